import Guarantor

/// Who is bound, who is not, of whom it is open.
struct GuarantorList {
    private let guarantors: [Status.GuarantorStatus]
    private let names: Names

    init(_ guarantors: [Status.GuarantorStatus], _ names: Names) {
        self.guarantors = guarantors
        self.names = names
    }

    /// `bound: France; not bound: United Kingdom; nobody has said: members not named`.
    var text: StyledText {
        guard !guarantors.isEmpty else { return StyledText("nobody has said who is bound", .open) }
        return Self.order.compactMap(part).joined("; ")
    }

    private static let order: [Truth] = [.true, .false, .unknown, .contested]

    private func part(_ truth: Truth) -> StyledText? {
        let parties = guarantors.filter { $0.bound == truth }.map { names.party($0.party) }
        guard !parties.isEmpty else { return nil }
        return StyledText(truth.boundness, Style(truth)) + StyledText(": " + parties.joined(separator: ", "))
    }

    /// `2 of 5 bound`, with how many are open.
    var count: String {
        guard !guarantors.isEmpty else { return "bound: not said" }
        let bound = guarantors.count { $0.bound == .true }
        let open = guarantors.count { !$0.bound.isDecided }
        return "\(bound) of \(guarantors.count) bound" + (open > 0 ? ", \(open) open" : "")
    }
}

extension Truth {
    /// What is so of a guarantor.
    var boundness: String {
        switch self {
        case .true: "bound"
        case .false: "not bound"
        case .contested: "sources disagree"
        default: "nobody has said"
        }
    }
}
