import Testing

@testable import Guarantor

@Suite struct CanonicalFormTests {
    private func canonical(_ text: String) throws -> String {
        String(decoding: try DocumentReading.read(Array(text.utf8)).document.canonicalJSON(), as: UTF8.self)
    }

    /// Reading what was written gives the same document, and writing that the same bytes.
    @Test(arguments: 0..<100 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var random = RandomDocument(seed: seed)
        let document = random.make()
        let written = document.canonicalJSON()
        let read = try DocumentReading.read(written).document
        #expect(read == document)
        #expect(read.canonicalJSON() == written)
        let lines = String(decoding: written, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.last == "" && lines.dropLast().allSatisfy { !$0.hasSuffix(" ") })
    }

    @Test func shortDocumentsStayOnOneLine() throws {
        #expect(
            try canonical(#" { "title" : "D" , "id":"d","pillars":[],"guarantor":1.0 } "#) == """
                {"guarantor": 1, "id": "d", "title": "D"}

                """)
    }

    @Test func bareWhereItCan() throws {
        let text = """
            {"guarantor": 1, "id": "d", "title": "A title long enough that the document does not fit the columns of one line",
             "opens": "2026-01-06T00:00:00Z", "as_of": "2026-01-06T01:30:00+01:30", "parties": [{"kind": "state", "name": "\\u0041", "id": "A"}],
             "sources": [{"id": "s", "title": "S", "sources": [{"source": "s"}]}],
             "commitments": [{"title": "T", "id": "c", "beneficiary": ["A"], "guarantors": [{"party": "A"}], "pledge": ["basing"], "domains": ["land"],
                              "quantities": [{"exact": 2.50, "of": "x"}, {"max": 1e3, "min": -0.0}], "triggered_when": {"of": ["c"], "at_least": 1.0}, "within": "P2W"}]}
            """
        #expect(
            try canonical(text) == """
                {
                  "guarantor": 1,
                  "id": "d",
                  "title": "A title long enough that the document does not fit the columns of one line",
                  "opens": "2026-01-06",
                  "as_of": "2026-01-06",
                  "sources": [{"id": "s", "title": "S", "sources": ["s"]}],
                  "parties": [{"id": "A", "name": "A", "kind": "state"}],
                  "commitments": [
                    {
                      "id": "c",
                      "title": "T",
                      "guarantors": ["A"],
                      "beneficiary": "A",
                      "pledge": "basing",
                      "domains": ["land"],
                      "quantities": [{"of": "x", "exact": 2.5}, {"min": 0, "max": 1000}],
                      "triggered_when": {"at_least": 1, "of": ["c"]},
                      "within": "P14D"
                    }
                  ]
                }

                """)
    }

    /// A line of exactly 120 columns stays whole, its comma included; one more column breaks it.
    @Test(arguments: [(0, true), (1, false)])
    func breaksAfter120Columns(_ extra: Int, _ isWhole: Bool) throws {
        let title = String(repeating: "é", count: 120 - #"  "sources": [{"id": "s", "title": ""}],"#.count + extra)
        let text = #"{"guarantor":1,"id":"d","title":"D","sources":[{"id":"s","title":"\#(title)"}],"parties":[{"id":"A","name":"A","kind":"state"}]}"#
        let line = try canonical(text).split(separator: "\n").first { $0.contains("sources") }
        #expect(line?.unicodeScalars.count == (isWhole ? 120 : #"  "sources": ["#.count))
    }
}

@Suite struct JSONWriterTests {
    private func written(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func writesAll() {
        let text = written { writer in
            writer.beginObject()
            writer.key("a")
            writer.beginArray()
            writer.number(1)
            writer.number(-0.5)
            writer.null()
            writer.beginObject()
            writer.endObject()
            writer.bool(false)
            writer.beginArray()
            writer.endArray()
            writer.endArray()
            writer.key("b\n")
            writer.string("\"\\/\u{0}\u{1F}\t\u{8}\u{C}\r\u{2028}é\u{2029}\u{7F}😀")
            writer.endObject()
        }
        #expect(text == #"{"a":[1,-0.5,null,{},false,[]],"b\n":"\"\\/\u0000\u001f\t\b\f\r\u2028é\u2029\#u{7F}😀"}"#)
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (1, "1"), (-3, "-3"), (0.1, "0.1"), (1e15, "1000000000000000"), (1e300, "1e+300"), (.infinity, "null"),
        (.nan, "null"), (-.infinity, "null"), (9_007_199_254_740_992, "9007199254740992"), (5e-324, "5e-324"),
    ])
    func writesNumbers(_ number: Double, _ text: String) { #expect(written { $0.number(number) } == text) }

    @Test func numbersReadAsTheSame() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<10_000 {
            let number = Double(bitPattern: random.next())
            guard number.isFinite else { continue }
            let read = try JSONReader.read(Array(written { $0.number(number) }.utf8)).text
            #expect(read.double(JSONText.root) == number)
        }
    }
}
