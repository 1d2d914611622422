import Testing

@testable import Guarantor

@Suite struct JSONValueTests {
    private func value(_ text: String) throws -> JSONValue {
        JSONValue(text: try JSONReader.read(Array(text.utf8)).text, token: JSONText.root)
    }

    @Test(arguments: [
        (#""""#, ""), (#""a""#, "a"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u20AC""#, "Aé€"),
        (#""\ud83d\ude00""#, "😀"), (#""x\uDBFF\uDFFFy""#, "x\u{10FFFF}y"), (#""\\u0041""#, #"\u0041"#), ("\"é😀\"", "é😀"),
    ])
    func decodesStrings(_ text: String, _ string: String) throws {
        #expect(try value(text).string.map { Array($0.utf8) } == Array(string.utf8))
    }

    @Test(arguments: [
        "0", "1", "-1", "0.1", "0.3", "123.456", "1e22", "1e23", "5e-324", "1.7976931348623157e308", "9007199254740993",
        "0.1000000000000000055511151231257827", "2.2250738585072011e-308", "8.5", "1234567890123456", "0.000001", "179.76931348623157",
        "72057594037927945", "3.141592653589793", "9007199254740992.5",
    ])
    func readsTheNearestNumber(_ text: String) throws { #expect(try value(text).double == Double(text)) }

    @Test(arguments: [
        ("3", 3), ("-3", -3), ("3.0", 3), ("3e0", 3), ("30e-1", 3), ("3.5", nil), ("9223372036854775807", Int.max),
        ("9223372036854775808", nil), ("-9223372036854775808", Int.min), ("1e300", nil), ("-0", 0),
    ] as [(String, Int?)])
    func readsWholeNumbers(_ text: String, _ number: Int?) throws { #expect(try value(text).int == number) }

    @Test func walks() throws {
        let root = try value(#"{"a": [1, [2, 3], {"b": 4}], "c": null, "d": true}"#)
        #expect(root.members.map { $0.key.string } == ["a", "c", "d"])
        #expect(root["a"]?.elements.map(\.int) == [1, nil, nil])
        #expect(root["a"]?.elements.last?["b"]?.int == 4)
        #expect(root["c"]?.isNull == true)
        #expect(root["d"]?.bool == true)
        #expect(root["e"] == nil)
        #expect(root["d"]?["e"] == nil)
        #expect(root["d"]?.elements.isEmpty == true)
    }

    /// Every pointer leads to the token that it was made from.
    @Test func pointersLeadBack() throws {
        let text = try JSONReader.read(Array(#"{"a/b": [0, {"m~n": [[], {"": 1}]}], "é": {"x": 2}, "\u0061": 3}"#.utf8)).text
        var token = 0
        var pointers: [String] = []
        while token < text.tokens.count {
            let pointer = text.pointer(to: token)
            pointers.append(pointer)
            #expect(text.value(at: pointer) == token || text.value(at: pointer) == token + 1)
            token += 1
        }
        #expect(pointers.contains("/a~1b/1/m~0n/1/"))
        #expect(pointers.last == "/a")
    }
}
