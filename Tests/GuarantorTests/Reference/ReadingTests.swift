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
            return unconfirmed(fast, by: exact)
        }
    }
}

/// What an answer decides, or excludes, and the exact reading does not.
func unconfirmed(_ fast: Answers, by exact: Answers) -> [String] {
    let truths = fast.truths.filter { question, truth in
        truth.isDecided && exact.truths[question].map { $0 != truth } ?? false
    }
    let labels = fast.labels.filter { commitment, fast in
        let exact = exact.labels[commitment]!
        let remaining = fast.possible.isEmpty ? [fast.label] : fast.possible
        return !(exact.possible.isEmpty ? [exact.label] : exact.possible).allSatisfy(remaining.contains)
    }
    return truths.map { "\($0.key): \($0.value), exactly \(exact.truths[$0.key]!)" }.sorted()
        + labels.map { "label of \($0.key): \($0.value), exactly \(exact.labels[$0.key]!)" }.sorted()
}
