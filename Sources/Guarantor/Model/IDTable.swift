/// What a document declares, by id.
///
/// Open addressing, because a framework looks up every reference of its document: with a dictionary of strings that is a
/// good part of loading it. Ids are found by their bytes, so that none needs to be made into a string first.
struct IDTable: Sendable {
    private(set) var entries: [Entry] = []
    /// The size a power of two and at least twice the entries: the upper half of the hash, then the position in `entries`
    /// plus one; zero where there is none.
    private var slots: [UInt64]
    private let seed = IDTable.seed

    /// Unlike in each process, so that no document can be made whose ids all collide.
    private static let seed = UInt64.random(in: .min ... .max)

    struct Entry: Sendable {
        let name: String
        let element: Element
        /// The kind of element, as references ask for it.
        let kinds: Kinds
        private let objectToken: UInt32
        fileprivate let length: UInt32
        /// The first eight bytes: all of a short id.
        fileprivate let head: UInt64

        /// The object that declares it, as a token of the text.
        var object: Int { Int(objectToken) }

        fileprivate init(
            name: String, element: Element, kinds: Kinds, object: Int, length: Int, head: UInt64
        ) {
            self.name = name
            self.element = element
            self.kinds = kinds
            objectToken = UInt32(truncatingIfNeeded: object)
            self.length = UInt32(truncatingIfNeeded: length)
            self.head = head
        }
    }

    /// Makes room for so many ids.
    init(reserving count: Int = 0) {
        entries.reserveCapacity(count)
        var size = 16
        while size < 2 * count { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
    }

    /// What an id names.
    func element(_ id: Span<UInt8>) -> Element? {
        guard let position = position(of: id, id.indices) else { return nil }
        let entries = entries.span
        return entries[position].element
    }

    /// The position of an id in the array of its kind; nil if it names nothing of that kind.
    func index(of id: String, _ kind: ElementKind) -> Int? {
        guard let element = element(id.utf8Span.span), element.kind == kind else { return nil }
        return element.index
    }

    @inline(__always)
    func position(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        position(Name(bytes, range, seed), bytes, range)
    }

    private func position(_ name: Name, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        let slots = slots.span
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

    @inline(__always)
    private func isSame(_ position: Int, _ name: Name, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let entries = entries.span
        guard entries[position].head == name.head, entries[position].length == range.count else { return false }
        return range.count <= 8 || isSameText(position, bytes, range)
    }

    private func isSameText(_ position: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let entries = entries.span
        let declared = entries[position].name
        return bytes.has(declared.utf8Span.span, at: range.lowerBound)
    }

    /// - Returns: the position of the one that has had the id already, if any; nothing is added then.
    mutating func declare(
        _ bytes: [UInt8], _ range: Range<Int>, _ element: Element, _ kinds: Kinds, object: Int
    ) -> Int? {
        let name = Name(bytes.span, range, seed)
        if let former = position(name, bytes.span, range) { return former }
        entries.append(
            Entry(
                name: String(decoding: bytes[range], as: UTF8.self), element: element, kinds: kinds, object: object,
                length: range.count, head: name.head))
        if 2 * entries.count > slots.count { grow() }
        place(entries.count, name.hash)
        return nil
    }

    private mutating func grow() {
        slots = [UInt64](repeating: 0, count: 4 * slots.count)
        for (index, entry) in entries.dropLast().enumerated() {
            let bytes = entry.name.utf8Span.span
            place(index + 1, Name(bytes, bytes.indices, seed).hash)
        }
    }

    /// Whether something may have an id that starts so; the first eight bytes are compared.
    func mayDeclare(prefix: String) -> Bool {
        let head = prefix.utf8Span.span.packed(0, 8)
        let entries = entries.span
        for index in entries.indices where entries[index].head == head { return true }
        return false
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
        @inline(__always)
        init(_ bytes: Span<UInt8>, _ range: Range<Int>, _ seed: UInt64) {
            head = bytes.packed(range.lowerBound, range.count)
            let state = Self.folded(head ^ seed ^ UInt64(truncatingIfNeeded: range.count)) &+ seed
            hash = range.count <= 8 ? state ^ state >> 32 : Self.hash(bytes, range, state, seed)
        }

        private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>, _ first: UInt64, _ seed: UInt64) -> UInt64 {
            var state = first
            var at = range.lowerBound + 8
            while at < range.upperBound {
                state = folded(bytes.packed(at, range.upperBound - at) ^ state) &+ seed
                at += 8
            }
            return state ^ state >> 32
        }

        @inline(__always)
        private static func folded(_ word: UInt64) -> UInt64 {
            let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            return product.high ^ product.low
        }
    }
}
