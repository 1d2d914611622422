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
    let firstGate: Int
    /// By node. Constants and inputs are in the first stage.
    var stages: [UInt32]
    /// By node: the node that negates it, or 0.
    private var negations: [UInt32]
    /// By gate, which is a node that is evaluated: its kind, and what it rests on, for a threshold and a member of a loop
    /// its place in `thresholds` and `loops`.
    var kinds: [Kind] = []
    var pairs: [Pair] = []
    var thresholds: [Threshold] = []
    var members: [UInt32] = []
    var loops: [Loop] = []
    /// What the variable at hand rests on: literal codes, then nodes.
    private var operands: [UInt32] = []

    init(_ system: EquationSystem) {
        self.system = system
        firstGate = ConditionGraph.firstInput + system.inputs.count
        images = [UInt32](repeating: Literal.unknown.code, count: system.variableCount)
        images[0] = Literal.false.code
        for (index, variable) in system.inputs.enumerated() {
            images[variable] = UInt32(ConditionGraph.firstInput + index) << 1
        }
        stages = [UInt32](repeating: 0, count: firstGate)
        negations = stages
        let expected = system.arguments.count
        stages.reserveCapacity(firstGate + expected)
        negations.reserveCapacity(firstGate + expected)
        kinds.reserveCapacity(expected)
        pairs.reserveCapacity(expected)
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
        guard gather(variable, without: Literal.true.code, unless: Literal.false.code) else { return Literal.false.code }
        return reduce(.and, empty: Literal.true.code)
    }

    private mutating func disjunction(of variable: Int) -> UInt32 {
        guard gather(variable, without: Literal.false.code, unless: Literal.true.code) else { return Literal.true.code }
        return reduce(.or, empty: Literal.false.code)
    }

    private mutating func latch(_ variable: Int) -> UInt32 {
        guard gather(variable, without: Literal.true.code, unless: Literal.false.code) else { return Literal.false.code }
        if operands.isEmpty { operands.append(Literal.true.code) }
        makeNodes()
        join(.and, upTo: 2)
        return makeGate(.latch, Pair(first: operands[0], second: operands[operands.count - 1])) << 1
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
            makeNodes()
            let stage = operands.reduce(0) { max($0, stages[Int($1)]) }
            let place = Pair(first: UInt32(thresholds.count), second: 0)
            thresholds.append(
                Threshold(firstMember: UInt32(self.members.count), count: UInt32(operands.count), wanted: UInt32(wanted)))
            self.members.append(contentsOf: operands)
            images[variable] = makeGate(.atLeast, place, after: stage) << 1
        }
    }

    /// Collects the images of a variable's arguments without those that change nothing; false if one decides alone.
    private mutating func gather(_ variable: Int, without neutral: UInt32, unless decisive: UInt32?) -> Bool {
        operands.removeAll(keepingCapacity: true)
        for position in system.variables[variable].arguments {
            let code = image(system.arguments[position])
            if code == decisive { return false }
            if code != neutral { operands.append(code) }
        }
        return true
    }

    /// Joins all operands; the code of what comes out.
    private mutating func reduce(_ kind: Kind, empty: UInt32) -> UInt32 {
        if operands.count < 2 { return operands.first ?? empty }
        makeNodes()
        join(kind, upTo: 1)
        return operands[0] << 1
    }

    private mutating func makeNodes() {
        for index in operands.indices { operands[index] = node(of: operands[index]) }
    }

    /// Joins operands two by two until so many are left.
    private mutating func join(_ kind: Kind, upTo most: Int) {
        while operands.count > most {
            var kept = 0
            var next = 0
            while next < operands.count {
                let isAlone = next + 1 == operands.count
                operands[kept] =
                    isAlone ? operands[next] : makeGate(kind, Pair(first: operands[next], second: operands[next + 1]))
                kept += 1
                next += 2
            }
            operands.removeLast(operands.count - kept)
        }
    }
}

extension GraphDraft {
    /// The node that has the value of an image.
    mutating func node(of code: UInt32) -> UInt32 {
        let node = code >> 1
        // What is unknown is so negated too.
        guard code & 1 != 0, code >> 1 != Literal.unknown.code >> 1 else { return node }
        if negations[Int(node)] == 0 { negations[Int(node)] = makeGate(.not, Pair(first: node, second: node)) }
        return negations[Int(node)]
    }

    private mutating func makeGate(_ kind: Kind, _ pair: Pair) -> UInt32 {
        makeGate(kind, pair, after: max(stages[Int(pair.first)], stages[Int(pair.second)]))
    }

    mutating func makeGate(_ kind: Kind, _ pair: Pair, after stage: UInt32) -> UInt32 {
        let kindCount = UInt32(Kind.allCases.count)
        let (own, last) = (UInt32(kind.rawValue), stage % kindCount)
        let node = UInt32(stages.count)
        stages.append(stage - last + own + (own < last ? kindCount : 0))
        negations.append(0)
        kinds.append(kind)
        pairs.append(pair)
        return node
    }
}
