extension BooleanGraph {
    /// How many arguments a graph may have after its loops have been unrolled.
    static let argumentLimit = 1 << 24

    /// The function of a literal of an equation system in those inputs that are not fixed.
    ///
    /// - Parameter roles: by input; inputs beyond its end are undetermined.
    init(
        _ system: EquationSystem, _ target: Literal, roles: [InputRole], loops fixpoint: Fixpoint
    ) throws(DiagramError) {
        self.init()
        var reader = GraphReader(system, roles, fixpoint)
        let target = reader.known(target)
        try reader.read(target.variable, into: &self)
        root = reader.images[target.variable] ^ (target.code & 1)
    }
}

/// Reads the part of an equation system that a variable rests on: strongly connected components, each after all that
/// it rests on (Tarjan 1972), with an explicit stack.
private struct GraphReader {
    let system: EquationSystem
    let fixpoint: Fixpoint
    var images: [UInt32]
    /// By variable: the number of the input, or -1.
    var inputs: [Int32]
    let roles: [InputRole]
    /// Members of a loop being unrolled, in an order in which only arrows to `heads` lead backwards.
    private var isMember: [Bool]

    init(_ system: EquationSystem, _ roles: [InputRole], _ fixpoint: Fixpoint) {
        self.system = system
        self.fixpoint = fixpoint
        self.roles = roles
        images = [UInt32](repeating: BooleanGraph.false, count: system.variableCount)
        inputs = [Int32](repeating: -1, count: system.variableCount)
        for (index, variable) in system.inputs.enumerated() { inputs[variable] = Int32(truncatingIfNeeded: index) }
        isMember = [Bool](repeating: false, count: system.variableCount)
    }

    /// What a variable rests on.
    func arguments(of variable: Int) -> ArraySlice<Literal> {
        if inputs[variable] >= 0 {
            if case .replaced(let literal) = role(of: variable) { return [known(literal)] }
            return []
        }
        switch system.definition(of: variable) {
        case .gate(_, let arguments): return arguments
        case .latch(let before, let arguments): return ([before] + arguments)[...]
        case .constant, .input: return []
        }
    }

    /// The literal, or the unknown constant in place of one of another system.
    func known(_ literal: Literal) -> Literal { literal.variable < system.variableCount ? literal : .unknown }

    func role(of variable: Int) -> InputRole {
        let input = Int(inputs[variable])
        return input >= 0 && input < roles.count ? roles[input] : .undetermined
    }

    mutating func read(_ target: Int, into graph: inout BooleanGraph) throws(DiagramError) {
        let unvisited = UInt32.max
        var number = [UInt32](repeating: unvisited, count: system.variableCount)
        var low = number
        var isOpen = isMember
        var open: [Int] = []
        var path: [(variable: Int, arguments: ArraySlice<Literal>, next: Int)] = []
        var visited: UInt32 = 0

        func enter(_ variable: Int) {
            number[variable] = visited
            low[variable] = visited
            visited += 1
            open.append(variable)
            isOpen[variable] = true
            let arguments = arguments(of: variable)
            path.append((variable, arguments, arguments.startIndex))
        }
        enter(target)
        while let last = path.indices.last {
            let (variable, next) = (path[last].variable, path[last].next)
            if next < path[last].arguments.endIndex {
                path[last].next += 1
                let argument = path[last].arguments[next].variable
                if number[argument] == unvisited {
                    enter(argument)
                } else if isOpen[argument] {
                    low[variable] = min(low[variable], number[argument])
                }
                continue
            }
            let top = path.removeLast()
            if let parent = path.last?.variable { low[parent] = min(low[parent], low[top.variable]) }
            guard low[top.variable] == number[top.variable] else { continue }
            if open.last == top.variable, !top.arguments.contains(where: { $0.variable == top.variable }) {
                open.removeLast()
                isOpen[top.variable] = false
                images[top.variable] = node(top.variable, top.arguments, &graph)
            } else {
                var component: [Int] = []
                while let member = open.popLast() {
                    isOpen[member] = false
                    component.append(member)
                    if member == top.variable { break }
                }
                try unroll(component, into: &graph)
            }
            if graph.arguments.count > BooleanGraph.argumentLimit { throw .budgetExceeded(.gates) }
        }
    }

    /// A variable's literal in the graph; those of its arguments are known.
    private func node(_ variable: Int, _ arguments: ArraySlice<Literal>, _ graph: inout BooleanGraph) -> UInt32 {
        let literals = arguments.map { images[$0.variable] ^ ($0.code & 1) }
        if inputs[variable] >= 0 {
            let input = Int(inputs[variable])
            switch role(of: variable) {
            case .fixed(let value): return value ? BooleanGraph.true : BooleanGraph.false
            case .known(let value): return graph.add(.flip(input: input, to: !value)) ^ (value ? 1 : 0)
            case .open: return graph.add(.open(input: input))
            case .undetermined: return graph.add(.undetermined(input: input))
            case .varying: return graph.add(.varying(input: input))
            case .replaced: return literals.first ?? BooleanGraph.false
            }
        }
        switch system.definition(of: variable) {
        case .constant where variable == Literal.false.variable: return BooleanGraph.false
        // The unknown constant, and what was declared and never defined.
        case .constant, .input: return graph.add(.undetermined(input: -1))
        case .gate(.and, _): return graph.and(literals)
        case .gate(.or, _): return graph.or(literals)
        case .gate(.atLeast(let threshold), _): return graph.atLeast(threshold, literals)
        case .latch: return graph.or([literals.first ?? BooleanGraph.false, graph.and(Array(literals.dropFirst()))])
        }
    }

    /// The least (or greatest) solution of a loop without negation, as gates: all members start at the constant and
    /// are computed again and again. A monotone system in so many *heads*, variables that cut every cycle, is at its
    /// fixpoint after as many rounds (Kleene).
    private mutating func unroll(_ component: [Int], into graph: inout BooleanGraph) throws(DiagramError) {
        for member in component { isMember[member] = true }
        defer { for member in component { isMember[member] = false } }
        for member in component {
            for argument in arguments(of: member) where argument.isNegated && isMember[argument.variable] {
                let way = shortestWay(from: argument.variable, to: member) { variable in
                    arguments(of: variable).map(\.variable).filter { isMember[$0] }
                }
                throw .loopThroughNegation([member] + way)
            }
        }
        let (order, heads) = LoopCut.cut(component, arguments: arguments(of:))
        let start = fixpoint == .least ? BooleanGraph.false : BooleanGraph.true
        for head in heads { images[head] = start }
        for _ in 0...heads.count {
            let before = heads.map { images[$0] }
            for member in order { images[member] = node(member, arguments(of: member), &graph) }
            if heads.map({ images[$0] }) == before { break }
            if graph.arguments.count > BooleanGraph.argumentLimit { throw .budgetExceeded(.gates) }
        }
    }
}
