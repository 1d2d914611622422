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
        for (question, label) in labels(meaning, evaluation) { answers.labels[question] = LabelAnswer(label: label) }
        return answers
    }

    /// The label of each commitment and of each of its guarantors.
    static func labels(_ meaning: Meaning, _ evaluation: Evaluation<Bool>) -> [(question: String, label: String)] {
        meaning.document.commitments.flatMap { commitment in
            let label = Labels.label(of: commitment) { evaluation[$0]! }
            return [(commitment.id, label)]
                + (meaning.guarantors(of: commitment) ?? []).map { guarantor in
                    let label = Labels.label(of: commitment, guarantor) { evaluation[$0]! }
                    return ("\(commitment.id) (\(guarantor.name))", label)
                }
        }
    }
}
