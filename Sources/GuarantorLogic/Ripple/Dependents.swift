/// What rests on each node of a condition graph, for going on by what has changed. Never changes; linear to make.
public struct Dependents: Sendable {
    /// By node: where the gates that rest on it start in `gates`, and after the last where they end.
    let starts: [UInt32]
    /// A loop stands as its first node.
    let gates: [UInt32]
    /// By node: the run that it is evaluated with. Inputs have none.
    let runs: [UInt32]
    /// By latch: the inputs that keep what it was as of the instant before.
    let pasts: [UInt32: [UInt32]]

    public init(_ graph: ConditionGraph) {
        var places = [UInt32](repeating: 0, count: graph.nodeCount + 1)
        graph.forEachEdge { node, _ in places[node] += 1 }
        var total: UInt32 = 0
        for node in places.indices {
            total += places[node]
            places[node] = total
        }
        var gates = [UInt32](repeating: 0, count: Int(total))
        // Filled from the end of each, so that what is left over is where each starts.
        graph.forEachEdge { node, gate in
            places[node] -= 1
            gates[Int(places[node])] = UInt32(gate)
        }
        var runs = [UInt32](repeating: 0, count: graph.nodeCount)
        for (number, run) in graph.runs.enumerated() {
            for node in run.firstNode..<run.firstNode + run.count { runs[node] = UInt32(number) }
        }
        starts = places
        self.gates = gates
        self.runs = runs
        pasts = Dictionary(graph.pasts.map { (UInt32($0.latch), [UInt32($0.input)]) }, uniquingKeysWith: +)
    }
}

extension ConditionGraph {
    /// Each gate with the nodes that it rests on, but for constants.
    fileprivate func forEachEdge(_ body: (_ node: Int, _ gate: Int) -> Void) {
        func visit(_ node: UInt32, _ gate: Int) {
            if node >= Self.firstInput { body(Int(node), gate) }
        }
        for run in runs {
            switch run.kind {
            case .not:
                for offset in 0..<run.count { visit(pairs[run.first + offset].first, run.firstNode + offset) }
            case .or, .and, .latch:
                for offset in 0..<run.count {
                    let pair = pairs[run.first + offset]
                    visit(pair.first, run.firstNode + offset)
                    if pair.second != pair.first { visit(pair.second, run.firstNode + offset) }
                }
            case .atLeast:
                for offset in 0..<run.count {
                    let threshold = thresholds[run.first + offset]
                    for member in Int(threshold.firstMember)..<Int(threshold.firstMember + threshold.count) {
                        visit(members[member], run.firstNode + offset)
                    }
                }
            case .fixpoint:
                for arguments in loops[run.first].outside {
                    for node in arguments { visit(node, run.firstNode) }
                }
            }
        }
    }
}
