import Testing

@testable import Guarantor

/// Minimal sets of changes against every set tried one by one.
@Suite struct RequirementsTests {
    @Test func agreeWithEverySetTried() throws {
        try RandomCases.check(800, preparing: AnalysisCases.prepare) { drawn in
            guard let reference = MinimalChangesReference(drawn.document, drawn.situation) else { return nil }
            return try AnalysisCases.complaints(drawn) { scenario, target in
                try complaints(scenario, target, reference.requirements(of: target))
            }
        }
    }

    @Test func whatTheCallerFixesStays() throws {
        try RandomCases.check(250, preparing: AnalysisCases.prepare) { drawn in
            let fixed = drawn.document.facts.map(\.id).filter { $0.utf8.last! % 2 == drawn.seed.description.utf8.last! % 2 }
            guard let reference = MinimalChangesReference(drawn.document, drawn.situation, fixed: Set(fixed)) else { return nil }
            return try AnalysisCases.complaints(drawn) { scenario, target in
                try complaints(scenario, target, reference.requirements(of: target), fixed: fixed)
            }
        }
    }

    private func complaints(
        _ scenario: Scenario, _ target: String, _ reference: Set<Set<FactChange>>?, fixed: [String] = []
    ) throws -> [String]? {
        guard let reference else { return nil }
        let answer = try scenario.requirements(target, limit: 100_000, fixed: fixed)
        let sets = answer.sets.map { Set($0.changes) }
        var complaints = Set(sets).differences(from: reference)
        if sets.count != Set(sets).count { complaints.append("a set is listed twice") }
        if sets.map(\.count) != sets.map(\.count).sorted() { complaints.append("not the smallest first") }
        if answer.isTruncated { complaints.append("truncated") }
        if answer.count != "\(reference.count)" { complaints.append("count \(answer.count) / \(reference.count)") }
        if answer.bySize != reference.bySize { complaints.append("by size \(answer.bySize) / \(reference.bySize)") }
        if answer.value != (try scenario.evaluate()).truth(of: target) { complaints.append("value \(answer.value)") }
        return complaints
    }

    /// Where what has latched rests on an open fact, only the exact reading knows that the target is true already.
    @Test func whatTheExactReadingKnowsNeedsNothing() throws {
        let framework = try Framework(
            json: """
                {"guarantor": 1, "id": "latch", "title": "A latch", "holds_when": {"any": [{"not": {"entered": "k"}}, "f"]},
                 "parties": [{"id": "A", "name": "A", "kind": "state"}], "facts": [{"id": "f", "statement": "F"}],
                 "commitments": [{"id": "k", "title": "K", "guarantors": ["A"], "certainty": "agreed",
                                  "requires_approval": false, "enters_when": "f"}]}
                """)
        var scenario = Scenario(framework)
        scenario.reading = .exact
        let answer = try scenario.requirements()
        #expect(answer.value == .true)
        #expect(answer.sets.map(\.changes) == [[]])
    }
}
