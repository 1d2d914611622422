import GuarantorPlanes
import Testing

@testable import GuarantorLogic

/// Bit planes against the evaluation of one scenario after the other: wide thresholds, long rings, latches over two instants.
@Suite struct PlaneNetworkTests {
    @Test func agreesWithTheGraphOnRandomSystems() {
        var compared = 0
        var kinds: Set<PlaneNetwork.Kind> = []
        var loops = 0
        for seed in 0..<400 {
            var draws = Draws(state: UInt64(seed))
            guard let (graph, targets) = draws.graph() else { continue }
            compared += 1
            var network = PlaneNetwork()
            let columns = (0..<graph.inputCount).map { network.column($0) }
            var edges = network.past(of: graph, graph.valuation())
            for _ in 0..<2 { edges = network.instant(of: graph, inputs: columns, before: edges) }
            let images = targets.map(graph.image(of:))
            let program = SweepProgram(
                network, columns: columns.count,
                targets: images.map { $0.isNegated ? !edges[$0.variable] : edges[$0.variable] })
            kinds.formUnion(program.runs.compactMap { PlaneNetwork.Kind(rawValue: UInt8($0.kind)) })
            loops += program.feedbacks.isEmpty ? 0 : 1
            let told: [Truth] = [[.true, .false], [.true, .false, .unknown], [.true, .contested], Truth.allCases][
                seed % 4]
            var values = SweepColumns(count: columns.count, length: 5)
            for column in columns.indices {
                for row in 0..<40 { values[column, row] = told[draws.below(told.count)] }
            }
            var shown = SweepColumns(count: targets.count, length: 5)
            var kernel = 0
            while unsafe planes_kernel_at(kernel) != nil {
                var block = SweepBlock(program, kernel: kernel)
                #expect(block.evaluate(rows: 40, of: values, into: &shown))
                for row in 0..<40 {
                    var valuation = graph.valuation()
                    for _ in 0..<2 {
                        for input in columns.indices { valuation.setInput(input, to: Bounds(values[input, row])) }
                        graph.evaluate(&valuation)
                    }
                    #expect(
                        targets.indices.map { shown[$0, row] } == valuation.shown(images),
                        "seed \(seed), kernel \(kernel)")
                }
                kernel += 1
            }
        }
        #expect(compared > 200 && loops > 20)
        #expect(kinds == Set(PlaneNetwork.Kind.allCases).subtracting([.constant, .column, .feedback]))
    }
}

private struct Draws {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    /// A graph, and all that it defines; nil where a loop goes through a negation.
    mutating func graph() -> (ConditionGraph, [Literal])? {
        var system = EquationSystem()
        let inputs = (0..<12).map { _ in system.input() }
        let gates = (0..<20).map { _ in system.declare() }
        var literals = inputs + inputs + [.true, .unknown] + gates
        for (number, gate) in gates.enumerated() {
            // Gates before it, and some after, so that there are loops.
            let near = Array(literals.prefix(26 + number + (below(6) == 0 ? 3 : 0)))
            let arguments = (0..<1 + below(number % 5 == 0 ? 16 : 5)).map { _ in
                let literal = near[below(near.count)]
                return inputs.contains(literal) && below(3) == 0 ? !literal : literal
            }
            switch below(4) {
            case 0: system.define(gate, as: .and, of: arguments)
            case 1: system.define(gate, as: .or, of: arguments)
            case 2: system.latch(gate, whenAll: arguments, keepsPast: below(2) == 0)
            default: system.define(gate, as: .atLeast(below(arguments.count + 2)), of: arguments)
            }
            if below(8) == 0 { literals.append(!gate) }
        }
        guard let graph = try? ConditionGraph(system) else { return nil }
        return (graph, gates)
    }
}
