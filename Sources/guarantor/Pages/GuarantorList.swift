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
}
