/// A Boolean function as a graph without loops: leaves, conjunctions and thresholds over literals, each gate once and
/// after its arguments. A disjunction is a negated conjunction of negations.
struct BooleanGraph: Sendable {
    enum Kind: UInt8, Sendable { case constant, leaf, and, atLeast }

    private(set) var kinds: [Kind] = [.constant]
    private(set) var thresholds: [UInt32] = [0]
    /// Where the arguments of each node start; one more at the end. Of a leaf: nothing.
    private(set) var starts: [Int] = [0, 0]
    /// Twice the node's number, plus one for the negation.
    private(set) var arguments: [UInt32] = []
    private(set) var leaves: [Leaf] = []
    /// By node: the number of the leaf.
    private(set) var leafNumbers: [UInt32] = [0]
    /// The literal of the whole.
    var root: UInt32 = BooleanGraph.false

    /// Node numbers by hash of what they are; 0 is vacant.
    private var slots = [UInt32](repeating: 0, count: 64)
    private var hashes: [UInt32] = [0]

    static let `false`: UInt32 = 0
    static let `true`: UInt32 = 1

    init() {}

    /// Empty, with room for what the other has.
    init(roomFor other: BooleanGraph) {
        kinds.reserveCapacity(other.nodeCount)
        thresholds.reserveCapacity(other.nodeCount)
        starts.reserveCapacity(other.nodeCount + 1)
        arguments.reserveCapacity(other.arguments.count)
        leaves.reserveCapacity(other.leaves.count)
        leafNumbers.reserveCapacity(other.nodeCount)
        hashes.reserveCapacity(other.nodeCount)
        slots = [UInt32](repeating: 0, count: other.slots.count)
    }

    var nodeCount: Int { kinds.count }

    @inline(__always)
    func arguments(of node: Int) -> ArraySlice<UInt32> { arguments[starts[node]..<starts[node + 1]] }

    @inline(__always)
    func argumentRange(of node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }

    /// A leaf of its own, even if there is an equal one.
    mutating func add(_ leaf: Leaf) -> UInt32 {
        let node = kinds.count
        kinds.append(.leaf)
        thresholds.append(0)
        starts.append(arguments.count)
        leafNumbers.append(UInt32(leaves.count))
        hashes.append(0)
        leaves.append(leaf)
        return UInt32(node) << 1
    }

    /// Leaves in place of others, one by one; the gates stay.
    mutating func relabel(_ image: (Leaf) -> Leaf) { leaves = leaves.map(image) }

    /// The gate that is already there, or a new one. The order of the arguments is kept but does not tell gates apart.
    private mutating func gate(_ kind: Kind, _ threshold: Int, _ literals: [UInt32]) -> UInt32 {
        var sum: UInt64 = UInt64(threshold) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(kind.rawValue)
        for literal in literals {
            var mixed = (UInt64(literal) &+ 0x632B_E59B) &* 0x9E37_79B9_7F4A_7C15
            mixed ^= mixed >> 32
            sum = sum &+ mixed &* 0xD6E8_FEB8_6659_FD93
        }
        let hash = UInt32(truncatingIfNeeded: sum >> 32) | 1
        let mask = slots.count - 1
        var position = Int(hash) & mask
        while slots[position] != 0 {
            let node = Int(slots[position])
            if hashes[node] == hash, kinds[node] == kind, thresholds[node] == UInt32(clamping: threshold),
                isSame(arguments(of: node), literals)
            {
                return UInt32(node) << 1
            }
            position = (position + 1) & mask
        }
        let node = kinds.count
        slots[position] = UInt32(node)
        kinds.append(kind)
        thresholds.append(UInt32(clamping: threshold))
        leafNumbers.append(0)
        hashes.append(hash)
        arguments.append(contentsOf: literals)
        starts.append(arguments.count)
        if kinds.count * 2 > slots.count { growSlots() }
        return UInt32(node) << 1
    }

    private func isSame(_ some: ArraySlice<UInt32>, _ others: [UInt32]) -> Bool {
        some.count == others.count && (some.elementsEqual(others) || some.sorted() == others.sorted())
    }

    private mutating func growSlots() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for node in kinds.indices where hashes[node] != 0 {
            var position = Int(hashes[node]) & mask
            while slots[position] != 0 { position = (position + 1) & mask }
            slots[position] = UInt32(node)
        }
    }
}

extension BooleanGraph {
    /// The conjunction, folded: constants, repetitions and contradictions.
    mutating func and(_ literals: [UInt32]) -> UInt32 {
        var rest = literals
        if literals.contains(where: { $0 <= BooleanGraph.true }) {
            if literals.contains(BooleanGraph.false) { return BooleanGraph.false }
            rest.removeAll { $0 == BooleanGraph.true }
        }
        if rest.count <= 8 {
            var index = 0
            while index < rest.count {
                let literal = rest[index]
                if rest[..<index].contains(literal) {
                    rest.remove(at: index)
                    continue
                }
                if rest[..<index].contains(literal ^ 1) { return BooleanGraph.false }
                index += 1
            }
        } else {
            let sorted = rest.sorted()
            var repeats = false
            for (literal, next) in zip(sorted, sorted.dropFirst()) {
                if literal ^ 1 == next { return BooleanGraph.false }
                if literal == next { repeats = true }
            }
            if repeats {
                var seen: Set<UInt32> = []
                rest = rest.filter { seen.insert($0).inserted }
            }
        }
        if rest.isEmpty { return BooleanGraph.true }
        return rest.count == 1 ? rest[0] : gate(.and, 0, rest)
    }

    mutating func or(_ literals: consuming [UInt32]) -> UInt32 {
        for index in literals.indices { literals[index] ^= 1 }
        return and(literals) ^ 1
    }

    /// At least so many, folded: constants, pairs of which one always counts, and what is a conjunction or disjunction.
    mutating func atLeast(_ threshold: Int, _ literals: [UInt32]) -> UInt32 {
        var threshold = threshold
        var rest: [UInt32] = []
        for literal in literals where literal != BooleanGraph.false {
            if literal == BooleanGraph.true {
                threshold -= 1
            } else if let opposite = rest.firstIndex(of: literal ^ 1) {
                rest.remove(at: opposite)
                threshold -= 1
            } else {
                rest.append(literal)
            }
        }
        if threshold <= 0 { return BooleanGraph.true }
        if threshold > rest.count { return BooleanGraph.false }
        if threshold == rest.count { return and(rest) }
        if threshold == 1 { return or(rest) }
        // Most arguments plain, so that a threshold and its dual meet in one gate.
        let negated = rest.count { $0 & 1 != 0 }
        if negated * 2 > rest.count || (negated * 2 == rest.count && (rest.min() ?? 0) & 1 != 0) {
            return gate(.atLeast, rest.count - threshold + 1, rest.map { $0 ^ 1 }) ^ 1
        }
        return gate(.atLeast, threshold, rest)
    }
}
