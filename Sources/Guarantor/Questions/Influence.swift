import GuarantorLogic

/// The power of each party over a target.
public struct Influence: Answer {
    /// The target's id.
    public let target: String
    /// Whether the target is true when no party takes part, and when all do. If both agree, in a game that grows with its
    /// members nobody has any power.
    public let withNobody: Bool
    /// Whether it is true when all parties take part.
    public let withAll: Bool
    /// The most powerful first.
    public let parties: [PartyInfluence]
    public let receipt: Receipt

    /// A party's power indices, computed exactly and then rounded to a double.
    public struct PartyInfluence: Hashable, Sendable {
        /// The party's id.
        public let party: String
        /// The share of the coalitions of others in which the party tips the target (Penrose 1946, Banzhaf 1965).
        public let banzhaf: Double
        /// The share of the orders of accession in which it tips the target (Shapley and Shubik 1954).
        public let shapleyShubik: Double
    }
}

extension Scenario {
    /// The game in which the parties of a set take part, with their approvals and own facts true, and the others withdraw; worth
    /// one where the target is then true whatever remains unknown turns out to be. Facts that are settled or assumed stay as
    /// they are: a party that has been withdrawn has no power.
    ///
    /// - Parameter target: what a condition can name, or the framework; nil: the framework.
    /// - Throws: `QuestionError` where the target is no such thing, or the work takes more than the budget.
    public func influence(over target: String? = nil) throws(QuestionError) -> Influence {
        let (id, literal) = try self.target(target)
        let document = framework.document
        let present = Present(try evaluate())
        let players = document.parties.indices.filter { document.parties[$0].kind != .coalition }
        var (system, roles) = (framework.equations.system, present.roles)
        var playerOfParty: [Int: Literal] = [:]
        for party in players {
            playerOfParty[party] = system.input()
            roles.append(.varying)
        }
        let participations = Set(framework.elements.participations)
        let owners = framework.owners
        for index in framework.elements.facts.indices {
            let own = (owners[index] ?? []).sorted().compactMap { playerOfParty[$0] }
            switch roles[index] {
            case .known, .open:
                if !own.isEmpty, participations.contains(index) {
                    roles[index] = .replaced(by: system.gate(.or, of: own))
                } else if case .known(let value) = roles[index] {
                    roles[index] = value || own.isEmpty ? .fixed(value) : .replaced(by: system.gate(.or, of: own))
                } else if own.isEmpty {
                    roles[index] = .undetermined
                } else {
                    let unknown = system.input()
                    roles.append(.undetermined)
                    roles[index] = .replaced(by: system.gate(.or, of: own + [unknown]))
                }
            default: break
            }
        }
        let power = try diagrams(id) { () throws(DiagramError) in
            try Coalitions(system, target: literal, roles: roles, budget: .perQuestion)
        }
        var known: [Int: (banzhaf: Double, shapleyShubik: Double)] = [:]
        func indices(_ swings: Coalitions.Swings) -> (banzhaf: Double, shapleyShubik: Double) {
            guard let kind = swings.kind else { return (0, 0) }
            let indices = known[kind] ?? (swings.banzhaf.value, swings.shapley.value)
            known[kind] = indices
            return indices
        }
        return Influence(
            target: id, withNobody: power.winning.first.map { !$0.isZero } ?? false,
            withAll: power.winning.last.map { !$0.isZero } ?? false,
            parties: zip(players, power.swings).map { party, swings in
                let (banzhaf, shapleyShubik) = indices(swings)
                return .init(party: document.parties[party].id, banzhaf: banzhaf, shapleyShubik: shapleyShubik)
            }.sorted { (-abs($0.shapleyShubik), $0.party) < (-abs($1.shapleyShubik), $1.party) },
            receipt: Receipt(self, Question(.influence, target: target)))
    }
}

extension Framework {
    /// By fact: the parties whose own it is, whose participation or whose approval, also where a commitment alone says that it is.
    fileprivate var owners: [Int: Set<Int>] {
        var owners: [Int: Set<Int>] = [:]
        for (index, fact) in elements.facts.enumerated() {
            if let party = fact.party.flatMap({ elements.index(of: $0, .party) }) {
                owners[index, default: []].insert(party)
            }
        }
        for (party, fact) in elements.participations.enumerated() { owners[fact] = [party] }
        for (party, fact) in elements.approvals.enumerated() {
            if let fact { owners[fact, default: []].insert(party) }
        }
        for guarantor in equations.commitments.flatMap(\.guarantors) {
            guard let party = guarantor.party else { continue }
            for route in guarantor.routes {
                if let fact = route.approvalFact { owners[fact, default: []].insert(party) }
            }
        }
        return owners
    }
}
