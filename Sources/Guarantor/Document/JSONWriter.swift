/// Writes JSON without spaces, value by value. Commas and colons come by themselves.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false
    /// What ids are called in what is written, where they are called something else.
    private let renaming: [String: String]

    init(renaming: [String: String] = [:]) { self.renaming = renaming }

    mutating func beginObject() { begin(UInt8(ascii: "{")) }
    mutating func endObject() { end(UInt8(ascii: "}")) }
    mutating func beginArray() { begin(UInt8(ascii: "[")) }
    mutating func endArray() { end(UInt8(ascii: "]")) }

    /// The id of something.
    mutating func reference(_ id: String) { string(renaming[id] ?? id) }

    /// The id of something as a key.
    mutating func referenceKey(_ id: String) { key(renaming[id] ?? id) }

    mutating func key(_ key: String) {
        string(key)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// A value that has been written by another writer.
    mutating func raw(_ json: [UInt8]) {
        separate()
        bytes += json
        needsComma = true
    }

    /// A value that has been read. Recursion is bounded by the depth that the reader admits.
    mutating func value(_ value: JSONValue) {
        switch value.kind {
        case .object:
            beginObject()
            for (key, member) in value.members {
                self.key(key.string ?? "")
                self.value(member)
            }
            endObject()
        case .array:
            beginArray()
            for element in value.elements { self.value(element) }
            endArray()
        default:
            if let text = value.string { string(text) } else { literal(value.scalarText) }
        }
    }

    mutating func null() { literal("null") }
    mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }
    mutating func number(_ value: Int) { literal(value.description) }

    /// Whole numbers without a fraction, others as the shortest text that reads as the same; `null` for what is not
    /// finite.
    mutating func number(_ value: Double) {
        guard value.isFinite else { return null() }
        guard value != 0 else { return literal("0") }
        literal(value.description)
        let end = bytes.count
        if bytes[end - 1] == UInt8(ascii: "0"), bytes[end - 2] == UInt8(ascii: ".") { bytes.removeLast(2) }
    }

    mutating func string(_ value: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        if Self.isPlain(value.utf8Span.span) {
            bytes.append(contentsOf: value.utf8)
        } else {
            escaped(value)
        }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// Whether none of the bytes is escaped, nor the first of something that may be.
    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        for index in text.indices {
            switch text[index] {
            case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0xE2: return false
            default: break
            }
        }
        return true
    }

    private mutating func escaped(_ value: String) {
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20: bytes += Self.escape(byte)
            // Line and paragraph separators end a line in JavaScript and in some viewers.
            case 0xA8 where bytes.suffix(2) == [0xE2, 0x80], 0xA9 where bytes.suffix(2) == [0xE2, 0x80]:
                bytes.removeLast(2)
                bytes += Array((byte == 0xA8 ? #"\u2028"# : #"\u2029"#).utf8)
            default: bytes.append(byte)
            }
        }
    }

    private static func escape(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case 0x08: return Array(#"\b"#.utf8)
        case 0x09: return Array(#"\t"#.utf8)
        case 0x0A: return Array(#"\n"#.utf8)
        case 0x0C: return Array(#"\f"#.utf8)
        case 0x0D: return Array(#"\r"#.utf8)
        default:
            let digits = String(byte, radix: 16)
            return Array((byte < 0x10 ? #"\u000"# : #"\u00"#).utf8) + Array(digits.utf8)
        }
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func begin(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func end(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }
}
