@testable import Guarantor

extension DocumentText {
    static func document(_ document: Document) -> String {
        let arrays = [
            ("parties", document.parties.map(party)), ("facts", document.facts.map(fact)),
            ("conditions", document.conditions.map(named)), ("instruments", document.instruments.map(instrument)),
            ("pillars", document.pillars.map(pillar)), ("commitments", document.commitments.map(commitment)),
            ("objections", document.objections.map(objection)), ("events", document.events.map(event)),
        ]
        let head: [(String, String?)] = [
            ("guarantor", "1"), ("id", string(document.id)), ("title", string(document.title)),
            ("opens", document.opens.map { string($0) }), ("as_of", document.asOf.map { string($0) }),
            ("holds_when", document.holdsWhen.map(condition)),
        ]
        return object(head + arrays.compactMap { key, texts in texts.isEmpty ? nil : (key, lines(texts)) })
    }

    private static func lines(_ texts: [String]) -> String { "[\n  " + texts.joined(separator: ",\n  ") + "]" }

    private static func party(_ party: Party) -> String {
        object([
            ("id", string(party.id)), ("name", string(party.name)), ("kind", string(party.kind.rawValue)),
            ("members", party.members.isEmpty ? nil : array(party.members.map { string($0) })),
            ("open", party.open.map { "\($0)" }), ("approval", party.approval.map(approval)),
        ])
    }

    private static func approval(_ approval: Approval) -> String {
        object([("body", approval.body.map { string($0) }), ("fact", approval.fact.map { string($0) })])
    }

    private static func fact(_ fact: Fact) -> String {
        object([
            ("id", string(fact.id)), ("statement", string(fact.statement)), ("party", fact.party.map { string($0) }),
            ("initially", fact.initially.map(told)), ("settled", fact.settled.map { "\($0)" }),
            ("probability", fact.probability.map { "\($0)" }),
        ])
    }

    private static func named(_ element: NamedCondition) -> String {
        object([("id", string(element.id)), ("when", condition(element.when))])
    }

    private static func instrument(_ instrument: Instrument) -> String {
        object([
            ("id", string(instrument.id)), ("title", string(instrument.title)),
            ("adopted_when", instrument.adoptedWhen.map(condition)), ("date", instrument.date.map { string($0) }),
        ])
    }

    private static func pillar(_ pillar: Pillar) -> String {
        object([
            ("id", string(pillar.id)), ("title", string(pillar.title)), ("holds_when", pillar.holdsWhen.map(condition)),
        ])
    }

    private static func commitment(_ commitment: Commitment) -> String {
        object([
            ("id", string(commitment.id)), ("title", string(commitment.title)),
            ("pillar", commitment.pillar.map { string($0) }),
            ("guarantors", commitment.guarantors.map { array($0.map(terms)) }),
            ("certainty", commitment.certainty.map { string($0.rawValue) }),
            ("instruments", commitment.instruments.isEmpty ? nil : array(commitment.instruments.map { string($0) })),
            ("requires_approval", commitment.requiresApproval.map { "\($0)" }),
            ("quorum", commitment.quorum.map(quorum)),
            ("enters_when", commitment.entersWhen.map(condition)), ("while", commitment.whileCondition.map(condition)),
            ("suspended_when", commitment.suspendedWhen.map(condition)),
            ("ends_when", commitment.endsWhen.map(condition)),
            ("triggered_when", commitment.triggeredWhen.map(condition)),
            ("performed_when", commitment.performedWhen.map(condition)),
            ("within", commitment.within.map { string($0) }),
        ])
    }

    private static func terms(_ terms: GuarantorTerms) -> String {
        if terms == GuarantorTerms(party: terms.party) { return string(terms.party) }
        return object([
            ("party", string(terms.party)), ("requires_approval", terms.requiresApproval.map { "\($0)" }),
            ("approval", terms.approval.map(approval)), ("performed_when", terms.performedWhen.map(condition)),
        ])
    }

    private static func quorum(_ quorum: Quorum) -> String {
        switch quorum {
        case .atLeast(let count): "\(count)"
        case .all: string("all")
        }
    }

    private static func objection(_ objection: Objection) -> String {
        object([
            ("id", string(objection.id)), ("party", string(objection.party)), ("against", ids(objection.against)),
            ("effect", string(objection.effect.rawValue)), ("fact", objection.fact.map { string($0) }),
        ])
    }

    private static func event(_ event: Event) -> String {
        object([
            ("id", string(event.id)), ("date", string(event.date)), ("reported", event.reported.map { string($0) }),
            ("sets", object(event.sets.map { ($0.fact, told($0.value)) })),
        ])
    }
}
