import GuarantorLogic

/// What the exact reading says of everything that the fast one leaves open.
struct ExactValues: Sendable {
    private(set) var truths: [Literal: Truth] = [:]
    private(set) var standings: [Int: Standing] = [:]
    /// By the guarantor's own latch, which names it.
    private(set) var guarantors: [Literal: Standing] = [:]

    /// - Parameters:
    ///   - only: what is asked for; nil: everything that has a name.
    ///   - completion: what the state comes from, where some of what is open has been settled.
    init(_ state: State, only element: Element? = nil, from completion: Completion? = nil) throws(QuestionError) {
        let (document, equations) = (state.framework.document, state.framework.equations)
        var reading = ExactReading(state.scenario, from: completion)
        func isWanted(_ kind: ElementKind, _ index: Int) -> Bool {
            element.map { $0 == Element(kind: kind, index: index) } ?? true
        }
        if isWanted(.framework, 0) { try add(equations.framework, document.id, state, &reading) }
        for (index, pillar) in document.pillars.enumerated() where isWanted(.pillar, index) {
            try add(equations.pillars[index], pillar.id, state, &reading)
        }
        for (index, condition) in document.conditions.enumerated() where isWanted(.condition, index) {
            try add(equations.conditions[index], condition.id, state, &reading)
        }
        for (index, instrument) in document.instruments.enumerated() where isWanted(.instrument, index) {
            try add(equations.instruments[index], instrument.id, state, &reading)
        }
        for index in document.commitments.indices where isWanted(.commitment, index) {
            try add(commitment: index, state, &reading)
        }
    }

    private mutating func add(
        _ literal: Literal, _ what: String, _ state: State, _ reading: inout ExactReading
    ) throws(QuestionError) {
        guard !state.timeline[literal].shown.isDecided else { return }
        truths[literal] = try reading.truth(of: literal, what)
    }

    private mutating func add(
        commitment index: Int, _ state: State, _ reading: inout ExactReading
    ) throws(QuestionError) {
        let id = state.framework.document.commitments[index].id
        let own = state.framework.equations.commitments[index]
        let predicates = [own.entered, own.inForce, own.ended, own.triggered, own.performed, own.breached]
        for literal in predicates { try add(literal, id, state, &reading) }
        var basis = predicates + [own.whileHolds, own.suspendedWhen, own.quorum]
        if let performance = own.performance { basis += state.framework.equations.performances[performance].literals }
        let scenario = state.scenario
        if !state.standing(ofCommitment: index).isSettled {
            standings[index] = try reading.standing(restingOn: basis, id) { timeline in
                State(scenario: scenario, timeline: timeline).standing(ofCommitment: index)
            }
        }
        for guarantor in own.guarantors {
            try add(guarantor.bound, id, state, &reading)
            guard !state.standing(of: guarantor, in: index).isSettled else { continue }
            var basis = basis + [guarantor.bound, guarantor.joined, guarantor.owes, guarantor.takesPart]
            if let performance = guarantor.performance {
                basis += state.framework.equations.performances[performance].literals
            }
            guarantors[guarantor.joined] = try reading.standing(restingOn: basis, id) { timeline in
                State(scenario: scenario, timeline: timeline).standing(of: guarantor, in: index)
            }
        }
    }
}

extension Scenario {
    /// A state in which the exact reading, where it is asked for, has been taken of one element alone.
    func evaluate(only element: Element) throws(QuestionError) -> State {
        var state = evaluateFast()
        if reading == .exact { state.exact = try ExactValues(state, only: element) }
        return state
    }
}
