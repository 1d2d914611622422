/// Counts the points of a function by how many variables are true, module by module: a proxy is worth the generating
/// functions of its module being true and being false.
struct CoalitionCount {
    typealias Polynomial = [Natural]
    typealias Turn = (won: Polynomial, lost: Polynomial)

    private let places: [ModularFunction.Place]
    /// By module: points that make its proxy true, and false, by size.
    private var outcomes: [Turn] = []
    private(set) var winning: Polynomial = []
    private var steps: StepCounter
    /// How many words the polynomials of one diagram may take.
    private let wordLimit: Int
    /// What a word more in the largest numbers makes of a step.
    private let stepLength: Int

    init(_ function: ModularFunction, _ budget: Budget) {
        places = function.places
        steps = StepCounter(budget)
        wordLimit = budget.nodes << 2
        stepLength = 1 + function.leaves.count / 512
    }

    /// By input that matters: in how many coalitions of the others it makes the difference, both ways, and the first input that is
    /// like it.
    mutating func run(
        _ function: inout ModularFunction
    ) throws(DiagramError) -> [Int: (kind: Int, turn: Turn)] {
        var postorder = Postorder()
        for module in function.modules {
            let won = try count(module.root, module.levels, without: nil, function.store, &postorder)
            let lost = try count(!module.root, module.levels, without: nil, function.store, &postorder)
            outcomes.append((won, lost))
        }
        winning = outcomes.last?.won ?? []
        var swings: [Int: (kind: Int, turn: Turn)] = [:]
        let uses = Self.uses(function.graph)
        var kinds: [[Int]: (kind: Int, turn: Turn)] = [:]
        // By module: how the whole turns on its proxy, with everything outside it.
        var ofModules = [Turn](repeating: ([], []), count: function.modules.count)
        if !ofModules.isEmpty { ofModules[ofModules.count - 1] = ([.one], []) }
        for (number, module) in function.modules.enumerated().reversed() {
            for level in module.levels {
                switch places[level] {
                case .leaf(.undetermined): break
                case .module(let other):
                    ofModules[other] = try turn(on: level, of: module, ofModules[number], &function.store, &postorder)
                case .leaf(let leaf):
                    let own = uses[leaf] ?? []
                    if kinds[own] == nil {
                        let turn = try turn(on: level, of: module, ofModules[number], &function.store, &postorder)
                        kinds[own] = (leaf.input, turn)
                    }
                    swings[leaf.input] = kinds[own]
                }
            }
        }
        return swings
    }

    /// By leaf: the gates that it is an argument of, and how. Leaves with the same uses can take each other's place.
    private static func uses(_ graph: BooleanGraph) -> [Leaf: [Int]] {
        var uses: [Leaf: [Int]] = [:]
        for node in 1..<max(graph.nodeCount, 1) {
            for argument in graph.arguments(of: node) where graph.kinds[Int(argument >> 1)] == .leaf {
                uses[graph.leaves[Int(graph.leafNumbers[Int(argument >> 1)])], default: []]
                    .append(node << 1 | Int(argument & 1))
            }
        }
        return uses
    }

    private mutating func turn(
        on level: Int, of module: ModularFunction.Module, _ above: Turn, _ store: inout DiagramStore,
        _ postorder: inout Postorder
    ) throws(DiagramError) -> Turn {
        let first = module.levels.lowerBound
        let high = try store.cofactor(module.root, level, true, from: first)
        let low = try store.cofactor(module.root, level, false, from: first)
        let won = try count(store.and(high, !low), module.levels, without: level, store, &postorder)
        let lost = try count(store.and(low, !high), module.levels, without: level, store, &postorder)
        return (
            won: try Self.sum(product(above.won, won), product(above.lost, lost)),
            lost: try Self.sum(product(above.won, lost), product(above.lost, won))
        )
    }

    /// Points over a stretch of levels, but for one, where the function is true.
    private mutating func count(
        _ edge: Edge, _ levels: Range<Int>, without absent: Int?, _ store: DiagramStore, _ postorder: inout Postorder
    ) throws(DiagramError) -> Polynomial {
        // By node, its points and those of its negation, over the levels from its own on.
        var counts: [Int: Turn] = [0: ([], [.one])]
        var atLevel = [0: levels.upperBound]
        func points(_ edge: Edge, from level: Int) throws(DiagramError) -> Turn {
            var (won, lost) = counts[edge.node] ?? ([], [])
            for skipped in level..<(atLevel[edge.node] ?? level) where skipped != absent {
                let (whenTrue, whenFalse) = weight(skipped)
                let both = Self.sum(whenTrue, whenFalse)
                (won, lost) = (try product(won, both), try product(lost, both))
            }
            return edge.isComplemented ? (lost, won) : (won, lost)
        }
        var words = 0
        for number in store.nodes(under: edge, &postorder) {
            let node = store.table.nodes[Int(number)]
            let level = Int(node.level)
            let (whenTrue, whenFalse) = weight(level)
            let high = try points(Edge(code: node.high), from: level + 1)
            let low = try points(Edge(code: node.low), from: level + 1)
            let own = (
                won: try Self.sum(product(whenTrue, high.won), product(whenFalse, low.won)),
                lost: try Self.sum(product(whenTrue, high.lost), product(whenFalse, low.lost))
            )
            for number in own.won + own.lost { words += 6 + number.bitWidth / 64 }
            guard words <= wordLimit else { throw .budgetExceeded(.nodes) }
            counts[Int(number)] = own
            atLevel[Int(number)] = level
        }
        return try points(edge, from: levels.lowerBound).won
    }

    /// The generating functions of a level's variable being true, and false.
    private func weight(_ level: Int) -> Turn {
        switch places[level] {
        case .module(let other): outcomes[other]
        case .leaf(.varying): ([.zero, .one], [.one])
        // No longer in the diagram.
        case .leaf: ([], [.one])
        }
    }

    private static func sum(_ a: Polynomial, _ b: Polynomial) -> Polynomial {
        var sum = a.count < b.count ? b : a
        for (index, value) in (a.count < b.count ? a : b).enumerated() { sum[index] += value }
        return sum
    }

    private mutating func product(_ a: Polynomial, _ b: Polynomial) throws(DiagramError) -> Polynomial {
        guard !a.isEmpty, !b.isEmpty else { return [] }
        if a.count == 1, a[0] == .one { return b }
        if b.count == 1, b[0] == .one { return a }
        var product = Polynomial(repeating: .zero, count: a.count + b.count - 1)
        for (index, first) in a.enumerated() {
            for _ in 0..<(b.count * stepLength) { try steps.step() }
            if first.isZero { continue }
            for (offset, second) in b.enumerated() where !second.isZero { product[index + offset] += first * second }
        }
        return product
    }

    /// Of the given length.
    static func padded(_ polynomial: Polynomial, _ size: Int) -> Polynomial {
        Array((polynomial + repeatElement(.zero, count: max(size - polynomial.count, 0))).prefix(size))
    }
}
