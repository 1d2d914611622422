import Testing

@testable import Guarantor

/// A deadline whose trigger is open: what one reading performs at the deadline of another is no performance in time.
/// Too rare among frameworks written at random.
@Suite struct OpenTriggerTests {
    private static func framework(
        _ facts: String, triggeredWhen trigger: String, _ events: String
    ) throws -> Framework {
        try Framework(
            json: """
                {"guarantor": 1, "id": "open", "title": "An attack that may have been", "opens": "2026-01-01",
                 "parties": [{"id": "FRA", "name": "France", "kind": "state"}],
                 "facts": [{"id": "response", "statement": "France responds", "initially": false}, \(facts)],
                 "commitments": [{"id": "assistance", "title": "Assistance", "guarantors": ["FRA"], "certainty": "agreed",
                                  "requires_approval": false, "triggered_when": \(trigger),
                                  "performed_when": "response", "within": "P10D"}],
                 "events": [{"id": "help", "date": "2026-01-11", "sets": {"response": true}},
                            {"id": "no_more_help", "date": "2026-01-12", "sets": {"response": false}}, \(events)]}
                """)
    }

    /// Either the first attack was one, and was met on the last day, or the second was the first, and was not met.
    @Test func laterCertainTrigger() throws {
        let framework = try Self.framework(
            #"{"id": "attack", "statement": "There is an attack"}"#, triggeredWhen: #""attack""#,
            #"{"id": "raid", "date": "2026-01-20", "sets": {"attack": true}}"#)
        try expectBreach(framework, "2026-01-11", fast: .false, exact: .false)
        try expectBreach(framework, "2026-02-15", fast: .unknown, exact: .unknown)
    }

    /// The same where the later trigger is open too, and over before its deadline.
    @Test func laterOpenTrigger() throws {
        let framework = try Self.framework(
            """
            {"id": "first", "statement": "There is a first attack"},
            {"id": "second", "statement": "There is a second attack", "initially": false}
            """, triggeredWhen: #"{"any": ["first", "second"]}"#,
            """
            {"id": "end_of_first", "date": "2026-01-10", "sets": {"first": false}},
            {"id": "raid", "date": "2026-01-13", "sets": {"second": "unknown"}},
            {"id": "end_of_second", "date": "2026-01-20", "sets": {"second": false}}
            """)
        try expectBreach(framework, "2026-01-11", fast: .false, exact: .false)
        try expectBreach(framework, "2026-02-15", fast: .unknown, exact: .unknown)
    }

    private func expectBreach(_ framework: Framework, _ date: String, fast: Truth, exact: Truth) throws {
        let situation = Situation(date: Instant(date))
        let question = "breached assistance"
        #expect(try Engine.answers(framework, situation).truths[question] == fast)
        #expect(FastReference.answers(framework.document, situation)?.truths[question] == fast)
        #expect(ExactReference.answers(framework.document, situation, openAtMost: 4)?.truths[question] == exact)
    }
}
