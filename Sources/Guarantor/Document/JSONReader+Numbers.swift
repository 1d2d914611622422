extension JSONReader {
    /// `-`, whole part, fraction, exponent (RFC 8259, section 6).
    mutating func readNumber(
        _ text: Span<UInt8>, _ start: Int, _ tokens: inout OutputSpan<JSONToken>
    ) throws(JSONFault) -> Int {
        var at = start
        var kind = JSONKind.integer
        if text.next(at) == UInt8(ascii: "-") { at += 1 }
        if text.next(at) == UInt8(ascii: "0") {
            at += 1
            if text.isDigit(at) {
                throw JSONFault(.syntax, at, "a number starts with zero", expected: "no digit after the zero")
            }
        } else {
            at = try readDigits(text, at, "a digit")
        }
        if text.next(at) == UInt8(ascii: ".") {
            kind = .decimal
            at = try readDigits(text, at + 1, "a digit after the point")
        }
        var hasExponent = false
        if text.next(at) == UInt8(ascii: "e") || text.next(at) == UInt8(ascii: "E") {
            kind = .decimal
            hasExponent = true
            at += 1
            if text.next(at) == UInt8(ascii: "+") || text.next(at) == UInt8(ascii: "-") { at += 1 }
            at = try readDigits(text, at, "a digit in the exponent")
        }
        // No shorter number without an exponent is beyond `Double`.
        if hasExponent || at - start > 300, !isFinite(start..<at) {
            problems.add(
                .numberOutOfRange, tokens.count, offset: start, "the number is too large",
                expected: "at most 1.7976931348623157e308 either way")
            kind = .hugeNumber
        }
        tokens.append(kind, start, length: at - start)
        return at
    }

    private func readDigits(_ text: Span<UInt8>, _ start: Int, _ expected: String) throws(JSONFault) -> Int {
        guard text.isDigit(start) else { throw unexpected(expected, at: start) }
        var at = start + 1
        while text.isDigit(at) { at += 1 }
        return at
    }

    private func isFinite(_ range: Range<Int>) -> Bool {
        Double(String(decoding: bytes[range], as: UTF8.self))?.isFinite ?? false
    }
}

extension Span<UInt8> {
    fileprivate func next(_ at: Int) -> UInt8? { at < count ? self[at] : nil }

    fileprivate func isDigit(_ at: Int) -> Bool {
        at < count && self[at] >= UInt8(ascii: "0") && self[at] <= UInt8(ascii: "9")
    }
}
