import Testing

@testable import Guarantor

/// The references among themselves.
@Suite struct ReadingTests {
    /// Where everything is known all readings are one.
    @Test func readingsAgreeWhereAllIsKnown() {
        RandomCases.check(1000, knowing: 1) { drawn in
            guard let classical = ClassicalReference.answers(drawn.document, drawn.situation),
                let fast = FastReference.answers(drawn.document, drawn.situation)
            else { return nil }
            return classical.differences(from: fast)
        }
    }

    /// What the fast reading decides, the exact one confirms; and no label is lost that may apply.
    @Test func exactConfirmsWhatFastDecides() {
        RandomCases.check(600, least: 0.3) { drawn in
            guard let exact = ExactReference.answers(drawn.document, drawn.situation, openAtMost: 6),
                let fast = FastReference.answers(drawn.document, drawn.situation)
            else { return nil }
            return fast.unconfirmed(by: exact)
        }
    }
}
