/// Finds elements by id.
///
/// Open addressing, because a framework looks up every reference of its document: with a dictionary of strings that is a
/// good part of loading it.
struct IDTable: Sendable {
    private(set) var ids: [String] = []
    private var elements: [Element] = []
    /// Positions in `ids` plus one, zero where there is none; the size a power of two and at least twice the ids.
    private var slots: [UInt32] = [0, 0]
    private let seed = IDTable.seed

    /// Unlike in each process, so that no document can be made whose ids all collide.
    static let seed = UInt64.random(in: .min ... .max)

    init(reserving count: Int) {
        ids.reserveCapacity(count)
        elements.reserveCapacity(count)
        grow(for: count)
    }

    subscript(id: String) -> Element? {
        let number = slots[slot(of: id)]
        return number == 0 ? nil : elements[Int(number) - 1]
    }

    /// - Returns: false, and nothing is added, if the id is there already.
    mutating func insert(_ id: String, _ element: Element) -> Bool {
        if 2 * ids.count >= slots.count { grow(for: 2 * ids.count) }
        let slot = slot(of: id)
        guard slots[slot] == 0 else { return false }
        ids.append(id)
        elements.append(element)
        slots[slot] = UInt32(truncatingIfNeeded: ids.count)
        return true
    }

    /// Where the id is, or where it would be.
    private func slot(of id: String) -> Int {
        var slot = hash(id) & (slots.count - 1)
        while slots[slot] != 0, ids[Int(slots[slot]) - 1] != id { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow(for count: Int) {
        var size = slots.count
        while size < 2 * count { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        for (position, id) in ids.enumerated() { slots[slot(of: id)] = UInt32(truncatingIfNeeded: position + 1) }
    }

    /// Eight bytes at a time: combined, multiplied to 128 bits, and folded.
    private func hash(_ id: String) -> Int {
        let bytes = id.utf8Span.span
        var state = seed ^ UInt64(truncatingIfNeeded: bytes.count)
        var next = 0
        while next < bytes.count {
            let product = (bytes.packed(next, bytes.count - next) ^ state).multipliedFullWidth(
                by: 0x9E37_79B9_7F4A_7C15)
            state = (product.high ^ product.low) &+ seed
            next += 8
        }
        return Int(truncatingIfNeeded: state ^ state >> 32)
    }
}
