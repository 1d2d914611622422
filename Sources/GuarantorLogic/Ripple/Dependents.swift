/// A condition graph by its single nodes: how each is computed and what rests on it, for going on by what has changed. Never
/// changes; linear to make.
///
/// In a large framework it is fetching memory that takes the time. So all that is needed of a node is in one record, and the records of
/// gates that rest on each other are neighbours, where the graph has them far apart, in runs that are evaluated alike.
public final class Dependents: Sendable {
    let graph: ConditionGraph
    /// Each after what it rests on: first constants and inputs, whose places are their numbers. Members of a loop follow each other.
    let nodes: [Node]
    /// By the number of the node that they start from.
    let edges: [Edge]
    /// By latch: the inputs that keep what it was as of the instant before.
    let pasts: NodeLists

    /// From a node to a gate that rests on it.
    struct Edge: Sendable {
        /// The gate's place; a loop's is that of its first node.
        fileprivate(set) var gate: UInt32
        /// What lets a change pass: twice the number of the gate's other argument, plus one for its negation.
        fileprivate let condition: UInt32
    }

    struct Node: Sendable {
        /// Where its value stands.
        let number: UInt32
        /// The nodes that it rests on; of a threshold or a loop the first is its position among those.
        let first: UInt32
        let second: UInt32
        /// How many edges start from it, and in the three lowest bits its kind.
        private let tally: UInt32
        /// The edge, if it is just one.
        let edge: Edge
    }

    public init(_ graph: ConditionGraph) {
        self.graph = graph
        var starts: [UInt32] = []
        var edges = graph.edges(&starts)
        let places = graph.places(starts, edges)
        for place in edges.indices { edges[place].gate = places[Int(edges[place].gate)] }
        let none = ConditionGraph.Pair(first: 0, second: 0)
        var nodes = [Node](repeating: Node(0, .not, none, starts, edges), count: graph.nodeCount)
        var byPlace = nodes.mutableSpan
        for number in 0..<ConditionGraph.firstInput + graph.inputCount {
            byPlace[Int(places[number])] = Node(number, .not, none, starts, edges)
        }
        for run in graph.runs {
            for offset in 0..<run.count {
                let number = run.firstNode + offset
                let pair =
                    switch run.kind {
                    case .not, .or, .and, .latch: graph.pairs[run.first + offset]
                    case .atLeast: ConditionGraph.Pair(first: UInt32(run.first + offset), second: 0)
                    case .fixpoint: ConditionGraph.Pair(first: UInt32(run.first), second: 0)
                    }
                byPlace[Int(places[number])] = Node(number, run.kind, pair, starts, edges)
            }
        }
        self.nodes = nodes
        self.edges = edges
        pasts = NodeLists(nodeCount: graph.pasts.isEmpty ? 0 : graph.nodeCount) { visit in
            for past in graph.pasts { visit(past.latch, past.input) }
        }
    }
}

extension Dependents.Node {
    /// - Parameter starts: where the edges of each node start.
    fileprivate init(
        _ number: Int, _ kind: ConditionGraph.Kind, _ pair: ConditionGraph.Pair, _ starts: [UInt32],
        _ edges: [Dependents.Edge]
    ) {
        let (start, count) = (starts[number], starts[number + 1] - starts[number])
        self.number = UInt32(truncatingIfNeeded: number)
        (first, second) = (pair.first, pair.second)
        tally = count << 3 | UInt32(kind.rawValue)
        edge = count == 1 ? edges[Int(start)] : Dependents.Edge(gate: start, condition: 0)
    }

    /// Inputs are not computed, and have any.
    @inline(__always)
    var kind: ConditionGraph.Kind { ConditionGraph.Kind(rawValue: UInt8(truncatingIfNeeded: tally & 7)) ?? .not }
    @inline(__always)
    var edgeCount: Int { Int(tally >> 3) }
    /// Where its edges stand, unless it is just one.
    @inline(__always)
    var edges: Range<Int> { Int(edge.gate)..<Int(edge.gate) + edgeCount }
}

extension Dependents.Edge {
    /// Whether the gate may change, if it was as it should be before the node was changed, and nothing else since: 1 or 0. A disjunction
    /// may where its other argument is false, a conjunction or a latch where that is true; at others this does not look.
    ///
    /// Without a branch, so that the processor fetches what the next edge needs while it waits for what this one does.
    ///
    /// - Parameter changed: the bits of the node that have.
    @inline(__always)
    func passes(_ changed: UInt8, _ values: Span<UInt8>) -> UInt64 {
        let negation: UInt8 = condition & 1 == 0 ? 0 : 0xF
        return changed & (values[Int(condition >> 1)] ^ negation) == 0 ? 0 : 1
    }
}

extension ConditionGraph {
    /// All edges by their nodes, with the numbers of the gates in place of their places.
    ///
    /// - Parameter starts: set to where those of each node start, and after the last one where they end.
    fileprivate func edges(_ starts: inout [UInt32]) -> [Dependents.Edge] {
        starts = [UInt32](repeating: 0, count: nodeCount + 1)
        forEachEdge { node, _ in starts[node] += 1 }
        var total: UInt32 = 0
        for node in starts.indices {
            total += starts[node]
            starts[node] = total
        }
        var edges = [Dependents.Edge](repeating: .init(gate: 0, condition: 0), count: Int(total))
        // Filled from the end of each, so that what is left over is where each starts.
        forEachEdge { node, edge in
            starts[node] -= 1
            edges[Int(starts[node])] = edge
        }
        return edges
    }

    /// By node: its place in an order in which each still stands after what it rests on, and what only one gate rests on near that gate.
    /// So most that a change reaches is in a few places.
    fileprivate func places(_ starts: [UInt32], _ edges: [Dependents.Edge]) -> [UInt32] {
        // By node: the one at the end of the path on which only one gate rests on each. By that all are sorted, and then by number: both
        // are no less for a gate than for what it rests on.
        var ends = Array(0..<UInt32(truncatingIfNeeded: nodeCount))
        for run in runs.reversed() where run.kind != .fixpoint {
            for node in (run.firstNode..<run.firstNode + run.count).reversed() {
                let start = starts[node]
                if starts[node + 1] - start == 1 { ends[node] = ends[Int(edges[Int(start)].gate)] }
            }
        }
        var next = [UInt32](repeating: 0, count: nodeCount + 1)
        for end in ends { next[Int(end) + 1] += 1 }
        for node in 0..<nodeCount { next[node + 1] += next[node] }
        for node in ends.indices {
            let end = Int(ends[node])
            ends[node] = next[end]
            next[end] += 1
        }
        return ends
    }

    /// Each gate with the nodes that it rests on, but for constants.
    @inline(__always)
    private func forEachEdge(_ body: (_ node: Int, Dependents.Edge) -> Void) {
        let always = Literal.true.code
        func visit(_ node: UInt32, _ gate: Int, _ condition: UInt32) {
            guard node >= Self.firstInput else { return }
            body(Int(node), Dependents.Edge(gate: UInt32(truncatingIfNeeded: gate), condition: condition))
        }
        for run in runs {
            switch run.kind {
            case .not:
                for offset in 0..<run.count { visit(pairs[run.first + offset].first, run.firstNode + offset, always) }
            case .or, .and, .latch:
                let negation: UInt32 = run.kind == .or ? 1 : 0
                for offset in 0..<run.count {
                    let (pair, gate) = (pairs[run.first + offset], run.firstNode + offset)
                    guard pair.first != pair.second else {
                        visit(pair.first, gate, always)
                        continue
                    }
                    visit(pair.first, gate, pair.second << 1 | negation)
                    visit(pair.second, gate, pair.first << 1 | negation)
                }
            case .atLeast:
                for offset in 0..<run.count {
                    let threshold = thresholds[run.first + offset]
                    for member in Int(threshold.firstMember)..<Int(threshold.firstMember + threshold.count) {
                        visit(members[member], run.firstNode + offset, always)
                    }
                }
            case .fixpoint:
                for arguments in loops[run.first].outside {
                    for node in arguments { visit(node, run.firstNode, always) }
                }
            }
        }
    }
}
