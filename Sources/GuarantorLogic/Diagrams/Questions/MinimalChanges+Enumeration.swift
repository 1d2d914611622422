extension MinimalChanges {
    /// The sets, smallest first. The order is determined: within a size sets ascend by input where all of the size are
    /// looked at, else they come as the diagram has them.
    ///
    /// - Parameters:
    ///   - limit: how many are looked at, at most.
    ///   - wanted: how many of these are listed; nil: all.
    public func sets(limit: Int, wanted: Int? = nil) -> [[Change]] {
        let enough = min(limit, wanted ?? limit)
        guard enough > 0, let root = roots.last,
            let sizes = MinimalChanges.distribution(of: Bool.self, function, families, roots, completeUpTo)
        else { return [] }
        var found: [[Change]] = []
        var left = limit
        for (size, count) in countBySize.enumerated() where !count.isZero && found.count < enough {
            let isWhole = count <= Natural(UInt64(left))
            var batch = Batch(size: size)
            list(root, size, sizes.sizes, sizes.tallies, isWhole ? left : enough - found.count, &batch)
            left -= batch.count
            found += batch.first(enough - found.count, inOrder: isWhole)
        }
        return found
    }

    /// Sets of one size, one after the other, each ascending.
    private struct Batch {
        let size: Int
        private(set) var count = 0
        private var changes: [Change] = []

        init(size: Int) { self.size = size }

        mutating func append(_ set: [Change]) {
            let start = changes.count
            for change in set {
                changes.append(change)
                var place = changes.count - 1
                while place > start, changes[place] < changes[place - 1] {
                    changes.swapAt(place, place - 1)
                    place -= 1
                }
            }
            count += 1
        }

        private func precedes(_ a: Int, _ b: Int) -> Bool {
            for place in 0..<size {
                let (one, other) = (changes[a * size + place], changes[b * size + place])
                if one != other { return one < other }
            }
            return false
        }

        func first(_ wanted: Int, inOrder: Bool) -> [[Change]] {
            var numbers: [Int] = []
            if !inOrder {
                numbers = Array(0..<min(wanted, count))
            } else if wanted > 32 {
                numbers = Array((0..<count).sorted(by: precedes).prefix(wanted))
            } else {
                for number in 0..<count {
                    if numbers.count == wanted {
                        guard let last = numbers.last, precedes(number, last) else { continue }
                        numbers.removeLast()
                    }
                    numbers.insert(number, at: numbers.firstIndex { precedes(number, $0) } ?? numbers.count)
                }
            }
            return numbers.map { Array(changes[$0 * size..<($0 + 1) * size]) }
        }
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
        _ found: inout Batch
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
