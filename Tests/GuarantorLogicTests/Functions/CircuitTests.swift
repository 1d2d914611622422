import Testing

@testable import GuarantorLogic

/// Verdicts on circuits against all points, one by one.
@Suite struct CircuitTests {
    typealias Function = Circuit.Function

    /// A random circuit, with the truth table of each function beside it.
    private struct Drawn {
        var circuit = Circuit()
        var functions: [(function: Function, table: [Bool])] = []
        let contested: [Int]
        let count: Int

        init(_ random: inout Generator) {
            count = 1 + random.below(7)
            let isContested = (0..<count).map { _ in random.chance(30) }
            contested = isContested.indices.filter { isContested[$0] }
            for variable in 0..<count {
                let table = (0..<(1 << count)).map { $0 >> variable & 1 != 0 }
                functions.append((circuit.variable(isContested: isContested[variable]), table))
            }
            for _ in 0..<(3 + random.below(25)) {
                let arguments = (0..<(1 + random.below(5))).map { _ in
                    let (function, table) = functions[random.below(functions.count)]
                    return random.chance(40) ? (!function, table.map(!)) : (function, table)
                }
                let threshold = [1, arguments.count, 1 + random.below(arguments.count)][random.below(3)]
                let function =
                    threshold == 1
                    ? circuit.or(arguments.map(\.0))
                    : threshold == arguments.count
                        ? circuit.and(arguments.map(\.0)) : circuit.atLeast(threshold, of: arguments.map(\.0))
                let table = (0..<(1 << count)).map { point in arguments.count { $0.1[point] } >= threshold }
                functions.append((function, table))
            }
        }

        func verdict(on table: [Bool]) -> CircuitJudge.Verdict {
            if Set(table).count == 1 { return .always(table[0]) }
            let dependsOnContested = contested.contains { variable in
                table.indices.contains { table[$0] != table[$0 ^ (1 << variable)] }
            }
            return .depends(onContested: dependsOnContested)
        }
    }

    @Test func verdictsAreThoseOfAllPoints() throws {
        var random = Generator(state: 7)
        for _ in 0..<1500 {
            let drawn = Drawn(&random)
            var judge = CircuitJudge(drawn.circuit, budget: Budget())
            judge.sample(drawn.functions.map(\.function))
            for (function, table) in drawn.functions {
                #expect(try judge.verdict(on: function) == drawn.verdict(on: table))
            }
        }
    }

    /// The diagrams alone say the same as the points with them.
    @Test func diagramsAloneSayTheSame() throws {
        var random = Generator(state: 11)
        for _ in 0..<1500 {
            let drawn = Drawn(&random)
            let judge = CircuitJudge(drawn.circuit, budget: Budget())
            for (function, table) in drawn.functions where function.node > 0 {
                let plain = function.isNegated ? table.map(!) : table
                #expect(try judge.decide(function.node) == drawn.verdict(on: plain))
            }
        }
    }

    /// Each latch, gate and loop of a system whose inputs change from one evaluation to the next, against the system
    /// solved anew at every point.
    @Test func instancesFollowTheirInputs() throws {
        var random = Generator(state: 13)
        for _ in 0..<300 {
            let (system, target, latches) = Self.system(&random)
            var circuit = Circuit()
            let variables = (0..<4).map { _ in circuit.variable() }
            var instance = CircuitInstance(system, Array(0..<system.variableCount), unknown: variables[0])
            // By point: what the latches have come to.
            var latched = [[Bool]](repeating: [Bool](repeating: false, count: latches.count), count: 16)
            for _ in 0..<4 {
                let choice = (0..<3).map { _ in random.below(4) }
                for input in 0..<3 { instance.set(input: input, to: variables[choice[input]]) }
                try instance.evaluate(in: &circuit)
                var table: [Bool] = []
                for point in 0..<16 {
                    let bits = choice.map { point >> $0 & 1 != 0 }
                    let (value, now) = Self.solve(
                        system, bits + latched[point], unknown: point & 1 != 0, target, latches)
                    latched[point] = now
                    table.append(value)
                }
                let judge = CircuitJudge(circuit, budget: Budget())
                #expect(judge.table(of: instance[target], variables: 4) == table)
            }
        }
    }

    /// Gates and latches over three inputs and each other, without a loop through a negation.
    private static func system(_ random: inout Generator) -> (EquationSystem, Literal, [Int]) {
        var system = EquationSystem()
        let inputs = (0..<3).map { _ in system.input() }
        let gates = (0..<6).map { _ in system.declare() }
        var latches: [Int] = []
        for gate in gates {
            let arguments = (0..<(1 + random.below(3))).map { _ -> Literal in
                guard random.chance(50) else { return gates[random.below(gates.count)] }
                let input = inputs[random.below(3)]
                return random.chance(30) ? !input : input
            }
            if random.chance(30) {
                system.latch(gate, whenAll: arguments)
                latches.append(gate.variable)
            } else {
                system.define(gate, as: [.and, .or, .atLeast(2)][random.below(3)], of: arguments)
            }
        }
        return (system, gates[random.below(gates.count)], latches)
    }

    private static func solve(
        _ system: EquationSystem, _ inputs: [Bool], unknown: Bool, _ target: Literal, _ latches: [Int]
    ) -> (Bool, [Bool]) {
        var values = [Bool](repeating: false, count: system.variableCount)
        values[1] = unknown
        for (input, variable) in system.inputs.enumerated() { values[variable] = inputs[input] }
        func value(_ literal: Literal) -> Bool { values[literal.variable] != literal.isNegated }
        for _ in 0...system.variableCount {
            for variable in 2..<system.variableCount {
                switch system.definition(of: variable) {
                case .constant, .input: break
                case .gate(.and, let arguments): values[variable] = arguments.allSatisfy(value)
                case .gate(.or, let arguments): values[variable] = arguments.contains(where: value)
                case .gate(.atLeast(let count), let arguments):
                    values[variable] = arguments.count(where: value) >= count
                case .latch(let before, let arguments):
                    values[variable] = value(before) || arguments.allSatisfy(value)
                }
            }
        }
        return (value(target), latches.map { values[$0] })
    }

    /// More pigeons than holes: always so, and hard to see on a diagram.
    @Test func whatTakesTooMuchIsAnError() throws {
        var circuit = Circuit()
        let (pigeons, holes) = (13, 12)
        let sits = (0..<pigeons).map { _ in (0..<holes).map { _ in circuit.variable() } }
        var clauses = sits.map { circuit.or($0) }
        for hole in 0..<holes {
            for one in 0..<pigeons {
                for other in 0..<one { clauses.append(circuit.or(!sits[one][hole], !sits[other][hole])) }
            }
        }
        let all = circuit.and(clauses)
        var judge = CircuitJudge(circuit, budget: Budget(nodes: 100_000))
        #expect(throws: DiagramError.budgetExceeded(.nodes)) { try judge.verdict(on: all) }
    }
}

extension CircuitJudge {
    /// A function at all points.
    fileprivate func table(of function: Function, variables: Int) -> [Bool] {
        let cone = circuit.cone(of: function)
        return (0..<(1 << variables)).map { point in
            var values = [Bool](repeating: false, count: cone.nodeCount)
            func value(_ literal: UInt32) -> Bool { values[Int(literal >> 1)] != (literal & 1 != 0) }
            for node in 1..<max(cone.nodeCount, 1) {
                switch cone.kinds[node] {
                case .constant: break
                case .leaf: values[node] = point >> cone.leaves[Int(cone.leafNumbers[node])].input & 1 != 0
                case .and: values[node] = cone.arguments(of: node).allSatisfy(value)
                case .atLeast:
                    values[node] = cone.arguments(of: node).count(where: value) >= Int(cone.thresholds[node])
                }
            }
            return value(cone.root)
        }
    }
}
