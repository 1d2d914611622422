/// A loop that passes through a negation: it has no meaning within one instant.
public struct LoopThroughNegation: Error, Sendable {
    /// Each rests on the next, the last on the first; the first rests negatively on its successor.
    public let variables: [Int]
}

extension ConditionGraph {
    /// Orders the equations, folds constants, finds the loops. Linear.
    public init(_ system: EquationSystem) throws(LoopThroughNegation) {
        var draft = Draft(system)
        let components = system.components()
        var start = 0
        var groups: [[Int]] = []
        for end in components.ends {
            let component = components.members[start..<Int(end)]
            start = Int(end)
            if component.count == 1, let only = component.first, !system.isSelfReferent(Int(only)) {
                draft.add(Int(only))
                continue
            }
            if let loop = system.loopThroughNegation(in: component) {
                throw LoopThroughNegation(variables: loop)
            }
            groups.append(component.map(Int.init))
            draft.addLoop(component.map(Int.init))
        }
        self = draft.graph(mutualGroups: groups)
    }
}

/// The graph while it is being built: gates in an order in which each stands after its arguments, with levels.
private struct Draft {
    /// What can be evaluated on its own: one gate, or all members of a loop.
    struct Unit {
        var firstGate: Int
        var gateCount: Int
        var level: Int
        /// Number of the kind of run it belongs to.
        var sort: Int
    }

    struct Sort: Hashable {
        var kind: ConditionGraph.Run.Kind
        var arity: Int
        var threshold: Int
        /// Loops do not share a run.
        var loop: Int
    }

    let system: EquationSystem
    var images: [UInt32]
    var units: [Unit] = []
    var sorts: [Sort] = []
    private var sortNumbers: [Sort: Int] = [:]
    /// By gate: where its arguments start; one more at the end.
    var starts: [Int] = [0]
    var arguments: [UInt32] = []
    /// By node: constants and inputs 0, a gate one more than its arguments.
    var levels: [Int32]
    var loops: [Loop] = []
    let firstGateNode: Int

    init(_ system: EquationSystem) {
        self.system = system
        firstGateNode = ConditionGraph.firstInput + system.inputs.count
        images = [UInt32](repeating: Literal.unknown.code, count: system.variableCount)
        levels = [Int32](repeating: 0, count: firstGateNode)
        levels.reserveCapacity(firstGateNode + system.variableCount)
        units.reserveCapacity(system.variableCount)
        starts.reserveCapacity(system.variableCount)
        arguments.reserveCapacity(system.arguments.count)
        images[0] = Literal.false.code
        for (index, variable) in system.inputs.enumerated() {
            images[variable] = Literal(variable: ConditionGraph.firstInput + index).code
        }
    }

    private func image(_ literal: Literal) -> UInt32 { images[literal.variable] ^ (literal.code & 1) }

    /// Adds a gate all of whose arguments have been added.
    mutating func add(_ variable: Int) {
        let kind = system.kinds[variable]
        let start = arguments.count
        var threshold = 0
        switch kind {
        case .constant, .input, .undefined: return
        case .and: gather(variable, neutral: Literal.true.code)
        case .or: gather(variable, neutral: Literal.false.code)
        case .atLeast:
            threshold = Int(system.thresholds[variable])
            gather(variable, neutral: Literal.false.code)
            let given = arguments[start...].filter { $0 == Literal.true.code }.count
            if given > 0 {
                arguments.replaceSubrange(start..., with: arguments[start...].filter { $0 != Literal.true.code })
                threshold -= given
            }
        }
        if let folded = fold(kind, start, threshold) {
            images[variable] = folded
            arguments.removeSubrange(start...)
            return
        }
        var level: Int32 = 0
        for argument in arguments[start...] { level = max(level, levels[Int(argument >> 1)]) }
        let arity = arguments.count - start
        let run: (ConditionGraph.Run.Kind, Int) =
            switch kind {
            case .and: (.and, 0)
            case .or: (.or, 0)
            default: threshold == arity ? (.and, 0) : threshold == 1 ? (.or, 0) : (.atLeast, threshold)
            }
        images[variable] = UInt32(levels.count) << 1
        starts.append(arguments.count)
        let sort = Sort(kind: run.0, arity: arity, threshold: run.1, loop: -1)
        units.append(
            Unit(firstGate: levels.count - firstGateNode, gateCount: 1, level: Int(level) + 1, sort: number(of: sort)))
        levels.append(level + 1)
    }

    /// Appends the images of a variable's arguments without those that change nothing.
    private mutating func gather(_ variable: Int, neutral: UInt32) {
        for literal in system.arguments(of: variable) {
            let code = image(literal)
            if code != neutral { arguments.append(code) }
        }
    }

    /// The literal that a gate comes down to, if it needs no node.
    private func fold(_ kind: EquationSystem.Kind, _ start: Int, _ threshold: Int) -> UInt32? {
        let rest = arguments[start...]
        switch kind {
        case .and where rest.contains(Literal.false.code): return Literal.false.code
        case .or where rest.contains(Literal.true.code): return Literal.true.code
        case .and where rest.isEmpty: return Literal.true.code
        case .or where rest.isEmpty: return Literal.false.code
        case .atLeast where threshold <= 0: return Literal.true.code
        case .atLeast where threshold > rest.count: return Literal.false.code
        default: return rest.count == 1 ? rest.first : nil
        }
    }

    /// Adds the members of a loop; what they rest on outside has been added.
    mutating func addLoop(_ variables: [Int]) {
        let firstGate = levels.count - firstGateNode
        var memberOf: [Int: UInt32] = [:]
        for (member, variable) in variables.enumerated() {
            memberOf[variable] = UInt32(member)
            images[variable] = UInt32(levels.count + member) << 1
        }
        var level: Int32 = 0
        var outside: [[UInt32]] = []
        var dependents = [[UInt32]](repeating: [], count: variables.count)
        for (member, variable) in variables.enumerated() {
            var codes: [UInt32] = []
            for literal in system.arguments(of: variable) {
                if let inside = memberOf[literal.variable] {
                    dependents[Int(inside)].append(UInt32(member))
                } else {
                    codes.append(image(literal))
                    level = max(level, levels[Int(image(literal) >> 1)])
                }
            }
            outside.append(codes)
        }
        let counts = variables.map { system.arguments(of: $0).count }
        let thresholds = zip(variables, counts).map { variable, count in
            switch system.kinds[variable] {
            case .and: count
            case .or: 1
            default: Int(system.thresholds[variable])
            }
        }
        let sort = Sort(kind: .fixpoint, arity: 0, threshold: 0, loop: loops.count)
        units.append(
            Unit(firstGate: firstGate, gateCount: variables.count, level: Int(level) + 1, sort: number(of: sort)))
        for _ in variables {
            levels.append(level + 1)
            starts.append(arguments.count)
        }
        loops.append(
            Loop(
                firstNode: 0, wantedTrue: thresholds, wantedFalse: zip(counts, thresholds).map { $0 - $1 + 1 },
                outside: outside, dependents: dependents))
    }

    private mutating func number(of sort: Sort) -> Int {
        if let number = sortNumbers[sort] { return number }
        sortNumbers[sort] = sorts.count
        sorts.append(sort)
        return sorts.count - 1
    }

    /// Numbers the gates by level and, within a level, by sort, so that equal ones stand in runs.
    func graph(mutualGroups: [[Int]]) -> ConditionGraph {
        let order = ordered(ordered(Array(units.indices), by: \.sort), by: \.level)
        var nodeOfGate = [Int](repeating: 0, count: starts.count)
        var node = firstGateNode
        for unit in order {
            for offset in 0..<units[unit].gateCount {
                nodeOfGate[units[unit].firstGate + offset] = node
                node += 1
            }
        }
        func final(_ code: UInt32) -> UInt32 {
            let gate = Int(code >> 1) - firstGateNode
            return gate < 0 ? code : UInt32(nodeOfGate[gate]) << 1 | (code & 1)
        }

        var runs: [ConditionGraph.Run] = []
        var flat: [UInt32] = []
        flat.reserveCapacity(arguments.count)
        var placedLoops: [Loop] = []
        var previous: Unit?
        for number in order {
            let unit = units[number]
            let sort = sorts[unit.sort]
            if let previous, previous.level == unit.level, previous.sort == unit.sort, !runs.isEmpty {
                runs[runs.count - 1].nodeCount += unit.gateCount
            } else {
                let isLoop = sort.kind == .fixpoint
                runs.append(
                    ConditionGraph.Run(
                        kind: sort.kind, arity: sort.arity, threshold: sort.threshold,
                        firstNode: nodeOfGate[unit.firstGate], nodeCount: unit.gateCount,
                        firstArgument: isLoop ? placedLoops.count : flat.count))
                if isLoop {
                    let loop = loops[sort.loop]
                    placedLoops.append(
                        Loop(
                            firstNode: nodeOfGate[unit.firstGate], wantedTrue: loop.wantedTrue,
                            wantedFalse: loop.wantedFalse, outside: loop.outside.map { $0.map(final) },
                            dependents: loop.dependents))
                }
            }
            for code in arguments[starts[unit.firstGate]..<starts[unit.firstGate + unit.gateCount]] {
                flat.append(final(code))
            }
            previous = unit
        }
        return ConditionGraph(
            inputCount: system.inputs.count, nodeCount: node, runs: runs, arguments: flat, loops: placedLoops,
            images: images.map(final), mutualGroups: mutualGroups)
    }

    /// A stable counting sort.
    private func ordered(_ numbers: [Int], by key: KeyPath<Unit, Int>) -> [Int] {
        var starts = [Int](repeating: 0, count: (units.lazy.map { $0[keyPath: key] }.max() ?? 0) + 2)
        for number in numbers { starts[units[number][keyPath: key] + 1] += 1 }
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        var result = numbers
        for number in numbers {
            let slot = units[number][keyPath: key]
            result[starts[slot]] = number
            starts[slot] += 1
        }
        return result
    }
}
