import Testing

@testable import GuarantorLogic

/// The graph against plain iteration over the equations as they were written.
@Suite struct ConditionGraphTests {
    @Test func agreesWithPlainIterationOnRandomSystems() throws {
        var refused = 0
        for seed in 0..<3000 {
            var random = RandomSystem(seed: UInt64(seed))
            let system = random.system()
            let graph: ConditionGraph
            do {
                graph = try ConditionGraph(system)
            } catch {
                #expect(restsOnItsNegation(system), "seed \(seed)")
                refused += 1
                continue
            }
            #expect(!restsOnItsNegation(system), "seed \(seed)")
            for fixpoint in [Fixpoint.least, .greatest] {
                var valuation = graph.valuation()
                var inputs: [Bounds] = []
                for index in system.inputs.indices {
                    inputs.append(Bounds(Truth.allCases[random.below(4)]))
                    valuation.setInput(index, to: inputs[index])
                }
                graph.evaluate(&valuation, loops: fixpoint)
                let expected = iterate(system, inputs, fixpoint)
                for variable in 0..<system.variableCount {
                    let literal = Literal(variable: variable)
                    #expect(
                        valuation[graph.image(of: literal)] == expected[variable], "seed \(seed) variable \(variable)")
                    #expect(
                        valuation[graph.image(of: !literal)] == !expected[variable], "seed \(seed) variable \(variable)"
                    )
                }
            }
        }
        #expect((100..<2900).contains(refused))
    }

    @Test func aLoopThroughNegationIsSpelledOut() throws {
        var system = EquationSystem()
        let (a, b, c) = (system.declare(), system.declare(), system.declare())
        let input = system.input()
        system.define(a, as: .and, of: [b, input])
        system.define(b, as: .or, of: [c, input])
        system.define(c, as: .and, of: [!a])
        let error = #expect(throws: LoopThroughNegation.self) { try ConditionGraph(system) }
        #expect(error?.variables == [c.variable, a.variable, b.variable])
    }

    @Test func aHundredThousandDeepChainNeedsNoStack() throws {
        var system = EquationSystem()
        var literal = system.input()
        for _ in 0..<100_000 { literal = system.gate(.and, of: [literal, .true, !(!literal)]) }
        let graph = try ConditionGraph(system)
        var valuation = graph.valuation()
        valuation.setInput(0, to: .contested)
        graph.evaluate(&valuation)
        #expect(valuation[graph.image(of: literal)].shown == .contested)
    }

    /// Plain iteration, stratum by stratum: a gate that rests on another through a negation waits for it.
    private func iterate(_ system: EquationSystem, _ inputs: [Bounds], _ fixpoint: Fixpoint) -> [Bounds] {
        var values = [Bounds](repeating: .unknown, count: system.variableCount)
        values[0] = .false
        for (index, variable) in system.inputs.enumerated() { values[variable] = inputs[index] }
        var isDone = [Bool](repeating: false, count: system.variableCount)
        for variable in 0..<system.variableCount {
            if case .gate = system.definition(of: variable) {} else { isDone[variable] = true }
        }
        while isDone.contains(false) {
            let reach = (0..<system.variableCount).map { reachable(from: $0, in: system) }
            let next = (0..<system.variableCount).filter { variable in
                !isDone[variable] && reach[variable].allSatisfy { isDone[$0] || reach[$0].contains(variable) }
            }
            for variable in next { values[variable] = fixpoint == .least ? .false : .true }
            var hasChanged = true
            while hasChanged {
                hasChanged = false
                for variable in next {
                    let value = value(of: variable, in: system, values)
                    if value != values[variable] {
                        values[variable] = value
                        hasChanged = true
                    }
                }
            }
            for variable in next { isDone[variable] = true }
        }
        return values
    }

    private func value(of variable: Int, in system: EquationSystem, _ values: [Bounds]) -> Bounds {
        guard case .gate(let gate, let arguments) = system.definition(of: variable) else { return values[variable] }
        let parts = arguments.map { $0.isNegated ? !values[$0.variable] : values[$0.variable] }
        switch gate {
        case .and: return parts.reduce(.true, &)
        case .or: return parts.reduce(.false, |)
        case .atLeast(let threshold):
            var bits: UInt8 = 0
            for reading in 0..<UInt8(4) where parts.count(where: { $0.readings >> reading & 1 != 0 }) >= threshold {
                bits |= 1 << reading
            }
            return Bounds(readings: bits)
        }
    }

    private func reachable(from start: Int, in system: EquationSystem) -> Set<Int> {
        var seen: Set<Int> = []
        var queue = [start]
        while let variable = queue.popLast() {
            guard case .gate(_, let arguments) = system.definition(of: variable) else { continue }
            for argument in arguments where seen.insert(argument.variable).inserted { queue.append(argument.variable) }
        }
        return seen
    }

    private func restsOnItsNegation(_ system: EquationSystem) -> Bool {
        (0..<system.variableCount).contains { variable in
            guard case .gate(_, let arguments) = system.definition(of: variable) else { return false }
            return arguments.contains {
                $0.isNegated && ($0.variable == variable || reachable(from: $0.variable, in: system).contains(variable))
            }
        }
    }
}

/// Small systems with shared gates, constants, loops and negations.
private struct RandomSystem {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func system() -> EquationSystem {
        var system = EquationSystem()
        var literals: [Literal] = [.true, .unknown]
        for _ in 0..<1 + below(4) { literals.append(system.input()) }
        let gates = (0..<1 + below(8)).map { _ in system.declare() }
        literals += gates
        let negations = below(3) == 0 ? 3 : 12
        for gate in gates {
            let arguments = (0..<1 + below(4)).map { _ in
                let literal = literals[below(literals.count)]
                return below(negations) == 0 ? !literal : literal
            }
            let gateOperator: Operator = [.and, .or, .atLeast(below(arguments.count + 2))][below(3)]
            system.define(gate, as: gateOperator, of: arguments)
        }
        return system
    }
}
