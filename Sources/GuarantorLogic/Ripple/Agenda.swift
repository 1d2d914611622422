/// A set of nodes that gives the least first: a bit for each node, and one for each word of these that says that it is not
/// empty. The first of those is looked for in order, four thousand nodes at a time.
struct Agenda: Sendable {
    /// For those who do much at once; `cursor` knows its way in them.
    var words: [UInt64]
    var cursor: Cursor

    struct Cursor: Sendable {
        /// Where the second level starts.
        private let second: Int
        /// All words of the second level before this one are empty.
        private var start: Int

        fileprivate init(nodeCount: Int) {
            second = nodeCount / 64 + 1
            start = second + second / 64 + 1
        }

        @inline(__always)
        private mutating func insert(_ node: Int, into words: inout MutableSpan<UInt64>) {
            words[node >> 6] |= 1 &<< UInt64(truncatingIfNeeded: node)
            let block = second &+ node >> 12
            words[block] |= 1 &<< UInt64(truncatingIfNeeded: node >> 6)
            start = min(start, block)
        }

        @inline(__always)
        mutating func insert(
            _ nodes: Span<UInt32>, from first: UInt32, to end: UInt32, into words: inout MutableSpan<UInt64>
        ) {
            for place in Int(first)..<Int(end) { insert(Int(nodes[place]), into: &words) }
        }

        @inline(__always)
        mutating func popFirst(from words: inout MutableSpan<UInt64>) -> Int? {
            while start < words.count {
                let block = words[start]
                guard block != 0 else {
                    start &+= 1
                    continue
                }
                let place = (start &- second) &<< 6 | block.trailingZeroBitCount
                let word = words[place]
                words[place] = word & (word &- 1)
                if word & (word &- 1) == 0 { words[start] = block & (block &- 1) }
                return place &<< 6 | word.trailingZeroBitCount
            }
            return nil
        }
    }

    init(nodeCount: Int) {
        cursor = Cursor(nodeCount: nodeCount)
        words = Array(repeating: 0, count: nodeCount / 64 + (nodeCount / 64 + 1) / 64 + 2)
    }

    mutating func insert(_ nodes: [UInt32], from first: UInt32, to end: UInt32) {
        var cursor = cursor
        var words = words.mutableSpan
        cursor.insert(nodes.span, from: first, to: end, into: &words)
        self.cursor = cursor
    }

    mutating func popFirst() -> Int? {
        var cursor = cursor
        var words = words.mutableSpan
        let node = cursor.popFirst(from: &words)
        self.cursor = cursor
        return node
    }

    mutating func removeAll() {
        for word in words.indices { words[word] = 0 }
    }
}
