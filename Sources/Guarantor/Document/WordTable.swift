/// A short list of words that are looked up by their bytes in a text: the keys of an object, the values of an
/// enumeration.
struct WordTable: Sendable {
    let words: [String]
    private let entries: [Entry]

    private struct Entry: Sendable {
        let length: Int
        let head: UInt64
        let bytes: [UInt8]
    }

    init(_ words: [String]) {
        self.words = words
        entries = words.map { word in
            let bytes = Array(word.utf8)
            return Entry(length: bytes.count, head: bytes.packed(0, bytes.count), bytes: bytes)
        }
    }

    /// The position of a string or a key; the search starts at `hint`, as keys mostly come in one order.
    func index(of token: Int, in text: JSONText, hint: Int = 0) -> Int? {
        guard text.kind(token) == .string else {
            let word = text.unescaped(token)
            return entries.firstIndex { $0.bytes == word }
        }
        let range = text.range(token)
        let head = text.bytes.packed(range.lowerBound, range.count)
        for index in hint..<max(hint, entries.count) where isEntry(index, range, head, text) { return index }
        for index in 0..<min(hint, entries.count) where isEntry(index, range, head, text) { return index }
        return nil
    }

    private func isEntry(_ index: Int, _ range: Range<Int>, _ head: UInt64, _ text: JSONText) -> Bool {
        guard entries[index].head == head, entries[index].length == range.count else { return false }
        guard range.count > 8 else { return true }
        return text.bytes[range].elementsEqual(entries[index].bytes)
    }
}
