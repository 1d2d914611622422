/// An equation system whose inputs are functions: what each literal is then, as a function too. Works out what it is asked
/// for and what that rests on, each variable once.
public struct SystemInstance: Sendable {
    public typealias Function = FunctionSpace.Function

    private let system: EquationSystem
    private let loops: Loops
    private var images: [Int: Function] = [:]

    /// What becomes of variables that rest on each other without negation.
    public enum Loops: Sendable {
        /// Their least solution.
        case least
        /// The least or the greatest, either for all of a group: a variable of its own says which.
        case either
    }

    public init(_ system: EquationSystem, loops: Loops = .least) {
        self.system = system
        self.loops = loops
    }

    /// - Parameters:
    ///   - input: what an input is, by number; nil: the constant of which nothing is known. Asked once for each, in the order of
    ///     a walk depth first.
    /// - Returns: the functions of the literals.
    public mutating func functions(
        of literals: [Literal], in space: inout FunctionSpace,
        input: (Int?, inout FunctionSpace) throws(DiagramError) -> Function
    ) throws(DiagramError) -> [Function] {
        for literal in literals { try read(literal.variable, &space, input) }
        return literals.map(image)
    }

    private func image(_ literal: Literal) -> Function {
        let image = images[literal.variable] ?? .false
        return literal.isNegated ? !image : image
    }

    /// Strongly connected components, each after all that it rests on (Tarjan 1972), with an explicit stack.
    private mutating func read(
        _ target: Int, _ space: inout FunctionSpace,
        _ input: (Int?, inout FunctionSpace) throws(DiagramError) -> Function
    ) throws(DiagramError) {
        guard images[target] == nil else { return }
        var number: [Int: Int] = [:]
        var low: [Int: Int] = [:]
        var open: [Int] = []
        var isOpen: Set<Int> = []
        var path: [(variable: Int, arguments: [Literal], next: Int)] = []
        func enter(_ variable: Int) {
            low[variable] = number.count
            number[variable] = number.count
            open.append(variable)
            isOpen.insert(variable)
            path.append((variable, arguments(of: variable), 0))
        }
        enter(target)
        while let top = path.last {
            if top.next < top.arguments.count {
                path[path.count - 1].next += 1
                let argument = top.arguments[top.next].variable
                if images[argument] != nil { continue }
                if let seen = number[argument] {
                    if isOpen.contains(argument) { low[top.variable] = min(low[top.variable] ?? seen, seen) }
                } else {
                    enter(argument)
                }
                continue
            }
            path.removeLast()
            let own = low[top.variable] ?? 0
            if let parent = path.last?.variable { low[parent] = min(low[parent] ?? own, own) }
            guard own == number[top.variable] else { continue }
            var component: [Int] = []
            while let member = open.popLast() {
                isOpen.remove(member)
                component.append(member)
                if member == top.variable { break }
            }
            if component.count == 1, !top.arguments.contains(where: { $0.variable == top.variable }) {
                images[top.variable] = try value(of: top.variable, &space, input)
            } else {
                try solve(component, &space, input)
            }
        }
    }

    private mutating func solve(
        _ component: [Int], _ space: inout FunctionSpace,
        _ input: (Int?, inout FunctionSpace) throws(DiagramError) -> Function
    ) throws(DiagramError) {
        try settle(component, from: .false, &space, input)
        guard loops == .either else { return }
        let least = component.map { images[$0] ?? .false }
        try settle(component, from: .true, &space, input)
        let greatest = component.map { images[$0] ?? .false }
        guard least != greatest else { return }
        let isGreatest = try space.variable()
        for (position, member) in component.enumerated() {
            images[member] = try space.or([least[position], space.and(isGreatest, greatest[position])])
        }
    }

    /// From one bound towards the other until nothing changes.
    private mutating func settle(
        _ component: [Int], from bound: Function, _ space: inout FunctionSpace,
        _ input: (Int?, inout FunctionSpace) throws(DiagramError) -> Function
    ) throws(DiagramError) {
        for member in component { images[member] = bound }
        var isStable = false
        while !isStable {
            isStable = true
            for member in component.reversed() {
                let value = try value(of: member, &space, input)
                if images[member] != value {
                    images[member] = value
                    isStable = false
                }
            }
        }
    }

    private func arguments(of variable: Int) -> [Literal] {
        switch system.definition(of: variable) {
        case .constant, .input: []
        case .gate(_, let arguments): Array(arguments)
        case .latch(let before, let arguments): [before] + arguments
        }
    }

    private func value(
        of variable: Int, _ space: inout FunctionSpace,
        _ input: (Int?, inout FunctionSpace) throws(DiagramError) -> Function
    ) throws(DiagramError) -> Function {
        switch system.definition(of: variable) {
        case .constant: return variable == Literal.false.variable ? .false : try input(nil, &space)
        case .input: return try input(number(ofInput: variable), &space)
        case .gate(.and, let arguments): return try space.and(arguments.map(image))
        case .gate(.or, let arguments): return try space.or(arguments.map(image))
        case .gate(.atLeast(let count), let arguments): return try space.atLeast(count, of: arguments.map(image))
        case .latch(let before, let arguments):
            return try space.or([image(before), space.and(arguments.map(image))])
        }
    }

    /// Inputs are made with ascending variables.
    private func number(ofInput variable: Int) -> Int {
        let inputs = system.inputs
        var (low, high) = (0, inputs.count)
        while low < high {
            let middle = (low + high) / 2
            if inputs[middle] < variable { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
