@testable import Guarantor

extension Shrinking {
    /// Whether everything that a document names is still there.
    static func isWhole(_ document: Document) -> Bool {
        let parties = Set(document.parties.map(\.id))
        let facts = Set(Meaning.factIDs(of: document))
        let commitments = Set(document.commitments.map(\.id))
        let instruments = Set(document.instruments.map(\.id))
        let pillars = Set(document.pillars.map(\.id))
        let named = facts.union(commitments).union(instruments).union(pillars).union(document.conditions.map(\.id))

        func holds(_ condition: Condition?) -> Bool {
            switch condition {
            case nil: true
            case .id(let id): named.contains(id)
            case .all(let members), .any(let members): members.allSatisfy(holds)
            case .atLeast(let count, let members): count <= members.count && members.allSatisfy(holds)
            case .not(let member), .held(let member, _): holds(member)
            case .predicate(_, let commitment): commitments.contains(commitment)
            case .bound(let commitment, let party): commitments.contains(commitment) && parties.contains(party)
            case .participates(let party), .approved(let party): parties.contains(party)
            }
        }
        func holds(_ commitment: Commitment) -> Bool {
            let guarantors = commitment.guarantors ?? []
            let conditions = [
                commitment.entersWhen, commitment.whileCondition, commitment.suspendedWhen, commitment.endsWhen,
                commitment.triggeredWhen, commitment.performedWhen,
            ]
            let quorum = if case .atLeast(let count) = commitment.quorum { count } else { 1 }
            return conditions.allSatisfy(holds) && (commitment.within == nil || commitment.triggeredWhen != nil)
                && (commitment.guarantors == nil || quorum <= guarantors.count)
                && commitment.instruments.allSatisfy(instruments.contains)
                && commitment.pillar.map(pillars.contains) ?? true
                && guarantors.allSatisfy { parties.contains($0.party) && $0.approval?.fact.map(facts.contains) ?? true }
        }
        return !document.commitments.isEmpty && holds(document.holdsWhen) && document.commitments.allSatisfy(holds)
            && document.conditions.allSatisfy { holds($0.when) }
            && document.instruments.allSatisfy { holds($0.adoptedWhen) }
            && document.pillars.allSatisfy { holds($0.holdsWhen) }
            && document.parties.allSatisfy { party in
                party.members.allSatisfy(parties.contains) && party.approval?.fact.map(facts.contains) ?? true
                    && (party.kind != .coalition || !party.members.isEmpty)
            }
            && document.objections.allSatisfy { objection in
                parties.contains(objection.party) && objection.fact.map(facts.contains) ?? true
                    && objection.against.allSatisfy(named.contains)
            }
            && document.events.allSatisfy { $0.sets.allSatisfy { facts.contains($0.fact) } }
    }
}
extension Meaning {
    static func factIDs(of document: Document) -> [String] {
        document.facts.map(\.id) + document.parties.flatMap { ["participates:" + $0.id] + ($0.approval?.fact == nil ? ["approved:" + $0.id] : []) }
    }
}
