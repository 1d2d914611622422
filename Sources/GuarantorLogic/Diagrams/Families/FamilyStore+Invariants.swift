extension FamilyStore {
    /// What is wrong with the store, if anything: ordered, zero-suppressed, every node found, no node twice.
    func invariantViolation() -> String? {
        var inUse = 0
        for (number, node) in table.nodes.enumerated().dropFirst(2) where node.level != DiagramNode.freeLevel {
            inUse += 1
            if node.high == 0 { return "node \(number) has an element that no set has" }
            for child in [node.low, node.high] {
                guard Int(child) < table.nodes.count else { return "node \(number) leads nowhere" }
                let below = table.nodes[Int(child)].level
                if below == DiagramNode.freeLevel { return "node \(number) leads to a free node" }
                if below <= node.level { return "node \(number) is out of order" }
            }
        }
        if inUse + 2 != nodeCount { return "\(inUse) nodes in use, \(nodeCount) counted" }
        return table.violation(entries: inUse)
    }

    /// Mark and sweep, between operations.
    mutating func collect(keeping roots: some Sequence<Family>) {
        var marks = [Bool](repeating: false, count: table.nodes.count)
        marks[0] = true
        marks[1] = true
        var waiting: [UInt32] = []
        func reach(_ node: UInt32) {
            if !marks[Int(node)] {
                marks[Int(node)] = true
                waiting.append(node)
            }
        }
        for root in roots { reach(root.node) }
        while let node = waiting.popLast() {
            let entry = table.nodes[Int(node)]
            reach(entry.low)
            reach(entry.high)
        }
        table.sweep(keeping: marks)
        cache.clear()
        assert(invariantViolation() == nil)
    }

    func nodes(under family: Family, _ postorder: inout Postorder) -> [UInt32] {
        postorder.nodes(under: CollectionOfOne(family.node), in: table, shift: 0, terminals: 2)
    }
}
