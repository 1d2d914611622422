/// In which ways a function rests on a node: as it is, negated, or both.
struct Polarity: OptionSet, Sendable {
    let rawValue: UInt8
    static let positive = Polarity(rawValue: 1)
    static let negative = Polarity(rawValue: 2)
    static let both: Polarity = [.positive, .negative]

    var negated: Polarity { Polarity(rawValue: (rawValue << 1 | rawValue >> 1) & 3) }
}

extension BooleanGraph {
    /// By node. A function is monotone in a leaf that occurs in one polarity only.
    func polarities() -> [Polarity] {
        var polarities = [Polarity](repeating: [], count: nodeCount)
        polarities[Int(root >> 1)] = root & 1 == 0 ? .positive : .negative
        for node in stride(from: nodeCount - 1, through: 1, by: -1) where !polarities[node].isEmpty {
            let own = polarities[node]
            for argument in arguments(of: node) {
                polarities[Int(argument >> 1)].formUnion(argument & 1 == 0 ? own : own.negated)
            }
        }
        return polarities
    }

    /// For questions of change: an unknown input in which the function is monotone counts, unless it is changed, as
    /// what is worse; a change for the worse is in no minimal set. What then remains unknown matters either way.
    /// The graph has been simplified.
    ///
    /// - Parameter quantifier: `some` reads undetermined inputs for the better instead.
    func withoutIdleChanges(undetermined quantifier: Quantifier = .all) -> BooleanGraph {
        var graph = self
        while true {
            let polarities = graph.polarities()
            var isDone = true
            var fates = [Substitution](repeating: .same, count: graph.leaves.count)
            for node in 1..<max(graph.nodeCount, 1) where graph.kinds[node] == .leaf {
                let number = Int(graph.leafNumbers[node])
                let polarity = polarities[node]
                if polarity == .both || polarity.isEmpty { continue }
                let isPositive = polarity == .positive
                switch graph.leaves[number] {
                case .flip: if !isPositive { fates[number] = .constant(false) }
                case .open(let input):
                    fates[number] = .leaf(.flip(input: input, to: isPositive), isNegated: !isPositive)
                case .undetermined: fates[number] = .constant(isPositive == (quantifier == .some))
                case .varying: break
                }
                if case .same = fates[number] { continue }
                isDone = false
            }
            if isDone { return graph }
            graph = graph.rebuilt { fates[$0] }.simplified()
        }
    }

    /// Whether all leaves are inputs false now, or varying, and none is such that making it true can only do harm.
    var hasOnlyHelpfulLeaves: Bool {
        let polarities = polarities()
        return (1..<max(nodeCount, 1)).allSatisfy { node in
            guard kinds[node] == .leaf else { return true }
            switch leaves[Int(leafNumbers[node])] {
            case .flip(_, true), .varying: return polarities[node] != .negative
            default: return false
            }
        }
    }
}
