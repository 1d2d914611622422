/// A condition graph by its single nodes: how each is computed and what rests on it, for going on by what has changed. Never
/// changes; linear to make.
public final class Dependents: Sendable {
    let graph: ConditionGraph
    /// By node, and one more, where the lists end.
    let nodes: [Node]
    /// The gates that rest on each node. A loop stands as its first node.
    let gates: [UInt32]
    /// By latch: the inputs that keep what it was as of the instant before.
    let pasts: NodeLists

    /// All that is needed of a node, in one place of memory: in a large framework, fetching it is what takes the time.
    struct Node: Sendable {
        /// What it rests on; of a threshold or a loop, its position among those.
        var first: UInt32 = 0
        var second: UInt32 = 0
        /// Where the list of the gates that rest on it starts.
        let start: UInt32
        /// Inputs are not computed, and have any.
        var kind = ConditionGraph.Kind.not
    }

    public init(_ graph: ConditionGraph) {
        self.graph = graph
        let dependents = NodeLists(nodeCount: graph.nodeCount) { visit in graph.forEachEdge(visit) }
        var nodes = dependents.starts.map { Node(start: $0) }
        for run in graph.runs {
            for offset in 0..<run.count {
                let node = run.firstNode + offset
                nodes[node].kind = run.kind
                switch run.kind {
                case .not, .or, .and, .latch:
                    nodes[node].first = graph.pairs[run.first + offset].first
                    nodes[node].second = graph.pairs[run.first + offset].second
                case .atLeast: nodes[node].first = UInt32(run.first + offset)
                case .fixpoint: nodes[node].first = UInt32(run.first)
                }
            }
        }
        self.nodes = nodes
        gates = dependents.numbers
        pasts = NodeLists(nodeCount: graph.nodeCount) { visit in
            for past in graph.pasts { visit(past.latch, past.input) }
        }
    }
}

extension ConditionGraph {
    /// Each gate with the nodes that it rests on, but for constants.
    @inline(__always)
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
