/// Builds the diagrams of a graph's modules, one after the other in one store.
struct ModuleConstruction {
    let graph: BooleanGraph
    let polarities: [Polarity]
    let uses: [UInt32]
    /// If there is one, points with more variables true are left out of a function that is increasing: it is computed with
    /// each variable true only where no more are. Its minimal points up to that size stay the same.
    let bound: Int?
    let quantifier: Quantifier
    /// Whether nothing varies, so that all is as it is now where nothing is changed.
    private let isAboutChange: Bool
    var store: DiagramStore
    var modules: [ModularFunction.Module] = []
    /// By node: the number of its module, or -1.
    private var moduleOf: [Int32]
    /// By level.
    var places: [ModularFunction.Place] = []
    private var hasUnknown: [Bool]
    /// By node, in the module under construction.
    var edges: [Edge]
    /// By node: the last walk through a module that met it.
    var walks: [Int32]
    var walk: Int32 = 0
    /// By node, in the module that is looked at.
    private var ownPolarities: [Polarity]
    /// What the last collection left. With twice as many nodes, and many or half of what is allowed, comes the next.
    var liveCount = 0
    let leastCollection: Int
    /// By module: where its proxy is constant.
    private var constants: [Bool?] = []

    init(_ graph: BooleanGraph, _ polarities: [Polarity], _ quantifier: Quantifier, bound: Int?, _ budget: Budget) {
        self.graph = graph
        self.quantifier = quantifier
        self.polarities = polarities
        self.bound = bound
        isAboutChange = !graph.leaves.contains { if case .varying = $0 { true } else { false } }
        leastCollection = min(2_000_000, budget.nodes / 2)
        store = DiagramStore(budget: budget)
        uses = graph.useCounts(graph.live())
        moduleOf = [Int32](repeating: -1, count: graph.nodeCount)
        edges = [Edge](repeating: .false, count: graph.nodeCount)
        walks = moduleOf
        ownPolarities = [Polarity](repeating: [], count: graph.nodeCount)
        hasUnknown = [Bool](repeating: false, count: graph.nodeCount)
        for node in 1..<max(graph.nodeCount, 1) {
            if graph.kinds[node] == .leaf {
                hasUnknown[node] = graph.leaves[Int(graph.leafNumbers[node])].isUnknown
            }
            for argument in graph.arguments(of: node) where hasUnknown[Int(argument >> 1)] { hasUnknown[node] = true }
        }
    }

    mutating func run() throws(DiagramError) {
        let root = Int(graph.root >> 1)
        let times = VisitTimes(graph)
        for node in 1..<max(graph.nodeCount, 1) where times.first[node] != 0 && node != root {
            // What is undecided and counts in both ways cannot be one variable in a question of change: a change
            // that makes it certainly true may contain one that makes it certainly false.
            guard graph.kinds[node] == .and || graph.kinds[node] == .atLeast, times.isModule(node),
                !hasUnknown[node] || polarities[node] != .both
            else { continue }
            try build(node)
        }
        try build(root)
    }

    private mutating func build(_ node: Int) throws(DiagramError) {
        let isWhole = node == Int(graph.root >> 1)
        let outline = outline(of: node)
        let firstLevel = places.count
        var edge = try diagram(of: outline)
        let levels = firstLevel..<places.count
        var isNegated = false
        if isWhole {
            if graph.root & 1 != 0 { edge = !edge }
        } else {
            isNegated = hasUnknown[node] ? polarities[node] == .negative : edge.isComplemented
            if isNegated { edge = !edge }
        }
        edge = try withoutUndetermined(edge, levels)
        moduleOf[node] = Int32(truncatingIfNeeded: modules.count)
        constants.append(try constant(edge, levels, isWhole: isWhole))
        modules.append(
            ModularFunction.Module(
                root: edge, levels: levels, isNegated: isNegated,
                isIncreasing: isIncreasing(outline, isNegated: isWhole ? graph.root & 1 != 0 : isNegated)))
    }

    /// Whether a module's variables occur in it in one polarity only, so that nothing counts against it.
    private mutating func isIncreasing(_ module: ModuleOutline, isNegated: Bool) -> Bool {
        guard let root = module.gates.last else { return true }
        ownPolarities[root] = isNegated ? .negative : .positive
        for gate in module.gates.reversed() {
            let own = ownPolarities[gate]
            for argument in graph.arguments(of: gate) {
                let node = Int(argument >> 1)
                let isOpposite = moduleOf[node] >= 0 && modules[Int(moduleOf[node])].isNegated
                ownPolarities[node].formUnion((argument & 1 != 0) == isOpposite ? own : own.negated)
            }
            ownPolarities[gate] = gate == root && graph.kinds[root] == .leaf ? own : []
        }
        let isIncreasing = module.variables.allSatisfy { ownPolarities[$0] == .positive }
        for node in module.variables { ownPolarities[node] = [] }
        return isIncreasing
    }

    /// True whatever the undetermined leaves are, or for some of what they may be.
    private mutating func withoutUndetermined(
        _ edge: Edge, _ levels: Range<Int>
    ) throws(DiagramError) -> Edge {
        func isUndetermined(_ place: ModularFunction.Place) -> Bool {
            if case .leaf(.undetermined) = place { true } else { false }
        }
        guard places[levels].contains(where: isUndetermined) else { return edge }
        let treatment = places[levels].map { place in
            isUndetermined(place) ? quantifier == .all ? .forAll : .exists : DiagramStore.Treatment.keep
        }
        return try store.rewrite(edge, treatment, from: levels.lowerBound)
    }

    /// Whether the proxy is constant, or certainly true with nothing changed and so never worth a change.
    private mutating func constant(
        _ edge: Edge, _ levels: Range<Int>, isWhole: Bool
    ) throws(DiagramError) -> Bool? {
        if edge.isConstant { return edge == .true }
        guard !isWhole, isAboutChange else { return nil }
        func isOpen(_ place: ModularFunction.Place) -> Bool {
            if case .leaf(.open) = place { true } else { false }
        }
        if !edge.isComplemented, !places[levels].contains(where: isOpen) { return nil }
        let treatment = places[levels].map { isOpen($0) ? DiagramStore.Treatment.forAll : .restrict(false) }
        return try store.rewrite(edge, treatment, from: levels.lowerBound) == .true ? true : nil
    }

    /// What a literal of the module under construction is.
    func edge(_ literal: UInt32) -> Edge { Edge(code: edges[Int(literal >> 1)].code ^ (literal & 1)) }

    /// Whether a node is a variable of the module that it is met in: a leaf or an earlier module.
    func isPlace(_ node: Int) -> Bool { graph.kinds[node] == .leaf || moduleOf[node] >= 0 }

    func place(_ node: Int) -> ModularFunction.Place {
        moduleOf[node] >= 0 ? .module(Int(moduleOf[node])) : .leaf(graph.leaves[Int(graph.leafNumbers[node])])
    }

    /// Sets the edges of the variables, in their order from a level on.
    mutating func setVariables(_ order: [Int], from firstLevel: Int) throws(DiagramError) {
        var variables: [Edge] = []
        for level in firstLevel..<firstLevel + order.count { variables.append(try store.variable(level)) }
        if let bound, bound < order.count {
            let isTooMuch = try store.atLeast(bound + 1, of: variables)
            for index in variables.indices { variables[index] = try store.and(variables[index], !isTooMuch) }
        }
        for (variable, node) in zip(variables, order) {
            var edge = variable
            if moduleOf[node] >= 0 {
                let number = Int(moduleOf[node])
                if let constant = constants[number] { edge = constant ? .true : .false }
                if modules[number].isNegated { edge = !edge }
            }
            edges[node] = edge
        }
    }
}
