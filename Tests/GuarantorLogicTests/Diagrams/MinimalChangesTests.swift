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
}
