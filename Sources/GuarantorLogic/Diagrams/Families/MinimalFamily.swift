/// The family of minimal sets of changes after which a function is true whatever its unknowns turn out to be.
///
/// At a level whose value is now known, A are the sets that leave it, and those that flip it are the minimal ones of the
/// other branch that contain no set of A. At an unknown one A are the sets that suffice for both values; then come
/// those that make it true and those that make it false, each without those that contain a set of A. After Rauzy 1993
/// and Coudert and Madre, "Implicit and incremental computation of primes and essential primes of Boolean functions"
/// (1992); subsumed while it is being built, memoised on the nodes. Where the function is increasing, whether a set
/// contains one of A is asked of the branch that A comes from.
struct MinimalFamily {
    /// What changes can do to the variable of a level.
    enum LevelKind: Sendable {
        /// It is false now and can be made true: element 2·level.
        case flip
        /// It is unknown and can be made true (element 2·level) or false (2·level + 1).
        case open
    }

    private struct Task {
        var edge: Edge
        var bound: Int
        var stage = 0
        var kept = Edge.false
        var without = Family.empty
        var madeTrue = Family.empty
    }

    let kinds: [LevelKind]
    /// Larger sets are left out.
    let bound: Int?
    private var memo: [UInt32] = []
    private var boundedMemo: [SIMD2<UInt32>: UInt32] = [:]
    private static let unknown = UInt32.max

    init(kinds: [LevelKind], bound: Int? = nil) {
        self.kinds = kinds
        self.bound = bound
    }

    private func known(_ edge: Edge, _ bound: Int) -> Family? {
        if edge == .false { return .empty }
        if edge == .true { return .base }
        if bound < 0 { return .empty }
        if self.bound != nil {
            return boundedMemo[SIMD2(edge.code, UInt32(truncatingIfNeeded: bound))].map(Family.init(node:))
        }
        let code = Int(edge.code)
        return code < memo.count && memo[code] != Self.unknown ? Family(node: memo[code]) : nil
    }

    private mutating func remember(_ family: Family, _ edge: Edge, _ bound: Int) {
        if self.bound != nil {
            boundedMemo[SIMD2(edge.code, UInt32(truncatingIfNeeded: bound))] = family.node
            return
        }
        let code = Int(edge.code)
        if code >= memo.count {
            memo.append(contentsOf: repeatElement(Self.unknown, count: max(code + 1, 2 * memo.count) - memo.count))
        }
        memo[code] = family.node
    }

    /// - Parameter isIncreasing: whether the function is, and all levels are `flip`.
    ///
    /// Nothing may be collected from either store between calls.
    mutating func family(
        of edge: Edge, isIncreasing: Bool, _ diagrams: inout DiagramStore, _ families: inout FamilyStore
    ) throws(DiagramError) -> Family {
        var tasks: [Task] = []
        var next = (edge: edge, bound: bound ?? Int.max)
        while true {
            var result = Family.empty
            if let family = known(next.edge, next.bound) {
                result = family
            } else {
                var task = Task(edge: next.edge, bound: next.bound)
                let (low, high) = diagrams.branches(task.edge)
                task.kept = kinds[Int(diagrams.level(task.edge))] == .open ? try diagrams.and(low, high) : low
                tasks.append(task)
                next.edge = task.kept
                continue
            }
            // Each stage takes up the family asked for by the one before.
            while true {
                guard var task = tasks.popLast() else { return result }
                let (low, high) = diagrams.branches(task.edge)
                let level = diagrams.level(task.edge)
                let rest = task.bound == Int.max ? Int.max : task.bound - 1
                if task.stage == 0 {
                    task.without = result
                    task.stage = 1
                    tasks.append(task)
                    next = (high, rest)
                    break
                }
                result =
                    isIncreasing
                    ? try families.less(result, task.kept, diagrams) : try families.less(result, task.without)
                if task.stage == 1 {
                    task.madeTrue = result
                    if kinds[Int(level)] == .open {
                        task.stage = 2
                        tasks.append(task)
                        next = (low, rest)
                        break
                    }
                    result = task.without
                } else {
                    result = try families.make(2 * level + 1, task.without, result)
                }
                result = try families.make(2 * level, result, task.madeTrue)
                remember(result, task.edge, task.bound)
            }
        }
    }
}
