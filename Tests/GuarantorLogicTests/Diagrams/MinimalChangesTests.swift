import Testing

@testable import GuarantorLogic

@Suite struct MinimalChangesTests {
    private func check(
        _ system: EquationSystem, _ target: Literal, _ roles: [InputRole], _ table: [Bool],
        _ comment: @autoclosure () -> String
    ) throws {
        let changes = try MinimalChanges(system, target: target, roles: roles)
        let expected = minimalChanges(table, roles)
        let sets = changes.sets(limit: 10_000)
        #expect(Set(sets) == expected, "\(comment()): \(roles)")
        #expect(sets.count == expected.count)
        for set in sets.prefix(4) { #expect(try changes.verify(set), "\(comment()): \(roles) \(set)") }
        if let set = sets.last, let first = set.first {
            #expect(try !changes.verify(set + [Change(input: first.input, value: !first.value)]))
            #expect(try !changes.verify(Array(set.dropFirst())))
        }
        #expect(sets.map(\.count) == sets.map(\.count).sorted())
        #expect(changes.count == Natural(UInt64(expected.count)))
        #expect(changes.function.store.invariantViolation() == nil)
        #expect(changes.families.invariantViolation() == nil)
        for (size, count) in changes.countBySize.enumerated() {
            #expect(count == Natural(UInt64(expected.count { $0.count == size })))
        }
        let few = try MinimalChanges(system, target: target, roles: roles, largest: 2)
        #expect(Set(few.sets(limit: 10_000)) == expected.filter { $0.count <= 2 }, "\(comment()) up to two: \(roles)")
        // For some of what is undetermined: as losses are looked for.
        let closed = roles.map { $0 == .open ? .undetermined : $0 }
        let some = try MinimalChanges(system, target: target, roles: closed, undetermined: .some)
        let expectedForSome = minimalChanges(table, closed, undetermined: .some)
        #expect(Set(some.sets(limit: 10_000)) == expectedForSome, "\(comment()) for some: \(closed)")
    }

    @Test func allFunctionsOfThreeInputsWithAllRoles() throws {
        let kinds: [InputRole] = [.known(false), .known(true), .open, .undetermined, .fixed(true)]
        for table in 0..<256 {
            let (system, target) = Generator(state: 0).system(table: UInt64(table), inputs: 3)
            let truth = (0..<8).map { table >> $0 & 1 != 0 }
            for mix in 0..<125 {
                let roles = [kinds[mix % 5], kinds[mix / 5 % 5], kinds[mix / 25]]
                try check(system, target, roles, truth, "table \(table)")
            }
        }
    }

    @Test func someFunctionsOfFourInputs() throws {
        var generator = Generator(state: 4)
        for _ in 0..<3_000 {
            let table = generator.next() & 0xFFFF
            let (system, target) = generator.system(table: table, inputs: 4)
            let roles = (0..<4).map { _ in generator.role() }
            try check(system, target, roles, (0..<16).map { table >> UInt64($0) & 1 != 0 }, "table \(table)")
        }
    }

    @Test func randomGraphs() throws {
        var generator = Generator(state: 11)
        for number in 0..<3_000 {
            let inputs = 1 + generator.below(7)
            let loops = generator.chance(30)
            let (system, target) = generator.system(
                inputs: inputs, gates: 1 + generator.below(14), negations: generator.below(2) * 25, loops: loops)
            let roles = (0..<inputs).map { _ in generator.role() }
            let tables = [false, true].map { truthTable(system, target, undefined: $0) }
            // The unknown constant is one more input that nothing settles.
            let table = tables[0] + tables[1]
            try check(system, target, roles + [.undetermined], table, "graph \(number)")
        }
    }

    /// Supersets of minimal sets suffice or not, but are not minimal: non-monotone functions included.
    @Test func verificationAgreesWithBruteForce() throws {
        var generator = Generator(state: 21)
        for _ in 0..<1_500 {
            let table = generator.next() & 0xFFFF
            let (system, target) = generator.system(table: table, inputs: 4)
            let roles = (0..<4).map { _ in generator.role() }
            let expected = minimalChanges((0..<16).map { table >> UInt64($0) & 1 != 0 }, roles)
            let changes = try MinimalChanges(system, target: target, roles: roles)
            for _ in 0..<6 {
                let set = roles.indices.compactMap { input -> Change? in
                    switch roles[input] {
                    case .known(let value): generator.chance(50) ? Change(input: input, value: !value) : nil
                    case .open: generator.chance(60) ? Change(input: input, value: generator.chance(50)) : nil
                    default: nil
                    }
                }
                #expect(try changes.verify(set) == expected.contains(set), "table \(table) \(roles) \(set)")
            }
        }
    }

    @Test func withinABudgetWhatIsThereIsExact() throws {
        var generator = Generator(state: 31)
        var partial = 0
        for _ in 0..<300 {
            let inputs = 12
            let (system, target) = generator.system(inputs: inputs, gates: 20, negations: generator.below(2) * 20, loops: false)
            let roles = (0..<inputs).map { _ in InputRole.known(false) }
            let all = try MinimalChanges(system, target: target, roles: roles)
            let budget = Budget(nodes: 4 + generator.below(60))
            do {
                let some = try MinimalChanges.withinBudget(system, target: target, roles: roles, budget: budget)
                if let size = some.completeUpTo {
                    partial += 1
                    #expect(Set(some.sets(limit: 100_000)) == Set(all.sets(limit: 100_000).filter { $0.count <= size }))
                } else {
                    #expect(some.count == all.count)
                }
            } catch {
                #expect(error == .budgetExceeded(.nodes))
            }
        }
        #expect(partial > 5)
    }

    /// A hundred groups of a thousand: 10^300 sets, counted and not listed.
    @Test func countsOfAnySize() throws {
        var system = EquationSystem()
        let groups = (0..<100).map { _ in system.gate(.or, of: (0..<1_000).map { _ in system.input() }) }
        let target = system.gate(.and, of: groups)
        let changes = try MinimalChanges(
            system, target: target, roles: [InputRole](repeating: .known(false), count: 100_000))
        #expect(changes.count.description == "1" + String(repeating: "0", count: 300))
        #expect(changes.countBySize.count == 101)
        let sets = changes.sets(limit: 3)
        #expect(sets.count == 3 && sets.allSatisfy { $0.count == 100 })
        for set in sets { #expect(try changes.verify(set)) }
    }
}
