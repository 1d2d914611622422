/// Static orders of a module's variables, read off its graph: what is used together stands together.
struct VariableOrder {
    private let graph: BooleanGraph
    /// The gates of the module, each after its arguments.
    private let gates: [Int]
    private let uses: [UInt32]
    /// By node: whether it is a variable of the module.
    private var isVariable: [Bool]

    /// - Parameter gates: each after its arguments, the module's own last.
    init(_ gates: [Int], in construction: ModuleConstruction) {
        graph = construction.graph
        uses = construction.uses
        self.gates = gates
        isVariable = [Bool](repeating: false, count: graph.nodeCount)
        guard let root = gates.last else { return }
        if construction.isPlace(root) { isVariable[root] = true }
        for gate in gates {
            for argument in graph.arguments(of: gate) where construction.isPlace(Int(argument >> 1)) {
                isVariable[Int(argument >> 1)] = true
            }
        }
    }

    /// A depth-first walk that takes a gate's arguments as they are written.
    func asWritten() -> [Int] { walk { _ in 0 } }

    /// A depth-first walk that takes first what has the most uses.
    func mostUsedFirst() -> [Int] { walk { -Double(uses[$0]) } }

    /// A depth-first walk that follows another order: first what has its variables on average farther to the front.
    func following(_ order: [Int]) -> [Int] {
        // By node: the mean position of the variables beneath it, and how many these are, repetitions counted.
        var centre = [SIMD2<Double>](repeating: .zero, count: graph.nodeCount)
        for (position, node) in order.enumerated() { centre[node] = SIMD2(Double(position), 1) }
        for gate in gates where !isVariable[gate] {
            var sum = SIMD2<Double>.zero
            for argument in graph.arguments(of: gate) {
                let part = centre[Int(argument >> 1)]
                sum += SIMD2(part.x * part.y, part.y)
            }
            centre[gate] = SIMD2(sum.y > 0 ? sum.x / sum.y : 0, min(sum.y, 1e12))
        }
        return walk { centre[$0].x }
    }

    /// Depth first, of a gate's arguments the one with the least rank, then the one written first.
    private func walk(by rank: (Int) -> Double) -> [Int] {
        var order: [Int] = []
        var seen = [Bool](repeating: false, count: graph.nodeCount)
        var waiting = Array(gates.suffix(1))
        while let node = waiting.popLast() {
            if seen[node] { continue }
            seen[node] = true
            if isVariable[node] {
                order.append(node)
                continue
            }
            let arguments = graph.arguments(of: node).enumerated()
                .map { (node: Int($0.element >> 1), rank: rank(Int($0.element >> 1)), place: $0.offset) }
                .sorted { ($1.rank, $1.place) < ($0.rank, $0.place) }
            for argument in arguments where !seen[argument.node] { waiting.append(argument.node) }
        }
        return order
    }

    /// Orders to try, the most promising first.
    func candidates() -> [[Int]] {
        let written = asWritten()
        guard written.count > 8, gates.count > 1 else { return [written] }
        let wavefront = WavefrontOrder(written, gates, graph).variables
        return [following(wavefront), wavefront.reversed(), mostUsedFirst()]
    }
}
