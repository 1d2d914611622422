/// Counts the points of a function by how many variables are true, module by module: a proxy is worth the generating
/// functions of its module being true and being false.
struct CoalitionCount {
    typealias Polynomial = [Natural]

    private let places: [ModularFunction.Place]
    /// By module: points that make its proxy true, and false, by size.
    private var outcomes: [(won: Polynomial, lost: Polynomial)] = []
    private(set) var winning: Polynomial = []

    init(_ function: ModularFunction) { places = function.places }

    /// By input that matters: in how many coalitions of the others it makes the difference, both ways.
    mutating func run(
        _ function: inout ModularFunction
    ) throws(DiagramError) -> [Int: (won: Polynomial, lost: Polynomial)] {
        var postorder = Postorder()
        for module in function.modules {
            let won = count(module.root, module.levels, without: nil, function.store, &postorder)
            let lost = count(!module.root, module.levels, without: nil, function.store, &postorder)
            outcomes.append((won, lost))
        }
        winning = outcomes.last?.won ?? []
        var swings: [Int: (won: Polynomial, lost: Polynomial)] = [:]
        // By module: how the whole turns on its proxy, with everything outside it.
        var ofModules = [(won: Polynomial, lost: Polynomial)](repeating: ([], []), count: function.modules.count)
        if !ofModules.isEmpty { ofModules[ofModules.count - 1] = ([.one], []) }
        for (number, module) in function.modules.enumerated().reversed() {
            for level in module.levels {
                if case .leaf(.undetermined) = places[level] { continue }
                let first = module.levels.lowerBound
                let high = try function.store.cofactor(module.root, level, true, from: first)
                let low = try function.store.cofactor(module.root, level, false, from: first)
                let up = try function.store.and(high, !low)
                let down = try function.store.and(low, !high)
                let won = count(up, module.levels, without: level, function.store, &postorder)
                let lost = count(down, module.levels, without: level, function.store, &postorder)
                let above = ofModules[number]
                let turn = (
                    won: Self.sum(Self.product(above.won, won), Self.product(above.lost, lost)),
                    lost: Self.sum(Self.product(above.won, lost), Self.product(above.lost, won))
                )
                switch places[level] {
                case .module(let other): ofModules[other] = turn
                case .leaf(let leaf): swings[leaf.input] = turn
                }
            }
        }
        return swings
    }

    /// Points over a stretch of levels, but for one, where the function is true.
    private func count(
        _ edge: Edge, _ levels: Range<Int>, without absent: Int?, _ store: DiagramStore, _ postorder: inout Postorder
    ) -> Polynomial {
        // By node, its points and those of its negation, over the levels from its own on.
        var counts: [Int: (won: Polynomial, lost: Polynomial)] = [0: ([], [.one])]
        var atLevel = [0: levels.upperBound]
        func points(_ edge: Edge, from level: Int) -> (won: Polynomial, lost: Polynomial) {
            var (won, lost) = counts[edge.node] ?? ([], [])
            for skipped in level..<(atLevel[edge.node] ?? level) where skipped != absent {
                let (whenTrue, whenFalse) = weight(skipped)
                let both = Self.sum(whenTrue, whenFalse)
                (won, lost) = (Self.product(won, both), Self.product(lost, both))
            }
            return edge.isComplemented ? (lost, won) : (won, lost)
        }
        for number in store.nodes(under: edge, &postorder) {
            let node = store.table.nodes[Int(number)]
            let level = Int(node.level)
            let (whenTrue, whenFalse) = weight(level)
            let high = points(Edge(code: node.high), from: level + 1)
            let low = points(Edge(code: node.low), from: level + 1)
            counts[Int(number)] = (
                Self.sum(Self.product(whenTrue, high.won), Self.product(whenFalse, low.won)),
                Self.sum(Self.product(whenTrue, high.lost), Self.product(whenFalse, low.lost))
            )
            atLevel[Int(number)] = level
        }
        return points(edge, from: levels.lowerBound).won
    }

    /// The generating functions of a level's variable being true, and false.
    private func weight(_ level: Int) -> (Polynomial, Polynomial) {
        switch places[level] {
        case .module(let other): outcomes[other]
        case .leaf(.varying): ([.zero, .one], [.one])
        // No longer in the diagram.
        case .leaf: ([], [.one])
        }
    }

    static func sum(_ a: Polynomial, _ b: Polynomial) -> Polynomial {
        var sum = a.count < b.count ? b : a
        for (index, value) in (a.count < b.count ? a : b).enumerated() { sum[index] += value }
        return sum
    }

    static func product(_ a: Polynomial, _ b: Polynomial) -> Polynomial {
        guard !a.isEmpty, !b.isEmpty else { return [] }
        if a.count == 1, a[0] == .one { return b }
        if b.count == 1, b[0] == .one { return a }
        var product = Polynomial(repeating: .zero, count: a.count + b.count - 1)
        for (index, first) in a.enumerated() where !first.isZero {
            for (offset, second) in b.enumerated() where !second.isZero { product[index + offset] += first * second }
        }
        return product
    }

    /// With so many players more who do not matter; of the given length.
    static func spread(_ polynomial: Polynomial, over idle: Int, size: Int) -> Polynomial {
        var result = polynomial
        for _ in 0..<max(idle, 0) where !result.isEmpty { result = sum(result, [.zero] + result) }
        if result.count < size { result.append(contentsOf: repeatElement(.zero, count: size - result.count)) }
        return Array(result.prefix(size))
    }
}
