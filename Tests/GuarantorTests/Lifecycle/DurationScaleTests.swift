import Testing

@testable import Guarantor

/// Very many instants that nobody tells of.
@Suite struct DurationScaleTests {
    /// A fact has held for one day, for two, and so on: each day one duration more completes. Evaluating all of them each day would
    /// take hundreds of millions of steps; what changes is one of them.
    @Test func aDurationCompletesEachDay() throws {
        let days = 20_000
        let conditions = (1...days + 1).map { #"{"id": "c\#($0)", "when": {"held": "calm", "for": "P\#($0)D"}}"# }
        let framework = try Framework(
            json: """
                {"guarantor": 1, "id": "calm_days", "title": "Calm days", "opens": "2000-01-01", "as_of": "2054-10-04",
                 "facts": [{"id": "calm", "statement": "It is calm", "initially": false}],
                 "conditions": [\(conditions.joined(separator: ","))],
                 "events": [{"id": "e", "date": "2000-01-01", "sets": {"calm": true}}]}
                """)
        let scenario = Scenario(framework)
        let timeline = scenario.timeline(from: .beginning) { _ in }
        #expect(timeline.upkeep != nil, "followed by what changes")
        let truths = State(scenario: scenario, timeline: timeline).truths(of: .condition)
        #expect(truths == Array(repeating: .true, count: days) + [.false])
    }
}
