/// A short list of words that are looked up by their bytes in a text: the keys of an object, the values of an
/// enumeration.
struct WordTable: Sendable {
    let words: [String]
    private let marks: [UInt64]
    private let entries: [Entry]

    private struct Entry: Sendable {
        let bytes: [UInt8]
        let length: Int
        /// The last eight bytes of a word that is longer than that.
        let tail: UInt64
    }

    init(_ words: [String]) {
        self.words = words
        entries = words.map { word in
            let bytes = Array(word.utf8)
            return Entry(bytes: bytes, length: bytes.count, tail: bytes.count > 8 ? bytes.span.tail(bytes.indices) : 0)
        }
        marks = entries.map { entry in entry.bytes.span.mark(entry.bytes.indices) }
    }

    /// The position of a string or a key; the search starts at `hint`, as keys mostly come in one order.
    @inline(__always)
    func index(of token: Int, in text: JSONText, hint: Int = 0) -> Int? {
        let (bytes, marks) = (text.bytes.span, marks.span)
        let token = text.tokens.span[token]
        guard token.kind == .string else { return index(ofEscaped: token, in: text) }
        let range = token.bytes
        let mark = bytes.mark(range)
        if hint < marks.count, marks[hint] == mark, isWord(hint, range, bytes) { return hint }
        return search(mark, range, bytes, from: hint)
    }

    private func index(ofEscaped token: JSONToken, in text: JSONText) -> Int? {
        let word = text.bytes.unescaped(token.bytes)
        return entries.firstIndex { $0.bytes == word }
    }

    private func search(_ mark: UInt64, _ range: Range<Int>, _ bytes: Span<UInt8>, from hint: Int) -> Int? {
        let marks = marks.span
        var index = hint
        while index < marks.count {
            if marks[index] == mark, isWord(index, range, bytes) { return index }
            index += 1
        }
        index = 0
        while index < hint {
            if marks[index] == mark, isWord(index, range, bytes) { return index }
            index += 1
        }
        return nil
    }

    @inline(__always)
    private func isWord(_ index: Int, _ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
        let entries = entries.span
        guard entries[index].length == range.count else { return false }
        guard range.count > 8 else { return true }
        guard entries[index].tail == bytes.tail(range) else { return false }
        return range.count <= 16 || isSame(index, range, bytes)
    }

    private func isSame(_ index: Int, _ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
        let word = entries[index].bytes
        return bytes.has(word.span, at: range.lowerBound)
    }
}
