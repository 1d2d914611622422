/// A family of sets: the number of its node in a store.
struct Family: Hashable, Sendable {
    let node: UInt32

    @inline(__always) init(node: UInt32) { self.node = node }

    /// No set at all.
    static let empty = Family(node: 0)
    /// The empty set alone.
    static let base = Family(node: 1)

    @inline(__always) var isTerminal: Bool { node <= 1 }
}

/// Families of sets as zero-suppressed diagrams that share their nodes (Minato, "Zero-suppressed BDDs for set
/// manipulation in combinatorial problems", 1993). A level is an element; low are the sets without it, high
/// those with it, without it.
struct FamilyStore: Sendable {
    var table: UniqueTable
    var cache = ComputedCache()
    var steps: StepCounter
    var frames: [Frame] = []

    /// A difference under way: `stage` tells which of its parts comes next. What is taken away is a node or an edge.
    struct Frame: Sendable {
        var family: UInt32
        var other: UInt32
        var level: UInt32
        var low: UInt32
        var highFamily: UInt32
        var lowOther: UInt32
        var highOther: UInt32
        var stage: UInt32
    }

    init(budget: Budget = Budget()) {
        table = UniqueTable(terminals: 2, limit: budget.nodes)
        steps = StepCounter(budget)
    }

    var nodeCount: Int { table.usedCount }

    @inline(__always) func node(_ family: Family) -> DiagramNode { table.nodes[Int(family.node)] }
    @inline(__always) func level(_ family: Family) -> UInt32 { table.nodes[Int(family.node)].level }

    /// The sets of `low`, and those of `high` each with the element. Both have later elements only.
    @inline(__always)
    mutating func make(_ level: UInt32, _ low: Family, _ high: Family) throws(DiagramError) -> Family {
        if high == .empty { return low }
        return Family(node: try table.node(level, low.node, high.node))
    }

    /// The family of one set that holds the elements, which ascend.
    mutating func set(_ elements: [Int]) throws(DiagramError) -> Family {
        var family = Family.base
        for element in elements.reversed() { family = try make(UInt32(element), .empty, family) }
        return family
    }

    @inline(__always)
    mutating func prepareOperation() {
        if cache.size < table.slots.count, cache.size < ComputedCache.greatestSize { cache.grow(to: table.slots.count) }
    }

    /// All sets of the family, each ascending. For small ones.
    func sets(_ family: Family) -> [[Int]] {
        var found: [[Int]] = []
        var waiting: [(Family, [Int])] = [(family, [])]
        while let (family, elements) = waiting.popLast() {
            if family == .empty { continue }
            if family == .base {
                found.append(elements)
                continue
            }
            let node = node(family)
            waiting.append((Family(node: node.low), elements))
            waiting.append((Family(node: node.high), elements + [Int(node.level)]))
        }
        return found
    }
}
