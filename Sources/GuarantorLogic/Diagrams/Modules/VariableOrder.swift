/// Static orders of a module's variables, read off its graph by a depth-first walk: what is used together stands
/// together.
struct VariableOrder: Equatable, Sendable {
    enum Precedence: Sendable {
        /// As written.
        case none
        /// Gates before variables; within each the most used first.
        case mostUsedGates
        /// The most used first.
        case mostUsed
        /// What has fewest variables beneath it first.
        case lightest
    }

    var precedence: Precedence
    /// The order turned round: what the walk meets last comes first.
    var isReversed = false

    func variables(of root: Int, in construction: ModuleConstruction) -> [Int] {
        let graph = construction.graph
        if construction.isPlace(root) { return [root] }
        var order: [Int] = []
        var seen = [Bool](repeating: false, count: graph.nodeCount)
        var waiting = [UInt32(root)]
        while let node = waiting.popLast() {
            if seen[Int(node)] { continue }
            seen[Int(node)] = true
            if construction.isPlace(Int(node)) {
                order.append(Int(node))
                continue
            }
            var arguments = graph.arguments(of: Int(node)).map { $0 >> 1 }
            if precedence != .none {
                let keys = arguments.enumerated().map { (key: key($1, construction), offset: $0, node: $1) }
                arguments = keys.sorted { ($0.key, $0.offset) < ($1.key, $1.offset) }.map(\.node)
            }
            for argument in arguments.reversed() where !seen[Int(argument)] { waiting.append(argument) }
        }
        return isReversed ? order.reversed() : order
    }

    private func key(_ node: UInt32, _ construction: ModuleConstruction) -> Int {
        let uses = Int(construction.uses[Int(node)])
        switch precedence {
        case .none: return 0
        case .mostUsed: return -uses
        case .mostUsedGates: return (construction.isPlace(Int(node)) ? 1 << 32 : 0) - uses
        case .lightest: return Int(construction.weights[Int(node)])
        }
    }
}

extension VariableOrder {
    static let asWritten = VariableOrder(precedence: .none)
    static let mostUsedGates = VariableOrder(precedence: .mostUsedGates)

    /// The more promising of two plain walks: the one that keeps together what is beneath a gate.
    static func promising(_ root: Int, in construction: ModuleConstruction) -> [Int] {
        let first = asWritten.variables(of: root, in: construction)
        guard first.count > 8 else { return first }
        let second = mostUsedGates.variables(of: root, in: construction)
        let spans = (spans(of: first, root, in: construction), spans(of: second, root, in: construction))
        return spans.1.total < spans.0.total ? second : first
    }

    /// Orders for a module on which the promising one came out large: the best that forces make of three walks goes
    /// first if it shortens the distances by much; where it does not, it tends to do harm.
    static func candidates(_ root: Int, in construction: ModuleConstruction, promising: [Int]) -> [[Int]] {
        let starts = [
            VariableOrder.mostUsedGates, VariableOrder(precedence: .mostUsed), VariableOrder(precedence: .lightest),
        ]
        var pulled: [(order: [Int], span: Double)] = []
        for start in starts {
            let walk = start.variables(of: root, in: construction)
            let order = forced(walk, of: root, in: construction, rounds: 30)
            pulled.append((order, spans(of: order, root, in: construction).direct))
        }
        pulled.sort { $0.span < $1.span }
        let plain = spans(of: promising, root, in: construction).direct
        let rest = [asWritten, mostUsedGates, VariableOrder(precedence: .none, isReversed: true)].map {
            $0.variables(of: root, in: construction)
        }
        let isMuchShorter = pulled[0].span < 0.62 * plain
        return isMuchShorter
            ? [pulled[0].order, promising, pulled[1].order] + rest
            : [promising, pulled[0].order] + rest + [pulled[1].order]
    }
}
