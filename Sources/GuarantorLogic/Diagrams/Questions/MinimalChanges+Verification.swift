extension MinimalChanges {
    /// Whether the set suffices and no proper subset does, found out without the families: where all is known by
    /// evaluating the conditions themselves, else on a diagram over *made* and *not made* of each of its changes.
    ///
    /// That no single change can be left out does not prove a set minimal unless the function is monotone: all subsets
    /// are looked at.
    public func verify(_ set: [Change]) throws(DiagramError) -> Bool { try verify(CollectionOfOne(set)) }

    /// The same of many sets: whether it is so of each. Several are evaluated at a time.
    public func verify(_ sets: some Collection<[Change]>) throws(DiagramError) -> Bool {
        if sets.isEmpty { return true }
        var evaluation = function.leaves.contains(where: \.isUnknown) ? nil : SubsetEvaluation(function)
        for set in sets {
            if evaluation?.add(set) != true, try !verifyOnDiagram(set) { return false }
        }
        evaluation?.evaluate()
        return evaluation?.isAsExpected ?? true
    }

    private func verifyOnDiagram(_ set: [Change]) throws(DiagramError) -> Bool {
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
        // Without a change that makes no difference the rest does the same.
        guard game.playerCount == set.count, game.swings.allSatisfy({ $0.kind != nil }), let whole = game.winning.last
        else { return false }
        if quantifier == .all { return whole == .one && game.winning.dropLast().allSatisfy(\.isZero) }
        var proper = Natural.one
        for _ in set { proper += proper }
        return whole.isZero && game.winning.reduce(.zero, +) + .one == proper
    }
}

/// Looks at subsets of sets of changes on the graph, 64 at a time: of each set the whole has to make it true, and no other.
private struct SubsetEvaluation {
    private let graph: BooleanGraph
    /// By leaf: its number, and whether it counts against the function, or may.
    private var places: [Leaf: (number: Int, isContrary: Bool)] = [:]
    /// By number of a leaf: in which of the subsets it is.
    private var made: [UInt64]
    private var expected: UInt64 = 0
    private var count: UInt64 = 0
    private(set) var isAsExpected = true

    init(_ function: ModularFunction) {
        graph = function.graph
        made = [UInt64](repeating: 0, count: graph.leaves.count)
        for (number, leaf) in graph.leaves.enumerated() {
            places[leaf] = (number, function.contrary.contains(leaf))
        }
    }

    /// Takes a set up; false where it has too many subsets that matter, or is none of changes that help.
    ///
    /// In a change that never counts against it the function is monotone. So the subsets to look at are those of the other
    /// changes, with all of these, and the whole set less one of these.
    mutating func add(_ set: [Change]) -> Bool {
        var contrary: [Int] = []
        var helpful: [Int] = []
        for change in set {
            guard let place = places[.flip(input: change.input, to: change.value)] else {
                // A change that the graph no longer knows never helps.
                isAsExpected = false
                return true
            }
            if place.isContrary { contrary.append(place.number) } else { helpful.append(place.number) }
        }
        if Set(contrary).count < contrary.count || Set(helpful).count < helpful.count { isAsExpected = false }
        guard contrary.count <= 12 else { return false }
        let subsets = 1 << contrary.count
        for subset in 0..<subsets {
            for number in helpful { made[number] |= 1 << count }
            for (place, number) in contrary.enumerated() where subset >> place & 1 != 0 { made[number] |= 1 << count }
            take(isWhole: subset == subsets - 1)
        }
        for omitted in helpful {
            for number in helpful where number != omitted { made[number] |= 1 << count }
            for number in contrary { made[number] |= 1 << count }
            take(isWhole: false)
        }
        return true
    }

    private mutating func take(isWhole: Bool) {
        if isWhole { expected |= 1 << count }
        count += 1
        if count == 64 { evaluate() }
    }

    /// Of the subsets taken up since the last time.
    mutating func evaluate() {
        let looked = count == 64 ? ~0 : (1 as UInt64) << count - 1
        if graph.evaluate(made) & looked != expected { isAsExpected = false }
        for index in made.indices { made[index] = 0 }
        (expected, count) = (0, 0)
    }
}

extension BooleanGraph {
    /// The root at 64 points at once.
    /// - Parameter leaves: by number of a leaf.
    func evaluate(_ leaves: [UInt64]) -> UInt64 {
        var values = [UInt64](repeating: 0, count: nodeCount)
        for node in 1..<max(nodeCount, 1) {
            switch kinds[node] {
            case .constant: break
            case .leaf: values[node] = leaves[Int(leafNumbers[node])]
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
