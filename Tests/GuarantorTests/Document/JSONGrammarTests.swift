import Testing

@testable import Guarantor

/// What RFC 8259 accepts and refuses, by small cases.
@Suite struct JSONGrammarTests {
    static func codes(_ bytes: [UInt8]) -> [DiagnosticCode] {
        do {
            let (text, problems) = try JSONReader.read(bytes)
            return problems.error(in: text)?.diagnostics.map(\.code) ?? []
        } catch {
            return error.diagnostics.map(\.code)
        }
    }

    @Test(arguments: [
        // Structure
        "{}", "[]", " [] ", "\t{\r\n}\n", "[[]]", "[{}]", "{\"a\":[]}", "{\"a\":{}}", "[[],[]]", "[1,2]", "[ 1 , 2 ]", "{\"\":0}",
        "{\"a\":1,\"b\":2}", "{ \"a\" : 1 }", "{\"a\":{\"a\":{\"a\":[]}}}", "[null,true,false]", "[[[[[]]]]]", "[1,\n2]",
        "{\"a\":1,\"A\":2}", "[{},{},{}]",
        // Scalars on their own
        "null", "true", "false", "0", "\"\"", "\"a\"", " 1 ", "-1",
        // Numbers
        "[0]", "[-0]", "[-0.0]", "[1]", "[-1]", "[10]", "[123456789]", "[0.1]", "[1.0]", "[0e1]", "[0e+1]", "[0E-1]", "[1e1]", "[1E1]",
        "[1E+2]", "[1e-2]", "[1.5e300]", "[-1.5e-300]", "[1e-400]", "[123.456e78]", "[20e1]", "[0.000000000000000001]",
        "[12345678901234567890123456789]", "[-12345678901234567890123456789]", "[1.7976931348623157e308]", "[4.9e-324]",
        "[100000000000000000000.5]", "[0.0000000000000000000000000000000000000000000000000000000000000000000001]",
        // Escapes
        #"["\""]"#, #"["\\"]"#, #"["\/"]"#, #"["\b\f\n\r\t"]"#, #"["\u0041"]"#, #"["\u00e9"]"#, #"["\u00E9"]"#, #"["\u0000"]"#,
        #"["\ud83d\ude00"]"#, #"["\uD83D\uDE00"]"#, #"["\u2028\u2029"]"#, #"["\uFFFF"]"#, #"["\uFFFE"]"#, #"["\uD800\uDC00"]"#,
        #"["\uDBFF\uDFFF"]"#, #"["\u005C"]"#, #"["\u0022"]"#, #"["a\\u0041"]"#, #"{"\u0061":1}"#, #"["\ud7ff\ue000"]"#,
        // Characters
        "[\"é\"]", "[\"€\"]", "[\"😀\"]", "[\"\u{7F}\"]", "[\"\u{2028}\"]", "[\"\u{2029}\"]", "[\"\u{FEFF}\"]", "[\"\u{10FFFF}\"]",
        "[\"\u{E000}\"]", "[\"\u{80}\"]", "[\"\u{7FF}\"]", "[\"\u{800}\"]", "[\"\u{D7FF}\"]", "[\"\u{FFFD}\"]", "[\"/\"]", "[\"'\"]",
        "[\"/* no comment */\"]", "[\"a,b]\"]", "{\"é\":\"é\"}",
    ])
    func accepts(_ text: String) { #expect(Self.codes(Array(text.utf8)) == [], "\(text)") }

    @Test(arguments: [
        // Structure
        "", " ", "{", "}", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]", "[1]]", "[1}", "{\"a\":1]", "{]", "[}", "[] []",
        "{} 1", "{}}", "[]x", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{\"a\"::1}", "{:1}", "{,}", "{\"a\":1,}", "{\"a\":1,,\"b\":2}", "{a:1}",
        "{'a':1}", "{1:1}", "{null:1}", "{\"a\":1 \"b\":2}", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{[]:1}", "[\"a\":1]", "[:]", "1 2",
        "[[]", "{\"a\":[}", "*", "<null>", "[\u{C}1]", "[\u{A0}1]", "[\u{2060}]", "\u{FEFF}{}", "[1\u{0}]", "[1]\u{0}",
        // Comments and other languages
        "// a\n[]", "/* a */[]", "[]//", "# a\n[]", "[1,/* a */2]", "['a']", "[`a`]", "[undefined]", "[None]", "[nan]",
        // Literals
        "[nul]", "[nulll]", "[tru]", "[truee]", "[fals]", "[True]", "[FALSE]", "[NULL]", "n", "t", "nu", "[truefalse]", "[true false]", "tRue",
        // Numbers
        "[01]", "[-01]", "[00]", "[+1]", "[++1]", "[-]", "[--1]", "[- 1]", "[.5]", "[-.5]", "[1.]", "[-1.]", "[1.e1]", "[1e]", "[1E]", "[1e+]",
        "[1e-]", "[1ee1]", "[1e1.5]", "[1.2.3]", "[1.2e3e4]", "[0x1]", "[0b1]", "[1_000]", "[1,000.]", "[NaN]", "[-NaN]", "[Infinity]",
        "[-Infinity]", "[inf]", "[1a]", "[1 000]", "[0e]", "[-a]", "[１]", "[1d]", "[0.]", "-", "1.", "1e", "[9.a]", "[2.e]",
        // Strings
        "\"", "\"a", "[\"a]", "[a\"]", "[\"a\"b]", "[\"\n\"]", "[\"\t\"]", "[\"\u{0}\"]", "[\"\u{1F}\"]", "[\"a\\\"]", "\"\\", "\"\\u", "\"\\u0",
        "\"\\ud83d\\", "\"\\ud83d\\u",
        #"["\a"]"#, #"["\x41"]"#, #"["\0"]"#, #"["\'"]"#, #"["\U0041"]"#, #"["\u"]"#, #"["\u0"]"#, #"["\u00"]"#, #"["\u004"]"#, #"["\u004g"]"#,
        #"["\u 041"]"#, #"["\u+041"]"#, #"["\u{41}"]"#, #"["\ud83d\u00"]"#, #"["\ud83d\u"]"#, #"["\é"]"#, #"["\ "]"#, #"[\n]"#, #"[\u0041]"#,
    ])
    func refuses(_ text: String) { #expect(Self.codes(Array(text.utf8)) == [.syntax], "\(text)") }

    @Test(arguments: [
        ([0xFF], .invalidUTF8), ([0xC3], .invalidUTF8), ([0x80], .invalidUTF8), ([0xBF], .invalidUTF8), ([0xC0, 0x80], .invalidUTF8),
        ([0xC1, 0xBF], .invalidUTF8), ([0xE0, 0x80, 0x80], .invalidUTF8), ([0xE0, 0x9F, 0xBF], .invalidUTF8), ([0xE2, 0x82], .invalidUTF8),
        ([0xED, 0xA0, 0x80], .invalidUTF8), ([0xED, 0xBF, 0xBF], .invalidUTF8), ([0xF0, 0x80, 0x80, 0x80], .invalidUTF8),
        ([0xF0, 0x8F, 0xBF, 0xBF], .invalidUTF8), ([0xF0, 0x9F, 0x98], .invalidUTF8), ([0xF4, 0x90, 0x80, 0x80], .invalidUTF8),
        ([0xF5, 0x80, 0x80, 0x80], .invalidUTF8), ([0xF8, 0x88, 0x80, 0x80, 0x80], .invalidUTF8), ([0xFE], .invalidUTF8),
        (Array(#"\ud800"#.utf8), .loneSurrogate), (Array(#"\udc00"#.utf8), .loneSurrogate), (Array(#"\ud800\ud800"#.utf8), .loneSurrogate),
        (Array(#"\ud83dx"#.utf8), .loneSurrogate), (Array(#"\ud83d\n"#.utf8), .loneSurrogate), (Array(#"\ud83d\u0041"#.utf8), .loneSurrogate),
        (Array(#"\ude00\ud83d"#.utf8), .loneSurrogate), (Array(#"\uDFAA"#.utf8), .loneSurrogate),
    ] as [([UInt8], DiagnosticCode)])
    func refusesInAString(_ content: [UInt8], _ code: DiagnosticCode) {
        let codes = Self.codes(Array("[\"".utf8) + content + Array("\"]".utf8))
        #expect(Set(codes) == [code], "\(content)")
    }

    @Test func refusesOtherEncodings() {
        #expect(Self.codes([0xEF, 0xBB, 0xBF, 0x7B, 0x7D]) == [.syntax])
        #expect(Self.codes([0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00]) == [.invalidUTF8])
        #expect(Self.codes([0xFE, 0xFF, 0x00, 0x5B, 0x00, 0x5D]) == [.invalidUTF8])
        #expect(Self.codes([0x5B, 0x00, 0x5D, 0x00]) == [.invalidUTF8])
        #expect(Self.codes([0xC3, 0xA9]) == [.syntax])
        #expect(Self.codes([0x5B, 0xFF, 0x5D]) == [.invalidUTF8])
    }

    @Test(arguments: [
        ("1e309", true), ("-1e309", true), ("1e999999999999999999999", true), ("1.7976931348623159e308", true),
        (String(repeating: "9", count: 400), true), ("1" + String(repeating: "0", count: 309), true),
        (String(repeating: "9", count: 300), false), ("1" + String(repeating: "0", count: 308), false),
        ("1e308", false), ("1e-999999999999", false), ("0e999999999", false),
        ("0." + String(repeating: "0", count: 400) + "1e400", false), ("0." + String(repeating: "1", count: 400), false),
    ])
    func knowsTheRangeOfNumbers(_ number: String, isTooLarge: Bool) {
        #expect(Self.codes(Array("[\(number)]".utf8)) == (isTooLarge ? [.numberOutOfRange] : []))
    }

    @Test(arguments: [
        ("{\"a\":1,\"a\":1}", 1), ("{\"a\":1,\"b\":2,\"a\":3,\"a\":4}", 2), (#"{"a":1,"\u0061":2}"#, 1), (#"{"\u00e9":1,"é":2}"#, 1),
        ("{\"a\":{\"a\":1}}", 0), ("[{\"a\":1},{\"a\":1}]", 0), ("{\"a\":{\"b\":1,\"b\":2},\"a\":1}", 2), ("{\"\":1,\"\":2}", 1),
        ("{\"abcdefgh1\":1,\"abcdefgh2\":2}", 0), ("{\"abcdefgh1\":1,\"abcdefgh1\":2}", 1), ("{\"é\":1,\"e\u{301}\":2}", 0),
    ])
    func countsRepeatedKeys(_ text: String, _ count: Int) {
        #expect(Self.codes(Array(text.utf8)) == Array(repeating: .duplicateKey, count: count))
    }

    @Test func findsRepeatedKeysInLargeObjects() {
        let keys = (0..<1000).map { "\"key\($0 % 990)\":0" }
        #expect(Self.codes(Array("{\(keys.joined(separator: ","))}".utf8)) == Array(repeating: .duplicateKey, count: 10))
    }
}
