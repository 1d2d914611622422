/// What an id names: the kind of element and where it stands in its array.
struct Element: Hashable, Sendable {
    let kind: ElementKind
    /// Position in the array of its kind; a step's in `Elements.steps`, a fact's in `Elements.facts`.
    let index: Int
}

/// All elements of a document by id, and the facts with those that need no declaration.
struct Elements: Sendable {
    private var byID: IDTable
    /// The declared facts, in order, then each party's participation and approval where they are not declared.
    private(set) var facts: [Fact] = []
    /// By party: the positions of the facts that it takes part and that its approval is given.
    private(set) var participations: [Int] = []
    private(set) var approvals: [Int?] = []
    private(set) var steps: [Step] = []
    /// Every id that was given more than once, at its second and later uses.
    private(set) var repeated: [(id: String, element: Element)] = []

    subscript(id: String) -> Element? { byID[id] }

    /// All ids, in the order of their kinds.
    var ids: [String] { byID.ids }

    /// The position of an id in the array of its kind; nil if it names nothing of that kind.
    func index(of id: String, _ kind: ElementKind) -> Int? {
        guard let element = byID[id], element.kind == kind else { return nil }
        return element.index
    }

    init(_ document: Document) {
        byID = IDTable(
            reserving: document.facts.count + document.commitments.count + 3 * document.parties.count + 64)
        add(document.id, Element(kind: .framework, index: 0))
        add(document.sources, .source)
        add(document.parties, .party)
        facts = document.facts
        add(document.facts, .fact)
        add(document.conditions, .condition)
        add(document.instruments, .instrument)
        add(document.pillars, .pillar)
        add(document.commitments, .commitment)
        add(document.procedures, .procedure)
        for procedure in document.procedures {
            for step in procedure.steps {
                add(step.id, Element(kind: .step, index: steps.count))
                steps.append(step)
            }
        }
        add(document.objections, .objection)
        add(document.openQuestions, .openQuestion)
        add(document.claims, .claim)
        add(document.events, .event)
        for party in document.parties {
            let participation = addUndeclared(party.participationFact) { id in
                Fact(id: id, statement: party.name + " takes part", party: party.id, initially: .true)
            }
            participations.append(participation)
            if let declared = party.approval?.fact {
                approvals.append(index(of: declared, .fact))
                continue
            }
            let body = party.approval?.body ?? party.name
            let approval = addUndeclared(party.approvalFact) { id in
                Fact(id: id, statement: body + " has approved", party: party.id, asks: party.approval?.body)
            }
            approvals.append(approval)
        }
    }

    private mutating func add(_ id: String, _ element: Element) {
        if !byID.insert(id, element) { repeated.append((id, element)) }
    }

    private mutating func add(_ entities: [some Entity], _ kind: ElementKind) {
        let entities = entities.span
        for index in entities.indices { add(entities[index].id, Element(kind: kind, index: index)) }
    }

    /// A declared participation fact that says nothing of its start keeps the start it would have undeclared.
    private mutating func addUndeclared(_ id: String, fact: (String) -> Fact) -> Int {
        let undeclared = fact(id)
        if let declared = index(of: id, .fact) {
            if facts[declared].initially == nil { facts[declared].initially = undeclared.initially }
            return declared
        }
        add(id, Element(kind: .fact, index: facts.count))
        facts.append(undeclared)
        return facts.count - 1
    }
}
