import GuarantorLogic

extension AuditWork {
    /// Contested facts that make a difference to a pillar, or to the framework, in some scenario.
    mutating func auditPillars() {
        let contested = framework.elements.facts.indices.filter {
            state.timeline.valuation.input($0).shown == .contested
        }
        guard !contested.isEmpty else { return }
        let equations = framework.equations
        var decided: [Int: [String]] = [:]
        let pillars = document.pillars.enumerated().map { ($1.id, equations.pillars[$0], "/pillars/\($0)") }
        for (id, literal, pointer) in pillars {
            decide(pointer) { work, instant throws(DiagramError) in
                var instant = instant
                let function = try instant.function(of: literal)
                for fact in contested {
                    guard let variable = instant.variables[fact] else { continue }
                    let (yes, no) = (
                        try instant.space.restrict(function, variable, to: true),
                        try instant.space.restrict(function, variable, to: false)
                    )
                    if yes != no { decided[fact, default: []].append(id) }
                }
            }
        }
        for fact in contested {
            guard let pillars = decided[fact] else { continue }
            let id = framework.elements.facts[fact].id
            let names = pillars.map { quoted($0) }.joined(separator: ", ")
            let pointer = fact < document.facts.count ? "/facts/\(fact)" : ""
            findings.append(
                .init(
                    .contestedFactDecides, id, pointer, "\(quoted(id)) is contested and can decide \(names)",
                    about: pillars))
        }
    }

    mutating func auditElements() {
        let named = document.namedIDs
        for (kind, pointer, entity) in document.entities {
            if kind.isAccounted, entity.sources.isEmpty, entity.note == nil {
                findings.append(
                    .init(
                        .unsourcedElement, entity.id, pointer,
                        "nobody is cited for the \(kind.noun) \(quoted(entity.id))"))
            }
            if kind.isToBeUsed, !named.contains(entity.id) {
                findings.append(
                    .init(
                        .unusedElement, entity.id, pointer,
                        "nothing rests on the \(kind.noun) \(quoted(entity.id)), names it or is about it"))
            }
        }
        for (index, question) in document.openQuestions.enumerated() {
            let lacks = [
                question.about.isEmpty ? "is about nothing" : nil,
                question.settledBy.isEmpty ? "no fact would settle it" : nil,
            ].compactMap(\.self)
            guard !lacks.isEmpty else { continue }
            findings.append(
                .init(
                    .danglingOpenQuestion, question.id, "/open_questions/\(index)",
                    "\(quoted(question.id)): " + lacks.joined(separator: ", ")))
        }
    }

    /// What rests on itself: at one instant, or through the past.
    mutating func auditLoops() {
        let names = framework.names
        let mutual = framework.graph.mutualGroups.map { group in
            Set(group.compactMap { names[$0]?.id })
        }.filter { !$0.isEmpty }
        for group in mutual { reportLoop(.mutualDependence, group, "wait for each other") }
        for group in document.referenceLoops {
            let commitments = group.filter { framework.elements.index(of: $0, .commitment) != nil }
            guard commitments.count > 1, !mutual.contains(where: { $0.isSuperset(of: commitments) }) else { continue }
            reportLoop(.loop, Set(commitments), "rest on what has become of each other")
        }
    }

    private mutating func reportLoop(_ rule: AuditRule, _ group: Set<String>, _ what: String) {
        let members = document.entities.filter { group.contains($0.entity.id) }
        guard let first = members.first else { return }
        let ids = members.map(\.entity.id)
        let text = ids.map { quoted($0) }.joined(separator: ", ") + " " + what
        findings.append(.init(rule, first.entity.id, first.pointer, text, about: Array(ids.dropFirst())))
    }
}

extension ElementKind {
    /// Somebody has to have said it.
    fileprivate var isAccounted: Bool {
        switch self {
        case .party, .fact, .condition, .instrument, .pillar, .commitment, .procedure, .objection, .openQuestion,
            .event:
            true
        case .framework, .source, .step, .claim: false
        }
    }

    /// It is there for others to rest on or to name.
    fileprivate var isToBeUsed: Bool {
        switch self {
        case .source, .party, .fact, .condition, .instrument, .pillar: true
        case .framework, .commitment, .procedure, .step, .objection, .openQuestion, .claim, .event: false
        }
    }
}

extension Document {
    /// Groups of commitments, conditions, pillars and instruments each of which leads to the others by what they rest on, whether at
    /// the same instant or through the past.
    fileprivate var referenceLoops: [[String]] {
        var system = EquationSystem()
        var variables: [String: Literal] = [:]
        var ids: [Int: String] = [:]
        let owners = conditions.map(\.id) + instruments.map(\.id) + pillars.map(\.id) + commitments.map(\.id)
        for id in owners where variables[id] == nil {
            let literal = system.declare()
            variables[id] = literal
            ids[literal.variable] = id
        }
        var named: [String: [Literal]] = [:]
        for placed in placedConditions where variables[placed.owner] != nil {
            placed.condition.forEachReference { id in
                if let literal = variables[id] { named[placed.owner, default: []].append(literal) }
            }
        }
        for commitment in commitments {
            named[commitment.id, default: []] += commitment.instruments.compactMap { variables[$0] }
        }
        for (id, literal) in variables.sorted(by: { $0.value.variable < $1.value.variable }) {
            system.define(literal, as: .or, of: named[id] ?? [])
        }
        // Nothing is negated here, so that there is no loop to refuse.
        let groups = (try? ConditionGraph(system))?.mutualGroups ?? []
        return groups.map { $0.sorted().compactMap { ids[$0] } }
    }
}
