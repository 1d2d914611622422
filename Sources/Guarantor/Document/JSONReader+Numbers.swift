extension JSONReader {
    /// `-`, whole part, fraction, exponent (RFC 8259, section 6).
    mutating func readNumber() throws(JSONFault) {
        let start = at
        var kind = JSONKind.integer
        if next == UInt8(ascii: "-") { at += 1 }
        if next == UInt8(ascii: "0") {
            at += 1
            if nextIsDigit {
                throw JSONFault(.syntax, at, "a number starts with zero", expected: "no digit after the zero")
            }
        } else {
            try readDigits("a digit")
        }
        if next == UInt8(ascii: ".") {
            kind = .decimal
            at += 1
            try readDigits("a digit after the point")
        }
        var hasExponent = false
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            kind = .decimal
            hasExponent = true
            at += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
            try readDigits("a digit in the exponent")
        }
        // No shorter number without an exponent is beyond `Double`.
        if hasExponent || at - start > 300, !isFinite(start..<at) {
            note(
                .numberOutOfRange, start, "the number is too large",
                expected: "at most 1.7976931348623157e308 either way")
            kind = .hugeNumber
        }
        append(kind, length: at - start, at: start)
    }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private var nextIsDigit: Bool {
        guard let next else { return false }
        return next >= UInt8(ascii: "0") && next <= UInt8(ascii: "9")
    }

    private mutating func readDigits(_ expected: String) throws(JSONFault) {
        guard nextIsDigit else { throw unexpected(expected) }
        var at = at + 1
        while at < bytes.count, bytes[at] >= UInt8(ascii: "0"), bytes[at] <= UInt8(ascii: "9") { at += 1 }
        self.at = at
    }

    private func isFinite(_ range: Range<Int>) -> Bool {
        Double(String(decoding: bytes[range], as: UTF8.self))?.isFinite ?? false
    }
}
