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
    private func verifiedByEvaluation(_ set: [Change]) -> Bool? {
        guard function.leaves.allSatisfy({ !$0.isUnknown }) else { return nil }
        // A change that the graph no longer knows never helps.
        var places: [Leaf: Int] = [:]
        for (index, change) in set.enumerated() { places[.flip(input: change.input, to: change.value)] = index }
        guard places.count == set.count, places.keys.allSatisfy(function.leaves.contains) else { return false }
        if function.isIncreasing {
            // Point 0 makes all changes, each other one all but one of a block of changes.
            for block in stride(from: 0, through: set.count, by: 63) {
                let count = min(set.count - block, 63)
                let values = function.graph.evaluate { leaf in
                    guard let place = places[leaf] else { return 0 }
                    return block <= place && place < block + count ? ~(2 << UInt64(place - block)) : ~0
                }
                if values & (~0 >> UInt64(63 - count)) != 1 { return false }
            }
            return true
        }
        guard set.count <= 12 else { return nil }
        let points = 1 << set.count
        for block in stride(from: 0, to: points, by: 64) {
            let values = function.graph.evaluate { leaf in
                guard let place = places[leaf] else { return 0 }
                if place >= 6 { return block >> place & 1 != 0 ? ~0 : 0 }
                return [
                    0xAAAA_AAAA_AAAA_AAAA, 0xCCCC_CCCC_CCCC_CCCC, 0xF0F0_F0F0_F0F0_F0F0, 0xFF00_FF00_FF00_FF00,
                    0xFFFF_0000_FFFF_0000, 0xFFFF_FFFF_0000_0000,
                ][place]
            }
            let count = min(points - block, 64)
            let mask: UInt64 = ~0 >> UInt64(64 - count)
            let expected: UInt64 = block + count == points ? 1 << UInt64(count - 1) : 0
            if values & mask != expected { return false }
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
