import GuarantorLogic

extension Explainer {
    /// How many guarantors are bound, and who decides it.
    mutating func quorum(_ commitment: Commitment, _ equations: CommitmentEquations) -> Reason {
        let value = value(equations.quorum)
        let count = equations.guarantors.count
        guard commitment.guarantors != nil, count > 0 else {
            return Reason(.notSaid, id: commitment.id, "who is bound", value, sources: commitment.sources)
        }
        let wanted =
            switch commitment.quorum ?? .atLeast(1) {
            case .all: count
            case .atLeast(let number): number
            }
        let statement =
            count == 1
            ? "its guarantor is bound" : "at least \(wanted) of \(count) guarantors \(wanted == 1 ? "is" : "are") bound"
        let because = descend { explainer in
            equations.guarantors.filter { explainer.counts($0.bound, value) }.map { explainer.bound($0) }
        }
        return Reason(
            value == .true ? .quorumMet : value == .false ? .quorumMissed : kind(of: value), id: commitment.id,
            statement,
            value, because: because)
    }

    /// Whether a party is bound, where a condition asks for it.
    mutating func bound(_ party: Int, by commitment: Int, _ literal: Literal) -> Reason {
        let guarantors = framework.equations.commitments[commitment].guarantors
        if let guarantor = guarantors.first(where: { $0.party == party }) { return bound(guarantor) }
        let value = value(literal)
        return Reason(
            value == .false ? .notBound : kind(of: value), id: document.parties[party].id,
            "\(document.parties[party].name) is bound by \(document.commitments[commitment].title)", value)
    }

    /// Whether a guarantor is bound: it takes part, and its approval is given where that is required.
    private mutating func bound(_ guarantor: GuarantorEquations) -> Reason {
        let value = value(guarantor.bound)
        let kind = value == .true ? ReasonKind.bound : value == .false ? .notBound : kind(of: value)
        let because = descend { $0.parts(of: guarantor, value) }
        guard let party = guarantor.party.map({ document.parties[$0] }) else {
            return Reason(kind, "a further, unnamed member of the coalition is bound", value, because: because)
        }
        return Reason(kind, id: party.id, "\(party.name) is bound", value, because: because)
    }

    private mutating func parts(of guarantor: GuarantorEquations, _ whole: Truth) -> [Reason] {
        var reasons = guarantor.party.map { participation(of: $0, whole) } ?? []
        for route in guarantor.routes {
            for reach in route.through where value(reach.literal) != .true {
                reasons += participation(of: reach.coalition, whole)
            }
            guard route.requiresApproval != false, let index = route.approvalFact else { continue }
            let approval = framework.equations.system.literal(ofInput: index)
            if route.requiresApproval == true {
                if decides(approval, whole) { reasons.append(fact(index, approval)) }
            } else if whole == .true {
                reasons.append(fact(index, approval))
            } else if !whole.isDecided {
                reasons.append(Reason(.notSaid, "its domestic approval is required", .unknown))
            }
        }
        return reasons
    }

    /// That a party takes part goes without saying; that it does not, or may not, has to be said.
    private mutating func participation(of party: Int, _ whole: Truth) -> [Reason] {
        guard let index = elements.index(of: document.parties[party].participationFact, .fact) else { return [] }
        let literal = framework.equations.system.literal(ofInput: index)
        return value(literal) != .true && decides(literal, whole) ? [fact(index, literal)] : []
    }
}
