/// The minimal sets of changes after which a literal of an equation system is true whatever remains unknown turns
/// out to be, with everything else as it is: `known` inputs may be flipped and `open` ones settled either way.
///
/// All sets are held as one diagram for each module; they are counted there and listed only on demand.
public struct MinimalChanges: Sendable {
    let system: EquationSystem
    let target: Literal
    let roles: [InputRole]
    let quantifier: Quantifier
    let fixpoint: Fixpoint
    let budget: Budget
    let function: ModularFunction
    let families: FamilyStore
    /// By module: the minimal sets that make its proxy true.
    let roots: [Family]
    /// Whether the diagrams are those of the literal itself, all inputs being false now: nothing is unknown, and nothing was
    /// simplified away because it is in no minimal set.
    let areAllFalse: Bool
    /// How many sets of each size there are, from size 0 on.
    public let countBySize: [Natural]
    /// Sets of up to so many changes are all there; nil: all sets are.
    public let completeUpTo: Int?

    /// - Parameter roles: by input; what is beyond its end is undetermined. A `varying` input counts as undetermined.
    /// - Parameter quantifier: whether it has to be true whatever remains undetermined turns out to be, or for some of that.
    /// - Parameter largest: leaves out sets of more changes.
    public init(
        _ system: EquationSystem, target: Literal, roles: [InputRole], undetermined quantifier: Quantifier = .all,
        loops fixpoint: Fixpoint = .least, largest: Int? = nil, budget: Budget = Budget()
    ) throws(DiagramError) {
        let draft = try ChangeDraft(system, target, roles, quantifier, fixpoint, budget)
        self.init(draft, try draft.solution(largest: largest))
    }

    /// As many as the budget allows: all sets, or else those up to the greatest size for which it suffices, as
    /// `completeUpTo` tells. Where it does not even suffice for single changes: an error.
    ///
    /// - Parameter memory: what the last question about the system was answered with.
    public static func withinBudget(
        _ system: EquationSystem, target: Literal, roles: [InputRole], undetermined quantifier: Quantifier = .all,
        loops fixpoint: Fixpoint = .least, budget: Budget = Budget(), memory: FunctionMemory? = nil
    ) throws(DiagramError) -> MinimalChanges {
        let draft = try ChangeDraft(system, target, roles, quantifier, fixpoint, budget, memory)
        return MinimalChanges(draft, try draft.greatestSolution())
    }

    private init(_ draft: ChangeDraft, _ solution: ChangeDraft.Solution) {
        let system = draft.system
        self.system = system
        target = draft.target
        roles = draft.roles
        quantifier = draft.quantifier
        fixpoint = draft.fixpoint
        budget = draft.budget
        areAllFalse = draft.areAllFalse && !solution.isFunctionBounded
        function = solution.function
        families = solution.families
        roots = solution.roots
        completeUpTo = solution.largest
        countBySize = MinimalChanges.tally(function, families, roots, solution.largest)
    }

    /// How many sets there are, of those that `completeUpTo` allows.
    public var count: Natural { countBySize.reduce(.zero, +) }

    private static func tally(
        _ function: ModularFunction, _ families: FamilyStore, _ roots: [Family], _ largest: Int?
    ) -> [Natural] {
        if let words = distribution(of: UInt64.self, function, families, roots, largest) {
            return words.tallies.last?.map { Natural($0) } ?? []
        }
        return distribution(of: Natural.self, function, families, roots, largest)?.tallies.last ?? []
    }

    /// The sizes of every node's sets, proxies expanded, and of each module's; nil if a number does not fit.
    static func distribution<Count: Tally>(
        of type: Count.Type, _ function: ModularFunction, _ families: FamilyStore, _ roots: [Family], _ largest: Int?
    ) -> (sizes: SizeDistribution<Count>, tallies: [[Count]])? {
        var postorder = Postorder()
        var tallies: [[Count]] = []
        var sizes = SizeDistribution<Count>(nodeCount: families.table.nodes.count)
        for root in roots {
            let nodes = families.nodes(under: root, &postorder)
            let fits = sizes.fill(nodes, families.table) { element in
                if case .module(let other) = function.places[Int(element >> 1)] { tallies[other] } else { nil }
            }
            guard fits else { return nil }
            var tally = sizes.bySize(root.node)
            if let largest, tally.count > largest + 1 { tally.removeLast(tally.count - largest - 1) }
            tallies.append(tally)
        }
        return (sizes, tallies)
    }
}
