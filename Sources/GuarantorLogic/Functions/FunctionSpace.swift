/// Boolean functions over common variables, as diagrams in one store: equal functions are equal values, so that what can
/// never be, what is always so, and where two functions differ is decided exactly, or ends with the budget.
public struct FunctionSpace: Sendable {
    private var store: DiagramStore
    public private(set) var variableCount = 0

    public init(budget: Budget) { store = DiagramStore(budget: budget) }

    /// A function of one space. Equal where the functions are.
    public struct Function: Hashable, Sendable {
        fileprivate let edge: Edge

        public static let `false` = Function(edge: .false)
        public static let `true` = Function(edge: .true)

        public init(_ value: Bool) { edge = value ? .true : .false }
        fileprivate init(edge: Edge) { self.edge = edge }

        public static prefix func ! (function: Function) -> Function { Function(edge: !function.edge) }

        public var isConstant: Bool { edge.isConstant }
    }

    /// How many nodes the function's diagram has, the terminal left out. Linear in that number.
    public func nodeCount(of function: Function) -> Int {
        var postorder = Postorder()
        return store.nodes(under: function.edge, &postorder).count
    }

    /// A new variable, below all others in the order. Its number is that of the variables before it.
    public mutating func variable() throws(DiagramError) -> Function {
        let edge = try store.variable(variableCount)
        variableCount += 1
        return Function(edge: edge)
    }

    public mutating func and(_ functions: [Function]) throws(DiagramError) -> Function {
        Function(edge: try store.and(functions.map(\.edge)))
    }

    public mutating func or(_ functions: [Function]) throws(DiagramError) -> Function {
        !(try and(functions.map { !$0 }))
    }

    public mutating func and(_ first: Function, _ second: Function) throws(DiagramError) -> Function {
        Function(edge: try store.and(first.edge, second.edge))
    }

    public mutating func atLeast(_ count: Int, of functions: [Function]) throws(DiagramError) -> Function {
        Function(edge: try store.atLeast(count, of: functions.map(\.edge)))
    }

    /// True whatever some variables are, or for some of what they may be.
    ///
    /// - Parameter variables: numbers of variables, in any order.
    public mutating func quantify(
        _ function: Function, over variables: Set<Int>, _ quantifier: Quantifier
    ) throws(DiagramError) -> Function {
        guard !variables.isEmpty, !function.isConstant else { return function }
        let treatment = (0..<variableCount).map { variable -> DiagramStore.Treatment in
            guard variables.contains(variable) else { return .keep }
            return quantifier == .all ? .forAll : .exists
        }
        return Function(edge: try store.rewrite(function.edge, treatment))
    }

    /// The function where a variable has a value.
    public mutating func restrict(
        _ function: Function, _ variable: Int, to value: Bool
    ) throws(DiagramError) -> Function {
        Function(edge: try store.cofactor(function.edge, variable, value))
    }

    /// Values of variables under which the function is true, whatever those left out are; nil if it never is.
    ///
    /// As few as possible differ from what is usual, and of these the fewest are named. Linear in the diagram.
    public func point(of function: Function, usually: (Int) -> Bool) -> [Int: Bool]? {
        guard function.edge != .false else { return nil }
        var postorder = Postorder()
        // By node: the cost of coming to true from it, and to false.
        var costs: [Int: (toTrue: Int, toFalse: Int)] = [0: (Self.never, 0)]
        func cost(_ edge: Edge, to value: Bool) -> Int {
            guard let known = costs[edge.node] else { return Self.never }
            return edge.isComplemented == value ? known.toFalse : known.toTrue
        }
        func step(_ variable: Int, _ value: Bool) -> Int { value == usually(variable) ? 1 : Self.unusual }
        for number in store.nodes(under: function.edge, &postorder) {
            let node = store.table.nodes[Int(number)]
            let (low, high, variable) = (Edge(code: node.low), Edge(code: node.high), Int(node.level))
            func least(to value: Bool) -> Int {
                min(
                    cost(low, to: value) + step(variable, false), cost(high, to: value) + step(variable, true),
                    Self.never)
            }
            costs[Int(number)] = (least(to: true), least(to: false))
        }
        var point: [Int: Bool] = [:]
        var edge = function.edge
        while !edge.isConstant {
            let variable = Int(store.level(edge))
            let (low, high) = store.branches(edge)
            let takesHigh =
                cost(high, to: true) + step(variable, true) < cost(low, to: true) + step(variable, false)
            point[variable] = takesHigh
            edge = takesHigh ? high : low
        }
        return point
    }

    /// What an unusual value costs more than one that need only be named, and what cannot be reached.
    private static let unusual = 1 << 20
    private static let never = 1 << 60
}
