extension ModuleConstruction {
    /// The diagram of a module's gate over its own variables. Bad orders cost a hundred times what good ones do, and
    /// none is always good: where the first does not come to an end with a small allowance of nodes, the two that come farthest
    /// with it go on.
    mutating func diagram(of node: Int) throws(DiagramError) -> Edge {
        guard graph.kinds[node] != .constant else { return .false }
        let limit = store.table.limit
        defer { store.table.limit = limit }
        let gates = gates(of: node)
        var orders = gates.count > 1 ? VariableOrder(gates, in: self).candidates() : [variables(of: node)]
        for allowance in (orders.count > 1 ? Self.allowances : []) + [limit] where allowance <= limit {
            var progress = [Progress](repeating: Progress(), count: orders.count)
            for (number, order) in orders.enumerated() {
                let (ceiling, overflow) = store.table.usedCount.addingReportingOverflow(allowance)
                store.table.limit = overflow ? limit : min(ceiling, limit)
                do throws(DiagramError) {
                    let edge = try diagram(of: gates, order, &progress[number])
                    for node in order { places.append(place(node)) }
                    return edge
                } catch {
                    guard error == .budgetExceeded(.nodes) else { throw error }
                    store.collect(keeping: modules.map(\.root))
                }
            }
            let ranks = orders.indices.sorted {
                (progress[$1].gates, progress[$0].nodes, $0) < (progress[$0].gates, progress[$1].nodes, $1)
            }
            orders = ranks.prefix(2).map { orders[$0] }
        }
        throw .budgetExceeded(.nodes)
    }

    /// Nodes that tell orders apart, and what suffices for most.
    static let allowances = [16_000, 1_000_000]

    /// How far an order has come: how many gates are done, and with how many nodes.
    struct Progress {
        var gates = 0
        var nodes = 0
    }

    /// The diagram in one order of the variables, gate by gate.
    mutating func diagram(
        of gates: [Int], _ order: [Int], _ progress: inout Progress
    ) throws(DiagramError) -> Edge {
        let before = store.nodeCount
        try setVariables(order, from: places.count)
        guard let root = gates.last, graph.kinds[root] != .leaf else { return edges[order[0]] }
        var arguments: [Edge] = []
        for (done, gate) in gates.enumerated() {
            arguments.removeAll(keepingCapacity: true)
            for argument in graph.arguments(of: gate) { arguments.append(edge(argument)) }
            switch graph.kinds[gate] {
            case .and: edges[gate] = try store.and(arguments)
            case .atLeast: edges[gate] = try store.atLeast(Int(graph.thresholds[gate]), of: arguments)
            default: break
            }
            progress = Progress(gates: done + 1, nodes: store.nodeCount - before)
            if store.nodeCount > max(leastCollection, 2 * liveCount) {
                let ahead = Set(gates[(done + 1)...].flatMap { graph.arguments(of: $0).map { Int($0 >> 1) } })
                let needed = gates[...done].filter { ahead.contains($0) || $0 == gate }.map { edges[$0] }
                store.collect(keeping: modules.map(\.root) + order.map { edges[$0] } + needed)
                liveCount = store.nodeCount
            }
        }
        return edges[root]
    }

    /// Those of a module that is one gate, or a leaf.
    private func variables(of node: Int) -> [Int] {
        if isPlace(node) { return [node] }
        var seen: Set<Int> = []
        return graph.arguments(of: node).map { Int($0 >> 1) }.filter { seen.insert($0).inserted }
    }

    /// The gates of a module, each after its arguments.
    func gates(of root: Int) -> [Int] {
        var order: [Int] = []
        var seen: Set<Int> = [root]
        var path: [(node: Int, next: Int)] = [(root, graph.argumentRange(of: root).lowerBound)]
        while let (node, next) = path.last {
            if next < graph.argumentRange(of: node).upperBound {
                path[path.count - 1].next = next + 1
                let argument = Int(graph.arguments[next] >> 1)
                if !isPlace(argument), seen.insert(argument).inserted {
                    path.append((argument, graph.argumentRange(of: argument).lowerBound))
                }
                continue
            }
            order.append(node)
            path.removeLast()
        }
        return order
    }
}
