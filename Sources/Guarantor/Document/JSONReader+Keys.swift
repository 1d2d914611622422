/// The keys of the objects that are being read, to find those given twice.
struct KeysInReading {
    private var tokens: [Int] = []
    /// Where the keys of each open object start.
    private var starts: [Int] = []

    mutating func begin() { starts.append(tokens.count) }

    mutating func append(_ key: Int) { tokens.append(key) }

    /// Reports the keys of the innermost object that have stood before in it.
    mutating func end(_ bytes: [UInt8], _ all: [JSONToken], _ problems: inout Problems) {
        guard let start = starts.popLast() else { return }
        let count = tokens.count - start
        if count > 1 {
            let text = JSONText(bytes: bytes, tokens: all)
            let keys = tokens[start...]
            for key in count <= Self.few ? Self.compared(keys, text) : Self.hashed(keys, text) {
                problems.add(
                    .duplicateKey, key, offset: text.offset(key), "the key \(quoted(text.string(key))) is given twice",
                    expected: "each key once")
            }
        }
        tokens.removeLast(count)
    }

    private static let few = 32

    /// Compares every pair, by length and first bytes before all else.
    private static func compared(_ keys: ArraySlice<Int>, _ text: JSONText) -> [Int] {
        var repeated: [Int] = []
        let marks = keys.map { Mark($0, text) }
        for (index, mark) in marks.enumerated() where index > 0 {
            for other in 0..<index where marks[other].resembles(mark) {
                if text.key(mark.key, equals: marks[other].key) {
                    repeated.append(mark.key)
                    break
                }
            }
        }
        return repeated
    }

    private static func hashed(_ keys: ArraySlice<Int>, _ text: JSONText) -> [Int] {
        var seen = Set<[UInt8]>()
        return keys.filter { key in
            !seen.insert(text.kind(key) == .string ? Array(text.bytes[text.range(key)]) : text.unescaped(key)).inserted
        }
    }

    private struct Mark {
        let key: Int
        let isPlain: Bool
        let length: Int
        let head: UInt64

        init(_ key: Int, _ text: JSONText) {
            let range = text.range(key)
            self.key = key
            isPlain = text.kind(key) == .string
            length = range.count
            head = text.packed(range.lowerBound, length)
        }

        func resembles(_ other: Mark) -> Bool {
            !(isPlain && other.isPlain) || (length == other.length && head == other.head)
        }
    }
}

extension JSONText {
    /// Whether two keys are the same once their escapes are resolved.
    fileprivate func key(_ a: Int, equals b: Int) -> Bool {
        guard kind(a) == .string, kind(b) == .string else { return unescaped(a) == unescaped(b) }
        return bytes[range(a)] == bytes[range(b)]
    }
}
