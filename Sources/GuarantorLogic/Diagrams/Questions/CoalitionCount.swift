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
            var points = Points(levels: module.levels)
            try count([module.root], &points, function.store, &postorder)
            outcomes.append(try self.points(of: module.root, from: module.levels.lowerBound, &points, function.store))
        }
        winning = outcomes.last?.won ?? []
        let uses = Self.uses(function.graph)
        // By use: the level that stands for all that are alike.
        var levels: [[Int]: Int] = [:]
        var turns: [Int: (kind: Int, turn: Turn)] = [:]
        var swings: [Int: (kind: Int, turn: Turn)] = [:]
        // By module: how the whole turns on its proxy, with everything outside it.
        var ofModules = [Turn](repeating: ([], []), count: function.modules.count)
        if !ofModules.isEmpty { ofModules[ofModules.count - 1] = ([.one], []) }
        for (number, module) in function.modules.enumerated().reversed() {
            let asked = module.levels.filter { level in
                switch places[level] {
                case .module: return true
                case .leaf(.undetermined): return false
                case .leaf(let leaf):
                    guard levels[uses[leaf] ?? []] == nil else { return false }
                    levels[uses[leaf] ?? []] = level
                    return true
                }
            }
            let own = try self.turns(on: asked, of: module, ofModules[number], &function.store, &postorder)
            for level in module.levels {
                switch places[level] {
                case .leaf(.undetermined): break
                case .module(let other): ofModules[other] = own[level] ?? ([], [])
                case .leaf(let leaf):
                    if let turn = own[level] { turns[level] = (leaf.input, turn) }
                    swings[leaf.input] = levels[uses[leaf] ?? []].flatMap { turns[$0] }
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

    /// By level: in how many points of all other levels its variable makes the difference, both ways. One pass from the root down,
    /// in which each node has the points of the levels above it that lead there.
    private mutating func turns(
        on asked: [Int], of module: ModularFunction.Module, _ above: Turn, _ store: inout DiagramStore,
        _ postorder: inout Postorder
    ) throws(DiagramError) -> [Int: Turn] {
        guard let last = asked.last else { return [:] }
        var turns: [Int: Turn] = [:]
        for level in asked { turns[level] = ([], []) }
        var nodes: [(number: Int, level: Int, differences: (won: Edge, lost: Edge))] = []
        for number in store.nodes(under: module.root, &postorder).reversed() {
            let node = store.table.nodes[Int(number)]
            guard Int(node.level) <= last else { continue }
            let (high, low) = (Edge(code: node.high), Edge(code: node.low))
            let isAsked = turns[Int(node.level)] != nil
            let won = isAsked ? try store.and(high, !low) : .false
            let lost = isAsked ? try store.and(low, !high) : .false
            nodes.append((Int(number), Int(node.level), (won, lost)))
        }
        var points = Points(levels: module.levels)
        try count(nodes.flatMap { [$0.differences.won, $0.differences.lost] }, &points, store, &postorder)
        // By node: the points that lead to its function, and to its negation.
        var ways: [Int: Turn] = [:]
        func lead(_ way: Turn, to edge: Edge, from level: Int) throws(DiagramError) {
            guard !edge.isConstant, Int(store.level(edge)) <= last else { return }
            var (straight, negated) = edge.isComplemented ? (way.lost, way.won) : (way.won, way.lost)
            for skipped in level..<Int(store.level(edge)) {
                let both = Self.both(weight(skipped))
                (straight, negated) = (try product(straight, both), try product(negated, both))
            }
            let former = ways[edge.node] ?? ([], [])
            let sum = (won: Self.sum(former.won, straight), lost: Self.sum(former.lost, negated))
            try points.note(sum, wordLimit)
            ways[edge.node] = sum
        }
        try lead(([.one], []), to: module.root, from: module.levels.lowerBound)
        for (number, level, differences) in nodes {
            guard let way = ways.removeValue(forKey: number) else { continue }
            if let former = turns[level] {
                let won = try self.points(of: differences.won, from: level + 1, &points, store).won
                let lost = try self.points(of: differences.lost, from: level + 1, &points, store).won
                turns[level] = (
                    won: Self.sum(former.won, try Self.sum(product(way.won, won), product(way.lost, lost))),
                    lost: Self.sum(former.lost, try Self.sum(product(way.won, lost), product(way.lost, won)))
                )
            }
            let node = store.table.nodes[number]
            let (whenTrue, whenFalse) = weight(level)
            let high = (won: try product(way.won, whenTrue), lost: try product(way.lost, whenTrue))
            let low = (won: try product(way.won, whenFalse), lost: try product(way.lost, whenFalse))
            try lead(high, to: Edge(code: node.high), from: level + 1)
            try lead(low, to: Edge(code: node.low), from: level + 1)
        }
        for (level, own) in turns {
            turns[level] = (
                won: try Self.sum(product(above.won, own.won), product(above.lost, own.lost)),
                lost: try Self.sum(product(above.won, own.lost), product(above.lost, own.won))
            )
        }
        return turns
    }

    /// What is known of the nodes of one module's diagram.
    private struct Points {
        let levels: Range<Int>
        /// By node: the points over the levels from its own on where it is true, and where it is false.
        var ofNodes: [Int: Turn] = [:]
        /// All points over the levels from one on, the last level first.
        var all: [Polynomial] = [[.one]]
        private var words = 0

        init(levels: Range<Int>) { self.levels = levels }

        /// Counts what is kept against a limit.
        mutating func note(_ turn: Turn, _ limit: Int) throws(DiagramError) {
            for number in turn.won + turn.lost { words += 6 + number.bitWidth / 64 }
            guard words <= limit else { throw .budgetExceeded(.nodes) }
        }
    }

    /// Counts the points of all nodes under some edges.
    private mutating func count(
        _ edges: [Edge], _ points: inout Points, _ store: DiagramStore, _ postorder: inout Postorder
    ) throws(DiagramError) {
        for number in store.nodes(under: edges, &postorder) {
            let node = store.table.nodes[Int(number)]
            let level = Int(node.level)
            let (whenTrue, whenFalse) = weight(level)
            let high = try self.points(of: Edge(code: node.high), from: level + 1, &points, store)
            let low = try self.points(of: Edge(code: node.low), from: level + 1, &points, store)
            let own = (
                won: try Self.sum(product(whenTrue, high.won), product(whenFalse, low.won)),
                lost: try Self.sum(product(whenTrue, high.lost), product(whenFalse, low.lost))
            )
            try points.note(own, wordLimit)
            points.ofNodes[Int(number)] = own
        }
    }

    /// The points over the levels from one on where an edge's function is true, and where it is false.
    private mutating func points(
        of edge: Edge, from level: Int, _ points: inout Points, _ store: DiagramStore
    ) throws(DiagramError) -> Turn {
        var (won, lost) = points.ofNodes[edge.node] ?? ([], [])
        if edge.isConstant {
            while points.all.count <= points.levels.upperBound - level {
                let next = weight(points.levels.upperBound - points.all.count)
                points.all.append(try product(Self.both(next), points.all[points.all.count - 1]))
            }
            lost = points.all[points.levels.upperBound - level]
        } else {
            for skipped in level..<Int(store.level(edge)) {
                let both = Self.both(weight(skipped))
                (won, lost) = (try product(won, both), try product(lost, both))
            }
        }
        return edge.isComplemented ? (lost, won) : (won, lost)
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

    private static func both(_ weight: Turn) -> Polynomial { sum(weight.won, weight.lost) }

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
        for (index, first) in a.enumerated() where !first.isZero {
            for _ in 0..<(b.count * stepLength) { try steps.step() }
            for (offset, second) in b.enumerated() where !second.isZero {
                product[index + offset] += first == .one ? second : first * second
            }
        }
        return product
    }

    /// Of the given length.
    static func padded(_ polynomial: Polynomial, _ size: Int) -> Polynomial {
        Array((polynomial + repeatElement(.zero, count: max(size - polynomial.count, 0))).prefix(size))
    }
}
