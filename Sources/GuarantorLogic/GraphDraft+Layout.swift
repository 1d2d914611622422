extension GraphDraft {
    /// Numbers the gates stage by stage.
    func graph(mutualGroups: [[Int]]) -> ConditionGraph {
        let order = gatesByStage()
        var numbers = [UInt32](repeating: 0, count: nodes.count)
        for node in 0..<firstGate { numbers[node] = UInt32(node) }
        for (position, node) in order.enumerated() { numbers[Int(node)] = UInt32(firstGate + position) }

        var runs: [ConditionGraph.Run] = []
        var pairs: [Pair] = []
        pairs.reserveCapacity(order.count)
        var thresholds: [Threshold] = []
        var loops: [Loop] = []
        var run: ConditionGraph.Run?
        var stage: UInt32?
        let nodes = nodes.span
        for (position, number) in order.enumerated() {
            let node = nodes[Int(number)]
            // Each loop is a run of its own; the pair of its first member tells.
            let isNew = node.kind == .fixpoint ? node.pair.second == 0 : stage != node.stage
            if isNew {
                let first =
                    switch node.kind {
                    case .atLeast: thresholds.count
                    case .fixpoint: loops.count
                    default: pairs.count
                    }
                if let run { runs.append(run) }
                run = .init(kind: node.kind, firstNode: firstGate + position, count: 0, first: first)
                stage = node.stage
            }
            run?.count += 1
            let (first, second) = (Int(node.pair.first), Int(node.pair.second))
            switch node.kind {
            case .atLeast: thresholds.append(self.thresholds[first])
            case .fixpoint:
                if isNew { loops.append(self.loops[first].placed(at: firstGate + position, numbers)) }
            default: pairs.append(Pair(first: numbers[first], second: numbers[second]))
            }
        }

        if let run { runs.append(run) }

        func placed(_ image: UInt32) -> UInt32 { numbers[Int(image >> 1)] << 1 | (image & 1) }
        let pasts = system.keptPasts.map { latch, input in
            ConditionGraph.Past(
                input: ConditionGraph.firstInput + input, latch: Int(placed(images[latch]) >> 1))
        }
        return ConditionGraph(
            inputCount: system.inputs.count, nodeCount: nodes.count, runs: runs, pairs: pairs, thresholds: thresholds,
            members: members.map { numbers[Int($0)] }, loops: loops, pasts: pasts, images: images.map(placed),
            mutualGroups: mutualGroups)
    }

    /// A stable counting sort.
    private func gatesByStage() -> [UInt32] {
        let nodes = nodes.span
        var last: UInt32 = 0
        for node in firstGate..<nodes.count { last = max(last, nodes[node].stage) }
        var starts = [Int](repeating: 0, count: Int(last) + 2)
        var next = starts.mutableSpan
        for node in firstGate..<nodes.count { next[Int(nodes[node].stage) + 1] += 1 }
        for stage in 1..<next.count { next[stage] += next[stage - 1] }
        var order = [UInt32](repeating: 0, count: nodes.count - firstGate)
        var places = order.mutableSpan
        for node in firstGate..<nodes.count {
            let stage = Int(nodes[node].stage)
            places[next[stage]] = UInt32(node)
            next[stage] += 1
        }
        return order
    }
}
