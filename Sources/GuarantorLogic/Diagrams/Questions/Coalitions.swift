/// The simple game in which the players are `varying` inputs and a coalition wins if the literal is true with its
/// members true and the others false: counted by size on the diagram, exactly.
public struct Coalitions: Sendable {
    /// How often a player turns the outcome, by the number of the others in the coalition it joins.
    public struct Swings: Hashable, Sendable {
        public let input: Int
        /// Players who stand in the same places are alike, and so are their swings: the first of them. Nil for one who never
        /// makes a difference, and has no swings.
        public let kind: Int?
        /// Coalitions of so many others that lose without the player and win with it.
        public let won: [Natural]
        /// Those that win without the player and lose with it; none where the game is monotone.
        public let lost: [Natural]
    }

    /// All players, whether they count or not.
    public let playerCount: Int
    /// By size, from zero on: the coalitions that win, of players who may make a difference. The others change neither index.
    public let winning: [Natural]
    /// For each player, ascending by input.
    public let swings: [Swings]

    /// - Parameter roles: by input. Undetermined inputs are read for the worst; `known` ones keep their value.
    public init(
        _ system: EquationSystem, target: Literal, roles: [InputRole], loops fixpoint: Fixpoint = .least,
        budget: Budget = Budget()
    ) throws(DiagramError) {
        let roles = Array(roles.prefix(system.inputs.count))
        let players = roles.indices.filter { roles[$0] == .varying }
        let given = roles.map { role -> InputRole in
            switch role {
            case .known(let value): .fixed(value)
            case .open: .undetermined
            default: role
            }
        }
        let graph = try BooleanGraph(system, target, roles: given, loops: fixpoint).simplified().withoutIdleChanges()
        var function = try ModularFunction(graph, budget: budget)
        var count = CoalitionCount(function, budget)
        let supporting = try count.run(&function)
        playerCount = players.count
        winning = CoalitionCount.padded(count.winning, supporting.count + 1)
        var known: [Int: (won: [Natural], lost: [Natural])] = [:]
        swings = players.map { player in
            guard let own = supporting[player] else { return Swings(input: player, kind: nil, won: [], lost: []) }
            let (won, lost) =
                known[own.kind]
                ?? (
                    CoalitionCount.padded(own.turn.won, supporting.count),
                    CoalitionCount.padded(own.turn.lost, supporting.count)
                )
            known[own.kind] = (won, lost)
            return Swings(input: player, kind: own.kind, won: won, lost: lost)
        }
    }
}

extension Coalitions.Swings {
    /// In how many coalitions of others the player is decisive for winning, less those in which it spoils it.
    private func sums(_ weight: (Int) -> Natural) -> (won: Natural, lost: Natural) {
        var sums = (won: Natural.zero, lost: Natural.zero)
        for (size, count) in won.enumerated() { sums.won += count * weight(size) }
        for (size, count) in lost.enumerated() { sums.lost += count * weight(size) }
        return sums
    }

    /// The Banzhaf value: swings over 2^(n−1) (Banzhaf 1965; absolute, after Dubey and Shapley 1979). Numerators and
    /// denominator are exact; `lost` counts against it.
    public var banzhaf: Share {
        let (won, lost) = sums { _ in .one }
        var denominator = Natural.one
        for _ in 0..<max(self.won.count - 1, 0) { denominator += denominator }
        return Share(plus: won, minus: lost, of: denominator)
    }

    /// The Shapley value: over all orders in which the players may join, the share in which this one turns the
    /// outcome (Shapley and Shubik 1954). The sum of s!(n−1−s)! by coalition of s others, over n!.
    public var shapley: Share {
        let count = won.count
        var factorials = [Natural.one]
        for factor in 0..<count { factorials.append(factorials[factor] * Natural(UInt64(factor + 1))) }
        let (won, lost) = sums { factorials[$0] * factorials[count - 1 - $0] }
        return Share(plus: won, minus: lost, of: factorials[count])
    }
}

/// An exact fraction, (plus − minus) / of.
public struct Share: Hashable, Sendable {
    public let plus: Natural
    public let minus: Natural
    public let of: Natural

    /// To within a few units in the last place.
    public var value: Double {
        plus < minus ? -Natural.ratio(minus - plus, of) : Natural.ratio(plus - minus, of)
    }
}
