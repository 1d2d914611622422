/// Conditions ready for evaluation: nodes in topological order, runs of nodes with the same operator and
/// number of arguments, arguments in one flat array.
///
/// Node 0 is the constant false, node 1 the constant unknown, then come the inputs, then the gates level by level.
/// Members of a loop without negation stand together and are solved to a fixpoint.
public struct ConditionGraph: Sendable {
    /// A stretch of nodes that are evaluated alike.
    struct Run: Sendable {
        enum Kind: Sendable { case and, or, atLeast, fixpoint }
        var kind: Kind
        var arity: Int
        var threshold: Int
        var firstNode: Int
        var nodeCount: Int
        /// Where the arguments of the first node start; the others follow. For a fixpoint: the number of its loop.
        var firstArgument: Int
    }

    public let inputCount: Int
    public let nodeCount: Int
    let runs: [Run]
    /// Codes of the literals that the gates combine.
    let arguments: [UInt32]
    let loops: [Loop]
    /// The literal of this graph that each variable of the equation system has become.
    let images: [UInt32]

    /// The literal's place in a `Valuation`.
    public func image(of literal: Literal) -> Literal {
        Literal(code: images[literal.variable] ^ (literal.code & 1))
    }

    /// The groups of variables that rest on each other without negation, in evaluation order.
    public let mutualGroups: [[Int]]
}

/// The value of every node and of its negation, by literal.
public struct Valuation: Sendable {
    var bits: [UInt8]

    public subscript(literal: Literal) -> Bounds { Bounds(bits: bits[Int(literal.code)]) }

    mutating func set(_ node: Int, to value: UInt8) {
        bits[2 * node] = value
        bits[2 * node + 1] = Bounds.negate(value)
    }

    /// Sets an input, counted from 0.
    public mutating func setInput(_ index: Int, to value: Bounds) {
        set(ConditionGraph.firstInput + index, to: value.bits)
    }

    public func input(_ index: Int) -> Bounds {
        Bounds(bits: bits[2 * (ConditionGraph.firstInput + index)])
    }
}

extension ConditionGraph {
    static let firstInput = 2

    /// All inputs unknown, nothing evaluated yet.
    public func valuation() -> Valuation {
        var valuation = Valuation(bits: [UInt8](repeating: Bounds.unknown.bits, count: 2 * nodeCount))
        valuation.set(0, to: Bounds.false.bits)
        return valuation
    }
}
