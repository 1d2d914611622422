import Testing

@testable import Guarantor

/// Bodies in the plural approve, others approve for themselves.
@Suite struct ApprovingBodyTests {
    @Test(arguments: [
        ("the parliaments", true), ("the parliaments of both states", true), ("the senate and the house", true),
        ("the States General", false), ("the Congress", false), ("the parliament of the Netherlands", false),
        ("the constitutional process of the United States", false), ("", false),
    ])
    func isPlural(body: String, isPlural: Bool) {
        #expect(Approval(body: body, fact: nil).isPlural == isPlural)
    }

    @Test func changesAreSaidInTheirNumber() throws {
        let text = """
            {"guarantor": 1, "id": "d", "title": "D", "opens": "2026-01-01", "as_of": "2026-01-01",
             "parties": [{"id": "A", "name": "A", "kind": "state", "approval": {"body": "the chambers of A"}}],
             "holds_when": {"approved": "A"}}
            """
        let requirements = try Scenario(try Framework(json: text)).requirements()
        #expect(requirements.sets.map(\.text) == ["the chambers of A approve"])
        #expect(try Scenario(try Framework(json: text)).explain().text.contains("the chambers of A have approved"))
    }
}
