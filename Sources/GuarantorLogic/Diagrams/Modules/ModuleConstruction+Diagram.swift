extension ModuleConstruction {
    /// The diagram of a module's gate over its own variables.
    mutating func diagram(of node: Int) throws(DiagramError) -> Edge {
        guard graph.kinds[node] != .constant else { return .false }
        let order = VariableOrder.depthFirst.variables(of: node, in: self)
        let edge = try diagram(of: node, order)
        places.append(contentsOf: order.map(place))
        return edge
    }

    /// The diagram in one order of the variables, gate by gate.
    mutating func diagram(of root: Int, _ order: [Int]) throws(DiagramError) -> Edge {
        try setVariables(order, from: places.count)
        if graph.kinds[root] == .leaf { return edges[root] }
        let gates = gates(of: root)
        for gate in gates {
            let arguments = graph.arguments(of: gate).map(edge)
            switch graph.kinds[gate] {
            case .and: edges[gate] = try store.and(arguments)
            case .atLeast: edges[gate] = try store.atLeast(Int(graph.thresholds[gate]), of: arguments)
            default: break
            }
        }
        return edges[root]
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
