extension ModuleConstruction {
    /// The diagram of a module's gate over its own variables. Bad orders cost a hundred times what good ones do, and
    /// none is always good: where the first does not come to an end with a small allowance of nodes, the two that come farthest
    /// with it go on.
    mutating func diagram(of module: ModuleOutline) throws(DiagramError) -> Edge {
        let limit = store.table.limit
        defer { store.table.limit = limit }
        var orders = VariableOrder(module, graph, uses: uses)
        var candidates = orders.candidates
        for allowance in (candidates.count > 1 ? Self.allowances : []) + [limit] where allowance <= limit {
            var progress = [Progress](repeating: Progress(), count: candidates.count)
            for (number, candidate) in candidates.enumerated() {
                let order = orders.variables(candidate)
                let (ceiling, overflow) = store.table.usedCount.addingReportingOverflow(allowance)
                store.table.limit = overflow ? limit : min(ceiling, limit)
                do throws(DiagramError) {
                    let edge = try diagram(of: module.gates, order, &progress[number])
                    for node in order { places.append(place(node)) }
                    return edge
                } catch {
                    guard error == .budgetExceeded(.nodes) else { throw error }
                    store.collect(keeping: modules.map(\.root))
                }
            }
            let ranks = candidates.indices.sorted {
                (progress[$1].gates, progress[$0].nodes, $0) < (progress[$0].gates, progress[$1].nodes, $1)
            }
            candidates = ranks.prefix(2).map { candidates[$0] }
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
        guard let root = gates.last, graph.kinds[root] != .constant else { return .false }
        if graph.kinds[root] == .leaf { return edges[root] }
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

    /// What a module is made of.
    mutating func outline(of root: Int) -> ModuleOutline {
        if isPlace(root) { return ModuleOutline(gates: [root], variables: [root]) }
        walk += 1
        walks[root] = walk
        var gates: [Int] = []
        var variables: [Int] = []
        variables.reserveCapacity(graph.argumentRange(of: root).count)
        // What is left of the arguments of the gates above.
        var path: [(node: Int, rest: Range<Int>)] = []
        var (node, rest) = (root, graph.argumentRange(of: root))
        while true {
            guard let position = rest.first else {
                gates.append(node)
                guard let above = path.popLast() else { break }
                (node, rest) = above
                continue
            }
            rest.removeFirst()
            let argument = Int(graph.arguments[position] >> 1)
            if walks[argument] == walk { continue }
            walks[argument] = walk
            if isPlace(argument) {
                variables.append(argument)
            } else {
                path.append((node, rest))
                (node, rest) = (argument, graph.argumentRange(of: argument))
            }
        }
        return ModuleOutline(gates: gates, variables: variables)
    }
}

/// The gates of a module, each after its arguments, its own last; and its variables as a depth-first walk that takes a
/// gate's arguments as they are written meets them.
struct ModuleOutline {
    let gates: [Int]
    let variables: [Int]
}
