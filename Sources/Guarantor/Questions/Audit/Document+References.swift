extension Condition {
    /// The ids that it names, with those of parties.
    ///
    /// Recursion is bounded by the depth that the reader admits.
    func forEachReference(_ body: (String) -> Void) {
        switch self {
        case .id(let id), .predicate(_, let id), .participates(let id), .approved(let id): body(id)
        case .all(let members), .any(let members), .atLeast(_, let members):
            for member in members { member.forEachReference(body) }
        case .not(let member), .held(let member, _): member.forEachReference(body)
        case .bound(let commitment, let party):
            body(commitment)
            body(party)
        }
    }
}

/// A condition of a document with its place.
struct PlacedCondition {
    let condition: Condition
    /// The element that it belongs to.
    let owner: String
    let key: String
    /// Of the element; the condition stands at its key.
    let elementPointer: String

    var pointer: String { elementPointer + "/" + key }
    var words: String { "`\(key)` of \(quoted(owner))" }
}

extension Document {
    /// All conditions, in the document's order.
    var placedConditions: [PlacedCondition] {
        var placed: [PlacedCondition] = []
        func add(_ condition: Condition?, _ key: String, _ owner: String, _ pointer: String) {
            guard let condition else { return }
            placed.append(PlacedCondition(condition: condition, owner: owner, key: key, elementPointer: pointer))
        }
        add(holdsWhen, "holds_when", id, "")
        for (index, named) in conditions.enumerated() { add(named.when, "when", named.id, "/conditions/\(index)") }
        for (index, instrument) in instruments.enumerated() {
            add(instrument.adoptedWhen, "adopted_when", instrument.id, "/instruments/\(index)")
        }
        for (index, pillar) in pillars.enumerated() {
            add(pillar.holdsWhen, "holds_when", pillar.id, "/pillars/\(index)")
        }
        for (index, commitment) in commitments.enumerated() {
            for (key, condition) in commitment.conditions {
                add(condition, key, commitment.id, "/commitments/\(index)")
            }
            for (number, terms) in (commitment.guarantors ?? []).enumerated() {
                add(terms.performedWhen, "performed_when", commitment.id, "/commitments/\(index)/guarantors/\(number)")
            }
        }
        for (index, procedure) in procedures.enumerated() {
            add(procedure.startsWhen, "starts_when", procedure.id, "/procedures/\(index)")
            for (number, step) in procedure.steps.enumerated() {
                add(step.doneWhen, "done_when", step.id, "/procedures/\(index)/steps/\(number)")
            }
        }
        return placed
    }
}

extension Commitment {
    /// Its conditions by key, in canonical order.
    var conditions: [(key: String, condition: Condition)] {
        [
            ("enters_when", entersWhen), ("while", whileCondition), ("suspended_when", suspendedWhen),
            ("ends_when", endsWhen), ("triggered_when", triggeredWhen), ("performed_when", performedWhen),
        ].compactMap { key, condition in condition.map { (key, $0) } }
    }
}

extension Document {
    /// The ids that something rests on, names or is about. What an event tells of a fact does not count.
    var namedIDs: Set<String> {
        var named: Set<String> = []
        for placed in placedConditions { placed.condition.forEachReference { named.insert($0) } }
        for party in parties {
            named.formUnion(party.members)
            if let fact = party.approval?.fact { named.insert(fact) }
            named.formUnion([party.participationFact, party.approvalFact])
        }
        for fact in facts { named.formUnion([fact.party, fact.delay?.after].compactMap(\.self)) }
        for instrument in instruments { named.formUnion(instrument.signatories + instrument.supersedes) }
        for commitment in commitments {
            if let pillar = commitment.pillar { named.insert(pillar) }
            named.formUnion(commitment.beneficiary + commitment.against + commitment.instruments)
            for terms in commitment.guarantors ?? [] {
                named.insert(terms.party)
                if let fact = terms.approval?.fact { named.insert(fact) }
            }
        }
        for step in procedures.flatMap(\.steps) { named.formUnion(step.actor) }
        for objection in objections {
            named.formUnion([objection.party] + objection.against + [objection.fact].compactMap(\.self))
        }
        for question in openQuestions { named.formUnion(question.about + question.settledBy) }
        for claim in claims { named.formUnion([claim.about, claim.source]) }
        for entity in entities { named.formUnion(entity.entity.sources.map(\.source)) }
        return named
    }

    /// All elements with an id, with kind and place.
    var entities: [(kind: ElementKind, pointer: String, entity: any Entity)] {
        func placed(_ kind: ElementKind, _ entities: [any Entity]) -> [(ElementKind, String, any Entity)] {
            guard let array = kind.array else { return [] }
            return entities.enumerated().map { (kind, "/\(array)/\($0)", $1) }
        }
        let steps = procedures.enumerated().flatMap { index, procedure in
            procedure.steps.enumerated().map {
                (ElementKind.step, "/procedures/\(index)/steps/\($0)", $1 as any Entity)
            }
        }
        return placed(.source, sources) + placed(.party, parties) + placed(.fact, facts)
            + placed(.condition, conditions) + placed(.instrument, instruments) + placed(.pillar, pillars)
            + placed(.commitment, commitments) + placed(.procedure, procedures) + steps
            + placed(.objection, objections) + placed(.openQuestion, openQuestions) + placed(.claim, claims)
            + placed(.event, events)
    }
}
