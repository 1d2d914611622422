import Testing

@testable import Guarantor

@Suite struct DocumentReadingTests {
    static let sample = """
        {"guarantor": 1, "id": "example", "title": "An example",
         "opens": "2026-01-06", "as_of": "2026-01-06", "holds_when": "assistance",
         "sources": [{"id": "s1", "title": "A report", "publisher": "A paper", "date": "2026-01-07"}],
         "parties": [{"id": "FRA", "name": "France", "kind": "state", "approval": {"body": "the French parliament", "fact": "fra_approves"}}],
         "facts": [{"id": "ceasefire", "statement": "A ceasefire is in effect", "initially": false, "sources": ["s1"]},
                   {"id": "fra_approves", "statement": "The French parliament has approved", "party": "FRA"}],
         "commitments": [{"id": "assistance", "title": "Military assistance", "guarantors": ["FRA"], "certainty": "agreed",
                          "requires_approval": true, "enters_when": "ceasefire", "sources": [{"source": "s1", "speaker": "the president"}]}],
         "events": [{"id": "truce", "date": "2026-03-01", "sets": {"ceasefire": true}}]}
        """

    @Test func readsTheExampleOfTheFormat() throws {
        let reading = try DocumentReading.read(Array(Self.sample.utf8))
        #expect(reading.document.commitments.first?.guarantors?.first?.party == "FRA")
        let canonical = reading.document.canonicalJSON()
        let again = try DocumentReading.read(canonical)
        #expect(again.document == reading.document)
        #expect(again.document.canonicalJSON() == canonical)
    }

    @Test func saysWhatIsWrongInOneLineEach() {
        let text = Self.sample.replacing("[\"FRA\"]", with: "[\"FRAU\"]").replacing("publisher", with: "publishr")
        let error = #expect(throws: DocumentError.self) { try DocumentReading.read(Array(text.utf8)) }
        #expect(
            error?.description == """
                3:48 /sources/0/publishr: unknown_key: a source has no key `publishr`; did you mean `publisher`?
                7:86 /commitments/0/guarantors/0: unknown_id: no party is called `FRAU`; did you mean `FRA`?
                """)
    }
}
