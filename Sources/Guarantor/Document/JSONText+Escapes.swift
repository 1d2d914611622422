extension JSONText {
    /// The bytes of a string with its escapes resolved; a lone surrogate becomes U+FFFD.
    func unescaped(_ token: Int) -> [UInt8] { bytes.unescaped(range(token)) }
}

extension [UInt8] {
    /// The bytes between two quotation marks with their escapes resolved; a lone surrogate becomes U+FFFD.
    func unescaped(_ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var at = range.lowerBound
        while at < range.upperBound {
            guard self[at] == UInt8(ascii: "\\"), at + 1 < range.upperBound else {
                result.append(self[at])
                at += 1
                continue
            }
            guard self[at + 1] == UInt8(ascii: "u") else {
                result.append(Self.escaped(self[at + 1]))
                at += 2
                continue
            }
            let (scalar, length) = codePoint(at, end: range.upperBound)
            result.append(contentsOf: Array(String(scalar).utf8))
            at += length
        }
        return result
    }

    /// The scalar of `\uXXXX`, or of two that make a pair, and the bytes that were taken.
    private func codePoint(_ at: Int, end: Int) -> (Unicode.Scalar, Int) {
        guard let first = hexadecimal(at + 2, end: end) else { return (Self.replacement, 2) }
        if (0xD800...0xDBFF).contains(first), at + 7 < end, self[at + 6] == UInt8(ascii: "\\"),
            self[at + 7] == UInt8(ascii: "u"), let second = hexadecimal(at + 8, end: end),
            (0xDC00...0xDFFF).contains(second)
        {
            let value = 0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00)
            return (Unicode.Scalar(value) ?? Self.replacement, 12)
        }
        return (Unicode.Scalar(first) ?? Self.replacement, 6)
    }

    /// The four hexadecimal digits at an offset.
    private func hexadecimal(_ offset: Int, end: Int) -> UInt32? {
        guard offset + 4 <= end else { return nil }
        var value: UInt32 = 0
        for index in offset..<offset + 4 {
            guard let digit = Self.hexadecimalDigit(self[index]) else { return nil }
            value = value << 4 | digit
        }
        return value
    }

    static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    private static func escaped(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: byte
        }
    }

    private static var replacement: Unicode.Scalar { "\u{FFFD}" }
}
