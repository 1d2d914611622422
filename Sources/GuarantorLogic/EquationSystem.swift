/// A variable of an equation system or its negation.
public struct Literal: Hashable, Sendable {
    /// Twice the variable's number, plus one for the negation.
    public let code: UInt32

    @inlinable init(code: UInt32) { self.code = code }
    init(variable: Int, isNegated: Bool = false) { code = UInt32(variable) << 1 | (isNegated ? 1 : 0) }

    /// Variable 0 is the constant false, variable 1 the constant unknown.
    @inlinable public var variable: Int { Int(code >> 1) }
    @inlinable public var isNegated: Bool { code & 1 != 0 }

    public static prefix func ! (literal: Literal) -> Literal { Literal(code: literal.code ^ 1) }

    @inlinable public static var `false`: Literal { Literal(code: 0) }
    @inlinable public static var `true`: Literal { Literal(code: 1) }
    /// The constant of which nothing is known.
    @inlinable public static var unknown: Literal { Literal(code: 2) }
}

/// How a gate combines its arguments.
public enum Operator: Hashable, Sendable {
    case and
    case or
    /// At least so many of the arguments.
    case atLeast(Int)
}

/// Conditions as they were written: each variable is an input, a gate over literals or a latch, in any order, loops
/// included (a Boolean equation system). `ConditionGraph` is what is evaluated.
public struct EquationSystem: Sendable {
    /// What defines a variable.
    public enum Definition: Sendable {
        case constant
        case input
        case gate(Operator, arguments: ArraySlice<Literal>)
        /// True from the instant on at which all of these are; `before` is what it was as of the instant before.
        case latch(before: Literal, arguments: ArraySlice<Literal>)
    }

    enum Kind: UInt8 { case constant, input, undefined, and, or, atLeast, latch }

    struct Variable: Sendable {
        var kind: Kind
        /// Of a threshold: how many; of a latch: the variable of what it was before.
        var parameter: UInt32 = 0
        /// Where its arguments start in `arguments`, and how many there are.
        var start: UInt32 = 0
        var count: UInt32 = 0

        var arguments: Range<Int> { Int(start)..<Int(start + count) }
    }

    private(set) var variables: [Variable] = [Variable(kind: .constant), Variable(kind: .constant)]
    private(set) var arguments: [Literal] = []
    /// The variables of the inputs, in the order in which they were made.
    public private(set) var inputs: [Int] = []
    /// Latches, with the inputs by number, where something rests on what they were before.
    private(set) var keptPasts: [(latch: Int, input: Int)] = []

    public init() {}

    public var variableCount: Int { variables.count }

    public mutating func reserve(variables count: Int, arguments argumentCount: Int) {
        variables.reserveCapacity(count)
        arguments.reserveCapacity(argumentCount)
    }

    public mutating func input() -> Literal {
        inputs.append(variables.count)
        return add(.input)
    }

    /// A variable that `define` will give its gate; until then it counts as unknown.
    public mutating func declare() -> Literal { add(.undefined) }

    /// - Precondition (programmer's): the literal came from `declare` and has not been defined.
    public mutating func define(_ literal: Literal, as gate: Operator, of literals: [Literal]) {
        define(literal, gate, literals.span)
    }

    /// Defines a declared variable as true from the instant on at which all of the literals are.
    ///
    /// - Parameter keepsPast: whether the input that is returned, what the latch was as of the instant before, shall have
    ///   that value in each evaluation; else nothing may rest on it.
    @discardableResult
    public mutating func latch(_ literal: Literal, whenAll literals: [Literal], keepsPast: Bool = false) -> Literal {
        if keepsPast { keptPasts.append((literal.variable, inputs.count)) }
        let before = input()
        write(literal, .latch, parameter: UInt32(before.variable), literals.span)
        return before
    }

    private mutating func define(_ literal: Literal, _ gate: Operator, _ literals: Span<Literal>) {
        switch gate {
        case .and: write(literal, .and, literals)
        case .or: write(literal, .or, literals)
        case .atLeast(let count): write(literal, .atLeast, parameter: UInt32(clamping: count), literals)
        }
    }

    private mutating func write(
        _ literal: Literal, _ kind: Kind, parameter: UInt32 = 0, _ literals: Span<Literal>
    ) {
        assert(!literal.isNegated && variables[literal.variable].kind == .undefined)
        variables[literal.variable] = Variable(
            kind: kind, parameter: parameter, start: UInt32(arguments.count), count: UInt32(literals.count))
        for index in literals.indices { arguments.append(literals[index]) }
    }

    /// A variable with its gate. A gate of one argument is that argument.
    public mutating func gate(_ gate: Operator, of literals: [Literal]) -> Literal {
        self.gate(gate, of: literals.span)
    }

    /// A gate whose arguments are taken off the end of a list.
    public mutating func gate(_ gate: Operator, ofLast count: Int, from stack: inout [Literal]) -> Literal {
        let literal = self.gate(gate, of: stack.span.extracting(last: count))
        for _ in 0..<count { stack.removeLast() }
        return literal
    }

    private mutating func gate(_ gate: Operator, of literals: Span<Literal>) -> Literal {
        if literals.count == 1 {
            switch gate {
            case .and, .or, .atLeast(1): return literals[0]
            default: break
            }
        }
        let literal = declare()
        define(literal, gate, literals)
        return literal
    }

    public func definition(of variable: Int) -> Definition {
        let literals = arguments(of: variable)
        let parameter = Int(variables[variable].parameter)
        switch variables[variable].kind {
        case .constant, .undefined: return .constant
        case .input: return .input
        case .and: return .gate(.and, arguments: literals)
        case .or: return .gate(.or, arguments: literals)
        case .atLeast: return .gate(.atLeast(parameter), arguments: literals)
        case .latch: return .latch(before: Literal(variable: parameter), arguments: literals)
        }
    }

    func arguments(of variable: Int) -> ArraySlice<Literal> {
        arguments[variables[variable].arguments]
    }

    private mutating func add(_ kind: Kind) -> Literal {
        variables.append(Variable(kind: kind))
        return Literal(variable: variables.count - 1)
    }
}

extension EquationSystem {
    /// - Parameter index: below `inputs.count`.
    public func literal(ofInput index: Int) -> Literal { Literal(variable: inputs[index]) }
}
