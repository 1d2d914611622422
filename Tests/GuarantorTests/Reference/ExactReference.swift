@testable import Guarantor

/// The exact reading: every completion of what is unknown and contested, one by one.
enum ExactReference {
    /// What the completions make of one question.
    private struct Outcomes<Value: Hashable> {
        private(set) var all: Set<Value> = []
        /// Those of the completions that differ in contested intervals only.
        private var group: Set<Value> = []
        private(set) var isContested = false

        mutating func startGroup() { group = [] }

        mutating func note(_ value: Value) {
            all.insert(value)
            group.insert(value)
            if group.count > 1 { isContested = true }
        }
    }

    /// - Returns: nil where a loop goes through negation, or where more intervals are open than asked for.
    static func answers(_ document: Document, _ situation: Situation, openAtMost limit: Int) -> Answers? {
        let meaning = Meaning(document)
        guard meaning.strata != nil else { return nil }
        return answers(meaning, Chronicle(meaning, situation), openAtMost: limit)
    }

    static func answers(_ meaning: Meaning, _ chronicle: Chronicle, openAtMost limit: Int) -> Answers? {
        // Contested intervals stand last, so that completions which differ only there are neighbours.
        let open = meaning.openIntervals(chronicle).sorted { !$0.isContested && $1.isContested }
        guard open.count <= limit else { return nil }
        let groupSize = 1 << open.count(where: \.isContested)

        var truths = meaning.questions.map { _ in Outcomes<Bool>() }
        var labels: [String: Outcomes<String>] = [:]
        for completion in 0..<(1 << open.count) {
            if completion % groupSize == 0 {
                for index in truths.indices { truths[index].startGroup() }
                for question in labels.keys { labels[question]!.startGroup() }
            }
            let facts = complete(chronicle, open, completion)
            let evaluation = Evaluation<Bool>(meaning, chronicle, facts: facts)
            for (index, question) in meaning.questions.enumerated() {
                truths[index].note(evaluation.now[question.rule])
            }
            for (question, label) in ClassicalReference.labels(meaning, evaluation) {
                labels[question, default: Outcomes()].note(label)
            }
        }

        var answers = Answers()
        for (question, outcomes) in zip(meaning.questions, truths) {
            let isSettled = outcomes.all.count == 1
            answers.truths[question.question] =
                isSettled ? Truth(outcomes.all.first!) : outcomes.isContested ? .contested : .unknown
        }
        for (question, outcomes) in labels {
            let possible = Labels.order.filter(outcomes.all.contains)
            answers.labels[question] = Labels.settled(possible, isContested: outcomes.isContested)
        }
        return answers
    }

    /// The answers in one completion drawn at random: for documents with too much unknown to go through them all.
    ///
    static func answers(
        _ meaning: Meaning, _ chronicle: Chronicle, completedAtRandom random: inout SplitMix64
    ) -> Answers {
        let facts = complete(meaning, chronicle, atRandom: &random)
        return ClassicalReference.answers(meaning, Evaluation<Bool>(meaning, chronicle, facts: facts))
    }

    static func complete(
        _ meaning: Meaning, _ chronicle: Chronicle, atRandom random: inout SplitMix64
    ) -> [[Bool]] {
        var facts = chronicle.entries.map { entry in entry.told.map { $0 == .true } }
        for interval in meaning.openIntervals(chronicle) {
            let value = random.chance(0.5)
            for entry in interval.entries { facts[entry][interval.fact] = value }
        }
        return facts
    }

    /// The facts' values in one completion: a bit for each open interval, the first in the highest.
    static func complete(_ chronicle: Chronicle, _ open: [OpenInterval], _ completion: Int) -> [[Bool]] {
        var facts = chronicle.entries.map { entry in entry.told.map { $0 == .true } }
        for (index, interval) in open.enumerated() {
            let value = completion >> (open.count - 1 - index) & 1 == 1
            for entry in interval.entries { facts[entry][interval.fact] = value }
        }
        return facts
    }
}
