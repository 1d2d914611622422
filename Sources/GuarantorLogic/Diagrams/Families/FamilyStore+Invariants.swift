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

    func nodes(under family: Family, _ postorder: inout Postorder) -> [UInt32] {
        postorder.nodes(under: CollectionOfOne(family.node), in: table, shift: 0, terminals: 2)
    }
}
