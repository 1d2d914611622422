/// The ids that a document declares, found by their bytes in the text, so that no string is made for a reference.
struct DeclaredIDs: Sendable {
    private(set) var entries: [Entry] = []
    /// Position in `entries` plus one, or zero: open addressing, the size a power of two and at least twice the entries.
    private var slots: [UInt32] = [UInt32](repeating: 0, count: 16)
    private var names: [UInt8] = []
    /// Unlike in each process, so that no document can be made whose ids all collide.
    private let seed = UInt64.random(in: .min ... .max)

    struct Entry: Sendable {
        let name: String
        let kinds: Kinds
        /// The object that declares it.
        let object: Int
        fileprivate let hash: UInt64
        fileprivate let start: Int
        fileprivate let length: Int
    }

    init() {}

    func find(_ token: Int, in text: JSONText) -> Entry? {
        guard text.kind(token) == .string else { return find(text.unescaped(token)) }
        let range = text.range(token)
        return find(range, of: text.bytes, hash: hash(text.bytes, range))
    }

    func find(_ name: String) -> Entry? { find(Array(name.utf8)) }

    private func find(_ name: [UInt8]) -> Entry? { find(0..<name.count, of: name, hash: hash(name, 0..<name.count)) }

    private func find(_ range: Range<Int>, of bytes: [UInt8], hash: UInt64) -> Entry? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.hash == hash, entry.length == range.count, isSame(entry.start, bytes, range) { return entry }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isSame(_ start: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var at = start
        for index in range {
            guard names[at] == bytes[index] else { return false }
            at += 1
        }
        return true
    }

    /// - Returns: the one that has had the id already, if any.
    mutating func declare(_ token: Int, _ kinds: Kinds, object: Int, in text: JSONText) -> Entry? {
        let name = text.kind(token) == .string ? Array(text.bytes[text.range(token)]) : text.unescaped(token)
        let hash = hash(name, 0..<name.count)
        if let former = find(0..<name.count, of: name, hash: hash) { return former }
        entries.append(
            Entry(
                name: String(decoding: name, as: UTF8.self), kinds: kinds, object: object, hash: hash,
                start: names.count, length: name.count))
        names.append(contentsOf: name)
        if 2 * entries.count > slots.count { grow() } else { place(entries.count, hash) }
        return nil
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: 4 * slots.count)
        for (index, entry) in entries.enumerated() { place(index + 1, entry.hash) }
    }

    private mutating func place(_ number: Int, _ hash: UInt64) {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(truncatingIfNeeded: number)
    }

    /// Eight bytes at a time: combined, multiplied to 128 bits, and folded.
    private func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var state = seed ^ UInt64(truncatingIfNeeded: range.count)
        var at = range.lowerBound
        while at < range.upperBound {
            var word: UInt64 = 0
            for index in at..<min(at + 8, range.upperBound) { word = word << 8 | UInt64(bytes[index]) }
            let product = (word ^ state).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            state = product.high ^ product.low &+ seed
            at += 8
        }
        return state ^ state >> 32
    }
}
