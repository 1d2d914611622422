/// Where to look for the word that somebody may have meant.
enum Lookalikes: Sendable {
    case none
    case words([String], meant: String)
    case ids(Kinds, meant: String)
}

/// Finds words that differ little from a given one, with a bounded effort for all the problems of a document.
struct LookalikeSearch {
    private let ids: IDTable?
    /// How many more words are looked at, and how many more compared letter by letter.
    private var glances = 2_000_000
    private var comparisons = 50_000

    init(_ ids: IDTable?) { self.ids = ids }

    /// The nearest word, the first of several; nil if none is near.
    mutating func best(_ lookalikes: Lookalikes) -> String? {
        switch lookalikes {
        case .none: nil
        case .words(let words, let meant): nearest(to: meant, among: words.lazy.map { $0 })
        case .ids(let kinds, let meant):
            nearest(to: meant, among: (ids?.entries ?? []).lazy.filter { kinds.contains($0.kinds) }.map(\.name))
        }
    }

    /// The nearest of some words, the first in the order of the alphabet; nil if none is near.
    static func nearest(to meant: String, among words: some Sequence<String>) -> String? {
        var search = LookalikeSearch(nil)
        return search.nearest(to: meant, among: words.sorted())
    }

    private mutating func nearest(to meant: String, among words: some Sequence<String>) -> String? {
        let target = Array(meant.utf8.prefix(Self.longest + 1))
        guard target.count <= Self.longest else { return nil }
        var limit = target.count <= 4 ? 1 : 2
        var best: String?
        for word in words {
            guard glances > 0, comparisons > 0, limit >= 0 else { break }
            glances -= 1
            guard abs(word.utf8.count - target.count) <= limit else { continue }
            comparisons -= 1
            if let distance = Self.distance(target, Array(word.utf8), atMost: limit) {
                best = word
                limit = distance - 1
            }
        }
        return best
    }

    private static let longest = 128

    /// Insertions, deletions, substitutions and swaps of neighbours between two words (Damerau–Levenshtein, no letter
    /// changed twice); nil if more than `limit`. Words that differ in case alone are 1 apart.
    static func distance(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
        if a == b { return 0 }
        if limit >= 1, a.count == b.count, a.elementsEqual(b, by: { lowercase($0) == lowercase($1) }) { return 1 }
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for (row, letter) in a.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(b.count + 1)
            for (column, other) in b.enumerated() {
                var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == b[column - 1], a[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            guard current.contains(where: { $0 <= limit }) else { return nil }
            (beforeLast, last) = (last, current)
        }
        guard let distance = last.last, distance <= limit else { return nil }
        return distance
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte
    }
}
