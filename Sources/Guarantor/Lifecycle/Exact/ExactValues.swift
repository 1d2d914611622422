import GuarantorLogic

/// What the exact reading says of everything that the fast one leaves open.
struct ExactValues: Sendable {
    private(set) var truths: [Literal: Truth] = [:]
    private(set) var standings: [Int: Standing] = [:]
    /// By the guarantor's own latch, which names it.
    private(set) var guarantors: [Literal: Standing] = [:]

    /// What is asked for.
    enum Scope {
        /// All that has a name.
        case everything
        case element(Element)
        /// The standings of commitments and, beside them, no more than the truth of some literals.
        case standings(and: [Literal])
    }

    /// - Parameter completion: what the state comes from, where some of what is open has been settled.
    init(
        _ state: State, of scope: Scope = .everything, from completion: Completion? = nil
    ) throws(QuestionError) {
        let document = state.framework.document
        let open = OpenValues(state, scope)
        guard !open.isEmpty else { return }
        let what =
            if case .element(let element) = scope { state.framework.ids(of: element.kind)[element.index] } else {
                document.id
            }
        var timeline = try OpenTimeline(completion ?? Completion(state.scenario), open.aims, for: what)
        let commitments = open.commitments.map { (index: $0, labels: timeline.labels(ofCommitment: $0)) }
        let guarantors = open.guarantors.map { commitment, guarantor in
            (commitment, joined: guarantor.joined, labels: timeline.labels(of: guarantor, in: commitment))
        }
        let labels = (commitments.map(\.labels) + guarantors.map(\.labels)).flatMap { $0.map(\.isGiven) }
        var reading = ExactReading(timeline.circuit, sampling: open.truths.map { timeline[$0.literal] } + labels)
        for (literal, what) in open.truths { truths[literal] = try reading.truth(of: timeline[literal], what) }
        for (index, labels) in commitments {
            standings[index] = try reading.standing(labels, document.commitments[index].id)
        }
        for (commitment, joined, labels) in guarantors {
            self.guarantors[joined] = try reading.standing(labels, document.commitments[commitment].id)
        }
    }
}

/// What the fast reading leaves open of what is asked for.
private struct OpenValues {
    private(set) var truths: [(literal: Literal, what: String)] = []
    private(set) var commitments: [Int] = []
    private(set) var guarantors: [(commitment: Int, guarantor: GuarantorEquations)] = []
    private(set) var aims = OpenTimeline.Aims()

    var isEmpty: Bool { truths.isEmpty && commitments.isEmpty && guarantors.isEmpty }

    init(_ state: State, _ scope: ExactValues.Scope) {
        let (document, equations) = (state.framework.document, state.framework.equations)
        if case .standings(let literals) = scope {
            for literal in literals { add(literal, document.id, state) }
            for index in document.commitments.indices { add(standingOf: index, state) }
            return
        }
        func isWanted(_ kind: ElementKind, _ index: Int) -> Bool {
            if case .element(let element) = scope { element == Element(kind: kind, index: index) } else { true }
        }
        if isWanted(.framework, 0) { add(equations.framework, document.id, state) }
        for (index, pillar) in document.pillars.enumerated() where isWanted(.pillar, index) {
            add(equations.pillars[index], pillar.id, state)
        }
        for (index, condition) in document.conditions.enumerated() where isWanted(.condition, index) {
            add(equations.conditions[index], condition.id, state)
        }
        for (index, instrument) in document.instruments.enumerated() where isWanted(.instrument, index) {
            add(equations.instruments[index], instrument.id, state)
        }
        for index in document.commitments.indices where isWanted(.commitment, index) {
            add(commitment: index, document.commitments[index].id, state)
        }
    }

    private mutating func add(_ literal: Literal, _ what: String, _ state: State) {
        guard !state.timeline[literal].shown.isDecided else { return }
        truths.append((literal, what))
        aims.literals.append(literal)
    }

    private mutating func add(commitment index: Int, _ what: String, _ state: State) {
        let own = state.framework.equations.commitments[index]
        for literal in [own.entered, own.inForce, own.ended, own.triggered, own.performed, own.breached] {
            add(literal, what, state)
        }
        let open = own.guarantors.filter { !state.standing(of: $0, in: index).isSettled }
        for guarantor in own.guarantors { add(guarantor.bound, what, state) }
        guarantors += open.map { (index, $0) }
        aims.literals += open.flatMap(\.standingLiterals)
        aims.performances += open.compactMap(\.performance)
        add(standingOf: index, isAimedAt: !open.isEmpty, state)
    }

    /// - Parameter isAimedAt: whether it is needed in any case.
    private mutating func add(standingOf index: Int, isAimedAt: Bool = false, _ state: State) {
        let isOpen = !state.standing(ofCommitment: index).isSettled
        guard isOpen || isAimedAt else { return }
        let own = state.framework.equations.commitments[index]
        aims.literals += own.standingLiterals
        aims.performances += [own.performance].compactMap(\.self)
        if isOpen { commitments.append(index) }
    }
}

extension ExactReading {
    mutating func standing(
        _ labels: [OpenTimeline.LabelFunction], _ what: String
    ) throws(QuestionError) -> Standing {
        let (found, isContested) = try possible(of: labels, what)
        return Standing(possible: LabelSet(found), isContested: isContested)
    }
}

extension Scenario {
    /// A state in which the exact reading, where it is asked for, has been taken of one element alone.
    func evaluate(only element: Element) throws(QuestionError) -> State {
        var state = evaluateFast()
        if reading == .exact { state.exact = try ExactValues(state, of: .element(element)) }
        return state
    }
}
