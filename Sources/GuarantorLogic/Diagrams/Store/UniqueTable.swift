/// A node of a diagram: what it tests and where it leads. In diagrams of functions the arrows are codes of edges, in
/// families of sets numbers of nodes.
struct DiagramNode: Sendable {
    var level: UInt32
    var low: UInt32
    var high: UInt32

    /// Below every level.
    static let terminalLevel = UInt32.max
    static let freeLevel = UInt32.max - 1
}

/// All nodes, each once: a flat array, found again by open addressing with linear probing.
///
/// A slot has the hash in its upper half and the node's number in its lower one, so that probing seldom touches a
/// node and growing never does. Nodes below `terminals` are not in the table.
struct UniqueTable: Sendable {
    private(set) var nodes: [DiagramNode]
    private(set) var slots: [UInt64]
    private(set) var free: [UInt32] = []
    private let terminals: Int
    /// How many nodes may be in use at once.
    var limit: Int

    static let emptySlot: UInt64 = 0

    init(terminals: Int, limit: Int) {
        self.terminals = terminals
        self.limit = limit
        let terminal = DiagramNode(level: DiagramNode.terminalLevel, low: 0, high: 0)
        nodes = [DiagramNode](repeating: terminal, count: terminals)
        slots = [UInt64](repeating: UniqueTable.emptySlot, count: 1 << 10)
    }

    var usedCount: Int { nodes.count - free.count }

    /// Nodes made about the same time lead to such as were made about the same time. Those that differ in the low branch only have
    /// places beside each other, and so share lines of the processor's cache (compare Long, "The design of a cache-friendly BDD
    /// library", 1998); the others are scattered.
    @inline(__always)
    static func hash(_ level: UInt32, _ low: UInt32, _ high: UInt32) -> UInt32 {
        low &+ high &* 0x9E37_79B1 &+ level &* 0x85EB_CA6B
    }

    /// The number of the node, made if there is none.
    @inline(__always)
    mutating func node(_ level: UInt32, _ low: UInt32, _ high: UInt32) throws(DiagramError) -> UInt32 {
        let hash = UniqueTable.hash(level, low, high)
        let mask = slots.count &- 1
        var position = Int(hash) & mask
        while true {
            let slot = slots[position]
            if slot == UniqueTable.emptySlot { break }
            if UInt32(truncatingIfNeeded: slot >> 32) == hash {
                let number = UInt32(truncatingIfNeeded: slot)
                let node = nodes[Int(number)]
                if node.low == low, node.high == high, node.level == level { return number }
            }
            position = (position &+ 1) & mask
        }
        return try insert(DiagramNode(level: level, low: low, high: high), hash, at: position)
    }

    @inline(__always)
    private mutating func insert(
        _ node: DiagramNode, _ hash: UInt32, at position: Int
    ) throws(DiagramError) -> UInt32 {
        let number: UInt32
        if let reused = free.popLast() {
            guard usedCount <= limit else {
                free.append(reused)
                throw .budgetExceeded(.nodes)
            }
            number = reused
            nodes[Int(number)] = node
        } else {
            guard nodes.count < limit else { throw .budgetExceeded(.nodes) }
            number = UInt32(nodes.count)
            nodes.append(node)
        }
        slots[position] = UInt64(hash) << 32 | UInt64(number)
        if usedCount &* 4 > slots.count &* 3 { grow() }
        return number
    }

    @inline(never)
    private mutating func grow() {
        var larger = [UInt64](repeating: UniqueTable.emptySlot, count: slots.count * 2)
        let mask = larger.count - 1
        for slot in slots where slot != UniqueTable.emptySlot {
            var position = Int(slot >> 32) & mask
            while larger[position] != UniqueTable.emptySlot { position = (position + 1) & mask }
            larger[position] = slot
        }
        slots = larger
    }

    /// Gives back the room of nodes that were there once.
    mutating func trim() {
        if nodes.capacity > 2 * nodes.count { nodes = nodes.map(\.self) }
        let size = 1 << max(10, Int.bitWidth - (2 * nodes.count).leadingZeroBitCount)
        if slots.count > size { fillSlots(count: size) }
    }

    /// Frees all nodes but the terminals and those marked.
    mutating func sweep(keeping marks: [Bool]) {
        free.removeAll(keepingCapacity: true)
        while nodes.count > terminals, !marks[nodes.count - 1] { nodes.removeLast() }
        for number in stride(from: nodes.count - 1, through: terminals, by: -1) where !marks[number] {
            nodes[number].level = DiagramNode.freeLevel
            free.append(UInt32(number))
        }
        fillSlots(count: slots.count)
    }

    private mutating func fillSlots(count: Int) {
        slots = [UInt64](repeating: UniqueTable.emptySlot, count: count)
        let mask = count - 1
        for number in stride(from: nodes.count - 1, through: terminals, by: -1) {
            let node = nodes[number]
            if node.level == DiagramNode.freeLevel { continue }
            let hash = UniqueTable.hash(node.level, node.low, node.high)
            var position = Int(hash) & mask
            while slots[position] != UniqueTable.emptySlot { position = (position + 1) & mask }
            slots[position] = UInt64(hash) << 32 | UInt64(number)
        }
    }
}
