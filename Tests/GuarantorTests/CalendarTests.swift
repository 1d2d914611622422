import Testing

@testable import Guarantor

/// Durations and deadlines at the edges of the calendar.
@Suite struct CalendarTests {
    /// Months first, to the last day of a month that has no such day, then the rest.
    @Test(arguments: [
        ("2026-01-31", "P1M", "2026-02-28"), ("2024-01-31", "P1M", "2024-02-29"), ("2026-01-31", "P2M", "2026-03-31"),
        ("2024-02-29", "P1Y", "2025-02-28"), ("2024-02-29", "P4Y", "2028-02-29"), ("2096-02-29", "P4Y", "2100-02-28"),
        ("2026-02-28", "P1M", "2026-03-28"), ("2026-12-31", "P1M1D", "2027-02-01"), ("1999-12-31", "P2M", "2000-02-29"),
        ("0001-01-01", "P9998Y11M30D", "9999-12-31"), ("2026-01-31T23:59:59Z", "P1MT1S", "2026-03-01"),
        ("1969-12-31", "P1D", "1970-01-01"), ("1900-02-28", "P1D", "1900-03-01"),
    ])
    func adds(_ start: String, _ length: String, _ end: String) throws {
        let sum = try #require(Instant(start)).advanced(by: try #require(CalendarDuration(length)))
        #expect(sum?.description == end)
    }

    @Test(arguments: [
        ("9999-12-31", "P1D"), ("9999-12-01", "P1M"), ("2026-01-01", "P20000Y"), ("0001-01-01", "P9999Y"),
    ])
    func endsWithTheCalendar(_ start: String, _ length: String) throws {
        #expect(try #require(Instant(start)).advanced(by: try #require(CalendarDuration(length))) == nil)
    }

    /// Every day from year 1 to 9999, in steps that visit all months: a month later is never earlier than the last one was.
    @Test func monthsKeepTheOrder() throws {
        let month = try #require(CalendarDuration("P1M"))
        var day = Instant.distantPast
        var before = Instant.distantPast
        while let next = day.advanced(by: CalendarDuration("P11D")!), let later = next.advanced(by: month) {
            #expect(later >= before && later > next && later.seconds - next.seconds <= 31 * 86_400)
            (day, before) = (next, later)
        }
        #expect(day.description.hasPrefix("9999-11"))
    }

    /// What would fall due after the calendar ends never does, and nothing else goes wrong.
    @Test func deadlineBeyondTheCalendar() throws {
        for within in ["P20000Y", "P1D", "PT1S"] {
            let framework = try framework(within: within, attack: "9999-12-31T23:59:59Z")
            var scenario = Scenario(framework)
            scenario.date = .distantFuture
            let state = try scenario.evaluate()
            #expect(state.truth(.triggered, of: "k") == .true)
            #expect(state.truth(.breached, of: "k") == .false)
            #expect(try state.occurrences(of: "k").map(\.deadline) == [nil])
            #expect(try state.occurrences(of: "k").map(\.outcome.label) == [.open])
        }
    }

    @Test func deadlineInTheFirstYear() throws {
        let framework = try framework(within: "P1M", attack: "0001-01-31")
        var scenario = Scenario(framework)
        scenario.date = Instant("0001-02-28")
        #expect(try scenario.evaluate().truth(.breached, of: "k") == .true)
        scenario.date = Instant("0001-02-27T23:59:59Z")
        #expect(try scenario.evaluate().truth(.breached, of: "k") == .false)
    }

    /// A sunset and its renewals, as Meaning.md writes them.
    @Test func sunsetAndRenewal() throws {
        let framework = try Framework(
            json: """
                {"guarantor": 1, "id": "sunset", "title": "A sunset", "opens": "2020-02-29",
                 "parties": [{"id": "A", "name": "A", "kind": "state"}],
                 "facts": [{"id": "renewal", "statement": "It is renewed", "initially": false},
                           {"id": "renewed", "statement": "It has been renewed", "initially": false}],
                 "commitments": [
                  {"id": "plain", "title": "T", "guarantors": ["A"], "certainty": "agreed", "requires_approval": false,
                   "ends_when": {"held": {"entered": "plain"}, "for": "P5Y"}},
                  {"id": "kept", "title": "T", "guarantors": ["A"], "certainty": "agreed", "requires_approval": false,
                   "ends_when": {"all": [{"held": {"entered": "kept"}, "for": "P5Y"}, {"not": "renewed"}]}},
                  {"id": "again", "title": "T", "guarantors": ["A"], "certainty": "agreed", "requires_approval": false,
                   "ends_when": {"held": {"all": [{"entered": "again"}, {"not": "renewal"}]}, "for": "P5Y"}}],
                 "events": [{"id": "r", "date": "2023-03-01", "sets": {"renewal": true, "renewed": true}},
                            {"id": "s", "date": "2023-03-02", "sets": {"renewal": false}}]}
                """)
        func standings(_ date: String) throws -> [StandingLabel] {
            var scenario = Scenario(framework)
            scenario.date = Instant(date)
            return try scenario.evaluate().standings().map(\.label)
        }
        // Five years after 29 February 2020 is 28 February 2025.
        #expect(try standings("2025-02-27") == [.inForce, .inForce, .inForce])
        #expect(try standings("2025-02-28") == [.ended, .inForce, .inForce])
        #expect(try standings("2028-03-01") == [.ended, .inForce, .inForce])
        #expect(try standings("2028-03-02") == [.ended, .inForce, .ended])
    }

    /// Twenty thousand attacks, each on a day of its own, in the order of a shuffled pack.
    @Test func manyOccurrences() throws {
        let count = 20_000
        var random = SplitMix64(seed: 1)
        let events = (0..<count).flatMap { number -> [String] in
            let start = Instant("2026-01-01")!.advanced(by: CalendarDuration(months: 0, seconds: Int64(number) * 7200))!
            let end = start.advanced(by: CalendarDuration(months: 0, seconds: 3600))!
            return [
                #"{"id": "a\#(number)", "date": "\#(start)", "sets": {"attack": true}}"#,
                #"{"id": "b\#(number)", "date": "\#(end)", "sets": {"attack": false}}"#,
            ]
        }.shuffled(using: &random)
        let framework = try framework(within: "P1D", events: events)
        var scenario = Scenario(framework)
        scenario.date = .distantFuture
        let found = try scenario.evaluate().occurrences(of: "k")
        #expect(found.count == count)
        #expect(found.allSatisfy { $0.outcome.label == .breached && $0.occurred == .true })
    }

    private func framework(within: String, attack: String) throws -> Framework {
        try framework(within: within, events: [#"{"id": "a", "date": "\#(attack)", "sets": {"attack": true}}"#])
    }

    private func framework(within: String, events: [String]) throws -> Framework {
        try Framework(
            json: """
                {"guarantor": 1, "id": "edges", "title": "Edges", "opens": "0001-01-01",
                 "parties": [{"id": "A", "name": "A", "kind": "state"}],
                 "facts": [{"id": "attack", "statement": "There is an attack", "initially": false},
                           {"id": "response", "statement": "There is a response", "initially": false}],
                 "commitments": [{"id": "k", "title": "T", "guarantors": ["A"], "certainty": "agreed",
                   "requires_approval": false, "triggered_when": "attack", "performed_when": "response",
                   "within": "\(within)"}],
                 "events": [\(events.joined(separator: ","))]}
                """)
    }
}
