/// The ids that a document declares, found by their bytes in the text, so that no string is made for a reference.
struct DeclaredIDs: Sendable {
    private(set) var entries: [Entry] = []
    /// Open addressing, the size a power of two and at least twice the entries: the upper half of the hash, then the
    /// position in `entries` plus one; zero where there is none.
    private var slots: [UInt64] = [UInt64](repeating: 0, count: 16)
    private var names: [UInt8] = []
    /// Unlike in each process, so that no document can be made whose ids all collide.
    private let seed = UInt64.random(in: .min ... .max)

    struct Entry: Sendable {
        let name: String
        let kinds: Kinds
        fileprivate let length: UInt32
        /// In `names`.
        fileprivate let start: UInt32
        private let objectToken: UInt32
        /// The first eight bytes: all of a short id.
        fileprivate let head: UInt64

        /// The object that declares it.
        var object: Int { Int(objectToken) }

        fileprivate init(name: String, kinds: Kinds, object: Int, head: UInt64, start: Int) {
            self.name = name
            self.kinds = kinds
            length = UInt32(truncatingIfNeeded: name.utf8.count)
            self.start = UInt32(truncatingIfNeeded: start)
            objectToken = UInt32(truncatingIfNeeded: object)
            self.head = head
        }
    }

    init() {}

    /// Makes room for so many ids, before there are any.
    init(reserving count: Int) {
        entries.reserveCapacity(count)
        names.reserveCapacity(8 * count)
        var size = slots.count
        while size < 2 * count { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
    }

    func find(_ token: Int, in text: JSONText) -> Entry? {
        guard text.kind(token) == .string else { return find(text.unescaped(token)) }
        let range = text.range(token)
        return position(Name(text.bytes, range, seed), text.bytes, range).map { entries[$0] }
    }

    func find(_ name: String) -> Entry? { find(Array(name.utf8)) }

    private func find(_ name: [UInt8]) -> Entry? {
        position(Name(name, name.indices, seed), name, name.indices).map { entries[$0] }
    }

    private func position(_ name: Name, _ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var slot = Int(truncatingIfNeeded: name.hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] >> 32 == name.hash >> 32 {
                let position = Int(slots[slot] & 0xFFFF_FFFF) - 1
                if isSame(position, name, bytes, range) { return position }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isSame(_ position: Int, _ name: Name, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard entries[position].head == name.head, Int(entries[position].length) == range.count else { return false }
        guard range.count > 8 else { return true }
        let start = Int(entries[position].start)
        return names[start..<start + range.count].elementsEqual(bytes[range])
    }

    /// - Returns: the one that has had the id already, if any.
    mutating func declare(_ token: Int, _ kinds: Kinds, object: Int, in text: JSONText) -> Entry? {
        guard text.kind(token) == .string else {
            let bytes = text.unescaped(token)
            return declare(bytes, bytes.indices, kinds, object)
        }
        return declare(text.bytes, text.range(token), kinds, object)
    }

    private mutating func declare(_ bytes: [UInt8], _ range: Range<Int>, _ kinds: Kinds, _ object: Int) -> Entry? {
        let name = Name(bytes, range, seed)
        if let former = position(name, bytes, range) { return entries[former] }
        entries.append(
            Entry(
                name: String(decoding: bytes[range], as: UTF8.self), kinds: kinds, object: object, head: name.head,
                start: names.count))
        names.append(contentsOf: bytes[range])
        if 2 * entries.count > slots.count { grow() }
        place(entries.count, name.hash)
        return nil
    }

    private mutating func grow() {
        slots = [UInt64](repeating: 0, count: 4 * slots.count)
        for (index, entry) in entries.dropLast().enumerated() {
            place(index + 1, hash(of: entry))
        }
    }

    private func hash(of entry: Entry) -> UInt64 {
        let start = Int(entry.start)
        return Name(names, start..<start + Int(entry.length), seed).hash
    }

    private mutating func place(_ number: Int, _ hash: UInt64) {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = (hash & ~0xFFFF_FFFF) | UInt64(truncatingIfNeeded: number)
    }

    /// What is compared before the bytes themselves.
    private struct Name {
        let head: UInt64
        let hash: UInt64

        /// Eight bytes at a time: combined, multiplied to 128 bits, and folded.
        init(_ bytes: [UInt8], _ range: Range<Int>, _ seed: UInt64) {
            var state = seed ^ UInt64(truncatingIfNeeded: range.count)
            var at = range.lowerBound
            var head: UInt64?
            while at < range.upperBound {
                let word = bytes.packed(at, range.upperBound - at)
                let product = (word ^ state).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
                state = (product.high ^ product.low) &+ seed
                head = head ?? word
                at += 8
            }
            self.head = head ?? 0
            hash = state ^ state >> 32
        }
    }
}
