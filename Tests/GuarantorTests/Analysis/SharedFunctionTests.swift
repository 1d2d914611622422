import Testing

@testable import Guarantor

/// Requirements and probability of one state share their diagrams: the answers are those of a framework that has been asked
/// nothing else, in any order of questions, after changes, and from several threads.
@Suite struct SharedFunctionTests {
    private static let document = #"""
        {"guarantor": 1, "id": "shared", "title": "Shared", "holds_when": "pact", "as_of": "2026-01-02",
         "facts": [
            {"id": "a", "statement": "a", "initially": false, "probability": 0.5},
            {"id": "b", "statement": "b", "initially": false, "probability": 0.25},
            {"id": "c", "statement": "c", "initially": false, "probability": 0.125},
            {"id": "d", "statement": "d", "initially": false, "probability": 0.75}],
         "conditions": [
            {"id": "pact", "when": {"any": [{"all": ["a", "b"]}, {"all": ["b", "c"]}, {"all": ["c", "d"]}]}},
            {"id": "odd", "when": {"all": ["a", {"not": "b"}]}}],
         "events": [{"id": "later", "date": "2026-01-03", "sets": {"c": true}}]}
        """#

    private static let requests: [String] = [
        #"{"ask": "requirements"}"#, #"{"ask": "probability"}"#, #"{"ask": "probability", "fussell_vesely": false}"#,
        #"{"ask": "requirements", "target": "odd"}"#, #"{"ask": "probability", "target": "odd"}"#,
        #"{"ask": "requirements", "date": "2026-01-04"}"#, #"{"ask": "probability", "date": "2026-01-04"}"#,
        #"{"ask": "requirements", "fixed": ["b"]}"#, #"{"ask": "requirements", "dropped": ["later"]}"#,
        #"{"ask": "probability", "assumptions": [{"fact": "b", "value": true}]}"#,
        #"{"ask": "requirements", "assumptions": [{"fact": "b", "value": true}]}"#,
    ]

    /// Each of a framework of its own.
    private func expected() throws -> [[UInt8]] {
        try Self.requests.map { request in
            try Scenario(Framework(json: Self.document)).ask(Array(request.utf8))
        }
    }

    private static func answers(_ scenario: Scenario, seed: UInt64) throws -> [(number: Int, answer: [UInt8])] {
        var random = SplitMix64(seed: seed)
        return try (0..<60).map { _ in
            let number = random.number(0...requests.count - 1)
            return (number, try scenario.ask(Array(requests[number].utf8)))
        }
    }

    @Test func inAnyOrder() throws {
        let expected = try expected()
        let scenario = Scenario(try Framework(json: Self.document))
        for (number, answer) in try Self.answers(scenario, seed: 1) {
            #expect(answer == expected[number], "\(Self.requests[number])")
        }
    }

    @Test func fromThreads() async throws {
        let expected = try expected()
        let framework = try Framework(json: Self.document)
        try await withThrowingTaskGroup(of: [(number: Int, answer: [UInt8])].self) { group in
            for seed in 0..<8 {
                group.addTask { try Self.answers(Scenario(framework), seed: UInt64(seed)) }
            }
            for try await answers in group {
                for (number, answer) in answers { #expect(answer == expected[number], "\(Self.requests[number])") }
            }
        }
    }

    /// Told one after the other in a scenario that goes on.
    @Test func afterChanges() throws {
        let framework = try Framework(json: Self.document)
        var scenario = Scenario(framework)
        for (fact, value) in [("a", Truth.true), ("d", .true), ("a", .unknown), ("c", .true), ("d", .false)] {
            try scenario.assume(fact, value)
            var other = Scenario(try Framework(json: Self.document))
            for assumption in scenario.assumptions { try other.assume(assumption.fact, assumption.value) }
            for request in Self.requests.prefix(5) {
                let request = Array(request.utf8)
                #expect((try? scenario.ask(request)) == (try? other.ask(request)))
            }
        }
    }

    /// Where it takes too much it is left out and said to be, and is there on demand: no less than criticality, no more than 1.
    @Test func fussellVeselyOnDemand() throws {
        let scenario = Scenario(try Framework(json: Self.grid(rows: 4, columns: 7)))
        let without = try scenario.probability()
        #expect(without.leavesOutFussellVesely && without.importance.allSatisfy { $0.fussellVesely == nil })
        let with = try scenario.probability(fussellVesely: true)
        #expect(!with.leavesOutFussellVesely && with.probability == without.probability)
        for item in with.importance {
            let (share, criticality) = (try #require(item.fussellVesely), try #require(item.criticality))
            #expect(share >= criticality - 1e-12 && share <= 1)
        }
    }

    /// A grid whose edges lead right and down and may break: no way is left from its first node to its last.
    private static func grid(rows: Int, columns: Int) -> String {
        var facts: [String] = []
        func way(_ row: Int, _ column: Int) -> String {
            facts.append("e\(facts.count)")
            let start = row + column == 0 ? "" : #", "cut\#(row)_\#(column)""#
            return #"{"any": ["\#(facts[facts.count - 1])"\#(start)]}"#
        }
        let conditions = (1..<rows * columns).map { node in
            let (row, column) = (node / columns, node % columns)
            let ways = (row > 0 ? [way(row - 1, column)] : []) + (column > 0 ? [way(row, column - 1)] : [])
            return #"{"id": "cut\#(row)_\#(column)", "when": {"all": [\#(ways.joined(separator: ", "))]}}"#
        }
        let told = facts.map { #"{"id": "\#($0)", "statement": "broken", "initially": false, "probability": 0.1}"# }
        return #"""
            {"guarantor": 1, "id": "grid", "title": "Grid", "holds_when": "cut\#(rows - 1)_\#(columns - 1)",
             "facts": [\#(told.joined(separator: ", "))], "conditions": [\#(conditions.joined(separator: ", "))]}
            """#
    }
}
