@testable import Guarantor

/// The answers where every fact that matters is true or false at every instant.
enum ClassicalReference {
    /// - Returns: nil where something is unknown or contested, or where a loop goes through negation.
    static func answers(_ document: Document, _ situation: Situation) -> Answers? {
        let meaning = Meaning(document)
        guard meaning.strata != nil else { return nil }
        let chronicle = Chronicle(meaning, situation)
        guard meaning.openIntervals(chronicle).isEmpty else { return nil }
        let facts = chronicle.entries.map { entry in entry.told.map { $0 == .true } }
        return answers(meaning, Evaluation<Bool>(meaning, chronicle, facts: facts))
    }

    static func answers(_ meaning: Meaning, _ evaluation: Evaluation<Bool>) -> Answers {
        var answers = Answers()
        for (question, rule) in meaning.questions { answers.truths[question] = Truth(evaluation.now[rule]) }
        for commitment in meaning.document.commitments {
            let label = Labels.label(of: commitment) { evaluation[$0]! }
            answers.labels[commitment.id] = LabelAnswer(label: label)
        }
        return answers
    }
}
