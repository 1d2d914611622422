/// Tells what the functions of a circuit come to over all values of its variables. Points show most of what is not constant;
/// what they leave open is decided on diagrams of its modules.
public struct CircuitJudge: Sendable {
    public typealias Function = Circuit.Function

    public enum Verdict: Hashable, Sendable {
        case always(Bool)
        /// It can be both; and whether there are two points that differ in contested variables only, where it does.
        case depends(onContested: Bool)
    }

    let circuit: Circuit
    private let budget: Budget
    /// By node.
    private var verdicts: [Int: Verdict] = [:]
    /// Nodes that points have been drawn for.
    private var isSampled: Set<Int> = []

    /// - Parameter budget: of each diagram its nodes, of all of them together the steps.
    public init(_ circuit: Circuit, budget: Budget) {
        self.circuit = circuit
        self.budget = budget
    }

    /// Looks at functions together, so that verdicts on them come cheap. Linear in the circuit.
    public mutating func sample(_ functions: [Function]) {
        var sightings: [(node: Int, sighting: CircuitSamples.Sighting)] = []
        for function in functions where function.node != 0 && isSampled.insert(function.node).inserted {
            sightings.append((function.node, .init()))
        }
        guard !sightings.isEmpty else { return }
        let hasContested = circuit.hasContested()
        var samples = CircuitSamples(circuit)
        for round in 0..<CircuitSamples.roundCount where !sightings.isEmpty {
            samples.draw(round: round)
            for position in sightings.indices {
                let function = Function(code: UInt32(sightings[position].node) << 1)
                samples.note(function, in: &sightings[position].sighting, round: round)
            }
            sightings.removeAll { node, sighting in
                guard sighting.isTrueSomewhere && sighting.isFalseSomewhere else { return false }
                guard sighting.differsByContested || !hasContested[node] else { return false }
                verdicts[node] = .depends(onContested: sighting.differsByContested)
                return true
            }
        }
    }

    /// - Throws: `DiagramError.budgetExceeded` where points do not tell and the diagrams take too much.
    public mutating func verdict(on function: Function) throws(DiagramError) -> Verdict {
        if function.node == 0 { return .always(function == .true) }
        sample([function])
        let plain: Verdict
        if let known = verdicts[function.node] {
            plain = known
        } else {
            plain = try decide(function.node)
            verdicts[function.node] = plain
        }
        guard function.isNegated, case .always(let value) = plain else { return plain }
        return .always(!value)
    }

    /// By the node's diagrams alone.
    func decide(_ node: Int) throws(DiagramError) -> Verdict {
        let graph = circuit.cone(of: Function(code: UInt32(node) << 1)).simplified()
        if graph.root <= BooleanGraph.true { return .always(graph.root == BooleanGraph.true) }
        let function = try ModularFunction(graph, budget: budget)
        if function.top.root.isConstant { return .always(function.top.root == .true) }
        return .depends(onContested: function.dependsOnLeaf { $0.input >= 0 && circuit.isContested[$0.input] })
    }
}

extension Circuit {
    /// Whether each node rests on a contested variable, by what is written.
    fileprivate func hasContested() -> [Bool] {
        var result = [Bool](repeating: false, count: graph.nodeCount)
        guard isContested.contains(true) else { return result }
        for node in 1..<max(graph.nodeCount, 1) {
            result[node] =
                graph.kinds[node] == .leaf
                ? isContested[graph.leaves[Int(graph.leafNumbers[node])].input]
                : graph.arguments(of: node).contains { result[Int($0 >> 1)] }
        }
        return result
    }
}

extension ModularFunction {
    /// Whether the function depends on any of some leaves. A diagram has no level that its function does not depend on, and
    /// no proxy of a module that does not vary; modules share no leaves. Linear.
    fileprivate func dependsOnLeaf(where isAsked: (Leaf) -> Bool) -> Bool {
        var postorder = Postorder()
        var waiting = [modules.count - 1]
        while let number = waiting.popLast() {
            guard modules.indices.contains(number) else { continue }
            var levels: Set<Int> = []
            for node in store.nodes(under: modules[number].root, &postorder) {
                levels.insert(Int(store.table.nodes[Int(node)].level))
            }
            for level in levels {
                switch places[level] {
                case .leaf(let leaf): if isAsked(leaf) { return true }
                case .module(let other): waiting.append(other)
                }
            }
        }
        return false
    }
}
