extension MinimalChanges {
    /// The sets, smallest first, at most so many. The order is determined: within a size sets ascend by input where all
    /// of the size are listed, else they come as the diagram has them.
    ///
    /// - Parameter wanted: with so many of them no further size is begun; nil: `limit`.
    public func sets(limit: Int, wanted: Int? = nil) -> [[Change]] {
        let enough = min(limit, wanted ?? limit)
        guard enough > 0, let root = roots.last,
            let sizes = MinimalChanges.distribution(of: Bool.self, function, families, roots, completeUpTo)
        else { return [] }
        var found: [[Change]] = []
        for (size, count) in countBySize.enumerated() where !count.isZero && found.count < enough {
            let start = found.count
            list(root, size, sizes.sizes, sizes.tallies, limit, &found)
            for index in start..<found.count { found[index].sort() }
            if found.count < limit || Natural(UInt64(found.count - start)) == count {
                found[start...].sort { $0.lexicographicallyPrecedes($1) }
            }
        }
        return found
    }

    /// Something still to be chosen: a set of this size from the node; then the rest of the agenda.
    private struct Goal {
        var node: UInt32
        var size: Int
        /// Index of the next goal, or -1.
        var next: Int
    }

    /// A way not yet taken, and how far to go back for it.
    private struct Alternative {
        var goal: Goal
        /// What is to be chosen after the goal, before what the goal's own `next` says.
        var then: Goal?
        var addition: Change?
        var chosenCount: Int
        var goalCount: Int
    }

    /// All sets of one size, proxies expanded. Every way ends in a set: sizes are known to be attainable.
    private func list(
        _ root: Family, _ size: Int, _ sizes: SizeDistribution<Bool>, _ tallies: [[Bool]], _ limit: Int,
        _ found: inout [[Change]]
    ) {
        var goals: [Goal] = []
        var chosen: [Change] = []
        var waiting = [
            Alternative(goal: Goal(node: root.node, size: size, next: -1), chosenCount: 0, goalCount: 0)
        ]
        while let taken = waiting.popLast(), found.count < limit {
            goals.removeLast(goals.count - taken.goalCount)
            chosen.removeLast(chosen.count - taken.chosenCount)
            if let addition = taken.addition { chosen.append(addition) }
            var goal = taken.goal
            if let then = taken.then {
                goal.next = goals.count
                goals.append(then)
            }
            while goal.node == Family.base.node, goal.next >= 0 { goal = goals[goal.next] }
            if goal.node == Family.base.node {
                found.append(chosen)
                continue
            }
            let node = families.table.nodes[Int(goal.node)]
            func offer(_ goal: Goal, then: Goal? = nil, _ addition: Change? = nil) {
                waiting.append(
                    Alternative(
                        goal: goal, then: then, addition: addition, chosenCount: chosen.count, goalCount: goals.count))
            }
            // The last one offered is taken first: sets without the element.
            switch function.places[Int(node.level >> 1)] {
            case .module(let other):
                for part in tallies[other].indices.reversed() where tallies[other][part] && part <= goal.size {
                    guard sizes.count(node.high, size: goal.size - part) else { continue }
                    offer(
                        Goal(node: roots[other].node, size: part, next: -1),
                        then: Goal(node: node.high, size: goal.size - part, next: goal.next))
                }
            case .leaf(let leaf):
                if goal.size > 0, sizes.count(node.high, size: goal.size - 1) {
                    offer(
                        Goal(node: node.high, size: goal.size - 1, next: goal.next),
                        Change(leaf, isSecond: node.level & 1 != 0))
                }
            }
            if sizes.count(node.low, size: goal.size) {
                offer(Goal(node: node.low, size: goal.size, next: goal.next))
            }
        }
    }
}

extension Change {
    /// The change that an element of a family is: the first or the second of its level.
    fileprivate init(_ leaf: Leaf, isSecond: Bool) {
        if case .flip(let input, let value) = leaf {
            self.init(input: input, value: value)
        } else {
            self.init(input: leaf.input, value: !isSecond)
        }
    }
}
