/// A Boolean function as an arrow into a store: a node and whether its function is complemented.
struct Edge: Hashable, Sendable {
    let code: UInt32

    @inline(__always) init(code: UInt32) { self.code = code }

    static let `false` = Edge(code: 0)
    static let `true` = Edge(code: 1)

    @inline(__always) var node: Int { Int(code >> 1) }
    @inline(__always) var isComplemented: Bool { code & 1 != 0 }
    @inline(__always) var isConstant: Bool { code <= 1 }

    @inline(__always) static prefix func ! (edge: Edge) -> Edge { Edge(code: edge.code ^ 1) }
}

/// Reduced ordered binary decision diagrams that share their nodes (Bryant, "Graph-based algorithms for Boolean
/// function manipulation", 1986), with complement edges (Brace, Rudell and Bryant 1990).
///
/// The one terminal is *false* and no low edge is complemented. So a function that is false where all variables are
/// false has a plain edge, and the diagram of a monotone one no complemented edge but to the constant.
///
/// Operations are depth first over an explicit stack: the number of levels bounds its height, nothing the program's.
struct DiagramStore: Sendable {
    var table: UniqueTable
    var cache = ComputedCache()
    var steps: StepCounter
    /// Waiting halves of operations under way. Operations that call others leave theirs below.
    var frames: [Frame] = []
    /// Told apart in the cache: operations with a parameter that is no edge.
    var stamp: UInt32 = 0

    struct Frame: Sendable {
        var first: UInt32
        var second: UInt32
        var third: UInt32 = 0
        var level: UInt32
        var highFirst: UInt32
        var highSecond: UInt32
        var highThird: UInt32 = 0
        /// The result for the low branch; `pending` while that is being computed.
        var low: UInt32

        static let pending = UInt32.max
    }

    init(budget: Budget = Budget()) {
        table = UniqueTable(terminals: 1, limit: budget.nodes)
        steps = StepCounter(budget)
    }

    var nodeCount: Int { table.usedCount }

    @inline(__always)
    func node(_ edge: Edge) -> DiagramNode { table.nodes[edge.node] }

    @inline(__always)
    func level(_ edge: Edge) -> UInt32 { table.nodes[edge.node].level }

    /// Where the edge's function goes if the variable of its node is false, and if it is true.
    @inline(__always)
    func branches(_ edge: Edge) -> (low: Edge, high: Edge) {
        let node = table.nodes[edge.node]
        let complement = edge.code & 1
        return (Edge(code: node.low ^ complement), Edge(code: node.high ^ complement))
    }

    /// The function that is `low` or `high` as the variable of the level is false or true.
    /// Both depend on later levels only.
    @inline(__always)
    mutating func make(_ level: UInt32, _ low: Edge, _ high: Edge) throws(DiagramError) -> Edge {
        if low == high { return low }
        let complement = low.code & 1
        let number = try table.node(level, low.code ^ complement, high.code ^ complement)
        return Edge(code: number << 1 | complement)
    }

    /// The variable of a level.
    mutating func variable(_ level: Int) throws(DiagramError) -> Edge {
        try make(UInt32(level), .false, .true)
    }

    @inline(__always)
    mutating func prepareOperation() {
        // Half as many entries as slots: more would not stay in the processor's caches.
        if cache.size < table.slots.count / 2, cache.size < ComputedCache.greatestSize {
            cache.grow(to: table.slots.count / 2)
        }
    }

    mutating func nextStamp() -> UInt32 {
        stamp &+= 1
        if stamp >= DiagramStore.firstTag {
            stamp = 1
            cache.clear()
        }
        return stamp | DiagramStore.firstTag
    }

    /// Third operands from here on name an operation, not an edge.
    static let firstTag: UInt32 = 1 << 31
    static let conjunctionTag: UInt32 = firstTag
}
