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
            for mix in stride(from: table % 5, to: 125, by: 5) {
                let roles = [kinds[mix % 5], kinds[mix / 5 % 5], kinds[mix / 25]]
                try check(system, target, roles, truth, "table \(table)")
            }
        }
    }

    @Test func someFunctionsOfFourInputs() throws {
        var generator = Generator(state: 4)
        for _ in 0..<800 {
            let table = generator.next() & 0xFFFF
            let (system, target) = generator.system(table: table, inputs: 4)
            let roles = (0..<4).map { _ in generator.role() }
            try check(system, target, roles, (0..<16).map { table >> UInt64($0) & 1 != 0 }, "table \(table)")
        }
    }

    @Test func randomGraphs() throws {
        var generator = Generator(state: 11)
        for number in 0..<1_200 {
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
        for _ in 0..<500 {
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

    /// A disjunction of random triples and quintuples whose diagram is too large: its triples are found nevertheless.
    @Test func withinABudgetWhatIsThereIsExact() throws {
        var generator = Generator(state: 31)
        var system = EquationSystem()
        let facts = (0..<60).map { _ in system.input() }
        var members: [Literal] = []
        var triples: Set<[Int]> = []
        for number in 0..<140 {
            var chosen: Set<Int> = []
            while chosen.count < (number < 100 ? 3 : 5) { chosen.insert(generator.below(60)) }
            if number < 100 { triples.insert(chosen.sorted()) }
            members.append(system.gate(.and, of: chosen.sorted().map { facts[$0] }))
        }
        let target = system.gate(.or, of: members)
        let roles = [InputRole](repeating: .known(false), count: 60)
        let budget = Budget(nodes: 100_000)
        #expect(throws: DiagramError.budgetExceeded(.nodes)) {
            _ = try MinimalChanges(system, target: target, roles: roles, budget: budget)
        }
        let some = try MinimalChanges.withinBudget(system, target: target, roles: roles, budget: budget)
        #expect((some.completeUpTo ?? 0) >= 3)
        let sets = some.sets(limit: 1_000).filter { $0.count == 3 }
        #expect(Set(sets.map { $0.map(\.input) }) == triples)
        for set in sets.prefix(10) { #expect(try some.verify(set)) }
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
