/// Conditions ready for evaluation: nodes in an order in which each stands after what it rests on, in runs that are
/// evaluated alike.
///
/// Node 0 is the constant false, node 1 the constant unknown; then come the inputs, then the rest. Conjunctions and disjunctions are split into pairs, and a negation is a node of its own where something
/// rests on it, so that a run is a plain loop over pairs of nodes.
public struct ConditionGraph: Sendable {
    /// A stretch of nodes that are evaluated alike.
    struct Run: Sendable {
        var kind: Kind
        var firstNode: Int
        var count: Int
        /// Where what they rest on starts: in `pairs`, `thresholds` or `loops`.
        var first: Int
    }

    /// In the order in which they follow each other within a stage.
    enum Kind: UInt8, CaseIterable, Sendable { case not, or, and, latch, atLeast, fixpoint }

    /// The nodes that a conjunction, a disjunction or a latch rests on; a negation rests on the first.
    struct Pair: Sendable {
        var first: UInt32
        var second: UInt32
    }

    /// At least `wanted` of some nodes, which stand in `members`.
    struct Threshold: Sendable {
        var firstMember: UInt32
        var count: UInt32
        var wanted: UInt32

        /// More members than this are left to `Loop`, which counts without bound.
        static let mostMembers = 0x7FFF
    }

    /// An input that has the value that a latch had as of the instant before.
    struct Past: Sendable {
        var input: Int
        var latch: Int
    }

    public let inputCount: Int
    public let nodeCount: Int
    let runs: [Run]
    let pairs: [Pair]
    let thresholds: [Threshold]
    /// The nodes that thresholds count.
    let members: [UInt32]
    let loops: [Loop]
    /// Both as nodes.
    let pasts: [Past]
    /// By variable of the equation system: twice the number of its node, plus one for the negation.
    @usableFromInline let images: [UInt32]

    /// The literal's place in a `Valuation`.
    @inlinable public func image(of literal: Literal) -> Literal {
        Literal(code: images[literal.variable] ^ (literal.code & 1))
    }

    /// The groups of variables that rest on each other without negation, in evaluation order.
    public let mutualGroups: [[Int]]
}

/// The value of every node.
public struct Valuation: Sendable {
    @usableFromInline var bits: [UInt8]

    /// The value of a literal's image.
    @inlinable public subscript(image: Literal) -> Bounds {
        let value = Bounds(bits: bits[image.variable])
        return image.isNegated ? !value : value
    }

    /// Sets an input, counted from 0.
    @inlinable public mutating func setInput(_ index: Int, to value: Bounds) {
        bits[ConditionGraph.firstInput + index] = value.bits
    }

    /// The values of images, as they are shown.
    public func shown(_ images: [Literal]) -> [Truth] { images.map { self[$0].shown } }

    @inlinable public func input(_ index: Int) -> Bounds { Bounds(bits: bits[ConditionGraph.firstInput + index]) }
}

extension ConditionGraph {
    @usableFromInline static let firstInput = 2

    /// The beginning of time: all inputs unknown, nothing evaluated, no latch holds.
    public func valuation() -> Valuation {
        var bits = [UInt8](repeating: Bounds.false.bits, count: nodeCount)
        for node in 1..<Self.firstInput + inputCount { bits[node] = Bounds.unknown.bits }
        for past in pasts { bits[past.input] = Bounds.false.bits }
        return Valuation(bits: bits)
    }
}
