import GuarantorLogic

/// Standing of each commitment, per guarantor; truth of each pillar and of the framework.
public struct Status: Answer {
    public let framework: Truth
    public let pillars: [PillarStatus]
    public let commitments: [CommitmentStatus]
    public let instruments: [InstrumentStatus]
    /// What the document says and this answer does not take into account.
    public let notApplied: [String]
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
    /// - Complexity: linear in commitments and guarantors.
    public func status(of target: String? = nil) throws(QuestionError) -> Status {
        let (document, equations) = (framework.document, framework.equations)
        let scope = try Scope(target, in: framework)
        return Status(
            framework: self[equations.framework],
            pillars: scope.pillars.map { .init(id: document.pillars[$0].id, holds: self[equations.pillars[$0]]) },
            commitments: scope.commitments.map(status(ofCommitment:)),
            instruments: scope.instruments.map {
                .init(id: document.instruments[$0].id, adopted: self[equations.instruments[$0]])
            },
            notApplied: notApplied(to: scope), receipt: Receipt(scenario, Question(.status, target: target)))
    }

    /// Procedures, and occurrences of a trigger after the first.
    private func notApplied(to scope: Scope) -> [String] {
        let triggers = scope.commitments.map { framework.equations.commitments[$0] }
            .filter { timeline[$0.triggered].shown != .false }.map(\.triggeredNow)
        var rises = [Int](repeating: 0, count: triggers.count)
        var was = [Bool](repeating: false, count: triggers.count)
        if !triggers.isEmpty {
            _ = scenario.timeline(from: .beginning) { timeline in
                for (position, literal) in triggers.enumerated() {
                    let happens = timeline[literal].shown != .false
                    if happens, !was[position] { rises[position] += 1 }
                    was[position] = happens
                }
            }
        }
        return (framework.document.procedures.isEmpty ? [] : ["procedures"])
            + (rises.contains { $0 > 1 } ? ["occurrences"] : [])
    }

    func status(ofCommitment index: Int) -> Status.CommitmentStatus {
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
            })
    }
}
