import Testing

@testable import Guarantor

/// What the record may and may not change, whatever the framework. The engine alone.
@Suite struct RecordLawTests {
    @Test func orderOfEventsDoesNotMatter() throws {
        try RandomCases.check(400) { drawn in
            var other = drawn
            var random = SplitMix64(seed: drawn.seed)
            other.document.events.shuffle(using: &random)
            return try differences(drawn, other)
        }
    }

    @Test func laterEventDoesNotChangeEarlierStanding() throws {
        try RandomCases.check(400) { drawn in
            var (drawn, other) = (drawn, drawn)
            var random = SplitMix64(seed: drawn.seed)
            let date = random.pick(Array(RandomFramework.dates.dropLast()))
            (drawn.situation.date, other.situation.date) = (date, date)
            let settings = drawn.document.facts.map { FactSetting(fact: $0.id, value: random.pick(Truth.allCases)) }
            other.document.events.append(
                Event(id: "later", date: RandomFramework.dates.last!, sets: settings))
            return try differences(drawn, other)
        }
    }

    @Test func nothingIsUnknownOfWhatWasReported() throws {
        try RandomCases.check(400) { drawn in
            guard let latest = drawn.document.events.map({ $0.reported ?? $0.date }).max() else { return nil }
            var (drawn, other) = (drawn, drawn)
            (drawn.situation.knownAt, other.situation.knownAt) = (nil, latest)
            return try differences(drawn, other)
        }
    }

    @Test func droppedEventMightAsWellNotBe() throws {
        try RandomCases.check(400) { drawn in
            guard let event = drawn.document.events.first else { return nil }
            var (drawn, other) = (drawn, drawn)
            drawn.situation.dropped = [event.id]
            other.situation.dropped = []
            other.document.events.removeFirst()
            return try differences(drawn, other)
        }
    }

    @Test func eventThatSetsNothingChangesNothing() throws {
        try RandomCases.check(400) { drawn in
            var (drawn, other) = (drawn, drawn)
            var random = SplitMix64(seed: drawn.seed)
            // Without these the event could be the one whose date the scenario stands at.
            if drawn.document.asOf == nil { drawn.situation.date = RandomFramework.dates.last! }
            other.situation = drawn.situation
            other.document.events.append(Event(id: "nothing", date: random.pick(RandomFramework.dates)))
            return try differences(drawn, other)
        }
    }

    private func differences(_ one: RandomCase, _ other: RandomCase) throws -> [String]? {
        guard let one = try Engine.answers(one.document, one.situation) else { return nil }
        return try Engine.answers(other.document, other.situation).map { $0.differences(from: one) }
    }
}
