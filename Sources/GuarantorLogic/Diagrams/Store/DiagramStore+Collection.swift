extension DiagramStore {
    /// Lets go of what only speeds operations up.
    mutating func forgetResults() {
        cache = ComputedCache()
        frames = []
    }

    /// Mark and sweep: frees the nodes that no root leads to. Numbers of the others stay. Only between operations.
    mutating func collect(keeping roots: some Sequence<Edge>) {
        var marks = [Bool](repeating: false, count: table.nodes.count)
        var waiting: [UInt32] = []
        marks[0] = true
        func reach(_ node: UInt32) {
            if !marks[Int(node)] {
                marks[Int(node)] = true
                waiting.append(node)
            }
        }
        for root in roots { reach(root.code >> 1) }
        while let node = waiting.popLast() {
            let entry = table.nodes[Int(node)]
            reach(entry.low >> 1)
            reach(entry.high >> 1)
        }
        table.sweep(keeping: marks)
        cache.clear()
        assert(invariantViolation() == nil)
    }
}

/// Walks from roots, each node once and after the nodes it leads to. Keeps its marks between walks.
struct Postorder: Sendable {
    private var marks: [UInt32] = []
    private var walk: UInt32 = 0
    private var waiting: [UInt32] = []
    private var lastCount = 0

    /// The numbers of the nodes under some nodes, terminals left out.
    /// - Parameter shift: by how much an arrow is shifted to give a node's number.
    mutating func nodes(
        under roots: some Sequence<UInt32>, in table: UniqueTable, shift: UInt32, terminals: UInt32
    ) -> [UInt32] {
        if marks.count < table.nodes.count {
            marks.append(contentsOf: repeatElement(0, count: table.nodes.count - marks.count))
        }
        walk &+= 1
        if walk == 0 {
            marks = [UInt32](repeating: 0, count: marks.count)
            walk = 1
        }
        var order: [UInt32] = []
        order.reserveCapacity(lastCount)
        defer { lastCount = order.count }
        for root in roots where root >= terminals { waiting.append(root << 1) }
        while let entry = waiting.popLast() {
            let number = entry >> 1
            if entry & 1 != 0 {
                order.append(number)
                continue
            }
            if marks[Int(number)] == walk { continue }
            marks[Int(number)] = walk
            waiting.append(entry | 1)
            let node = table.nodes[Int(number)]
            let (low, high) = (node.low >> shift, node.high >> shift)
            if high >= terminals, marks[Int(high)] != walk { waiting.append(high << 1) }
            if low >= terminals, marks[Int(low)] != walk { waiting.append(low << 1) }
        }
        return order
    }
}

extension DiagramStore {
    /// The nodes under an edge, each after those that it leads to.
    func nodes(under edge: Edge, _ postorder: inout Postorder) -> [UInt32] {
        nodes(under: CollectionOfOne(edge), &postorder)
    }

    /// The nodes under any of some edges.
    func nodes(under edges: some Sequence<Edge>, _ postorder: inout Postorder) -> [UInt32] {
        postorder.nodes(under: edges.lazy.map { $0.code >> 1 }, in: table, shift: 1, terminals: 1)
    }
}
