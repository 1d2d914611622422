import GuarantorLogic

/// Unknown and contested facts, ranked by what learning each would settle.
public struct NextQuestions: Answer {
    /// The target's id.
    public let target: String
    /// What it is now.
    public let value: Truth
    /// What to find out, first what settles most.
    public let questions: [Question]
    public let receipt: Receipt

    /// A fact to find out about.
    public struct Question: Hashable, Sendable {
        /// The fact's id.
        public let fact: String
        /// The fact in words.
        public let statement: String
        /// Unknown or contested.
        public let value: Truth
        /// Whom to ask.
        public let asks: String?
        /// If it turns out to be so.
        public let ifTrue: Outcome
        /// If it turns out not to be so.
        public let ifFalse: Outcome
    }

    /// What an answer would change.
    public struct Outcome: Hashable, Sendable {
        /// What the target would be.
        public let target: Truth
        /// Pillars and commitments that it would settle.
        public let settles: [String]
        /// Commitments whose standing would be another one.
        public let changes: [StandingChange]
    }

    /// A commitment that would stand elsewhere.
    public struct StandingChange: Hashable, Sendable {
        /// The commitment's id.
        public let commitment: String
        /// Where it would stand.
        public let standing: Standing
    }
}

extension Scenario {
    /// What to find out next: first what settles the target either way, then what settles it in one, then by how many pillars and
    /// commitments each answer settles, and how many it changes.
    ///
    /// An answer holds for as long as the fact has been open: what might have entered into force in the meantime then has, or has not.
    ///
    /// - Parameters:
    ///   - target: what a condition can name, or the framework; nil: the framework.
    ///   - limit: how many are listed, none below 1.
    /// - Throws: `QuestionError` where the target is no such thing, or the exact reading takes too much.
    /// - Complexity: two runs of the timeline for each open fact that the target, a pillar or a commitment rests on.
    public func nextQuestions(about target: String? = nil, limit: Int = 20) throws(QuestionError) -> NextQuestions {
        let (id, literal) = try self.target(target)
        let now = try evaluate()
        let (facts, equations) = (framework.elements.facts, framework.equations)
        let alive = equations.commitments.indices.filter { framework.document.commitments[$0].certainty != .dropped }
        let everything =
            [literal] + equations.pillars
            + alive.map { equations.commitments[$0] }.flatMap { [$0.inForce, $0.breached, $0.performed] }
        let open = equations.support(of: everything).sorted().filter { index in
            index < facts.count && facts[index].settled != true && !now.timeline.valuation.input(index).shown.isDecided
        }
        // What is decided now stays so, whatever else is learned.
        let truths = ([literal] + equations.pillars).filter { now.exact?.truths[$0] != nil }
        let completion = Completion(self)
        let matters = Dictionary(grouping: completion.openMatters(among: open), by: \.input)
        var questions: [NextQuestions.Question] = []
        for index in open {
            let value = now.timeline.valuation.input(index).shown
            // Of several open intervals the last is the present one.
            guard
                let matter = matters[index]?.max(by: {
                    ($0.settings.last?.entry ?? -1) < ($1.settings.last?.entry ?? -1)
                })
            else { continue }
            var outcomes: [NextQuestions.Outcome] = []
            for answer in [Truth.true, .false] {
                var learned = completion
                learned.settle(matter, answer)
                outcomes.append(outcome(of: try state(of: learned, reading: truths), from: now, literal))
            }
            questions.append(
                .init(
                    fact: facts[index].id, statement: facts[index].statement, value: value, asks: facts[index].asks,
                    ifTrue: outcomes[0], ifFalse: outcomes[1]))
        }
        func rank(_ question: NextQuestions.Question) -> (Int, Int, Int) {
            let outcomes = [question.ifTrue, question.ifFalse]
            return (
                -outcomes.count { $0.target.isDecided && !now[literal].isDecided },
                -outcomes.reduce(0) { $0 + $1.settles.count },
                -outcomes.reduce(0) { $0 + $1.changes.count }
            )
        }
        let ranked = questions.enumerated().sorted {
            let (a, b) = (rank($0.element), rank($1.element))
            return (a.0, a.1, a.2, $0.offset) < (b.0, b.1, b.2, $1.offset)
        }
        return NextQuestions(
            target: id, value: now[literal], questions: ranked.prefix(max(limit, 0)).map(\.element),
            receipt: Receipt(self, Question(.nextQuestions, target: target, [(.limit, .number(limit))])))
    }

    private func state(of completion: Completion, reading truths: [Literal]) throws(QuestionError) -> State {
        var state = State(scenario: self, timeline: completion.timeline())
        if reading == .exact { state.exact = try ExactValues(state, of: .standings(and: truths), from: completion) }
        return state
    }

    private func outcome(of then: State, from now: State, _ literal: Literal) -> NextQuestions.Outcome {
        let (document, equations) = (framework.document, framework.equations)
        let settled =
            document.pillars.indices.filter { index in
                then[equations.pillars[index]].isDecided && !now[equations.pillars[index]].isDecided
            }.map { document.pillars[$0].id }
            + document.commitments.indices.filter { index in
                then.standing(ofCommitment: index).isSettled
                    && !now.standing(ofCommitment: index).isSettled
            }.map { document.commitments[$0].id }
        let changes = document.commitments.indices.compactMap { index -> NextQuestions.StandingChange? in
            let standing = then.standing(ofCommitment: index)
            guard standing != now.standing(ofCommitment: index) else { return nil }
            return .init(commitment: document.commitments[index].id, standing: standing)
        }
        return .init(target: then[literal], settles: settled, changes: changes)
    }
}
