import GuarantorLogic

/// Standing of each commitment, per guarantor; truth of each pillar and of the framework.
public struct Status: Answer {
    /// Whether the framework holds.
    public let framework: Truth
    /// The pillars, in the document's order.
    public let pillars: [PillarStatus]
    /// The commitments, in the document's order.
    public let commitments: [CommitmentStatus]
    /// The instruments, in the document's order.
    public let instruments: [InstrumentStatus]
    public let receipt: Receipt

    /// Whether one pillar holds.
    public struct PillarStatus: Hashable, Sendable {
        /// The pillar's id.
        public let id: String
        /// Whether it holds.
        public let holds: Truth
    }

    /// Whether one instrument is adopted.
    public struct InstrumentStatus: Hashable, Sendable {
        /// The instrument's id.
        public let id: String
        /// Whether it is adopted.
        public let adopted: Truth
    }

    /// Where one commitment stands.
    public struct CommitmentStatus: Hashable, Sendable {
        /// The commitment's id.
        public let id: String
        /// The label for people.
        public let standing: Standing
        /// Whether it has entered into force, ever.
        public let entered: Truth
        /// Whether it is in force now.
        public let inForce: Truth
        /// Whether it has ended, ever.
        public let ended: Truth
        /// Whether its trigger has happened, ever.
        public let triggered: Truth
        /// Whether any occurrence has been performed; without a trigger, whether it has.
        public let performed: Truth
        /// Whether any occurrence was not performed when its deadline fell due.
        public let breached: Truth
        /// Its guarantors, in the document's order; members of coalitions one by one.
        public let guarantors: [GuarantorStatus]
        /// Of its trigger, in order.
        public let occurrences: [Occurrence]
    }

    /// Where a commitment stands for one guarantor.
    public struct GuarantorStatus: Hashable, Sendable {
        /// Nil for the unnamed member of an open coalition.
        public let party: String?
        /// Whether it is bound.
        public let bound: Truth
        /// The label for people, of what it owes.
        public let standing: Standing
    }
}

extension State {
    /// - Parameter target: a commitment, pillar, instrument or party; nil: the whole framework.
    /// - Throws: `QuestionError` where the target is none of these.
    /// - Complexity: linear in commitments, guarantors and occurrences.
    public func status(of target: String? = nil) throws(QuestionError) -> Status {
        let (document, equations) = (framework.document, framework.equations)
        let scope = try Scope(target, in: framework)
        var commitments: [Status.CommitmentStatus] = []
        for index in scope.commitments { commitments.append(try status(ofCommitment: index)) }
        return Status(
            framework: self[equations.framework],
            pillars: scope.pillars.map { .init(id: document.pillars[$0].id, holds: self[equations.pillars[$0]]) },
            commitments: commitments,
            instruments: scope.instruments.map {
                .init(id: document.instruments[$0].id, adopted: self[equations.instruments[$0]])
            },
            receipt: Receipt(scenario, Question(.status, target: target)))
    }

    func status(ofCommitment index: Int) throws(QuestionError) -> Status.CommitmentStatus {
        let equations = framework.equations.commitments[index]
        return .init(
            id: framework.document.commitments[index].id, standing: standing(ofCommitment: index),
            entered: self[equations.entered], inForce: self[equations.inForce], ended: self[equations.ended],
            triggered: self[equations.triggered], performed: self[equations.performed],
            breached: self[equations.breached],
            guarantors: equations.guarantors.map { guarantor in
                .init(
                    party: guarantor.party.map { framework.document.parties[$0].id },
                    bound: self[guarantor.bound], standing: standing(of: guarantor, in: index))
            }, occurrences: try occurrences(ofCommitment: index))
    }
}
