import GuarantorLogic

extension Explainer {
    /// What decides a condition, one reason if it is decided as a whole.
    ///
    /// The literal's gate mirrors the condition (`EquationWriter.literal(of:)`), so that each member's value is the
    /// one that was evaluated.
    mutating func reasons(for condition: Condition, _ literal: Literal) -> [Reason] {
        switch condition {
        case .id(let id):
            return elements[id].map { [reason(for: $0, literal)] } ?? []
        case .all(let members):
            return combination(.all, members, literal, "all of these hold")
        case .any(let members):
            return combination(.any, members, literal, "any of these holds")
        case .atLeast(let count, let members):
            return combination(.atLeast, members, literal, "at least \(count) of these \(members.count) hold")
        case .not(let member):
            let because = descend { $0.reasons(for: member, !literal) }
            let statement = because.first.map { "not: \($0.statement)" } ?? "not"
            return [Reason(.not, statement, value(literal), because: because)]
        case .predicate(let predicate, let id):
            guard let index = elements.index(of: id, .commitment) else { return [] }
            return [self.predicate(predicate, of: index)]
        case .bound(let id, let party):
            guard let commitment = elements.index(of: id, .commitment),
                let party = elements.index(of: party, .party)
            else { return [] }
            return [bound(party, by: commitment, literal)]
        case .participates(let id):
            return elements.index(of: Party.participationPrefix + id, .fact).map { [fact($0, literal)] } ?? []
        case .approved(let id):
            guard let party = elements.index(of: id, .party),
                let fact = elements.index(of: document.parties[party].approvalFact, .fact)
            else { return [] }
            return [self.fact(fact, literal)]
        case .held(let member, let length):
            return held(member, length, literal)
        }
    }

    /// The members that decide: those false of a false conjunction, those true of a true disjunction, those open of an
    /// open one. A single one stands for the whole, and so do all of a conjunction that holds.
    private mutating func combination(
        _ kind: ReasonKind, _ members: [Condition], _ literal: Literal, _ statement: String
    ) -> [Reason] {
        let whole = value(literal)
        let literals = members.count == 1 ? [literal] : arguments(of: literal)
        let deciding = zip(members, literals).filter { decides($1, whole) }
        let because = descend { explainer in deciding.flatMap { explainer.reasons(for: $0, $1) } }
        let speaksForItself = because.count == 1 && (kind != .atLeast || members.count == 1)
        if speaksForItself || kind == .all && whole == .true { return because }
        return [Reason(kind, statement, whole, because: because)]
    }

    /// The literals that the gate of a literal combines, as they count under the literal's sign.
    func arguments(of literal: Literal) -> [Literal] {
        guard case .gate(_, let arguments) = framework.equations.system.definition(of: literal.variable) else {
            return []
        }
        return literal.isNegated ? arguments.map { !$0 } : Array(arguments)
    }

    private mutating func held(_ member: Condition, _ length: CalendarDuration, _ literal: Literal) -> [Reason] {
        let parts = arguments(of: literal)
        guard let inner = parts.first else { return [] }
        let because = descend { $0.reasons(for: member, inner) }
        return [Reason(.held, "it has held without a break for \(length)", value(literal), because: because)]
    }

    /// A leaf: what is told of a fact, when, by whom.
    mutating func fact(_ index: Int, _ literal: Literal) -> Reason {
        let fact = elements.facts[index]
        let value = value(literal)
        let entry = record.entry(of: index)
        let isAssumed = entry?.moment.phase == .assumptions
        let readings = record.readings(of: index)
        var sources: [Citation] = []
        for citation in readings.flatMap(\.sources) where !sources.contains(citation) { sources.append(citation) }
        let isOpen = !value.isDecided
        return Reason(
            factKind(index, value), id: fact.id, fact.statement, value, date: entry?.moment.instant,
            event: isAssumed ? nil : readings.first?.event, isAssumed: isAssumed, asks: isOpen ? fact.asks : nil,
            sources: sources, readings: value == .contested ? readings : [],
            claims: value == .contested ? claims(about: fact.id) : [])
    }

    /// What sources say of an element where they disagree.
    func claims(about id: String) -> [Conflicts.ClaimReading] {
        let claims = document.claims.filter { $0.about == id }
        return claims.filter { claim in claims.contains { $0.property == claim.property && $0.value != claim.value } }
            .map(Conflicts.ClaimReading.init)
    }

    /// Participation and approval are told apart from other facts.
    private func factKind(_ index: Int, _ value: Truth) -> ReasonKind {
        let fact = elements.facts[index]
        guard value.isDecided, let party = fact.party.flatMap({ elements.index(of: $0, .party) }) else {
            return kind(of: value)
        }
        switch fact.id {
        case document.parties[party].participationFact: return value == .true ? .participates : .withdrawn
        case document.parties[party].approvalFact: return value == .true ? .approved : .approvalMissing
        default: return kind(of: value)
        }
    }
}
