// Bytes of a text, eight at a time.

extension Span<UInt8> {
    /// Eight bytes as one number, the first lowest: compiled to one load.
    ///
    /// - Precondition (programmer's): there are so many from the offset on.
    @inline(__always)
    private func word(_ offset: Int) -> UInt64 {
        let bytes = extracting(offset..<offset + 8)
        let low = UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
        let high = UInt64(bytes[4]) | UInt64(bytes[5]) << 8 | UInt64(bytes[6]) << 16 | UInt64(bytes[7]) << 24
        return low | high << 32
    }

    /// Up to eight bytes from an offset as one number, the first lowest.
    @inline(__always)
    func packed(_ offset: Int, _ count: Int) -> UInt64 {
        guard offset + 8 <= self.count else { return packedAtEnd(offset, count) }
        return count >= 8 ? word(offset) : word(offset) & (1 &<< UInt64(truncatingIfNeeded: 8 &* count) &- 1)
    }

    /// Where there are no eight bytes to be loaded: in halves that overlap.
    private func packedAtEnd(_ offset: Int, _ count: Int) -> UInt64 {
        if count >= 8 { return word(offset) }
        if count >= 4 { return half(offset) | half(offset + count - 4) &<< UInt64(truncatingIfNeeded: 8 * (count - 4)) }
        if count == 0 { return 0 }
        let first = UInt64(self[offset])
        if count == 1 { return first }
        let second = first | UInt64(self[offset + 1]) << 8
        return count == 2 ? second : second | UInt64(self[offset + 2]) << 16
    }

    @inline(__always)
    private func half(_ offset: Int) -> UInt64 {
        let bytes = extracting(offset..<offset + 4)
        return UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
    }

    /// A number that mostly differs where two words do.
    @inline(__always)
    func mark(_ range: Range<Int>) -> UInt64 {
        packed(range.lowerBound, range.count) ^ UInt64(truncatingIfNeeded: range.count) &<< 56
    }

    /// The last eight bytes of a range, as one number.
    ///
    /// - Precondition (programmer's): there are so many.
    @inline(__always)
    func tail(_ range: Range<Int>) -> UInt64 { word(range.upperBound - 8) }

    /// Whether the bytes from an offset on are those of a word.
    ///
    /// - Precondition (programmer's): there are so many.
    func has(_ word: Span<UInt8>, at offset: Int) -> Bool {
        guard word.count > 8 else { return packed(offset, word.count) == word.packed(0, word.count) }
        // The last eight overlap those before, so that there is no rest.
        let last = word.count - 8
        var at = 0
        while at < last {
            guard self.word(offset + at) == word.word(at) else { return false }
            at += 8
        }
        return self.word(offset + last) == word.word(last)
    }

    /// From an offset on, the first byte that a JSON string does not have as it stands or that is more than one
    /// character of ASCII: a quotation mark, a backslash, a control character, a byte from 0x80; else the end.
    @inline(__always)
    func endOfPlainText(from start: Int) -> Int {
        var at = start
        while at + 8 <= count {
            let ends = Self.notPlain(word(at))
            guard ends == 0 else { return at + ends.trailingZeroBitCount / 8 }
            at += 8
        }
        while at < count, Self.notPlain(UInt64(self[at]) | 0x2020_2020_2020_2000) == 0 { at += 1 }
        return at
    }

    /// The highest bit of each byte that is not plain. Bytes above the first such one may be wrong.
    @inline(__always)
    private static func notPlain(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotation = word ^ (UInt64(UInt8(ascii: "\"")) &* ones)
        let backslash = word ^ (UInt64(UInt8(ascii: "\\")) &* ones)
        let isSpecial = (quotation &- ones) & ~quotation | (backslash &- ones) & ~backslash
        let isControl = (word &- (0x20 &* ones)) & ~word
        return (isSpecial | isControl | word) & (0x80 &* ones)
    }
}
