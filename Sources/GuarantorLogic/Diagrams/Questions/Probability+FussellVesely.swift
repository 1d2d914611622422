extension Probability {
    /// Fussell–Vesely importance in the textbook sense, by input: the share of P that comes from minimal sets with the
    /// event, P(union of the minimal sets that contain it) / P (Fussell 1975; Vesely et al., NUREG-0492). All varying
    /// inputs start false. Nil where the function is not increasing or P is zero; events in no minimal set have 0.
    ///
    /// Within a module: the minimal sets with an element, the function that is true where one of them is, its
    /// probability; up through the modules the factors multiply, since modules are independent.
    public func fussellVesely(budget: Budget = Budget()) throws(DiagramError) -> [Int: Double]? {
        guard isIncreasing, value > 0 else { return nil }
        var unions = MinimalUnions(function, variables, budget)
        var shares: [Int: Double] = [:]
        var ofModules = [Double](repeating: 1, count: function.modules.count)
        for (number, module) in function.modules.enumerated().reversed() {
            let factors = try unions.factors(of: module)
            for (level, factor) in zip(module.levels, factors) {
                switch function.places[level] {
                case .module(let other): ofModules[other] = ofModules[number] * factor
                case .leaf(let leaf): shares[leaf.input] = ofModules[number] * factor * variables[level].x / value
                }
            }
        }
        return shares
    }
}

/// For each variable of a module, the probability that the rest of a minimal set with it occurs.
private struct MinimalUnions {
    var store: DiagramStore
    var families: FamilyStore
    var minimal: MinimalFamily
    let variables: [SIMD2<Double>]
    /// By node of a family: the function that is true where one of its sets is, or nothing yet.
    private var unions: [UInt32: Edge] = [Family.empty.node: .false, Family.base.node: .true]
    /// By node of a diagram.
    private var probabilities: [Int: SIMD2<Double>] = [0: SIMD2(0, 1)]
    private var postorder = Postorder()

    init(_ function: ModularFunction, _ variables: [SIMD2<Double>], _ budget: Budget) {
        store = function.store
        families = FamilyStore(budget: budget)
        store.table.limit = budget.nodes
        store.steps = StepCounter(budget)
        minimal = MinimalFamily(kinds: function.places.map { _ in .flip })
        self.variables = variables
    }

    mutating func factors(of module: ModularFunction.Module) throws(DiagramError) -> [Double] {
        let root = try minimal.family(of: module.root, isIncreasing: true, &store, &families)
        var order = Postorder()
        let nodes = families.nodes(under: root, &order)
        var factors: [Double] = []
        for level in module.levels {
            let rest = try containing(2 * UInt32(level), root, nodes)
            factors.append(try probability(of: union(rest)))
        }
        return factors
    }

    /// The sets with the element, without it.
    private mutating func containing(
        _ element: UInt32, _ root: Family, _ nodes: [UInt32]
    ) throws(DiagramError) -> Family {
        var images: [UInt32: Family] = [:]
        for number in nodes {
            let node = families.table.nodes[Int(number)]
            if node.level > element { continue }
            if node.level == element {
                images[number] = Family(node: node.high)
            } else {
                let low = images[node.low] ?? .empty
                let high = images[node.high] ?? .empty
                if low != .empty || high != .empty { images[number] = try families.make(node.level, low, high) }
            }
        }
        return images[root.node] ?? .empty
    }

    /// True where all elements of one of the sets are.
    private mutating func union(_ family: Family) throws(DiagramError) -> Edge {
        var order = Postorder()
        for number in families.nodes(under: family, &order) where unions[number] == nil {
            let node = families.table.nodes[Int(number)]
            let low = unions[node.low] ?? .false
            let high = try store.or(low, unions[node.high] ?? .false)
            unions[number] = try store.make(node.level / 2, low, high)
        }
        return unions[family.node] ?? .false
    }

    private mutating func probability(of edge: Edge) -> Double {
        for number in store.nodes(under: edge, &postorder) where probabilities[Int(number)] == nil {
            let node = store.table.nodes[Int(number)]
            let weight = variables[Int(node.level)]
            probabilities[Int(number)] = pair(Edge(code: node.high)) * weight.x + pair(Edge(code: node.low)) * weight.y
        }
        return pair(edge).x
    }

    private func pair(_ edge: Edge) -> SIMD2<Double> {
        let pair = probabilities[edge.node] ?? SIMD2(0, 1)
        return edge.isComplemented ? SIMD2(pair.y, pair.x) : pair
    }
}
