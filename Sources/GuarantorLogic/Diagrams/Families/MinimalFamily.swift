/// The family of minimal sets of changes after which a function is true whatever its unknowns turn out to be.
///
/// At a level whose value is now known, A are the sets that leave it, and those that flip it are the minimal ones of the
/// other branch that contain no set of A. At an unknown one A are the sets that suffice for both values; then
/// come those that make it true and those that make it false, each without those that contain a set of A. After Rauzy
/// 1993 and Coudert and Madre 1992; subsumed while it is being built, memoised on the nodes.
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
        var kept = Family.empty
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

    /// Nothing may be collected from either store between calls.
    mutating func family(
        of edge: Edge, _ diagrams: inout DiagramStore, _ families: inout FamilyStore
    ) throws(DiagramError) -> Family {
        var tasks = [Task(edge: edge, bound: bound ?? Int.max)]
        var result = Family.empty

        /// Asks for a part: true if its family is known and in `result`.
        func ask(_ edge: Edge, _ bound: Int) -> Bool {
            if let family = known(edge, bound) {
                result = family
                return true
            }
            tasks.append(Task(edge: edge, bound: bound))
            return false
        }

        if let family = known(edge, bound ?? Int.max) { return family }
        while var task = tasks.last {
            let level = diagrams.level(task.edge)
            let (low, high) = diagrams.branches(task.edge)
            let isOpen = kinds[Int(level)] == .open
            let here = tasks.count - 1
            // Each stage takes up the family asked for by the one before.
            while true {
                let isReady: Bool
                switch task.stage {
                case 0:
                    task.stage = 1
                    tasks[here].stage = 1
                    isReady = ask(isOpen ? try diagrams.and(low, high) : low, task.bound)
                case 1:
                    task.kept = result
                    if result == .base || task.bound == 0 {
                        task.stage = 4
                        result = .empty
                        continue
                    }
                    task.stage = 2
                    tasks[here].kept = result
                    tasks[here].stage = 2
                    isReady = ask(high, task.bound == Int.max ? Int.max : task.bound - 1)
                case 2:
                    task.madeTrue = try families.less(result, task.kept)
                    if !isOpen {
                        task.stage = 4
                        result = .empty
                        continue
                    }
                    task.stage = 3
                    tasks[here].madeTrue = task.madeTrue
                    tasks[here].stage = 3
                    isReady = ask(low, task.bound == Int.max ? Int.max : task.bound - 1)
                case 3:
                    result = try families.less(result, task.kept)
                    task.stage = 4
                    continue
                default:
                    let without = try families.make(2 * level + 1, task.kept, result)
                    result = try families.make(2 * level, without, task.madeTrue)
                    remember(result, task.edge, task.bound)
                    tasks.removeLast()
                    isReady = false
                }
                if !isReady { break }
            }
        }
        return result
    }
}
