/// Bounds of a probability whose diagram takes too much: of each gate two diagrams of limited size, one that implies it and
/// one that it implies.
///
/// What is too large loses the nodes that are least likely to be reached, to *false* in the lower diagram and to *true* in
/// the upper one. Compare Ravi, McMillan, Shiple and Somenzi, "Approximation and decomposition of binary decision
/// diagrams" (1998), who go by how many points a node has.
struct ProbabilityBounds {
    private let graph: BooleanGraph
    private var store: DiagramStore
    /// By level.
    private var weights: [SIMD2<Double>] = []
    /// By node.
    private var lower: [Edge]
    private var upper: [Edge]
    private var postorder = Postorder()

    /// Nodes of a gate's diagram at most.
    private let size: Int
    /// Rounding takes less than this of a probability.
    private static let tolerance = 1e-12

    private init(_ graph: BooleanGraph, _ budget: Budget, _ size: Int) {
        self.graph = graph
        self.size = size
        store = DiagramStore(budget: budget)
        lower = [Edge](repeating: .false, count: graph.nodeCount)
        upper = lower
    }

    /// - Parameter probabilities: by input.
    static func of(
        _ graph: BooleanGraph, _ probabilities: [Double], _ budget: Budget, size: Int = 16_000
    ) throws(DiagramError) -> ClosedRange<Double> {
        var construction = ModuleConstruction(graph, graph.polarities(), .all, bound: nil, budget)
        let root = Int(graph.root >> 1)
        var bounds = ProbabilityBounds(graph, budget, size)
        let outline = construction.outline(of: root)
        var orders = VariableOrder(outline, graph, uses: construction.uses)
        for node in orders.variables(orders.candidates[0]) where graph.kinds[node] == .leaf {
            try bounds.add(graph.leaves[Int(graph.leafNumbers[node])], node, probabilities)
        }
        for gate in outline.gates where graph.kinds[gate] != .leaf { try bounds.add(gate) }
        let least = bounds.probability(of: bounds.bound(graph.root, isUpper: false)).x
        let greatest = bounds.probability(of: bounds.bound(graph.root, isUpper: true)).x
        return least * (1 - tolerance)...max(min(greatest * (1 + tolerance), 1), least)
    }

    private mutating func add(_ leaf: Leaf, _ node: Int, _ probabilities: [Double]) throws(DiagramError) {
        if leaf.isUnknown {
            (lower[node], upper[node]) = (.false, .true)
            return
        }
        let given = leaf.input >= 0 && leaf.input < probabilities.count ? probabilities[leaf.input] : 0
        let p = given >= 0 ? min(given, 1) : 0
        lower[node] = try store.variable(weights.count)
        upper[node] = lower[node]
        weights.append(SIMD2(p, 1 - p))
    }

    private func bound(_ literal: UInt32, isUpper: Bool) -> Edge {
        let isNegated = literal & 1 != 0
        let edge = isUpper == isNegated ? lower[Int(literal >> 1)] : upper[Int(literal >> 1)]
        return isNegated ? !edge : edge
    }

    private mutating func add(_ gate: Int) throws(DiagramError) {
        if graph.kinds[gate] == .constant { return }
        lower[gate] = try combined(gate, isUpper: false)
        upper[gate] = try combined(gate, isUpper: true)
    }

    private mutating func combined(_ gate: Int, isUpper: Bool) throws(DiagramError) -> Edge {
        let arguments = graph.arguments(of: gate).map { bound($0, isUpper: isUpper) }
        guard graph.kinds[gate] == .atLeast else {
            var result = Edge.true
            for argument in arguments { result = try trimmed(store.and(result, argument), isUpper: isUpper, []) }
            return result
        }
        // Entry j is at least j of those seen so far: growing with each of them, so that bounds give bounds.
        let threshold = Int(graph.thresholds[gate])
        var reached = [Edge](repeating: .false, count: threshold + 1)
        reached[0] = .true
        for argument in arguments {
            for entry in stride(from: threshold, through: 1, by: -1) {
                let more = try store.or(reached[entry], store.and(reached[entry - 1], argument))
                reached[entry] = try trimmed(more, isUpper: isUpper, reached)
            }
        }
        return reached[threshold]
    }

    /// A function of limited size that implies, or is implied.
    /// - Parameter others: what is still needed beside the bounds of gates.
    private mutating func trimmed(_ edge: Edge, isUpper: Bool, _ others: [Edge]) throws(DiagramError) -> Edge {
        let edge = try trimmed(edge, isUpper: isUpper)
        if store.nodeCount > store.table.limit / 2 { store.collect(keeping: lower + upper + others + [edge]) }
        return edge
    }

    private mutating func trimmed(_ edge: Edge, isUpper: Bool) throws(DiagramError) -> Edge {
        var nodes = store.nodes(under: edge, &postorder)
        guard nodes.count > size else { return edge }
        // How likely each edge is to be followed: twice the node, plus one where it is complemented.
        var masses: [UInt32: Double] = [edge.code: 1]
        nodes.reverse()
        for number in nodes {
            for code in [number << 1, number << 1 | 1] {
                guard let mass = masses[code] else { continue }
                let (low, high) = store.branches(Edge(code: code))
                let weight = weights[Int(store.level(Edge(code: code)))]
                masses[low.code, default: 0] += mass * weight.y
                masses[high.code, default: 0] += mass * weight.x
            }
        }
        let heaviest = masses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(size / 2)
        let kept = Set(heaviest.map(\.key))
        let lost: Edge = isUpper ? .true : .false
        var images: [UInt32: Edge] = [Edge.false.code: .false, Edge.true.code: .true]
        for number in nodes.reversed() {
            for code in [number << 1, number << 1 | 1] where masses[code] != nil {
                guard kept.contains(code) else {
                    images[code] = lost
                    continue
                }
                let (low, high) = store.branches(Edge(code: code))
                images[code] = try store.make(
                    store.level(Edge(code: code)), images[low.code] ?? lost, images[high.code] ?? lost)
            }
        }
        return images[edge.code] ?? edge
    }

    private mutating func probability(of edge: Edge) -> SIMD2<Double> {
        var nodes = [SIMD2<Double>](repeating: SIMD2(0, 1), count: store.table.nodes.count)
        for number in store.nodes(under: edge, &postorder) {
            let node = store.table.nodes[Int(number)]
            let weight = weights[Int(node.level)]
            nodes[Int(number)] =
                Probability.of(Edge(code: node.high), nodes) * weight.x + nodes[Int(node.low >> 1)] * weight.y
        }
        return Probability.of(edge, nodes)
    }
}
