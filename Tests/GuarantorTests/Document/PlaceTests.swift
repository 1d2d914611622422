import Testing

@testable import Guarantor

/// A mark in the text stands before the place to which the one diagnostic points.
@Suite struct PlaceTests {
    private static let mark: Unicode.Scalar = "▲"

    private func check(_ marked: String, _ pointer: String, read: ([UInt8]) throws(DocumentError) -> Void) {
        // By scalars: a carriage return and a line feed are one `Character`.
        let before = marked.unicodeScalars.prefix { $0 != Self.mark }
        var text = marked
        text.unicodeScalars.removeAll { $0 == Self.mark }
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        do throws(DocumentError) {
            try read(Array(text.utf8))
            Issue.record("accepted \(text)")
        } catch {
            #expect(error.total == 1, "\(error)")
            guard let found = error.diagnostics.first else { return }
            #expect(found.offset == String(before).utf8.count, "\(found)")
            #expect(found.line == lines.count, "\(found)")
            #expect(found.column == (lines.last?.count ?? 0) + 1, "\(found)")
            #expect(found.pointer == pointer, "\(found)")
            #expect(!found.description.contains("\n") && !found.message.hasSuffix("."))
        }
    }

    @Test(arguments: [
        ("▲", ""), ("[1,▲]", ""), ("[1 ▲2]", ""), ("{\"a\":1,▲}", ""), ("{\"a\" ▲1}", ""), ("{▲a:1}", ""),
        ("[1,\n 2,\n▲x]", ""), ("[\"é😀\", ▲x]", ""), ("[\"a▲\n\"]", ""),
        ("[[1],[2,[▲*]]]", "/1/1"), ("{\"a\":{\"b\":[0,{\"c\":▲?}]}}", "/a/b/1"), ("[\"ab▲\\x\"]", ""), ("[\"\\u00▲g0\"]", ""),
        ("[0▲1]", ""), ("[1.▲]", ""), ("[1e▲x]", ""), ("[tr▲e]", ""), ("[1]▲]", ""), ("[\"abc▲", ""), ("{\"a\":[1,2▲", "/a"),
        ("{\"a/b\":{\"~\":[▲:]}}", "/a~1b/~0"), ("\n\n  ▲}", ""), ("[\r\n▲!]", ""),
    ])
    func syntax(_ text: String, _ pointer: String) {
        check(text, pointer) { bytes throws(DocumentError) in _ = try JSONReader.read(bytes) }
    }

    @Test(arguments: [
        ("[0,▲1e999]", "/1"), ("{\"a\":\"x▲\\ud800y\"}", "/a"), ("{\"▲\\ud800\":1}", "/\u{FFFD}"), ("{\"a\":1,\"b\":{\"c\":1,▲\"c\":2}}", "/b/c"),
        ("{\"a\":1,\n▲\"a\":2}", "/a"), ("[\"é\",[▲1e400]]", "/1/0"),
    ])
    func notedAlongTheWay(_ text: String, _ pointer: String) {
        check(text, pointer) { bytes throws(DocumentError) in
            let (text, problems) = try JSONReader.read(bytes)
            if let error = problems.error(in: text) { throw error }
        }
    }

    @Test(arguments: [
        (#"▲{"guarantor":1,"id":"d"}"#, ""), (#"{"guarantor":▲2,"id":"d","title":"D"}"#, "/guarantor"),
        (#"{"guarantor":1,"id":▲"d d","title":"D"}"#, "/id"), (#"{"guarantor":1,"id":"d","title":▲""}"#, "/title"),
        (#"{"guarantor":1,"id":"d","title":"D",▲"titel":"D"}"#, "/titel"), ("{\"guarantor\":1,\"id\":\"d\",\n \"title\":▲3}", "/title"),
        (#"{"guarantor":1,"id":"d","title":"D","facts":[{"id":"a","statement":"A"},{"id":▲"a","statement":"A"}]}"#, "/facts/1/id"),
        (#"{"guarantor":1,"id":"d","title":"Dé","holds_when":{"all":[{"not":▲"x"}]}}"#, "/holds_when/all/0/not"),
        (#"{"guarantor":1,"id":"d","title":"D","events":[{"id":"e","date":"2026-01-01","sets":{▲"x":true}}]}"#, "/events/0/sets/x"),
        (#"{"guarantor":1,"id":"d","title":"D","commitments":[{"id":"c","title":"C",▲"within":"P1D"}]}"#, "/commitments/0/within"),
        (#"{"guarantor":1,"id":"d","title":"D","pillars":[▲7]}"#, "/pillars/0"), (#"{"guarantor":1,"id":"d","title":"D","pillars":▲{}}"#, "/pillars"),
        ("▲[]", ""),
    ])
    func document(_ text: String, _ pointer: String) {
        check(text, pointer) { bytes throws(DocumentError) in _ = try DocumentReading.read(bytes) }
    }

    @Test func findsPlacesForOthers() throws {
        let text = "{\"guarantor\":1,\"id\":\"d\",\"title\":\"D\",\n\"facts\":[{\"id\":\"a\",\"statement\":\"A\"}]}"
        let reading = try DocumentReading.read(Array(text.utf8))
        let found = reading.diagnostic(.loop, at: "/facts/0/statement", "a loop")
        #expect(found.line == 2 && found.column == 32 && found.pointer == "/facts/0/statement")
        #expect(reading.diagnostic(.loop, at: "/facts/7/x", "a loop").pointer == "/facts")
        #expect(reading.diagnostic(.loop, at: "", "a loop").line == 1)
    }

    @Test func findsElements() throws {
        let text = #"""
            {"guarantor":1,"id":"d","title":"D","parties":[{"id":"A","name":"A","kind":"state"}],"open_questions":[{"id":"q","question":"Q"}],
             "procedures":[{"id":"p","title":"P","steps":[{"id":"s","does":"S"}]},{"id":"r","title":"R","steps":[{"id":"t","does":"T"},{"id":"u","does":"U"}]}]}
            """#
        let reading = try DocumentReading.read(Array(text.utf8))
        #expect(reading.pointer(to: "d") == "")
        #expect(reading.pointer(to: "A", key: "kind") == "/parties/0/kind")
        #expect(reading.pointer(to: "q") == "/open_questions/0")
        #expect(reading.pointer(to: "r") == "/procedures/1")
        #expect(reading.pointer(to: "u") == "/procedures/1/steps/1")
        #expect(reading.pointer(to: "participates:A") == nil)
        #expect(reading.pointer(to: "nothing") == nil)
    }
}
