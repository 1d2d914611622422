extension JSONReader {
    /// From a quotation mark to past the one that closes; reports the first piece that is no text.
    @inline(__always)
    mutating func readString(
        _ text: Span<UInt8>, _ start: Int, _ tokens: inout OutputSpan<JSONToken>
    ) throws(JSONFault) -> Int {
        let end = text.endOfPlainText(from: start + 1)
        guard end < text.count, text[end] == UInt8(ascii: "\"") else {
            return try readString(text, start, from: end, &tokens)
        }
        tokens.append(.string, start, length: end - start - 1)
        return end + 1
    }

    /// Goes on where there is something other than plain text.
    private mutating func readString(
        _ text: Span<UInt8>, _ start: Int, from plainEnd: Int, _ tokens: inout OutputSpan<JSONToken>
    ) throws(JSONFault) -> Int {
        let end = text.count
        var kind = JSONKind.string
        var at = plainEnd
        while at < end {
            let byte = text[at]
            if byte == UInt8(ascii: "\"") {
                tokens.append(kind, start, length: at - start - 1)
                return at + 1
            }
            if byte >= 0x80 {
                let length = wellFormedLength(at)
                if length == 0, kind != .damagedString {
                    problems.add(
                        .invalidUTF8, tokens.count, offset: at, "these bytes are not UTF-8",
                        expected: "well-formed UTF-8")
                    kind = .damagedString
                }
                at += max(length, 1)
            } else if byte == UInt8(ascii: "\\") {
                let (length, isWhole) = try readEscape(at)
                if !isWhole, kind != .damagedString {
                    problems.add(
                        .loneSurrogate, tokens.count, offset: at, "half of a surrogate pair stands alone",
                        expected: "a pair such as `\\ud83d\\ude00`, or the character itself")
                    kind = .damagedString
                } else if kind == .string {
                    kind = .escapedString
                }
                at += length
            } else if byte >= 0x20 {
                at = text.endOfPlainText(from: at + 1)
            } else {
                throw JSONFault(
                    .syntax, at, "a control character stands in a string",
                    expected: "an escape such as `\\n` or `\\u0009`")
            }
        }
        throw JSONFault(.syntax, end, "the text ends inside a string", expected: "a closing quotation mark")
    }

    /// The length of the escape that starts with this backslash, and whether it is more than a lone surrogate.
    private func readEscape(_ start: Int) throws(JSONFault) -> (length: Int, isWhole: Bool) {
        guard start + 1 < bytes.count else {
            throw JSONFault(.syntax, bytes.count, "the text ends inside a string", expected: "a closing quotation mark")
        }
        switch bytes[start + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return (2, true)
        case UInt8(ascii: "u"): break
        default:
            throw JSONFault(
                .syntax, start, "there is no such escape",
                expected: "one of `\\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t`, `\\uXXXX`")
        }
        let unit = try readHexadecimal(start + 2)
        guard (0xD800...0xDFFF).contains(unit) else { return (6, true) }
        if unit < 0xDC00, start + 7 < bytes.count, bytes[start + 6] == UInt8(ascii: "\\"),
            bytes[start + 7] == UInt8(ascii: "u")
        {
            guard case 0xDC00...0xDFFF = try readHexadecimal(start + 8) else { return (6, false) }
            return (12, true)
        }
        return (6, false)
    }

    private func readHexadecimal(_ offset: Int) throws(JSONFault) -> UInt32 {
        var value: UInt32 = 0
        for index in offset..<offset + 4 {
            guard index < bytes.count, let digit = [UInt8].hexadecimalDigit(bytes[index]) else {
                throw JSONFault(
                    .syntax, min(index, bytes.count), "`\\u` lacks digits",
                    expected: "four hexadecimal digits after `\\u`")
            }
            value = value << 4 | digit
        }
        return value
    }

    /// The length of the scalar of two to four bytes that starts here; zero if it is ill-formed (Unicode, table 3-7).
    func wellFormedLength(_ start: Int) -> Int {
        func continues(_ index: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            start + index < bytes.count && range.contains(bytes[start + index])
        }
        switch bytes[start] {
        case 0xC2...0xDF: return continues(1) ? 2 : 0
        case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
        case 0xE1...0xEC, 0xEE...0xEF: return continues(1) && continues(2) ? 3 : 0
        case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
        case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
        case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
        case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
        default: return 0
        }
    }
}
