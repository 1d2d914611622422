import GuarantorLogic

// The labels of `Standing`, each with the completions that give it.

extension OpenTimeline {
    typealias LabelFunction = (answer: StandingLabel, isGiven: Function)

    mutating func labels(ofCommitment index: Int) -> [LabelFunction] {
        let own = framework.equations.commitments[index]
        let latest = own.performance.flatMap { performances[$0] }
        let performed = latest.map { circuit.and(self[own.triggered], $0.isLatestPerformed) } ?? self[own.performed]
        return labels(
            own, breached: latest?.isLatestBreached ?? .false, performed: performed, triggered: self[own.triggered])
    }

    mutating func labels(of guarantor: GuarantorEquations, in index: Int) -> [LabelFunction] {
        let own = framework.equations.commitments[index]
        var whole = labels(ofCommitment: index)
        if let latest = guarantor.performance.flatMap({ performances[$0] }) {
            let performed = circuit.and(self[guarantor.owes], latest.isLatestPerformed)
            whole = labels(
                own, breached: latest.isLatestBreached, performed: performed, triggered: self[guarantor.owes])
        }
        let isHeld = circuit.or(self[guarantor.bound], self[guarantor.owes])
        let hasLeft = circuit.and(self[guarantor.joined], !self[guarantor.takesPart])
        return whole.map { label, isGiven in
            let isWhole = circuit.and(isHeld, isGiven)
            switch label {
            case .ended: return (label, circuit.or(isWhole, circuit.and(!isHeld, hasLeft)))
            case .pending: return (label, circuit.or(isWhole, circuit.and(!isHeld, !hasLeft)))
            default: return (label, isWhole)
            }
        }
    }

    private mutating func labels(
        _ own: CommitmentEquations, breached: Function, performed: Function, triggered: Function
    ) -> [LabelFunction] {
        let isDisturbed = circuit.or(!self[own.whileHolds], self[own.suspendedWhen], !self[own.quorum])
        let precedence: [LabelFunction] = [
            (.ended, self[own.ended]), (.breached, breached), (.performed, performed),
            (.suspended, circuit.and(self[own.entered], !self[own.ended], isDisturbed)),
            (.triggered, triggered), (.inForce, self[own.inForce]), (.pending, !self[own.entered]),
        ]
        return first(of: precedence)
    }

    /// Each answer where it is the first that holds.
    mutating func first<Answer>(
        of precedence: [(answer: Answer, isGiven: Function)]
    ) -> [(answer: Answer, isGiven: Function)] {
        var none = Function.true
        return precedence.map { answer, holds in
            let isFirst = circuit.and(none, holds)
            none = circuit.and(none, !holds)
            return (answer, isFirst)
        }
    }
}

extension CommitmentEquations {
    /// What its label rests on besides its performance.
    var standingLiterals: [Literal] {
        [entered, inForce, ended, triggered, performed, whileHolds, suspendedWhen, quorum]
    }
}

extension GuarantorEquations {
    /// What its label rests on besides the commitment's.
    var standingLiterals: [Literal] { [bound, joined, owes, takesPart] }
}
