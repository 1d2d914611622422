import Testing

@testable import Guarantor

/// What learning a fact would change, against what is so where it has been known for as long as it is open.
@Suite struct NextQuestionsTests {
    @Test func outcomesOfTheFastReading() throws {
        try RandomCases.check(200, least: 0.3, preparing: AnalysisCases.prepare) { drawn in
            try complaints(drawn, .fast) { FastReference.answers($0, $1) }
        }
    }

    @Test func outcomesOfTheExactReading() throws {
        try RandomCases.check(200, least: 0.05, preparing: AnalysisCases.prepare) { drawn in
            try complaints(drawn, .exact) { ExactReference.answers($0, $1, openAtMost: 4) }
        }
    }

    private func complaints(
        _ drawn: RandomCase, _ reading: Reading, _ reference: (Meaning, Chronicle) throws -> Answers?
    ) throws -> [String]? {
        let meaning = Meaning(drawn.document)
        guard meaning.strata != nil else { return nil }
        let chronicle = Chronicle(meaning, drawn.situation)
        guard let now = try reference(meaning, chronicle) else { return nil }
        let order = drawn.document.pillars.map(\.id) + drawn.document.commitments.map(\.id)
        var outcomes: [String: [Answers]] = [:]
        func answers(_ fact: String) throws -> [Answers]? {
            if let known = outcomes[fact] { return known }
            for value in [Truth.true, .false] {
                let learned = Chronicle(chronicle, learning: meaning.factNumbers[fact]!, value)
                guard let answers = try reference(meaning, learned) else { return nil }
                outcomes[fact, default: []].append(answers)
            }
            return outcomes[fact]
        }
        return try AnalysisCases.complaints(drawn) { scenario, target in
            var scenario = scenario
            scenario.reading = reading
            let answer = try scenario.nextQuestions(about: target, limit: 1000)
            var complaints = answer.value == now.truths[target] ? [] : ["value \(answer.value)"]
            for question in answer.questions {
                guard let answers = try answers(question.fact) else { return nil }
                for (outcome, then) in zip([question.ifTrue, question.ifFalse], answers) {
                    if outcome.target != then.truths[target] { complaints.append("\(question.fact): target \(outcome.target)") }
                    let settled = order.filter { id in
                        now.labels[id].map { $0.possible.count > 1 && then.labels[id]!.possible.isEmpty }
                            ?? (!now.truths[id]!.isDecided && then.truths[id]!.isDecided)
                    }
                    if outcome.settles != settled { complaints.append("\(question.fact): settles \(outcome.settles) / \(settled)") }
                    let changed = order.filter { now.labels[$0] != then.labels[$0] }
                    if outcome.changes.map(\.commitment) != changed { complaints.append("\(question.fact): changes \(changed)") }
                    for change in outcome.changes where LabelAnswer(change.standing) != then.labels[change.commitment] {
                        complaints.append("\(question.fact): \(change.commitment) \(change.standing.label)")
                    }
                }
            }
            complaints += rankComplaints(answer)
            complaints += try unaskedComplaints(answer, drawn, scenario, now, answers)
            return complaints
        }
    }

    /// What settles the target both ways comes before what settles it in one, and that before what does not.
    private func rankComplaints(_ answer: NextQuestions) -> [String] {
        guard !answer.value.isDecided else { return [] }
        let settling = answer.questions.map { [$0.ifTrue, $0.ifFalse].count { $0.target.isDecided } }
        return settling == settling.sorted(by: >) ? [] : ["ranked \(zip(answer.questions.map(\.fact), settling).map { "\($0) \($1)" })"]
    }

    /// Only what is open is asked, and what is open and not asked changes nothing.
    private func unaskedComplaints(
        _ answer: NextQuestions, _ drawn: RandomCase, _ scenario: Scenario, _ now: Answers, _ answers: (String) throws -> [Answers]?
    ) throws -> [String] {
        let facts = NextInstant(drawn.document, drawn.situation)!
        let open = facts.meaning.facts.enumerated().filter { !$0.element.isAbsence && !facts.told[$0.offset].isDecided }.map(\.element.id)
        let asked = answer.questions.map(\.fact)
        var complaints = Set(asked).subtracting(open).map { "\($0) is asked, and known" }
        if asked.count != Set(asked).count { complaints.append("asked twice") }
        let settled = drawn.document.facts.filter { $0.settled == true }.map(\.id)
        for fact in open where !asked.contains(fact) && !settled.contains(fact) {
            for then in try answers(fact) ?? [] where then.truths[answer.target] != now.truths[answer.target] || then.labels != now.labels {
                if answer.target != fact { complaints.append("\(fact) is not asked") }
            }
        }
        return complaints
    }
}
