extension Probability {
    /// Fussell–Vesely importance in the textbook sense, by input: the share of P that comes from minimal sets with the
    /// event, P(union of the minimal sets that contain it) / P (Fussell 1975; Vesely et al., NUREG-0492). All varying
    /// inputs start false. Nil where the function is not increasing or P is zero; events in no minimal set have 0.
    ///
    /// - Parameter budget: what it may spend beyond what is there.
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
    /// By node of a diagram, as far as they have been asked for: NaN else.
    private var probabilities: [SIMD2<Double>] = [SIMD2(0, 1)]
    private var postorder = Postorder()
    private var waiting: [UInt32] = []
    /// By node of a family: where one of its sets is true.
    private var unions: [Edge] = [.false, .true]
    /// By node of a family: where the rest of one of its sets with the element looked at is.
    private var rests: [Edge] = []

    init(_ function: ModularFunction, _ variables: [SIMD2<Double>], _ budget: Budget) {
        store = function.store
        families = FamilyStore(budget: budget)
        // What is left of other operations would make the same work shorter or longer.
        store.forgetResults()
        store.table.limit = min(store.nodeCount + budget.nodes, Budget.greatestNodeCount)
        store.steps = StepCounter(budget)
        minimal = MinimalFamily(kinds: function.places.map { _ in .flip })
        self.variables = variables
    }

    mutating func factors(of module: ModularFunction.Module) throws(DiagramError) -> [Double] {
        let root = try minimal.family(of: module.root, isIncreasing: true, &store, &families)
        let nodes = families.nodes(under: root, &postorder)
        let missing = families.table.nodes.count - unions.count
        unions.append(contentsOf: repeatElement(.false, count: missing))
        for number in nodes { unions[Int(number)] = try union(of: families.table.nodes[Int(number)], unions) }
        // Nodes beyond the element have no rest, and elements ascend: what is below has not been written yet. Modules have no
        // nodes in common.
        rests.append(contentsOf: repeatElement(.false, count: unions.count - rests.count))
        var factors: [Double] = []
        factors.reserveCapacity(module.levels.count)
        for level in module.levels {
            let element = 2 * UInt32(level)
            for number in nodes {
                let node = families.table.nodes[Int(number)]
                if node.level > element { continue }
                rests[Int(number)] = try node.level == element ? unions[Int(node.high)] : union(of: node, rests)
            }
            factors.append(probability(of: rests[Int(root.node)]))
        }
        return factors
    }

    /// - Parameter parts: those of what the node leads to.
    private mutating func union(of node: DiagramNode, _ parts: [Edge]) throws(DiagramError) -> Edge {
        let (low, high) = (parts[Int(node.low)], parts[Int(node.high)])
        if high == .false { return low }
        try store.steps.step()
        return try store.make(node.level / 2, low, store.or(low, high))
    }

    private mutating func probability(of edge: Edge) -> Double {
        if probabilities.count < store.table.nodes.count {
            let missing = max(store.table.nodes.count, 2 * probabilities.count) - probabilities.count
            probabilities.append(contentsOf: repeatElement(SIMD2(.nan, .nan), count: missing))
        }
        // What is known already is not walked again.
        waiting.append(edge.code >> 1)
        while let number = waiting.last {
            let node = store.table.nodes[Int(number)]
            let high = Probability.of(Edge(code: node.high), probabilities)
            let low = probabilities[Int(node.low >> 1)]
            if probabilities[Int(number)].x.isNaN {
                if high.x.isNaN { waiting.append(node.high >> 1) }
                if low.x.isNaN { waiting.append(node.low >> 1) }
                if high.x.isNaN || low.x.isNaN { continue }
                let weight = variables[Int(node.level)]
                probabilities[Int(number)] = high * weight.x + low * weight.y
            }
            waiting.removeLast()
        }
        return Probability.of(edge, probabilities).x
    }
}
