/// A function as diagrams of its modules: each stands as one variable, its *proxy*, in the diagram above it.
struct ModularFunction: Sendable {
    /// What a level of a module's diagram is.
    enum Place: Hashable, Sendable {
        case leaf(Leaf)
        /// The proxy of an earlier module.
        case module(Int)
    }

    struct Module: Sendable {
        /// The function that the proxy stands for: the gate's, or its negation so that nothing changed makes it false.
        var root: Edge
        /// Its variables' stretch of levels.
        var levels: Range<Int>
        /// The proxy is the gate's negation.
        var isNegated: Bool
        /// Whether none of its variables counts against it.
        var isIncreasing: Bool
    }

    var store: DiagramStore
    /// Each after those that it rests on; the last is the whole, never negated.
    var modules: [Module]
    /// Every leaf that is left, in the order of the graph.
    let leaves: [Leaf]
    /// By level. Modules have levels of their own each.
    let places: [Place]
    /// The leaves that count against the function, or may: they occur negated.
    let contrary: Set<Leaf>
    /// Whether no leaf counts against the function.
    let isIncreasing: Bool
    /// The graph that the diagrams were built from.
    let graph: BooleanGraph

    /// The diagrams of a graph, module by module.
    /// - Parameter bound: leaves out points of an increasing function with more variables true.
    init(
        _ graph: BooleanGraph, undetermined quantifier: Quantifier = .all, bound: Int? = nil, budget: Budget
    ) throws(DiagramError) {
        let carved = graph.withGroupsCarved()
        self.graph = carved
        leaves = carved.leaves
        let polarities = carved.polarities()
        contrary = Set(
            (0..<carved.nodeCount).filter { carved.kinds[$0] == .leaf && !polarities[$0].isSubset(of: .positive) }
                .map { carved.leaves[Int(carved.leafNumbers[$0])] })
        isIncreasing = contrary.isEmpty
        var construction = ModuleConstruction(carved, polarities, quantifier, bound: isIncreasing ? bound : nil, budget)
        try construction.run()
        store = construction.store
        modules = construction.modules
        places = construction.places
    }

    var top: Module { modules.last ?? Module(root: .false, levels: 0..<0, isNegated: false, isIncreasing: true) }

    var nodeCount: Int { store.nodeCount }
}
