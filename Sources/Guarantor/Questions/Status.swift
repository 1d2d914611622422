import GuarantorLogic

/// Standing of each commitment, per guarantor; truth of each pillar and of the framework.
public struct Status: Answer {
    public let framework: Truth
    public let pillars: [PillarStatus]
    public let commitments: [CommitmentStatus]
    public let instruments: [InstrumentStatus]
    public let receipt: Receipt

    public struct PillarStatus: Hashable, Sendable {
        public let id: String
        public let holds: Truth
    }

    public struct InstrumentStatus: Hashable, Sendable {
        public let id: String
        public let adopted: Truth
    }

    public struct CommitmentStatus: Hashable, Sendable {
        public let id: String
        public let standing: Standing
        public let entered: Truth
        public let inForce: Truth
        public let ended: Truth
        public let triggered: Truth
        public let performed: Truth
        public let breached: Truth
        public let guarantors: [GuarantorStatus]
        /// Of its trigger, in order.
        public let occurrences: [Occurrence]
    }

    public struct GuarantorStatus: Hashable, Sendable {
        /// Nil for the unnamed member of an open coalition.
        public let party: String?
        public let bound: Truth
        public let standing: Standing
    }
}

extension State {
    /// - Parameter target: a commitment, pillar, instrument or party; nil: the whole framework.
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
