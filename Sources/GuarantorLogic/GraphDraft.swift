/// The graph while it is being built: nodes in an order in which each stands after what it rests on.
///
/// Each node is in a *stage* of its kind: the first one in which all that it rests on has been evaluated or, being of the
/// same kind and older, will have been. So that the stages, one run each, become few and long.
struct GraphDraft {
    typealias Kind = ConditionGraph.Kind
    typealias Pair = ConditionGraph.Pair
    typealias Threshold = ConditionGraph.Threshold

    let system: EquationSystem
    /// By variable: twice its node, plus one for the negation.
    var images: [UInt32]
    /// Before it there are the constants and the inputs, all in the first stage.
    let firstGate: Int
    private(set) var nodes: [Node]
    var thresholds: [Threshold] = []
    var members: [UInt32] = []
    var loops: [Loop] = []
    /// What the variable at hand rests on, as images.
    private var operands: [UInt32] = []

    struct Node {
        var kind: Kind
        var stage: UInt32
        /// What it rests on; for a threshold and a member of a loop its place in `thresholds` and `loops`.
        var pair: Pair
        /// The node that negates it, or 0.
        var negation: UInt32 = 0
    }

    init(_ system: EquationSystem) {
        self.system = system
        firstGate = ConditionGraph.firstInput + system.inputs.count
        images = [UInt32](repeating: Literal.unknown.code, count: system.variableCount)
        images[0] = Literal.false.code
        for (index, variable) in system.inputs.enumerated() {
            images[variable] = UInt32(ConditionGraph.firstInput + index) << 1
        }
        nodes = []
        nodes.reserveCapacity(firstGate + system.arguments.count)
        for _ in 0..<firstGate { nodes.append(Node(kind: .not, stage: 0, pair: Pair(first: 0, second: 0))) }
    }

    func image(_ literal: Literal) -> UInt32 { images[literal.variable] ^ (literal.code & 1) }

    /// Adds a variable all of whose arguments have been added.
    mutating func add(_ variable: Int) {
        switch system.variables[variable].kind {
        case .constant, .input, .undefined: return
        case .and: images[variable] = conjunction(of: variable)
        case .or: images[variable] = disjunction(of: variable)
        case .latch: images[variable] = latch(variable)
        case .atLeast: addThreshold(variable)
        }
    }

    private mutating func conjunction(of variable: Int) -> UInt32 {
        guard gather(variable, without: Literal.true.code, unless: Literal.false.code) else {
            return Literal.false.code
        }
        return reduce(.and, empty: Literal.true.code)
    }

    private mutating func disjunction(of variable: Int) -> UInt32 {
        guard gather(variable, without: Literal.false.code, unless: Literal.true.code) else { return Literal.true.code }
        return reduce(.or, empty: Literal.false.code)
    }

    private mutating func latch(_ variable: Int) -> UInt32 {
        guard gather(variable, without: Literal.true.code, unless: Literal.false.code) else {
            return Literal.false.code
        }
        if operands.isEmpty { operands.append(Literal.true.code) }
        let last = node(of: operands.removeLast())
        let rest = operands.isEmpty ? last : join(.and)
        return makeGate(.latch, Pair(first: rest, second: last)) << 1
    }

    private mutating func addThreshold(_ variable: Int) {
        _ = gather(variable, without: Literal.false.code, unless: nil)
        let members = operands.count
        operands.removeAll { $0 == Literal.true.code }
        let wanted = Int(system.variables[variable].parameter) - (members - operands.count)
        if wanted <= 0 {
            images[variable] = Literal.true.code
        } else if wanted > operands.count {
            images[variable] = Literal.false.code
        } else if wanted == operands.count {
            images[variable] = reduce(.and, empty: Literal.true.code)
        } else if wanted == 1 {
            images[variable] = reduce(.or, empty: Literal.false.code)
        } else if operands.count > Threshold.mostMembers {
            addLoop([variable])
        } else {
            let place = Pair(first: UInt32(thresholds.count), second: 0)
            thresholds.append(
                Threshold(
                    firstMember: UInt32(self.members.count), count: UInt32(operands.count), wanted: UInt32(wanted)))
            var stage: UInt32 = 0
            for operand in operands {
                let member = node(of: operand)
                stage = max(stage, nodes[Int(member)].stage)
                self.members.append(member)
            }
            images[variable] = makeGate(.atLeast, place, after: stage) << 1
        }
    }

    /// Collects the images of a variable's arguments without those that change nothing; false if one decides alone.
    private mutating func gather(_ variable: Int, without neutral: UInt32, unless decisive: UInt32?) -> Bool {
        while !operands.isEmpty { operands.removeLast() }
        for position in system.variables[variable].arguments {
            let code = image(system.arguments[position])
            if code == decisive { return false }
            if code != neutral { operands.append(code) }
        }
        return true
    }

    /// Joins all operands; the code of what comes out.
    private mutating func reduce(_ kind: Kind, empty: UInt32) -> UInt32 {
        operands.count < 2 ? operands.first ?? empty : join(kind) << 1
    }

    /// Joins all operands, of which there is at least one, two by two.
    private mutating func join(_ kind: Kind) -> UInt32 {
        var joined = node(of: operands[0])
        for index in operands.indices.dropFirst() {
            joined = makeGate(kind, Pair(first: joined, second: node(of: operands[index])))
        }
        return joined
    }
}

extension GraphDraft {
    /// The node that has the value of an image.
    mutating func node(of code: UInt32) -> UInt32 {
        let node = code >> 1
        // What is unknown is so negated too.
        guard code & 1 != 0, code >> 1 != Literal.unknown.code >> 1 else { return node }
        let known = nodes[Int(node)].negation
        if known != 0 { return known }
        let negation = makeGate(.not, Pair(first: node, second: node))
        nodes[Int(node)].negation = negation
        return negation
    }

    private mutating func makeGate(_ kind: Kind, _ pair: Pair) -> UInt32 {
        makeGate(kind, pair, after: max(nodes[Int(pair.first)].stage, nodes[Int(pair.second)].stage))
    }

    mutating func makeGate(_ kind: Kind, _ pair: Pair, after stage: UInt32) -> UInt32 {
        let kindCount = UInt32(Kind.allCases.count)
        let (own, last) = (UInt32(kind.rawValue), stage % kindCount)
        nodes.append(Node(kind: kind, stage: stage - last + own + (own < last ? kindCount : 0), pair: pair))
        return UInt32(nodes.count - 1)
    }
}
