import Testing

@testable import Guarantor

/// What nobody has said is never a "no", in either reading.
@Suite struct UnsaidTests {
    /// Who the guarantors are, and whether enough of them are bound, are two matters: others than A may be.
    @Test func unsaidGuarantors() throws {
        let framework = try Framework(
            json: """
                {"guarantor": 1, "id": "unsaid", "title": "Guarantors that nobody has named", "opens": "2026-01-01",
                 "parties": [{"id": "A", "name": "A", "kind": "state"}],
                 "instruments": [{"id": "others", "title": "A treaty among others than A",
                                  "adopted_when": {"not": {"bound": "k", "party": "A"}}}],
                 "commitments": [{"id": "k", "title": "A commitment", "instruments": ["others"]}],
                 "events": [{"id": "day", "date": "2026-01-02", "sets": {}}]}
                """)
        try expect(framework, "entered k", .unknown)
        try expect(framework, "bound k (A)", .unknown)
    }

    /// A may be the unnamed member of the coalition that still takes part.
    @Test func unnamedMemberOfEither() throws {
        let framework = try Framework(
            json: """
                {"guarantor": 1, "id": "unsaid", "title": "Coalitions whose members nobody has named",
                 "opens": "2026-01-01", "as_of": "2026-01-01",
                 "parties": [{"id": "A", "name": "A", "kind": "state"},
                             {"id": "gone", "name": "Gone", "kind": "coalition", "open": true},
                             {"id": "there", "name": "There", "kind": "coalition", "open": true}],
                 "facts": [{"id": "participates:gone", "statement": "The first takes part", "initially": false}],
                 "commitments": [{"id": "k", "title": "A commitment", "guarantors": ["gone", "there"],
                                  "certainty": "agreed", "requires_approval": false}]}
                """)
        try expect(framework, "bound k (A)", .unknown)
        try expect(framework, "entered k", .unknown)
    }

    private func expect(_ framework: Framework, _ question: String, _ truth: Truth) throws {
        for reading in Reading.allCases {
            #expect(try Engine.answers(framework, Situation(), reading).truths[question] == truth, "\(reading)")
        }
        #expect(FastReference.answers(framework.document, Situation())?.truths[question] == truth)
        #expect(ExactReference.answers(framework.document, Situation(), openAtMost: 12)?.truths[question] == truth)
    }
}
