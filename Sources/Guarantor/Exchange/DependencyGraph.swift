/// What rests on what: the elements of a framework and the operators of their conditions, each with how it stands in a scenario.
struct DependencyGraph {
    let title: String
    /// Those that something is drawn from come first.
    private(set) var nodes: [Node] = []
    private(set) var edges: [Edge] = []

    struct Node {
        let shape: Shape
        /// The id and what it is called; of an operator, its word.
        let id: String?
        let text: String
        let look: Look
    }

    enum Shape { case framework, pillar, condition, instrument, commitment, fact, `operator` }

    /// From what rests to what it rests on.
    struct Edge {
        let from: Int
        let to: Int
        /// What the condition decides, or what is read of the other end.
        let label: String
        let isNegated: Bool
    }

    /// How something stands, as a picture shows it: its truth, or a commitment's standing.
    enum Look: Hashable {
        case truth(Truth)
        case standing(StandingLabel)
        case plain
    }

    private let framework: Framework
    private let state: State
    private var numbers: [String: Int] = [:]
    private var waiting: [Element] = []

    /// - Parameter target: what is drawn with all that it rests on; nil: everything that has conditions.
    init(_ state: State, of target: String?) throws(QuestionError) {
        framework = state.framework
        self.state = state
        let document = framework.document
        title = document.title
        if let target {
            let element = try framework.element(target)
            guard ElementKind.targets.contains(element.kind) else {
                throw .wrongKind(target, found: element.kind, expected: ElementKind.targets)
            }
            _ = node(of: target)
        } else {
            let ids =
                [document.id] + document.pillars.map(\.id) + document.commitments.map(\.id)
                + document.conditions.map(\.id) + document.instruments.map(\.id)
            for id in ids { _ = node(of: id) }
        }
        var next = 0
        while next < waiting.count {
            drawConditions(of: waiting[next])
            next += 1
        }
    }

    /// The number of an element's node, which is drawn once.
    private mutating func node(of id: String) -> Int? {
        if let number = numbers[id] { return number }
        guard let element = framework.elements[id], let look = look(of: element) else { return nil }
        let (shape, text) = face(of: element)
        numbers[id] = nodes.count
        nodes.append(Node(shape: shape, id: id, text: text, look: look))
        waiting.append(element)
        return nodes.count - 1
    }

    private func look(of element: Element) -> Look? {
        if element.kind == .commitment { return .standing(state.standing(ofCommitment: element.index).label) }
        return state.truth(of: element.kind, at: element.index).map(Look.truth)
    }

    private func face(of element: Element) -> (Shape, String) {
        let document = framework.document
        switch element.kind {
        case .pillar: return (.pillar, document.pillars[element.index].title)
        case .condition:
            let condition = document.conditions[element.index]
            return (.condition, condition.title ?? condition.id)
        case .instrument: return (.instrument, document.instruments[element.index].title)
        case .commitment: return (.commitment, document.commitments[element.index].title)
        case .fact: return (.fact, framework.elements.facts[element.index].statement)
        default: return (.framework, document.title)
        }
    }
}

extension DependencyGraph {
    private mutating func drawConditions(of element: Element) {
        let document = framework.document
        switch element.kind {
        case .framework: draw(document.holdsWhen, from: document.id, "holds when")
        case .pillar:
            let pillar = document.pillars[element.index]
            draw(pillar.holdsWhen, from: pillar.id, "holds when")
        case .condition:
            let condition = document.conditions[element.index]
            draw(condition.when, from: condition.id, "")
        case .instrument:
            let instrument = document.instruments[element.index]
            draw(instrument.adoptedWhen, from: instrument.id, "adopted when")
        case .commitment: drawConditions(of: document.commitments[element.index], at: element.index)
        default: break
        }
    }

    private mutating func drawConditions(of commitment: Commitment, at index: Int) {
        let roles: [(Condition?, String)] = [
            (commitment.entersWhen, "enters when"), (commitment.whileCondition, "while"),
            (commitment.suspendedWhen, "suspended when"), (commitment.endsWhen, "ends when"),
            (commitment.triggeredWhen, "triggered when"), (commitment.performedWhen, "performed when"),
        ]
        for (condition, role) in roles { draw(condition, from: commitment.id, role) }
        guard let from = numbers[commitment.id] else { return }
        for instrument in commitment.instruments { connect(from, instrument, "given by") }
        let (equations, facts) = (framework.equations.commitments[index], framework.elements.facts)
        for consent in equations.consent { connect(from, facts[consent.fact].id, "consent") }
        var approvals: Set<Int> = []
        for guarantor in equations.guarantors where guarantor.party != nil {
            for route in guarantor.routes where route.requiresApproval != false {
                guard let fact = route.approvalFact, approvals.insert(fact).inserted else { continue }
                connect(from, facts[fact].id, "approval")
            }
        }
    }

    private mutating func connect(_ from: Int, _ id: String, _ label: String, isNegated: Bool = false) {
        guard let to = node(of: id) else { return }
        edges.append(Edge(from: from, to: to, label: label, isNegated: isNegated))
    }

    /// The members of an outermost `all` are drawn one by one: of several edges with one label, all have to hold.
    private mutating func draw(_ condition: Condition?, from id: String, _ label: String) {
        guard let condition, let from = numbers[id] else { return }
        if case .all(let members) = condition {
            for member in members { draw(member, from: from, label) }
        } else {
            draw(condition, from: from, label)
        }
    }

    /// Recursion is bounded by the depth that the reader admits.
    private mutating func draw(_ condition: Condition, from: Int, _ label: String, isNegated: Bool = false) {
        func said(_ more: String) -> String { label.isEmpty ? more : label + ": " + more }
        switch condition {
        case .id(let id): connect(from, id, label, isNegated: isNegated)
        case .not(let member): draw(member, from: from, label, isNegated: !isNegated)
        case .predicate(let predicate, let id): connect(from, id, said(predicate.rawValue), isNegated: isNegated)
        case .bound(let commitment, let party):
            connect(from, commitment, said("\(party) is bound"), isNegated: isNegated)
        case .participates(let id): connect(from, Party.participationPrefix + id, label, isNegated: isNegated)
        case .approved(let id):
            guard let party = framework.elements.index(of: id, .party) else { return }
            connect(from, framework.document.parties[party].approvalFact, label, isNegated: isNegated)
        case .all(let members): draw(members, "all of", from: from, label, isNegated)
        case .any(let members): draw(members, "any of", from: from, label, isNegated)
        case .atLeast(let count, let members):
            draw(members, "at least \(count) of \(members.count)", from: from, label, isNegated)
        case .held(let member, let length): draw([member], "held for \(length)", from: from, label, isNegated)
        }
    }

    private mutating func draw(
        _ members: [Condition], _ word: String, from: Int, _ label: String, _ isNegated: Bool
    ) {
        let number = nodes.count
        nodes.append(Node(shape: .operator, id: nil, text: word, look: .plain))
        edges.append(Edge(from: from, to: number, label: label, isNegated: isNegated))
        for member in members { draw(member, from: number, "") }
    }
}
