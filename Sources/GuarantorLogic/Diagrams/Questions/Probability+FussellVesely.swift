extension Probability {
    /// Fussell–Vesely importance in the textbook sense, by input: the share of P that comes from minimal sets with the
    /// event, P(union of the minimal sets that contain it) / P (Fussell 1975; Vesely et al., NUREG-0492). All varying
    /// inputs start false. Nil where the function is not increasing or P is zero; events in no minimal set have 0.
    ///
    /// Within a module: the minimal sets with an element, the function that is true where one of them is, its
    /// probability; up through the modules the factors multiply, since modules are independent.
    public func fussellVesely(budget: Budget = Budget()) throws(DiagramError) -> [Int: Double]? {
        guard value > 0 else { return nil }
        var unions = MinimalUnions(function, variables, budget)
        var shares: [Int: Double] = [:]
        var ofModules = [Double](repeating: 0, count: function.modules.count)
        if !ofModules.isEmpty { ofModules[ofModules.count - 1] = 1 }
        for (number, module) in function.modules.enumerated().reversed() where ofModules[number] > 0 {
            if !isIncreasing, try !unions.store.isIncreasing(module.root) { return nil }
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

extension DiagramStore {
    /// Whether no variable counts against a function, however it was written: in each of its parts the low branch implies
    /// the high one. A module's proxy stands for what nothing true makes false: if the whole is increasing, so are its modules.
    fileprivate mutating func isIncreasing(_ root: Edge) throws(DiagramError) -> Bool {
        var queue = [root]
        var seen: Set<UInt32> = []
        while let edge = queue.popLast() {
            guard !edge.isConstant, seen.insert(edge.code).inserted else { continue }
            let (low, high) = branches(edge)
            guard try and(low, !high) == .false else { return false }
            queue += [low, high]
        }
        return true
    }
}

/// For each variable of a module, the probability that the rest of a minimal set with it occurs.
private struct MinimalUnions {
    var store: DiagramStore
    var families: FamilyStore
    var minimal: MinimalFamily
    let variables: [SIMD2<Double>]
    /// By node of a family: the function that is true where one of its sets is, or `unknown`.
    private var unions: [UInt32] = [Edge.false.code, Edge.true.code]
    /// By node of a diagram, as far as they have been asked for: NaN else.
    private var probabilities: [SIMD2<Double>] = [SIMD2(0, 1)]
    private var postorder = Postorder()
    private static let unknown = UInt32.max

    init(_ function: ModularFunction, _ variables: [SIMD2<Double>], _ budget: Budget) {
        store = function.store
        families = FamilyStore(budget: budget)
        // What is left of other operations would make the same work shorter or longer.
        store.forgetResults()
        store.table.limit = budget.nodes
        store.steps = StepCounter(budget)
        minimal = MinimalFamily(kinds: function.places.map { _ in .flip })
        self.variables = variables
    }

    mutating func factors(of module: ModularFunction.Module) throws(DiagramError) -> [Double] {
        let root = try minimal.family(of: module.root, isIncreasing: true, &store, &families)
        let nodes = families.nodes(under: root, &postorder)
        // By node: what it has with the element. Nodes beyond the element have nothing, and elements ascend: what is
        // below has not been written yet.
        var images = [UInt32](repeating: Family.empty.node, count: families.table.nodes.count)
        var factors: [Double] = []
        for level in module.levels {
            try select(2 * UInt32(level), nodes, &images)
            factors.append(probability(of: try union(Family(node: images[Int(root.node)]))))
        }
        return factors
    }

    /// For each node, those of its sets that have the element, without it.
    private mutating func select(
        _ element: UInt32, _ nodes: [UInt32], _ images: inout [UInt32]
    ) throws(DiagramError) {
        for number in nodes {
            let node = families.table.nodes[Int(number)]
            if node.level > element { continue }
            try families.steps.step()
            if node.level == element {
                images[Int(number)] = node.high
            } else {
                let (low, high) = (Family(node: images[Int(node.low)]), Family(node: images[Int(node.high)]))
                images[Int(number)] = try families.make(node.level, low, high).node
            }
        }
    }

    /// True where all elements of one of the sets are.
    private mutating func union(_ family: Family) throws(DiagramError) -> Edge {
        if unions.count < families.table.nodes.count {
            let missing = max(families.table.nodes.count, 2 * unions.count) - unions.count
            unions.append(contentsOf: repeatElement(Self.unknown, count: missing))
        }
        for number in families.nodes(under: family, &postorder) where unions[Int(number)] == Self.unknown {
            let node = families.table.nodes[Int(number)]
            let low = Edge(code: unions[Int(node.low)])
            let high = try store.or(low, Edge(code: unions[Int(node.high)]))
            unions[Int(number)] = try store.make(node.level / 2, low, high).code
        }
        return Edge(code: unions[Int(family.node)])
    }

    private mutating func probability(of edge: Edge) -> Double {
        if probabilities.count < store.table.nodes.count {
            let missing = max(store.table.nodes.count, 2 * probabilities.count) - probabilities.count
            probabilities.append(contentsOf: repeatElement(SIMD2(.nan, .nan), count: missing))
        }
        for number in store.nodes(under: edge, &postorder) where probabilities[Int(number)].x.isNaN {
            let node = store.table.nodes[Int(number)]
            let weight = variables[Int(node.level)]
            probabilities[Int(number)] =
                Probability.of(Edge(code: node.high), probabilities) * weight.x
                + probabilities[Int(node.low >> 1)] * weight.y
        }
        return Probability.of(edge, probabilities).x
    }
}
