/// Static orders of a module's variables, read off its graph: what is used together stands together.
struct VariableOrder {
    /// An order to try.
    enum Candidate: Sendable {
        /// That of a depth-first walk that takes a gate's arguments as they are written.
        case asWritten
        /// That of a depth-first walk that takes first what has its variables on average farther to the front of a wavefront.
        case followingWavefront
        /// As a wavefront passes over them, backwards.
        case againstWavefront
        /// That of a depth-first walk that takes first what has the most uses.
        case mostUsedFirst
    }

    /// The most promising first.
    let candidates: [Candidate]
    private let module: ModuleOutline
    private let graph: BooleanGraph
    private let uses: [UInt32]
    private lazy var wavefront = WavefrontOrder(module, graph).variables

    /// - Parameter uses: by node of the graph.
    init(_ module: ModuleOutline, _ graph: BooleanGraph, uses: [UInt32]) {
        self.module = module
        self.graph = graph
        self.uses = uses
        candidates =
            module.variables.count > 8 && module.gates.count > 1
            ? [.followingWavefront, .againstWavefront, .mostUsedFirst] : [.asWritten]
    }

    mutating func variables(_ candidate: Candidate) -> [Int] {
        switch candidate {
        case .asWritten: return module.variables
        case .followingWavefront:
            let centre = centres(wavefront)
            return walk { centre[$0].x }
        case .againstWavefront: return wavefront.reversed()
        case .mostUsedFirst: return walk { -Double(uses[$0]) }
        }
    }

    /// By node: the mean position of the variables beneath it, and how many these are, repetitions counted.
    private func centres(_ order: [Int]) -> [SIMD2<Double>] {
        var centre = [SIMD2<Double>](repeating: .zero, count: graph.nodeCount)
        for (position, node) in order.enumerated() { centre[node] = SIMD2(Double(position), 1) }
        for gate in module.gates {
            var sum = SIMD2<Double>.zero
            for argument in graph.arguments(of: gate) {
                let part = centre[Int(argument >> 1)]
                sum += SIMD2(part.x * part.y, part.y)
            }
            centre[gate] = SIMD2(sum.y > 0 ? sum.x / sum.y : 0, min(sum.y, 1e12))
        }
        return centre
    }

    /// Depth first, of a gate's arguments the one with the least rank, then the one written first.
    private func walk(by rank: (Int) -> Double) -> [Int] {
        var order: [Int] = []
        var isLeft = [Bool](repeating: false, count: graph.nodeCount)
        var isVariable = isLeft
        for node in module.gates { isLeft[node] = true }
        for node in module.variables { (isLeft[node], isVariable[node]) = (true, true) }
        var waiting = Array(module.gates.suffix(1))
        var arguments: [(node: Int, rank: Double, place: Int)] = []
        while let node = waiting.popLast() {
            if !isLeft[node] { continue }
            isLeft[node] = false
            if isVariable[node] {
                order.append(node)
                continue
            }
            arguments.removeAll(keepingCapacity: true)
            for position in graph.argumentRange(of: node) {
                let argument = Int(graph.arguments[position] >> 1)
                if isLeft[argument] { arguments.append((argument, rank(argument), position)) }
            }
            arguments.sort { ($1.rank, $1.place) < ($0.rank, $0.place) }
            for argument in arguments { waiting.append(argument.node) }
        }
        return order
    }
}
