extension PlaneNetwork {
    /// The same with gates that only one other rests on made part of that one: what stands between them needs no memory.
    func fused(for targets: [Edge]) -> PlaneNetwork {
        var network = self
        let uses = useCounts(of: targets)
        for number in nodes.indices where uses[number] > 0 {
            let node = network.nodes[number]
            guard node.kind == .and || node.kind == .or || node.kind == .andNot else { continue }
            for (own, other) in [(node.first, node.second), (node.second, node.first)] where uses[Int(own)] == 1 {
                guard let fused = network.nodes[Int(own)].joined(to: other, as: node.kind, isSecond: own == node.second)
                else { continue }
                network.nodes[number] = fused
                network.nodes[Int(own)] = Node(kind: .constant, first: 0)
                break
            }
        }
        return network
    }

    /// By node: how many of those that the targets rest on rest on it, targets included. All of a loop counts, once something
    /// rests on any of it.
    private func useCounts(of targets: [Edge]) -> [Int] {
        var counts = [Int](repeating: 0, count: nodes.count)
        var cycleOf: [Int: Int] = [:]
        for (number, cycle) in cycles.enumerated() {
            for node in cycle.nodes { cycleOf[node] = number }
        }
        var isCounted = [Bool](repeating: false, count: cycles.count)
        var isSeen = [Bool](repeating: false, count: nodes.count)
        var path: [Int] = []
        func use(_ node: Int, times: Int = 1) {
            counts[node] += times
            if !isSeen[node] { path.append(node) }
            isSeen[node] = true
        }
        // Targets and roots have to stand somewhere: they count as if more than one rested on them.
        for target in targets { use(target.node, times: 2) }
        while let node = path.popLast() {
            for operand in nodes[node].operands { use(operand) }
            guard let cycle = cycleOf[node], !isCounted[cycle] else { continue }
            isCounted[cycle] = true
            for (feedback, root) in cycles[cycle].feedbacks {
                use(root.node, times: 2)
                use(feedback, times: 2)
            }
        }
        return counts
    }
}

extension PlaneNetwork.Node {
    /// A gate of which this one is an operand, with this one made part of it; nil where there is none such.
    ///
    /// - Parameter isSecond: which of the operands this one is.
    fileprivate func joined(to other: UInt32, as kind: PlaneNetwork.Kind, isSecond: Bool) -> PlaneNetwork.Node? {
        func node(_ kind: PlaneNetwork.Kind, _ a: UInt32, _ b: UInt32, _ c: UInt32) -> PlaneNetwork.Node {
            PlaneNetwork.Node(kind: kind, first: a, second: b, third: c)
        }
        switch (kind, isSecond, self.kind) {
        case (.and, _, .and): return node(.andAnd, first, second, other)
        case (.and, _, .or): return node(.orAnd, first, second, other)
        case (.and, _, .andNot): return node(.andAndNot, first, other, second)
        case (.or, _, .and): return node(.andOr, first, second, other)
        case (.or, _, .or): return node(.orOr, first, second, other)
        case (.or, _, .andNot): return node(.andNotOr, first, second, other)
        case (.andNot, false, .and): return node(.andAndNot, first, second, other)
        case (.andNot, false, .or): return node(.orAndNot, first, second, other)
        case (.andNot, false, .andNot): return node(.andNotNot, first, second, other)
        case (.andNot, true, .and): return node(.andNotAnd, other, first, second)
        case (.andNot, true, .or): return node(.andNotNot, other, first, second)
        case (.andNot, true, .andNot): return node(.andNotAndNot, other, first, second)
        default: return nil
        }
    }
}
