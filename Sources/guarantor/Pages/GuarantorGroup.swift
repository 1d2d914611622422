import Guarantor

/// Steps about guarantors of whom the same is so for the same reason: they are shown as one.
struct GuarantorGroup {
    private(set) var members: [Reason]

    /// The steps in order, each guarantor with the first of whom the same is to be said; any other step alone.
    static func groups(of reasons: [Reason]) -> [GuarantorGroup] {
        var groups: [GuarantorGroup] = []
        for reason in reasons {
            if let index = groups.firstIndex(where: { $0.takes(reason) }) {
                groups[index].members.append(reason)
            } else {
                groups.append(GuarantorGroup(members: [reason]))
            }
        }
        return groups
    }

    private func takes(_ reason: Reason) -> Bool {
        guard let own = members.first, own.kind == reason.kind, own.value == reason.value,
            [.bound, .notBound, .notSaid].contains(reason.kind), own.id != nil, reason.id != nil,
            let ownGround = own.because.first, let ground = reason.because.first,
            own.because.count == 1, reason.because.count == 1, ground.because.isEmpty
        else { return false }
        return [.approved, .approvalMissing].contains(ground.kind) && ownGround.kind == ground.kind
            && ownGround.isLike(ground)
            || ground.id == nil && ownGround == ground
    }

    /// What is so of all of them; the mark says whether it is.
    var words: String {
        guard let ground = members.first?.because.first else { return "" }
        switch ground.kind {
        case .approved, .approvalMissing: return "bound, having approved"
        default: return "bound; nobody has said whether approval is required"
        }
    }
}

extension Reason {
    /// Told at the same time by the same sources.
    fileprivate func isLike(_ other: Reason) -> Bool {
        date == other.date && event == other.event && isAssumed == other.isAssumed && sources == other.sources
    }
}
