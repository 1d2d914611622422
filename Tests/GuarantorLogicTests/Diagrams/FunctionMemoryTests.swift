import Synchronization
import Testing

@testable import GuarantorLogic

/// Questions that share diagrams answer as they do alone, to the last digit.
@Suite struct FunctionMemoryTests {
    @Test func whateverWasAskedBefore() throws {
        var generator = Generator(state: 41)
        var shared = 0
        for number in 0..<400 {
            let inputs = 2 + generator.below(6)
            let (system, target) = generator.system(
                inputs: inputs, gates: 1 + generator.below(12), negations: generator.below(2) * 20,
                loops: generator.chance(20))
            let p = (0..<inputs).map { _ in Double(generator.below(1001)) / 1000 }
            let others: [InputRole] = [.fixed(true), .fixed(false), .known(true), .open, .undetermined]
            let mixed = (0..<inputs).map { _ in generator.chance(60) ? .known(false) : others[generator.below(5)] }
            let memory = FunctionMemory()
            for _ in 0..<8 {
                let target = generator.chance(80) ? target : !target
                let roles = generator.chance(60) ? [InputRole](repeating: .known(false), count: inputs) : mixed
                if generator.chance(50) {
                    let (some, other) = (
                        try MinimalChanges.withinBudget(system, target: target, roles: roles, memory: memory),
                        try MinimalChanges.withinBudget(system, target: target, roles: roles)
                    )
                    #expect(some.countBySize == other.countBySize, "graph \(number)")
                    let sets = some.sets(limit: 1_000)
                    #expect(sets == other.sets(limit: 1_000), "graph \(number)")
                    #expect(try some.verify(sets), "graph \(number)")
                } else {
                    let varying = roles.map { $0 == .known(false) ? .varying : $0 }
                    let (some, other) = (
                        try Probability(
                            system, target: target, roles: varying, probabilities: p, memory: memory),
                        try Probability(system, target: target, roles: varying, probabilities: p)
                    )
                    #expect(some.value == other.value && some.complement == other.complement, "graph \(number)")
                    #expect(some.importances() == other.importances(), "graph \(number)")
                    #expect(try some.fussellVesely() == other.fussellVesely(), "graph \(number)")
                    #expect(some.undeterminedInputs == other.undeterminedInputs, "graph \(number)")
                }
                let key = FunctionMemory.Key(target, roles, .least, Budget())
                if try memory.function(key, Budget()) != nil { shared += 1 }
            }
        }
        #expect(shared > 500)
    }

    /// What is remembered takes as much of a budget as what is found out, so that a question always ends alike.
    @Test func spendsAsMuch() throws {
        var generator = Generator(state: 3)
        var system = EquationSystem()
        let facts = (0..<30).map { _ in system.input() }
        let terms = (0..<70).map { _ in system.gate(.and, of: Array(facts.shuffled(using: &generator).prefix(3))) }
        let target = system.gate(.or, of: terms)
        let memory = FunctionMemory()
        let roles = [InputRole](repeating: .known(false), count: facts.count)
        let spent = try (0..<3).map { _ in
            let count = Counter()
            let budget = Budget(isExhausted: { count.isFull(at: .max) })
            _ = try MinimalChanges.withinBudget(system, target: target, roles: roles, budget: budget, memory: memory)
            return count.value
        }
        #expect(spent[0] > 0 && Set(spent).count == 1)
        let count = Counter()
        #expect(throws: DiagramError.budgetExceeded(.time)) {
            let budget = Budget(isExhausted: { count.isFull(at: 0) })
            _ = try Probability(
                system, target: target, roles: facts.map { _ in .varying }, probabilities: [], budget: budget,
                memory: memory)
        }
    }

    private final class Counter: Sendable {
        private let count = Atomic(0)

        var value: Int { count.load(ordering: .relaxed) }
        func isFull(at limit: Int) -> Bool { count.add(1, ordering: .relaxed).newValue > limit }
    }
}
