import Testing

@testable import GuarantorLogic

@Suite struct DiagramStoreTests {
    /// The diagram of a truth table over so many levels.
    private func diagram(_ table: UInt64, _ inputs: Int, _ store: inout DiagramStore) throws -> Edge {
        func build(_ level: Int, _ point: Int) throws -> Edge {
            if level == inputs { return table >> UInt64(point) & 1 != 0 ? .true : .false }
            return try store.make(UInt32(level), build(level + 1, point), build(level + 1, point | 1 << level))
        }
        return try build(0, 0)
    }

    private func table(_ edge: Edge, _ inputs: Int, _ store: DiagramStore) -> UInt64 {
        (0..<(1 << inputs)).reduce(0) { sum, point in
            sum | (store.value(edge) { point >> $0 & 1 != 0 } ? 1 << UInt64(point) : 0)
        }
    }

    @Test func operatorsOnAllFunctionsOfThreeVariables() throws {
        var store = DiagramStore()
        let all = try (0..<256).map { try diagram(UInt64($0), 3, &store) }
        #expect(Set(all).count == 256)
        for (a, f) in all.enumerated() {
            #expect(all[a ^ 255] == !f)
            for (b, g) in all.enumerated() {
                #expect(try store.and(f, g) == all[a & b])
                #expect(try store.or(f, g) == all[a | b])
                #expect(try store.xor(f, g) == all[a ^ b])
                for c in stride(from: (a ^ b) & 7, to: 256, by: 37) {
                    #expect(try store.ifThenElse(f, g, all[c]) == all[a & b | ~a & 255 & c])
                    let majority = try store.atLeast(2, of: [f, g, all[c]])
                    #expect(majority == all[a & b | a & c | b & c])
                }
            }
            for level in 0..<3 {
                let (mask, shift) = ([0x55, 0x33, 0x0F][level], 1 << level)
                let low = a & mask | (a & mask) << shift
                let high = a >> shift & mask | (a >> shift & mask) << shift
                #expect(try store.cofactor(f, level, false) == all[low])
                #expect(try store.cofactor(f, level, true) == all[high])
                var treatment = [DiagramStore.Treatment](repeating: .keep, count: 3)
                treatment[level] = .forAll
                #expect(try store.rewrite(f, treatment) == all[low & high])
                treatment[level] = .exists
                #expect(try store.rewrite(f, treatment) == all[low | high])
            }
        }
        #expect(store.invariantViolation() == nil)
    }

    @Test func collectionKeepsWhatIsNeeded() throws {
        var store = DiagramStore()
        var generator = Generator(state: 9)
        var kept: [(edge: Edge, table: UInt64)] = []
        for round in 0..<200 {
            let (a, b) = (generator.next(), generator.next())
            let (f, g) = (try diagram(a, 6, &store), try diagram(b, 6, &store))
            let both = try store.and(f, g)
            #expect(table(both, 6, store) == a & b)
            kept.append((try store.or(both, !f), a & b | ~a))
            if round % 20 == 19 {
                kept.removeFirst(generator.below(kept.count))
                store.collect(keeping: kept.map(\.edge))
                #expect(store.invariantViolation() == nil)
                for (edge, table) in kept {
                    #expect(self.table(edge, 6, store) == table)
                    #expect(try diagram(table, 6, &store) == edge)
                }
            }
        }
    }

    @Test func budgetsEndInErrors() throws {
        var store = DiagramStore(budget: Budget(nodes: 40))
        var edges: [Edge] = []
        #expect(throws: DiagramError.budgetExceeded(.nodes)) {
            for level in 0..<60 { edges.append(try store.variable(level)) }
        }
        #expect(edges.count == 39)
        #expect(throws: DiagramError.budgetExceeded(.nodes)) { _ = try store.and(edges[0], edges[1]) }
        store.collect(keeping: edges[..<4])
        #expect(store.nodeCount == 5)
        #expect(try store.and(edges[0], edges[1]) != .false)
        #expect(store.frames.isEmpty)
        #expect(store.invariantViolation() == nil)

        var timed = DiagramStore(budget: Budget { true })
        #expect(throws: DiagramError.budgetExceeded(.time)) {
            let variables = try (0..<2_000).map { try timed.variable($0) }
            _ = try timed.atLeast(1_000, of: variables)
        }
    }

    /// No recursion: a hundred thousand levels are as good as ten.
    @Test func manyLevels() throws {
        var system = EquationSystem()
        let facts = (0..<100_000).map { _ in system.input() }
        let pairs = stride(from: 0, to: 100_000, by: 2).map {
            system.gate(.or, of: [facts[$0], facts[($0 + 3) % 100_000]])
        }
        let target = system.gate(.and, of: pairs)
        let roles = [InputRole](repeating: .known(false), count: 100_000)
        let changes = try MinimalChanges(system, target: target, roles: roles)
        #expect(changes.count > 0)
        #expect(changes.sets(limit: 1).first?.isEmpty == false)
    }
}
