import GuarantorLogic

/// The power of each party over a target.
public struct Influence: Answer {
    public let target: String
    public let parties: [PartyInfluence]
    public let receipt: Receipt

    /// A party's power indices, exact where they fit a double.
    public struct PartyInfluence: Hashable, Sendable {
        public let party: String
        /// The share of the coalitions of others in which the party tips the target (Penrose 1946, Banzhaf 1965).
        public let banzhaf: Double
        /// The share of the orders of accession in which it tips the target (Shapley and Shubik 1954).
        public let shapleyShubik: Double
    }
}

extension Scenario {
    /// The game in which the parties of a set take part, with their approvals and own facts true, and the others withdraw; worth
    /// one where the target is then true whatever remains unknown turns out to be.
    ///
    /// - Parameter target: what a condition can name, or the framework; nil: the framework.
    public func influence(over target: String? = nil) throws(QuestionError) -> Influence {
        let (id, literal) = try self.target(target)
        let document = framework.document
        let present = Present(evaluateFast())
        let players = document.parties.indices.filter { document.parties[$0].kind != .coalition }
        var system = framework.equations.system
        var roles = present.roles.map { role -> InputRole in
            switch role {
            case .known(let value): InputRole.fixed(value)
            case .open: .undetermined
            default: role
            }
        }
        var playerOfParty: [String: Literal] = [:]
        for party in players {
            playerOfParty[document.parties[party].id] = system.input()
            roles.append(.varying)
        }
        for (index, fact) in framework.elements.facts.enumerated() {
            guard let party = fact.party, let player = playerOfParty[party] else { continue }
            switch roles[index] {
            case _ where fact.id == Party.participationPrefix + party: roles[index] = .replaced(by: player)
            case .fixed(false): roles[index] = .replaced(by: player)
            case .undetermined:
                let unknown = system.input()
                roles.append(.undetermined)
                roles[index] = .replaced(by: system.gate(.or, of: [player, unknown]))
            default: break
            }
        }
        let power = try diagrams(id) { () throws(DiagramError) in
            try Coalitions(system, target: literal, roles: roles)
        }
        return Influence(
            target: id,
            parties: zip(players, power.swings).map { party, swings in
                .init(
                    party: document.parties[party].id, banzhaf: swings.banzhaf.value, shapleyShubik: swings.shapley.value)
            }.sorted { (-abs($0.shapleyShubik), $0.party) < (-abs($1.shapleyShubik), $1.party) },
            receipt: Receipt(self))
    }
}
