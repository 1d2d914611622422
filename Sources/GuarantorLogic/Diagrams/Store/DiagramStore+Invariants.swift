extension DiagramStore {
    /// What is wrong with the store, if anything: reduced, ordered, canonical complements, every node found under its
    /// hash, no node twice.
    func invariantViolation() -> String? {
        var inUse = 0
        for (number, node) in table.nodes.enumerated().dropFirst() where node.level != DiagramNode.freeLevel {
            inUse += 1
            if node.low == node.high { return "node \(number) tests what does not matter" }
            if node.low & 1 != 0 { return "node \(number) has a complemented low edge" }
            for child in [node.low, node.high] {
                guard Int(child >> 1) < table.nodes.count else { return "node \(number) leads nowhere" }
                let below = table.nodes[Int(child >> 1)].level
                if below == DiagramNode.freeLevel { return "node \(number) leads to a free node" }
                if below <= node.level { return "node \(number) is out of order" }
            }
        }
        if inUse + 1 != nodeCount { return "\(inUse) nodes in use, \(nodeCount) counted" }
        return table.violation(entries: inUse)
    }
}

extension UniqueTable {
    /// Whether each slot leads to its node by probing, and no two nodes are equal.
    func violation(entries: Int) -> String? {
        var found = 0
        let mask = slots.count - 1
        for (position, slot) in slots.enumerated() where slot != UniqueTable.emptySlot {
            found += 1
            let node = nodes[Int(UInt32(truncatingIfNeeded: slot))]
            let hash = UniqueTable.hash(node.level, node.low, node.high)
            if UInt32(truncatingIfNeeded: slot >> 32) != hash { return "slot \(position) has a stale hash" }
            var probe = Int(hash) & mask
            while probe != position {
                let other = slots[probe]
                if other == UniqueTable.emptySlot { return "slot \(position) is not reached" }
                let twin = nodes[Int(UInt32(truncatingIfNeeded: other))]
                if twin.low == node.low, twin.high == node.high, twin.level == node.level {
                    return "slot \(position) repeats a node"
                }
                probe = (probe + 1) & mask
            }
        }
        return found == entries ? nil : "\(found) slots for \(entries) nodes"
    }
}
