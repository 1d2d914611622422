import Testing

@testable import Guarantor

/// What the record may and may not change, where triggers come and go: answers, occurrences and labels alike.
@Suite struct OccurrenceLawTests {
    @Test func orderOfEventsDoesNotMatter() throws {
        try check { drawn, random in drawn.document.events.shuffle(using: &random) }
    }

    @Test func emptyInstantChangesNothing() throws {
        try check { drawn, random in
            for number in 0..<3 {
                let hours = CalendarDuration("PT\(random.number(1...1500))H")!
                let date = RandomFramework.dates[0].advanced(by: hours)!
                drawn.document.events.append(Event(id: "empty\(number)", date: date))
            }
        }
    }

    /// A fact that nothing rests on.
    @Test func irrelevantFactChangesNothing() throws {
        try check { drawn, random in
            drawn.document.facts.append(Fact(id: "beside", statement: "Beside the point"))
            for number in 0..<3 {
                let date = RandomFramework.dates[0].advanced(by: CalendarDuration("P\(random.number(1...60))D")!)!
                let value = random.pick(Truth.allCases)
                drawn.document.events.append(
                    Event(id: "beside\(number)", date: date, sets: [FactSetting(fact: "beside", value: value)]))
            }
        }
    }

    @Test func laterEventDoesNotChangeEarlierStanding() throws {
        try check { drawn, random in
            let settings = drawn.document.facts.map { FactSetting(fact: $0.id, value: random.pick(Truth.allCases)) }
            drawn.document.events.append(Event(id: "later", date: Instant("2026-04-02")!, sets: settings))
        }
    }

    @Test func knownAtTheEndIsThePlainAnswer() throws {
        try check { drawn, _ in drawn.situation.knownAt = .distantFuture }
    }

    /// What triggered, performed or breached at some date does so at every later one, and no occurrence is lost.
    @Test func nothingIsUndone() throws {
        try RandomCases.check(200, preparing: { $0.repeatTriggers() }) { drawn in
            guard case .read(let framework) = Engine.read(drawn.document) else { return nil }
            var situation = drawn.situation
            situation.assumptions.removeAll { $0.at == nil }
            let dates = (0..<8).map { RandomFramework.dates[0].advanced(by: CalendarDuration("P\(9 * $0 + 1)D")!)! }
            let states = try dates.map { date in
                situation.date = date
                return try Engine.scenario(framework, situation).evaluate()
            }
            return try zip(states, states.dropFirst()).flatMap { before, after in
                try drawn.document.commitments.flatMap { commitment -> [String] in
                    let undone = Predicate.allCases.filter {
                        let (one, other) = (before.truth($0, of: commitment.id)!, after.truth($0, of: commitment.id)!)
                        return one == .true ? other != .true : one != .false && other == .false
                    }
                    let (old, new) = (
                        try before.occurrences(of: commitment.id), try after.occurrences(of: commitment.id)
                    )
                    let isKept = zip(old, new).allSatisfy { one, other in
                        one.start == other.start && one.occurred == other.occurred
                            && (one.outcome.label == .open
                                || Set(one.outcome.possible).isSuperset(of: other.outcome.possible)
                                || one.outcome.possible.contains(.open))
                    }
                    return undone.map { "\($0) \(commitment.id) undone" }
                        + (isKept && new.count >= old.count ? [] : ["\(commitment.id): \(old), later \(new)"])
                }
            }
        }
    }

    private func check(_ change: (inout RandomCase, inout SplitMix64) -> Void) throws {
        try RandomCases.check(400, preparing: { $0.repeatTriggers() }) { drawn in
            var one = drawn
            // Without a date of its own the scenario might follow the events.
            if one.situation.date == nil { one.situation.date = RandomFramework.dates.last! }
            var other = one
            var random = SplitMix64(seed: drawn.seed)
            change(&other, &random)
            guard case .read(let framework) = Engine.read(one.document),
                case .read(let changed) = Engine.read(other.document)
            else { return nil }
            let answers = try Engine.answers(framework, one.situation)
            let differences = try Engine.answers(changed, other.situation).differences(from: answers)
            let (before, after) = (
                try Engine.scenario(framework, one.situation).evaluate(),
                try Engine.scenario(changed, other.situation).evaluate()
            )
            return try differences
                + one.document.commitments.compactMap {
                    let (old, new) = (try before.occurrences(of: $0.id), try after.occurrences(of: $0.id))
                    return old == new ? nil : "\($0.id): \(old), then \(new)"
                }
        }
    }
}
