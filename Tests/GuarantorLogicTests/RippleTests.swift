import Testing

@testable import GuarantorLogic

/// Going on by what changes against computing everything, on random graphs with latches, thresholds and loops.
@Suite struct RippleTests {
    @Test func rippleGivesWhatEvaluationGives() throws {
        for seed in 1...400 as ClosedRange<UInt64> {
            var random = Draws(state: seed)
            let (graph, inputs) = try graph(&random, gates: 5 + Int(seed % 200))
            var plain = graph.valuation()
            graph.evaluate(&plain)
            var valuation = plain
            var ripple = Ripple(Dependents(graph))
            var places: [(place: Int, bits: [UInt8])] = []
            for _ in 0..<40 {
                if random.below(4) == 0, let last = places.popLast() {
                    ripple.takeBack(to: last.place, &valuation)
                    plain.bits = last.bits
                }
                let start = places.last?.place
                places.append((ripple.changeCount, plain.bits))
                ripple.beginInstant(after: start, &valuation)
                for _ in 0..<random.below(4) {
                    let (input, bits) = (inputs[random.below(inputs.count)], UInt8(random.below(16)))
                    plain.setInput(input, to: Bounds(bits: bits))
                    ripple.setInput(input, to: Bounds(bits: bits), in: &valuation)
                }
                graph.evaluate(&plain)
                ripple.settle(&valuation)
                #expect(valuation.bits == plain.bits, "seed \(seed)")
            }
        }
    }

    @Test func agendaGivesTheLeastFirst() {
        for count in [1, 63, 64, 65, 4096, 4097, 262_144, 262_145, 600_000] {
            var random = Draws(state: UInt64(count))
            var agenda = Agenda(count: count)
            var members: Set<Int> = []
            for _ in 0..<500 {
                let node = random.below(count)
                agenda.insert(node)
                members.insert(node)
                guard random.below(3) == 0 else { continue }
                let least = agenda.popFirst()
                #expect(least == members.min())
                if let least { members.remove(least) }
            }
            while let node = agenda.popFirst() {
                #expect(node == members.min())
                members.remove(node)
            }
            #expect(members.isEmpty)
        }
    }

    private func graph(_ random: inout Draws, gates: Int) throws -> (ConditionGraph, [Int]) {
        var system = EquationSystem()
        var literals = (0..<8).map { _ in system.input() }
        func some(_ count: Int) -> [Literal] {
            (0..<count).map { _ in
                let literal = literals[random.below(literals.count)]
                return random.below(3) == 0 ? !literal : literal
            }
        }
        for _ in 0..<gates {
            switch random.below(6) {
            case 0: literals.append(system.gate(.atLeast(2), of: some(3 + random.below(3))))
            case 1:
                let latch = system.declare()
                let isKept = random.below(2) == 0
                let before = system.latch(latch, whenAll: some(1 + random.below(2)), keepsPast: isKept)
                literals += isKept ? [latch, before] : [latch]
            case 2:
                // Each holds if the other does, or for a reason of its own.
                let (one, other) = (system.declare(), system.declare())
                system.define(one, as: .or, of: [other] + some(1))
                if random.below(2) == 0 {
                    system.define(other, as: .and, of: [one] + some(1))
                } else {
                    system.latch(other, whenAll: [one] + some(1))
                }
                // Both may change at once.
                literals += [one, other, system.gate(random.below(2) == 0 ? .and : .or, of: [one, other])]
            case 3: literals.append(system.gate(.and, of: some(2 + random.below(2))))
            default: literals.append(system.gate(.or, of: some(2 + random.below(2))))
            }
        }
        return (try ConditionGraph(system), Array(0..<8))
    }

    /// Knuth's linear congruences.
    private struct Draws {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }
}
