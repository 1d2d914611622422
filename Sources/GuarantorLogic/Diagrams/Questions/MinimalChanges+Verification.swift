extension MinimalChanges {
    /// Whether the set suffices and no proper subset does, found out without the families: where all is known by
    /// evaluating the conditions themselves, else on a diagram over *made* and *not made* of each of its changes.
    ///
    /// That no single change can be left out does not prove a set minimal unless the function is monotone: all subsets
    /// are looked at.
    public func verify(_ set: [Change]) throws(DiagramError) -> Bool {
        if let isMinimal = verifiedByEvaluation(set) { return isMinimal }
        var system = system
        var roles = roles
        var made: [Literal] = []
        for change in set {
            guard roles.indices.contains(change.input) else { return false }
            let isMade = system.input()
            made.append(isMade)
            let replacement: Literal
            switch roles[change.input] {
            case .known(!change.value): replacement = change.value ? isMade : !isMade
            case .open where change.value: replacement = system.gate(.or, of: [isMade, system.input()])
            case .open: replacement = system.gate(.and, of: [!isMade, system.input()])
            default: return false
            }
            roles[change.input] = .replaced(by: replacement)
        }
        var all: [InputRole] = roles.map { role in
            switch role {
            case .known(let value): .fixed(value)
            case .open, .varying: .undetermined
            default: role
            }
        }
        all += [InputRole](repeating: .undetermined, count: system.inputs.count - all.count)
        for literal in made {
            if let index = system.inputs.firstIndex(of: literal.variable) { all[index] = .varying }
        }
        // All changes made, and nothing else, makes it true: the one winning coalition is the whole. True for some of what is
        // undetermined means that the negation is not true for all of it: every coalition but the whole wins that.
        let game = try Coalitions(
            system, target: quantifier == .all ? target : !target, roles: all, loops: fixpoint, budget: budget)
        guard game.playerCount == set.count, let whole = game.winning.last else { return false }
        if quantifier == .all { return whole == .one && game.winning.dropLast().allSatisfy(\.isZero) }
        var proper = Natural.one
        for _ in set { proper += proper }
        return whole.isZero && game.winning.reduce(.zero, +) + .one == proper
    }

    /// On the graph, 64 subsets at a time; nil where that will not do.
    ///
    /// In a change that never counts against it the function is monotone. So the subsets to look at are those of the other
    /// changes, with all of these, and the whole set less one of these.
    private func verifiedByEvaluation(_ set: [Change]) -> Bool? {
        guard function.leaves.allSatisfy({ !$0.isUnknown }) else { return nil }
        // A change that the graph no longer knows never helps.
        let changes = set.map { Leaf.flip(input: $0.input, to: $0.value) }
        guard Set(changes).count == set.count, changes.allSatisfy(function.leaves.contains) else { return false }
        let contrary = changes.filter(function.contrary.contains)
        let helpful = changes.filter { !function.contrary.contains($0) }
        guard contrary.count <= 12 else { return nil }
        let subsets = 1 << contrary.count
        for block in stride(from: 0, to: subsets + helpful.count, by: 64) {
            let points = block..<min(block + 64, subsets + helpful.count)
            func word(_ isMade: (Int) -> Bool) -> UInt64 {
                points.reduce(0) { $0 | (isMade($1) ? 1 : 0) << UInt64($1 - block) }
            }
            var made: [Leaf: UInt64] = [:]
            for (place, change) in contrary.enumerated() {
                made[change] = word { $0 >= subsets || $0 >> place & 1 != 0 }
            }
            for (place, change) in helpful.enumerated() { made[change] = word { $0 != subsets + place } }
            let values = function.graph.evaluate { made[$0] ?? 0 } & word { _ in true }
            if values != word({ $0 == subsets - 1 }) { return false }
        }
        return true
    }
}

extension BooleanGraph {
    /// The root at 64 points at once.
    func evaluate(_ value: (Leaf) -> UInt64) -> UInt64 {
        var values = [UInt64](repeating: 0, count: nodeCount)
        for node in 1..<max(nodeCount, 1) {
            switch kinds[node] {
            case .constant: break
            case .leaf: values[node] = value(leaves[Int(leafNumbers[node])])
            case .and:
                var all = ~UInt64(0)
                for argument in arguments(of: node) {
                    all &= argument & 1 == 0 ? values[Int(argument >> 1)] : ~values[Int(argument >> 1)]
                }
                values[node] = all
            case .atLeast:
                let threshold = Int(thresholds[node])
                var reached = [UInt64](repeating: 0, count: threshold + 1)
                reached[0] = ~0
                for argument in arguments(of: node) {
                    let one = argument & 1 == 0 ? values[Int(argument >> 1)] : ~values[Int(argument >> 1)]
                    for entry in stride(from: threshold, through: 1, by: -1) {
                        reached[entry] |= reached[entry - 1] & one
                    }
                }
                values[node] = reached[threshold]
            }
        }
        return root & 1 == 0 ? values[Int(root >> 1)] : ~values[Int(root >> 1)]
    }
}
