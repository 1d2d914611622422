extension PlaneNetwork {
    /// Writes down one instant.
    ///
    /// - Parameters:
    ///   - inputs: what holds of each input; where the graph keeps the past in one, that past is taken.
    ///   - before: what held of a node, by number, as of the instant before; asked of latches alone.
    /// - Returns: for each node of the graph what holds of it now.
    public mutating func instant(of graph: ConditionGraph, inputs: [Edge], before: [Edge]) -> [Edge] {
        var edges = [Edge](repeating: .false, count: graph.nodeCount)
        edges[Literal.unknown.variable] = constant(.unknown)
        for (input, edge) in inputs.enumerated() { edges[ConditionGraph.firstInput + input] = edge }
        for past in graph.pasts { edges[past.input] = before[past.latch] }
        for run in graph.runs {
            if run.kind == .fixpoint {
                solve(graph.loops[run.first], &edges, before)
                continue
            }
            for offset in 0..<run.count {
                let node = run.firstNode + offset
                if run.kind == .atLeast {
                    let threshold = graph.thresholds[run.first + offset]
                    let members = graph.members[
                        Int(threshold.firstMember)..<Int(threshold.firstMember + threshold.count)]
                    edges[node] = atLeast(Int(threshold.wanted), of: members.map { edges[Int($0)] })
                    continue
                }
                let pair = graph.pairs[run.first + offset]
                let (first, second) = (edges[Int(pair.first)], edges[Int(pair.second)])
                switch run.kind {
                case .not: edges[node] = !first
                case .and: edges[node] = and(first, second)
                case .or: edges[node] = or(first, second)
                default: edges[node] = or(before[node], and(first, second))
                }
            }
        }
        return edges
    }

    /// What the past of a scenario says of each node, for `instant`.
    public mutating func past(of graph: ConditionGraph, _ valuation: Valuation) -> [Edge] {
        valuation.bits.map { constant(Bounds(bits: $0)) }
    }

    /// Members are written down depth first, each by those before it; where that comes round to one that has not been written
    /// yet, it takes what the solution so far says. So a ring takes two passes, whatever its length.
    private mutating func solve(_ loop: Loop, _ edges: inout [Edge], _ before: [Edge]) {
        let count = loop.wantedTrue.count
        var inside = [[Int]](repeating: [], count: count)
        for (member, dependents) in loop.dependents.enumerated() {
            for dependent in dependents { inside[Int(dependent)].append(member) }
        }
        let start = nodes.count
        var feedbacks = [Edge?](repeating: nil, count: count)
        var roots = [Edge?](repeating: nil, count: count)
        var isOpen = [Bool](repeating: false, count: count)
        var path: [(member: Int, next: Int)] = []
        for first in 0..<count where roots[first] == nil {
            path.append((first, 0))
            isOpen[first] = true
            while let (member, next) = path.last {
                if next < inside[member].count {
                    path[path.count - 1].next = next + 1
                    let argument = inside[member][next]
                    if isOpen[argument] {
                        if feedbacks[argument] == nil { feedbacks[argument] = feedback() }
                    } else if roots[argument] == nil {
                        path.append((argument, 0))
                        isOpen[argument] = true
                    }
                    continue
                }
                path.removeLast()
                var arguments = loop.outside[member].map { edges[Int($0)] }
                for argument in inside[member] {
                    arguments.append((isOpen[argument] ? feedbacks[argument] : roots[argument]) ?? .false)
                }
                isOpen[member] = false
                let raised = atLeast(loop.wantedTrue[member], of: arguments)
                roots[member] = loop.isLatch[member] ? or(before[loop.firstNode + member], raised) : raised
            }
        }
        var cycle = Cycle(nodes: start..<nodes.count, feedbacks: [])
        for member in 0..<count {
            let root = roots[member] ?? .false
            edges[loop.firstNode + member] = root
            if let feedback = feedbacks[member] { cycle.feedbacks.append((feedback.node, root)) }
        }
        if !cycle.feedbacks.isEmpty { cycles.append(cycle) }
    }
}
