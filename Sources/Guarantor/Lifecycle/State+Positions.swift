import GuarantorLogic

// Elements by their kind and position, for callers that read often and look ids up once.

extension Framework {
    /// How many elements of a kind there are.
    public func count(of kind: ElementKind) -> Int {
        switch kind {
        case .framework: 1
        case .source: document.sources.count
        case .party: document.parties.count
        case .fact: elements.factCount
        case .condition: document.conditions.count
        case .instrument: document.instruments.count
        case .pillar: document.pillars.count
        case .commitment: document.commitments.count
        case .procedure: document.procedures.count
        case .step: elements.steps.count
        case .objection: document.objections.count
        case .openQuestion: document.openQuestions.count
        case .claim: document.claims.count
        case .event: document.events.count
        }
    }

    /// What an id names that the document declares, found by its bytes; nil for a party's facts that it leaves unsaid.
    package func element(declaredAs id: Span<UInt8>) -> (kind: ElementKind, index: Int)? {
        elements.declared(id).map { ($0.kind, $0.index) }
    }

    /// The ids of all elements of a kind, by position.
    public func ids(of kind: ElementKind) -> [String] {
        switch kind {
        case .framework: [document.id]
        case .source: document.sources.map(\.id)
        case .party: document.parties.map(\.id)
        case .fact: elements.facts.map(\.id)
        case .condition: document.conditions.map(\.id)
        case .instrument: document.instruments.map(\.id)
        case .pillar: document.pillars.map(\.id)
        case .commitment: document.commitments.map(\.id)
        case .procedure: document.procedures.map(\.id)
        case .step: elements.steps.map(\.id)
        case .objection: document.objections.map(\.id)
        case .openQuestion: document.openQuestions.map(\.id)
        case .claim: document.claims.map(\.id)
        case .event: document.events.map(\.id)
        }
    }

    /// The position of an element among those of its kind. Constant time.
    ///
    /// - Throws: `QuestionError` where the id is no such element's.
    public func position(of id: String, among kind: ElementKind) throws(QuestionError) -> Int {
        try index(of: id, kind)
    }

    /// What to say of an id that names nothing of the kinds that are asked for.
    package func refusal(of id: String, expected kinds: [ElementKind]) -> QuestionError {
        do {
            return .wrongKind(id, found: try element(id).kind, expected: kinds)
        } catch {
            return error
        }
    }
}

extension ElementKind {
    /// The kinds whose elements are true or not.
    public static let withTruth: [ElementKind] = [.framework, .fact, .condition, .instrument, .pillar, .commitment]
}

extension State {
    /// The truth of the element at a position among those of its kind; nil beyond the last and for a kind that has no truth.
    public func truth(of kind: ElementKind, at position: Int) -> Truth? {
        guard position >= 0, position < framework.count(of: kind),
            let literal = framework.equations.literal(of: Element(kind: kind, index: position))
        else { return nil }
        return self[literal]
    }

    /// Whether a commitment is in force; nil for an unknown id.
    public func isInForce(_ commitment: String) -> Truth? {
        framework.elements.index(of: commitment, .commitment).flatMap { truth(of: .commitment, at: $0) }
    }

    /// What `truth(_:of:)` says of the commitment at a position, which there has to be.
    package func truth(_ predicate: Predicate, ofCommitment index: Int) -> Truth {
        self[self[equationsOf: index][predicate]]
    }

    /// What `isBound(_:by:)` says of the party and the commitment at positions, which there have to be.
    package func isBound(partyAt party: Int, byCommitmentAt commitment: Int) -> Truth {
        guard framework.document.commitments[commitment].guarantors != nil else { return .unknown }
        var strongest = Truth.false
        for bond in framework.equations.bonds(of: party, by: commitment) {
            let truth = self[bond]
            if truth == .true { return .true }
            if truth == .contested || strongest == .false { strongest = truth }
        }
        return strongest
    }

    /// The standings of all commitments, in the document's order.
    public func standings() -> [Standing] {
        framework.document.commitments.indices.map(standing(ofCommitment:))
    }
}
