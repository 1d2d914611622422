/// What many scenarios have in common, ready to be written down as operations on bit planes: a network of gates with two
/// inputs over *columns*, whose values differ from scenario to scenario, and constants.
///
/// An edge may be complemented, so that no negation takes a gate of its own: with `&` and De Morgan three kinds of gates
/// suffice (as in and-inverter graphs; Kuehlmann, Paruthi, Krohm, Ganai, "Robust Boolean reasoning", 2002). In each of
/// the four readings of `Bounds` a complemented edge takes the complement of the reading that negation swaps with it.
public struct PlaneNetwork: Sendable {
    /// A node's value or its negation.
    public struct Edge: Hashable, Sendable {
        /// Twice the node's number, plus one for the negation.
        var code: UInt32

        var node: Int { Int(code >> 1) }
        var isNegated: Bool { code & 1 != 0 }

        public static prefix func ! (edge: Edge) -> Edge { Edge(code: edge.code ^ 1) }

        public static let `false` = Edge(code: 0)
        public static let `true` = Edge(code: 1)
    }

    /// What a node is, in terms of `a`, `b` and `c`, the nodes that it rests on. Gates are numbered as `GuarantorPlanes` has them.
    enum Kind: UInt8, Sendable, CaseIterable {
        /// `first` is the four readings.
        case constant
        /// `first` is the column's number.
        case column
        /// What a loop's solution so far says of a member.
        case feedback

        /// a & b, a | b, a & ~b
        case and, or, andNot
        /// At least two of a, b and c; of ~a, b and c.
        case majority, majorityNot
        /// a ^ b, each reading by itself, for counting: what comes out reaches a threshold before anything is made of it.
        case xor
        /// ~a, where an edge can't be complemented.
        case not

        // Two gates at once: what stands between them is used nowhere else.
        /// a & b & c, a & b & ~c, a & ~b & ~c
        case andAnd, andAndNot, andNotNot
        /// a | b | c, (a & b) | c, (a & ~b) | c
        case orOr, andOr, andNotOr
        /// (a | b) & c, (a | b) & ~c
        case orAnd, orAndNot
        /// a & ~(b & c), a & ~(b & ~c)
        case andNotAnd, andNotAndNot
    }

    /// Operands that are not asked for are the constant false.
    struct Node: Hashable, Sendable {
        var kind: Kind
        var first: UInt32
        var second: UInt32 = 0
        var third: UInt32 = 0
    }

    /// A stretch of nodes that rest on each other by way of the feedbacks among them.
    struct Cycle: Sendable {
        var nodes: Range<Int>
        /// Nodes whose value in the least fixpoint is that of the root.
        var feedbacks: [(node: Int, root: Edge)]
    }

    var nodes = [Node(kind: .constant, first: UInt32(Bounds.false.bits))]
    var cycles: [Cycle] = []
    private var numbers: [Node: UInt32] = [:]

    public init() {}
}

extension PlaneNetwork {
    public mutating func column(_ number: Int) -> Edge { node(Node(kind: .column, first: UInt32(number))) }

    public mutating func constant(_ value: Bounds) -> Edge {
        switch value {
        case .false: .false
        case .true: .true
        default: node(Node(kind: .constant, first: UInt32(value.bits)))
        }
    }

    /// The value of an edge that is the same in all scenarios.
    public func constant(_ edge: Edge) -> Bounds? {
        guard nodes[edge.node].kind == .constant else { return nil }
        let value = Bounds(bits: UInt8(truncatingIfNeeded: nodes[edge.node].first))
        return edge.isNegated ? !value : value
    }

    public mutating func and(_ a: Edge, _ b: Edge) -> Edge {
        if a == b || b == .true { return a }
        if a == .true { return b }
        if a == .false || b == .false { return .false }
        if let x = constant(a), let y = constant(b) { return constant(x & y) }
        switch (a.isNegated, b.isNegated) {
        case (false, false): return gate(.and, a, b)
        case (false, true): return node(Node(kind: .andNot, first: UInt32(a.node), second: UInt32(b.node)))
        case (true, false): return node(Node(kind: .andNot, first: UInt32(b.node), second: UInt32(a.node)))
        case (true, true): return !gate(.or, a, b)
        }
    }

    public mutating func or(_ a: Edge, _ b: Edge) -> Edge { !and(!a, !b) }

    /// At least two of three.
    mutating func majority(_ a: Edge, _ b: Edge, _ c: Edge) -> Edge {
        for (x, y, z) in [(a, b, c), (b, c, a), (c, a, b)] {
            if x == .true { return or(y, z) }
            if x == .false { return and(y, z) }
            if x == y { return x }
        }
        // It is its own dual: no more than one of them needs to be negated.
        if [a, b, c].count(where: \.isNegated) > 1 { return !majority(!a, !b, !c) }
        let plain = [a, b, c].filter { !$0.isNegated }.map { UInt32($0.node) }.sorted()
        guard let negated = [a, b, c].first(where: \.isNegated) else {
            return node(Node(kind: .majority, first: plain[0], second: plain[1], third: plain[2]))
        }
        return node(Node(kind: .majorityNot, first: UInt32(negated.node), second: plain[0], third: plain[1]))
    }

    /// Each reading by itself.
    mutating func xor(_ a: Edge, _ b: Edge) -> Edge { gate(.xor, uncomplemented(a), uncomplemented(b)) }

    /// Stands for a member of a loop until its root is known.
    mutating func feedback() -> Edge { append(Node(kind: .feedback, first: 0)) }

    private mutating func uncomplemented(_ edge: Edge) -> Edge {
        edge.isNegated ? node(Node(kind: .not, first: UInt32(edge.node))) : edge
    }

    private mutating func gate(_ kind: Kind, _ a: Edge, _ b: Edge) -> Edge {
        node(Node(kind: kind, first: UInt32(min(a.node, b.node)), second: UInt32(max(a.node, b.node))))
    }

    /// The same node is made once.
    private mutating func node(_ node: Node) -> Edge {
        if let number = numbers[node] { return Edge(code: number << 1) }
        numbers[node] = UInt32(nodes.count)
        return append(node)
    }

    private mutating func append(_ node: Node) -> Edge {
        nodes.append(node)
        return Edge(code: UInt32(nodes.count - 1) << 1)
    }
}

extension PlaneNetwork.Node {
    /// The nodes that it rests on.
    var operands: [Int] {
        switch kind {
        case .constant, .column, .feedback: []
        case .not: [Int(first)]
        case .and, .or, .andNot, .xor: [Int(first), Int(second)]
        default: [Int(first), Int(second), Int(third)]
        }
    }

    var isGate: Bool { kind.rawValue > PlaneNetwork.Kind.feedback.rawValue }
}
