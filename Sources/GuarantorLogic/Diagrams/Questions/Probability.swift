/// The exact probability of a literal of an equation system whose `varying` inputs are independent random events, and
/// what each of them matters to it.
///
/// Each node has the probability of its function and that of its negation, neither by subtraction: rare events keep
/// their digits.
public struct Probability: Sendable {
    var function: ModularFunction
    /// By level, those of its variable being true and false.
    let variables: [SIMD2<Double>]
    /// By node, those of its function being true and false.
    let nodes: [SIMD2<Double>]
    /// By varying input that the function is written with: its level.
    let inputs: [Int: Int]

    /// That it is true.
    public let value: Double
    /// That it is false, with its own digits.
    public let complement: Double
    /// Whether the function is increasing in every varying input.
    public var isIncreasing: Bool { function.isIncreasing }
    /// The undetermined inputs that the function was written with, ascending: it may rest on them. −1 stands for what
    /// was never defined.
    public let undeterminedInputs: [Int]
    /// The varying inputs that it depends on, ascending. Linear in the diagrams.
    public var supportingInputs: [Int] {
        let derivatives = derivatives()
        return inputs.filter { derivatives[$0.value] != nil }.keys.sorted()
    }

    /// - Parameter roles: by input. `undetermined` (and `open`) inputs take their worst value: the probability is then a lower
    ///   bound, and one minus that of the negated literal an upper one. `known` ones keep their value.
    /// - Parameter probabilities: by input; missing ones count as 0. Clamped to 0…1.
    /// - Parameter memory: what the last question about the system was answered with.
    public init(
        _ system: EquationSystem, target: Literal, roles: [InputRole], probabilities: [Double],
        loops fixpoint: Fixpoint = .least, budget: Budget = Budget(), memory: FunctionMemory? = nil
    ) throws(DiagramError) {
        let roles = Probability.settled(roles)
        let key = FunctionMemory.Key(target, roles, fixpoint, budget)
        if let known = try memory?.function(key, budget) {
            self.init(known, probabilities, [])
            return
        }
        var graph = try BooleanGraph(system, target, roles: roles, loops: fixpoint).simplified()
        if let memory, graph.hasOnlyHelpfulLeaves {
            // As a question of change puts it.
            graph.relabel { .flip(input: $0.input, to: true) }
            let function = try ModularFunction(graph, budget: budget)
            memory.keep(function, key)
            self.init(function, probabilities, [])
            return
        }
        // Before what is worse takes the place of what is unknown: that it is unknown has to be told.
        let undetermined = Set(graph.leaves.filter(\.isUnknown).map(\.input)).sorted()
        self.init(try ModularFunction(graph.withoutIdleChanges(), budget: budget), probabilities, undetermined)
    }

    /// What is known is fixed, and nothing settles what is open.
    private static func settled(_ roles: [InputRole]) -> [InputRole] {
        roles.map { role in
            switch role {
            case .known(let value): .fixed(value)
            case .open: .undetermined
            default: role
            }
        }
    }

    /// Between what the probability lies, for a target that takes more than a budget for the exact one. Undetermined
    /// inputs may be anything.
    public static func bounds(
        _ system: EquationSystem, target: Literal, roles: [InputRole], probabilities: [Double],
        loops fixpoint: Fixpoint = .least, budget: Budget = Budget()
    ) throws(DiagramError) -> ClosedRange<Double> {
        try ProbabilityBounds.of(
            BooleanGraph(system, target, roles: settled(roles), loops: fixpoint).simplified(), probabilities, budget)
    }

    /// The probability of what a question of change was about, on its diagrams; nil unless each input there is false now
    /// and making it true can help: only then nothing was simplified away.
    public init?(sharing changes: MinimalChanges, probabilities: [Double]) {
        guard changes.areAllFalse else { return nil }
        self.init(changes.function, probabilities, [])
    }

    /// The same with other probabilities. Linear in the diagrams.
    public func with(_ probabilities: [Double]) -> Probability {
        Probability(function, probabilities, undeterminedInputs)
    }

    private init(_ function: ModularFunction, _ probabilities: [Double], _ undetermined: [Int]) {
        undeterminedInputs = undetermined
        var variables = [SIMD2<Double>](repeating: SIMD2(0, 1), count: function.places.count)
        var nodes = [SIMD2<Double>](repeating: SIMD2(0, 1), count: function.store.table.nodes.count)
        var inputs: [Int: Int] = [:]
        var postorder = Postorder()
        var tops: [SIMD2<Double>] = []
        for module in function.modules {
            for level in module.levels {
                switch function.places[level] {
                case .module(let other): variables[level] = tops[other]
                case .leaf(let leaf):
                    let given = leaf.input >= 0 && leaf.input < probabilities.count ? probabilities[leaf.input] : 0
                    let p = given >= 0 ? min(given, 1) : 0
                    variables[level] = SIMD2(p, 1 - p)
                    if !leaf.isUnknown { inputs[leaf.input] = level }
                }
            }
            for number in function.store.nodes(under: module.root, &postorder) {
                let node = function.store.table.nodes[Int(number)]
                let weight = variables[Int(node.level)]
                let low = nodes[Int(node.low >> 1)]
                let high = Probability.of(Edge(code: node.high), nodes)
                nodes[Int(number)] = high * weight.x + low * weight.y
            }
            tops.append(Probability.of(module.root, nodes))
        }
        self.function = function
        self.variables = variables
        self.nodes = nodes
        self.inputs = inputs
        value = tops.last?.x ?? 0
        complement = tops.last?.y ?? 1
    }

    @inline(__always)
    static func of(_ edge: Edge, _ nodes: [SIMD2<Double>]) -> SIMD2<Double> {
        let pair = nodes[edge.node]
        return edge.isComplemented ? SIMD2(pair.y, pair.x) : pair
    }
}

extension Probability {
    /// How many nodes the diagrams have come to.
    public var diagramNodeCount: Int { function.nodeCount }
}
