/// Boolean functions over common variables, written as gates and not as diagrams: writing them cannot blow up. Equal gates
/// are one and constants are folded; what a function comes to is found by `CircuitJudge`.
public struct Circuit: Sendable {
    private(set) var graph = BooleanGraph()
    /// By variable: whether it is one of those that verdicts ask for.
    public private(set) var isContested: [Bool] = []

    public init() {}

    /// A function of one circuit.
    public struct Function: Hashable, Sendable {
        let code: UInt32

        public static let `false` = Function(code: BooleanGraph.false)
        public static let `true` = Function(code: BooleanGraph.true)

        init(code: UInt32) { self.code = code }
        public init(_ value: Bool) { self = value ? .true : .false }

        public static prefix func ! (function: Function) -> Function { Function(code: function.code ^ 1) }

        var node: Int { Int(code >> 1) }
        var isNegated: Bool { code & 1 != 0 }
    }

    /// A new variable.
    public mutating func variable(isContested: Bool = false) -> Function {
        self.isContested.append(isContested)
        return Function(code: graph.add(.varying(input: self.isContested.count - 1)))
    }

    /// Makes a variable contested; any other function stays as it is.
    public mutating func contest(_ variable: Function) {
        guard graph.kinds[variable.node] == .leaf else { return }
        isContested[graph.leaves[Int(graph.leafNumbers[variable.node])].input] = true
    }

    /// - Parameter isContested: by variable, as it was; what has come since is not contested.
    public mutating func contest(as isContested: [Bool]) {
        for number in self.isContested.indices {
            self.isContested[number] = number < isContested.count && isContested[number]
        }
    }

    public mutating func and(_ functions: Function...) -> Function { and(functions) }
    public mutating func or(_ functions: Function...) -> Function { or(functions) }

    public mutating func and(_ functions: [Function]) -> Function {
        Function(code: graph.and(functions.map(\.code)))
    }

    public mutating func or(_ functions: [Function]) -> Function { !and(functions.map { !$0 }) }

    public mutating func atLeast(_ count: Int, of functions: [Function]) -> Function {
        Function(code: graph.atLeast(count, functions.map(\.code)))
    }

    /// - Throws: `DiagramError.budgetExceeded` where it has become larger than is allowed.
    public func check() throws(DiagramError) {
        if graph.arguments.count > Self.argumentLimit { throw .budgetExceeded(.gates) }
    }

    /// How many arguments all gates may have together: some hundred megabytes.
    private static let argumentLimit = 1 << 23

    /// What one function rests on, as a graph of its own.
    func cone(of function: Function) -> BooleanGraph {
        var images: [UInt32: UInt32] = [0: BooleanGraph.false]
        var nodes: [UInt32] = []
        var waiting = [function.code >> 1]
        while let node = waiting.popLast() {
            guard images.updateValue(0, forKey: node) == nil else { continue }
            nodes.append(node)
            for argument in graph.arguments(of: Int(node)) { waiting.append(argument >> 1) }
        }
        var cone = BooleanGraph()
        // Each node comes after its arguments.
        for node in nodes.sorted() {
            let arguments = graph.arguments(of: Int(node)).map { (images[$0 >> 1] ?? 0) ^ ($0 & 1) }
            switch graph.kinds[Int(node)] {
            case .constant: break
            case .leaf: images[node] = cone.add(graph.leaves[Int(graph.leafNumbers[Int(node)])])
            case .and: images[node] = cone.and(arguments)
            case .atLeast: images[node] = cone.atLeast(Int(graph.thresholds[Int(node)]), arguments)
            }
        }
        cone.root = (images[function.code >> 1] ?? 0) ^ (function.code & 1)
        return cone
    }
}
