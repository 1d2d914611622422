@testable import Guarantor

/// The fast reading: strong Kleene decides, Belnap tells what is contested.
enum FastReference {
    /// - Returns: nil where a loop goes through negation.
    static func answers(_ document: Document, _ situation: Situation) -> Answers? {
        let meaning = Meaning(document)
        guard meaning.strata != nil else { return nil }
        return answers(meaning, Chronicle(meaning, situation))
    }

    static func answers(_ meaning: Meaning, _ chronicle: Chronicle) -> Answers {
        let kleene = evaluation(meaning, chronicle, Pair.kleene)
        let belnap = evaluation(meaning, chronicle, Pair.belnap)
        func shown(_ rule: Int) -> Truth { self.shown(kleene: kleene.now[rule], belnap: belnap.now[rule]) }

        var answers = Answers()
        for (question, rule) in meaning.questions { answers.truths[question] = shown(rule) }
        for fact in meaning.facts where !fact.isAbsence {
            answers.truths[fact.id] = chronicle.entries.last!.told[meaning.factNumbers[fact.id]!]
        }
        for commitment in meaning.document.commitments {
            answers.labels[commitment.id] = Labels.label(of: commitment) { shown(meaning.ruleNumbers[$0]!) }
            for guarantor in meaning.guarantors(of: commitment) ?? [] {
                answers.labels["\(commitment.id) (\(guarantor.name))"] =
                    Labels.label(of: commitment, guarantor) { shown(meaning.ruleNumbers[$0]!) }
            }
        }
        return answers
    }

    static func shown(kleene: Pair, belnap: Pair) -> Truth {
        if kleene.low { return .true }
        if !kleene.high { return .false }
        let isToldTrue = belnap.low
        let isToldFalse = !belnap.high
        return isToldTrue || isToldFalse ? .contested : .unknown
    }

    private static func evaluation(
        _ meaning: Meaning, _ chronicle: Chronicle, _ read: (Truth) -> Pair
    ) -> Evaluation<Pair> {
        Evaluation(meaning, chronicle, facts: chronicle.entries.map { $0.told.map(read) })
    }
}
