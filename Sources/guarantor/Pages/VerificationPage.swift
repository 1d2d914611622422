import Guarantor

/// Whether an answer came out again, and each difference.
struct VerificationPage {
    private let verification: Verification

    init(_ verification: Verification) { self.verification = verification }

    func write(to page: inout Page) {
        page.paragraph(StyledText(verdict, .heading))
        if let failure = verification.failure {
            page.paragraph(StyledText("The question can no longer be put: \(legible(failure.description))"))
        }
        let isOfTwo = verification.receipt.otherDocument != nil
        for (key, which) in [("document", isOfTwo ? "The first" : "This"), ("other_document", "The second")]
        where verification.differences.contains(where: { $0.pointer == "/receipt/\(key)" }) {
            page.paragraph(StyledText("\(which) is not the document that was asked: its content is another."))
        }
        for difference in verification.differences {
            page.blank()
            page.paragraph(StyledText(legible(difference.pointer)))
            page.item("  was", column: 6, StyledText(said(difference.was)))
            page.item("  now", column: 6, StyledText(said(difference.now)))
        }
        let rest = verification.differenceCount - verification.differences.count
        if rest > 0 {
            page.blank()
            page.paragraph(StyledText("and \(rest) more"))
        }
    }

    private var verdict: String {
        guard verification.isReproduced else { return "Not reproduced." }
        return verification.differenceCount == 0
            ? "Reproduced: the answer is the same." : "Reproduced: the answer is the same, its receipt is not."
    }

    private func said(_ value: String?) -> String { value.map(legible) ?? "nothing" }
}
