import Testing

@testable import Guarantor

/// What is learnt only ever adds. The engine alone.
@Suite struct KnowledgeLawTests {
    /// Whatever an open fact turns out to have been, what was decided stays decided, and no label comes back.
    @Test func learningKeepsWhatIsDecided() throws {
        try RandomCases.check(400) { drawn in
            guard let before = try Engine.answers(drawn.document, drawn.situation) else { return nil }
            var random = SplitMix64(seed: drawn.seed)
            let open = drawn.document.facts.indices.filter {
                let fact = drawn.document.facts[$0]
                return fact.initially.map { !$0.isDecided } ?? !fact.id.hasPrefix("participates:")
            }
            guard !open.isEmpty else { return nil }
            let learnt = random.pick(open)
            return try [Truth.true, .false].flatMap { value in
                var other = drawn
                other.document.facts[learnt].initially = value
                let after = try Engine.answers(other.document, other.situation)!
                return before.unconfirmed(by: after).map { "\(drawn.document.facts[learnt].id) \(value): \($0)" }
            }
        }
    }

    /// The same of what an event left open, where no other tells the same fact at the same instant.
    @Test func learningFromEventsKeepsWhatIsDecided() throws {
        try RandomCases.check(400, least: 0.2) { drawn in
            guard let before = try Engine.answers(drawn.document, drawn.situation) else { return nil }
            let settings = drawn.document.events.flatMap { event in event.sets.map { (event.date, $0) } }
            for (event, index) in drawn.document.events.indices.flatMap({ event in
                drawn.document.events[event].sets.indices.map { (event, $0) }
            }) {
                let (date, setting) = (drawn.document.events[event].date, drawn.document.events[event].sets[index])
                guard !setting.value.isDecided, settings.count(where: { $0 == date && $1.fact == setting.fact }) == 1
                else { continue }
                return try [Truth.true, .false].flatMap { value in
                    var other = drawn
                    other.document.events[event].sets[index].value = value
                    return before.unconfirmed(by: try Engine.answers(other.document, other.situation)!)
                }
            }
            return nil
        }
    }

    /// What has happened has happened, and what may have happened may have happened, at every later date.
    @Test func laterEventsUndoNoLatch() throws {
        try RandomCases.check(400) { drawn in
            guard case .read(let framework) = Engine.read(drawn.document) else { return nil }
            var situation = drawn.situation
            situation.assumptions.removeAll { $0.at == nil }
            let histories = try RandomFramework.dates.map { date in
                situation.date = date
                return try Engine.answers(framework, situation).truths.filter { question, _ in
                    Predicate.allCases.contains { question.hasPrefix("\($0) ") }
                }
            }
            return zip(histories, histories.dropFirst()).flatMap { before, after in
                before.compactMap { question, truth in
                    let later = after[question]!
                    let isUndone = truth == .true ? later != .true : truth != .false && later == .false
                    return isUndone ? "\(question): \(truth), later \(later)" : nil
                }
            }
        }
    }
}
