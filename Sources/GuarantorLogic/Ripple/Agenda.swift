/// A set of nodes that gives the least first, in time for its levels: a bit for each node, and above each level one that
/// says which of its words are not empty.
struct Agenda: Sendable {
    private var words: [UInt64]
    /// Where each level starts in `words`; the last one has a single word.
    private let levels: [Int]

    init(nodeCount: Int) {
        var levels = [0]
        var size = max(1, (nodeCount + 63) / 64)
        var total = size
        while size > 1 {
            levels.append(total)
            size = (size + 63) / 64
            total += size
        }
        self.levels = levels
        words = Array(repeating: 0, count: total)
    }

    mutating func insert(_ node: Int) {
        var place = node
        for level in levels {
            let word = words[level + place >> 6]
            words[level + place >> 6] = word | 1 << UInt64(place & 63)
            guard word == 0 else { return }
            place >>= 6
        }
    }

    mutating func popFirst() -> Int? {
        guard words[words.count - 1] != 0 else { return nil }
        var place = 0
        for level in levels.indices.reversed() {
            place = place << 6 | words[levels[level] + place].trailingZeroBitCount
        }
        var rest = place
        for level in levels {
            words[level + rest >> 6] &= ~(1 << UInt64(rest & 63))
            guard words[level + rest >> 6] == 0 else { break }
            rest >>= 6
        }
        return place
    }

    mutating func removeAll() { for word in words.indices { words[word] = 0 } }
}
