/// A set of numbers that gives the least first: a bit for each number, one for each word of these that says that it is not empty, and
/// one for each word of those. The first of the last is looked for in order, a quarter of a million numbers at a time.
struct Agenda: Sendable {
    /// For those who do much at once; `cursor` knows its way in them.
    var words: [UInt64]
    var cursor: Cursor

    struct Cursor: Sendable {
        /// Where the second and the third level start.
        private let second: Int
        private let third: Int
        /// All words of the third level before this one are empty.
        private var start: Int

        fileprivate init(count: Int) {
            second = count / 64 + 1
            third = second + second / 64 + 1
            start = third
        }

        fileprivate var wordCount: Int { third + (third - second) / 64 + 1 }

        /// - Parameter isWanted: 1; or 0, and nothing is inserted, without a branch.
        @inline(__always)
        mutating func insert(_ number: Int, if isWanted: UInt64 = 1, into words: inout MutableSpan<UInt64>) {
            words[number >> 6] |= isWanted &<< UInt64(truncatingIfNeeded: number)
            words[second &+ number >> 12] |= isWanted &<< UInt64(truncatingIfNeeded: number >> 6)
            let place = third &+ number >> 18
            words[place] |= isWanted &<< UInt64(truncatingIfNeeded: number >> 12)
            start = min(start, place)
        }

        @inline(__always)
        mutating func popFirst(from words: inout MutableSpan<UInt64>) -> Int? {
            while start < words.count {
                let top = words[start]
                guard top != 0 else {
                    start &+= 1
                    continue
                }
                let block = (start &- third) &<< 6 | top.trailingZeroBitCount
                let middle = words[second &+ block]
                let place = block &<< 6 | middle.trailingZeroBitCount
                let word = words[place]
                words[place] = word & (word &- 1)
                if word & (word &- 1) == 0 {
                    words[second &+ block] = middle & (middle &- 1)
                    if middle & (middle &- 1) == 0 { words[start] = top & (top &- 1) }
                }
                return place &<< 6 | word.trailingZeroBitCount
            }
            return nil
        }
    }

    init(count: Int) {
        cursor = Cursor(count: count)
        words = Array(repeating: 0, count: cursor.wordCount)
    }

    mutating func insert(_ number: Int) {
        var cursor = cursor
        var words = words.mutableSpan
        cursor.insert(number, into: &words)
        self.cursor = cursor
    }

    mutating func popFirst() -> Int? {
        var cursor = cursor
        var words = words.mutableSpan
        let least = cursor.popFirst(from: &words)
        self.cursor = cursor
        return least
    }

    mutating func removeAll() {
        for word in words.indices { words[word] = 0 }
    }
}
