import GuarantorLogic

/// What keeps time in a framework, by its number: performances, durations and procedures with their steps.
enum Keeper: Hashable, Comparable {
    case performance(Int)
    case duration(Int)
    /// Procedures whose steps wait for each other's.
    case procedures(Int)
}

/// What has to be looked at when something changes: an index of a framework, made when it is first needed and shared.
final class Watch: Sendable {
    let dependents: Dependents
    /// By group: its procedures and its steps, each after those before it.
    let procedures: [[Int]]
    let steps: [[Int]]
    /// By performance: the groups of procedures that start with its occurrences.
    let groupsOfPerformance: [Int: [Int]]
    /// Positions in `keepers`, by node of the graph: what rests on it.
    private let watching: NodeLists
    private let keepers: [Keeper]

    init(_ framework: Framework) {
        dependents = Dependents(framework.graph)
        let equations = framework.equations
        let groups = equations.procedureGroups()
        procedures = Self.members(equations.procedures.indices, of: groups) { groups[$0] }
        steps = Self.members(equations.stepOrder, of: groups) { groups[equations.steps[$0].procedure] }
        var keepers: [Keeper] = []
        var nodes: [Int] = []
        func watch(_ literals: [Literal], for keeper: Keeper) {
            for literal in literals {
                nodes.append(framework.graph.image(of: literal).variable)
                keepers.append(keeper)
            }
        }
        for (number, performance) in equations.performances.enumerated() {
            watch(performance.literals, for: .performance(number))
            guard performance.guarantor == nil else { continue }
            watch(equations.commitments[performance.commitment].guarantors.map(\.bound), for: .performance(number))
        }
        for (number, duration) in equations.durations.enumerated() {
            watch([duration.condition], for: .duration(number))
        }
        var groupsOfPerformance: [Int: [Int]] = [:]
        for (number, procedure) in equations.procedures.enumerated() {
            watch([procedure.starts], for: .procedures(groups[number]))
            if let performance = procedure.performance {
                groupsOfPerformance[performance, default: []].append(groups[number])
            }
        }
        for step in equations.steps { watch([step.done], for: .procedures(groups[step.procedure])) }
        watching = NodeLists(nodeCount: keepers.isEmpty ? 0 : framework.graph.nodeCount) { visit in
            for (position, node) in nodes.enumerated() { visit(node, position) }
        }
        self.keepers = keepers
        self.groupsOfPerformance = groupsOfPerformance
    }

    func forEachKeeper(of node: Int, _ body: (Keeper) -> Void) {
        guard !isIdle else { return }
        watching.forEach(of: node) { body(keepers[$0]) }
    }

    /// Whether nothing keeps time.
    var isIdle: Bool { keepers.isEmpty }

    private static func members(
        _ numbers: some Sequence<Int>, of groups: [Int], _ group: (Int) -> Int
    ) -> [[Int]] {
        var members = [[Int]](repeating: [], count: (groups.max() ?? -1) + 1)
        for number in numbers { members[group(number)].append(number) }
        return members
    }
}

extension Equations {
    /// By procedure: the number of the group that it is in. Steps may wait for those of another procedure of their group.
    fileprivate func procedureGroups() -> [Int] {
        var neighbours = [[Int]](repeating: [], count: procedures.count)
        for step in steps {
            for before in step.after where steps[before].procedure != step.procedure {
                neighbours[step.procedure].append(steps[before].procedure)
                neighbours[steps[before].procedure].append(step.procedure)
            }
        }
        var groups = [Int](repeating: -1, count: procedures.count)
        var count = 0
        for start in groups.indices where groups[start] < 0 {
            var open = [start]
            while let procedure = open.popLast() {
                guard groups[procedure] < 0 else { continue }
                groups[procedure] = count
                open += neighbours[procedure]
            }
            count += 1
        }
        return groups
    }
}
