/// Results of operations already done: direct-mapped and lossy, a new entry displaces the old
/// (Brace, Rudell and Bryant, "Efficient implementation of a BDD package", 1990).
struct ComputedCache: Sendable {
    private struct Entry {
        var first: UInt32
        var second: UInt32
        var third: UInt32
        var result: UInt32
    }

    private var entries: [Entry]
    /// How many more results may come before it grows. A cache that is too small for the work makes it exponential,
    /// however few nodes come of it.
    private var room: Int
    static let greatestSize = 1 << 22

    /// No operation has this as third operand.
    private static let vacant = Entry(first: .max, second: .max, third: .max, result: 0)

    init() {
        entries = [Entry](repeating: ComputedCache.vacant, count: 1 << 10)
        room = entries.count * ComputedCache.patience
    }

    /// Results for each entry before a cache grows.
    private static let patience = 4

    var size: Int { entries.count }

    @inline(__always)
    private func position(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Int {
        // As in the unique table.
        let hash = first &+ second &* 0x9E37_79B1 &+ third &* 0x85EB_CA6B
        return Int(hash ^ hash >> 15) & (entries.count &- 1)
    }

    @inline(__always)
    func result(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt32? {
        let entry = entries[position(first, second, third)]
        return entry.first == first && entry.second == second && entry.third == third ? entry.result : nil
    }

    @inline(__always)
    mutating func store(_ result: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32) {
        entries[position(first, second, third)] = Entry(first: first, second: second, third: third, result: result)
        room &-= 1
        if room < 0 { grow(to: 2 * size) }
    }

    mutating func clear() {
        room = entries.count * ComputedCache.patience
        entries = [Entry](repeating: ComputedCache.vacant, count: entries.count)
    }

    /// Keeps pace with the number of nodes; what was known moves along.
    @inline(never)
    mutating func grow(to size: Int) {
        room = min(size, ComputedCache.greatestSize) * ComputedCache.patience
        if self.size == ComputedCache.greatestSize { return }
        let old = entries
        entries = [Entry](repeating: ComputedCache.vacant, count: min(size, ComputedCache.greatestSize))
        for entry in old where entry.third != .max {
            entries[position(entry.first, entry.second, entry.third)] = entry
        }
    }
}
