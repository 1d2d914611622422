/// A question of change on its way to an answer.
struct ChangeDraft {
    let system: EquationSystem
    let target: Literal
    let roles: [InputRole]
    let quantifier: Quantifier
    let fixpoint: Fixpoint
    let budget: Budget
    let areAllFalse: Bool
    let graph: BooleanGraph
    /// The whole function, where it has been kept.
    private let known: ModularFunction?
    private let memory: FunctionMemory?

    struct Solution {
        var function: ModularFunction
        var families: FamilyStore
        var roots: [Family]
        var largest: Int?
        /// Whether the diagrams too leave out what is larger.
        var isFunctionBounded: Bool
    }

    init(
        _ system: EquationSystem, _ target: Literal, _ roles: [InputRole], _ quantifier: Quantifier,
        _ fixpoint: Fixpoint,
        _ budget: Budget, _ memory: FunctionMemory? = nil
    ) throws(DiagramError) {
        let given = roles.prefix(system.inputs.count).map { $0 == .varying ? .undetermined : $0 }
        self.system = system
        self.target = target
        self.roles = given + [InputRole](repeating: .undetermined, count: max(system.inputs.count - given.count, 0))
        self.quantifier = quantifier
        self.fixpoint = fixpoint
        self.budget = budget
        self.memory = memory
        known = try memory?.function(FunctionMemory.Key(target, self.roles, fixpoint, budget), budget)
        if let known {
            areAllFalse = true
            graph = known.graph
            return
        }
        let whole = try BooleanGraph(system, target, roles: self.roles, loops: fixpoint).simplified()
        areAllFalse = whole.hasOnlyHelpfulLeaves
        graph = whole.withoutIdleChanges(undetermined: quantifier)
    }

    func solution(largest: Int?) throws(DiagramError) -> Solution {
        try solution(wholeFunction(), largest: largest, isFunctionBounded: false)
    }

    private func wholeFunction() throws(DiagramError) -> ModularFunction {
        if let known { return known }
        let function = try ModularFunction(graph, undetermined: quantifier, budget: budget)
        if areAllFalse { memory?.keep(function, FunctionMemory.Key(target, roles, fixpoint, budget)) }
        return function
    }

    private func solution(
        _ function: ModularFunction, largest: Int?, isFunctionBounded: Bool
    ) throws(DiagramError) -> Solution {
        var function = function
        var families = FamilyStore(budget: budget)
        let kinds = function.places.map { place in
            if case .leaf(.open) = place { MinimalFamily.LevelKind.open } else { MinimalFamily.LevelKind.flip }
        }
        var minimal = MinimalFamily(kinds: kinds, bound: largest)
        var roots: [Family] = []
        for module in function.modules {
            roots.append(
                try minimal.family(
                    of: module.root, isIncreasing: module.isIncreasing, &function.store, &families))
        }
        return Solution(
            function: function, families: families, roots: roots, largest: largest,
            isFunctionBounded: isFunctionBounded)
    }

    /// All sets; or, where the budget does not suffice for the families, or not even for the diagrams, those up to a size that
    /// grows as long as it suffices.
    func greatestSolution() throws(DiagramError) -> Solution {
        var function: ModularFunction?
        var best: Solution?
        var failure = DiagramError.budgetExceeded(.nodes)
        do throws(DiagramError) {
            let whole = try wholeFunction()
            function = whole
            return try solution(whole, largest: nil, isFunctionBounded: false)
        } catch {
            guard error == .budgetExceeded(.nodes) else { throw error }
        }
        for size in 0...max(graph.leaves.count, 0) {
            do throws(DiagramError) {
                if let function {
                    best = try solution(function, largest: size, isFunctionBounded: false)
                } else {
                    let bounded = try ModularFunction(graph, undetermined: quantifier, bound: size, budget: budget)
                    guard bounded.isIncreasing else { throw failure }
                    best = try solution(bounded, largest: size, isFunctionBounded: true)
                }
            } catch {
                failure = error
                break
            }
        }
        guard let best, best.largest.map({ $0 > 0 }) ?? true else { throw failure }
        return best
    }
}
