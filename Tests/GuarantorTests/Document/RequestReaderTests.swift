import Testing

@testable import Guarantor

@Suite struct RequestReaderTests {
    private enum Ask: String, CaseIterable { case status, explain }

    private struct Request: Equatable {
        var ask: Ask?
        var target: String?
        var limit: Int?
        var share: Double?
        var at: Instant?
        var isExact: Bool?
        var assume: [String: Truth] = [:]
        var parties: [String] = []
    }

    private func read(_ text: String) throws(DocumentError) -> Request {
        var reader = try RequestReader(Array(text.utf8))
        var request = Request()
        request.ask = reader.required("ask").flatMap { reader.word($0, Ask.self) }
        request.target = reader.string("target")
        request.limit = reader.int("limit", in: 1...1000)
        request.share = reader.double("share", in: 0...1)
        request.at = reader.instant("at")
        request.isExact = reader.bool("exact")
        for (key, value) in reader.members("assume") {
            if let fact = key.string, let truth = reader.told(value) { request.assume[fact] = truth }
        }
        request.parties = reader.elements("parties").compactMap { reader.string($0) }
        try reader.finish()
        return request
    }

    @Test func readsARequest() throws {
        let request = try read(
            #"{"ask":"status","target":"x","limit":3,"share":0.5,"at":"2026-01-06","exact":true,"assume":{"ceasefire":true,"b":"contested"},"parties":["FRA"]}"#)
        #expect(
            request
                == Request(
                    ask: .status, target: "x", limit: 3, share: 0.5, at: Instant("2026-01-06"), isExact: true,
                    assume: ["ceasefire": .true, "b": .contested], parties: ["FRA"]))
        #expect(try read(#"{"ask":"explain"}"#) == Request(ask: .explain))
    }

    @Test(arguments: [
        ("[]", "1:1: wrong_type: an array stands here; expected an object"),
        ("{}", "1:1: missing_key: this request has no `ask`; expected the key `ask`"),
        (#"{"ask":"statu"}"#, "1:8 /ask: bad_value: `statu` is not known here; did you mean `status`?"),
        (#"{"ask":"status","traget":1}"#, "1:17 /traget: unknown_key: this request has no key `traget`; did you mean `target`?"),
        (#"{"ask":"status","limit":0}"#, "1:25 /limit: out_of_range: `0` is out of range; expected a whole number from 1 to 1000"),
        (#"{"ask":"status","limit":1.5}"#, "1:25 /limit: out_of_range: `1.5` is out of range; expected a whole number from 1 to 1000"),
        (#"{"ask":"status","limit":"1"}"#, "1:25 /limit: wrong_type: a string stands here; expected a whole number"),
        (#"{"ask":"status","share":2}"#, "1:25 /share: out_of_range: `2` is out of range; expected a number from 0 to 1"),
        (#"{"ask":"status","at":"x"}"#, "1:22 /at: bad_date: `x` is no date; expected a date such as `2026-01-06` or `2026-01-06T12:30:00Z`"),
        (#"{"ask":"status","ask":"status"}"#, "1:17 /ask: duplicate_key: the key `ask` is given twice; expected each key once"),
        (#"{"ask":"status","assume":{"a":1}}"#, "1:31 /assume/a: wrong_type: a number stands here; expected `true`, `false`, `\"unknown\"` or `\"contested\"`"),
        (#"{"ask":"status","assume":[]}"#, "1:26 /assume: wrong_type: an array stands here; expected an object"),
        (#"{"ask":"status","parties":["a",1]}"#, "1:32 /parties/1: wrong_type: a number stands here; expected text"),
        (#"{"ask":"status","exact":null}"#, "1:25 /exact: wrong_type: null stands here; expected `true` or `false`"),
        (#"{"ask""#, "1:7: syntax: the text ends too early; expected `:`"),
    ])
    func refuses(_ text: String, _ description: String) {
        do throws(DocumentError) {
            _ = try read(text)
            Issue.record("accepted \(text)")
        } catch {
            #expect(error.description == description)
        }
    }
}

@Suite struct LookalikeTests {
    @Test(arguments: [
        ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xabc", 1), ("abcd", "badc", 2), ("abc", "ABC", 1),
        ("abc", "cba", 2), ("abcdef", "abc", nil), ("", "ab", 2), ("kitten", "sitting", nil), ("ca", "abc", nil),
    ] as [(String, String, Int?)])
    func distance(_ a: String, _ b: String, _ distance: Int?) {
        #expect(LookalikeSearch.distance(Array(a.utf8), Array(b.utf8), atMost: 2) == distance)
    }
}
