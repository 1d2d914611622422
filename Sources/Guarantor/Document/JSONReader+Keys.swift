extension JSONReader {
    /// Whether a key may stand twice in an object that has ended as the last; only few others are taken for such.
    static func mayRepeatKey(_ object: Int, _ tokens: Span<JSONToken>, _ text: Span<UInt8>) -> Bool {
        var marks = InlineArray<32, UInt64>(repeating: 0)
        var count = 0
        var key = object + 1
        while key < tokens.count {
            guard count < marks.count, tokens[key].kind == .string else { return true }
            let mark = text.mark(tokens[key].bytes)
            for other in 0..<count where marks[other] == mark { return true }
            marks[count] = mark
            count += 1
            key = Int(tokens[key + 1].next)
        }
        return false
    }

    /// Reports the keys of such an object that have stood before in it.
    mutating func noteRepeatedKeys(of object: Int, _ tokens: Span<JSONToken>) {
        var seen: Set<[UInt8]> = []
        var key = object + 1
        while key < tokens.count {
            let range = tokens[key].bytes
            let name = tokens[key].kind == .string ? Array(bytes[range]) : bytes.unescaped(range)
            if !seen.insert(name).inserted {
                let excerpt = String(decoding: name.prefix(JSONText.longestExcerpt), as: UTF8.self)
                problems.add(
                    .duplicateKey, key, offset: Int(tokens[key].offset), "the key \(quoted(excerpt)) is given twice",
                    expected: "each key once")
            }
            key = Int(tokens[key + 1].next)
        }
    }
}
