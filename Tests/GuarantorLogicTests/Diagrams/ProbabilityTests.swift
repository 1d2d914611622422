import Testing

@testable import GuarantorLogic

@Suite struct ProbabilityTests {
    private func mass(_ table: [Bool], _ p: [Double]) -> Double {
        var sum = 0.0
        for (point, isTrue) in table.enumerated() where isTrue {
            sum += p.indices.reduce(1) { $0 * (point >> $1 & 1 != 0 ? p[$1] : 1 - p[$1]) }
        }
        return sum
    }

    private func isClose(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-12 + 1e-11 * max(abs(a), abs(b)) }

    @Test func randomGraphsWithImportances() throws {
        var generator = Generator(state: 5)
        for number in 0..<1_000 {
            let inputs = 1 + generator.below(7)
            let (system, target) = generator.system(
                inputs: inputs, gates: 1 + generator.below(14), negations: generator.below(2) * 25,
                loops: generator.chance(30))
            let p = (0..<inputs).map { _ in generator.chance(10) ? 1 : Double(generator.below(1000)) / 1000 }
            let roles = [InputRole](repeating: .varying, count: inputs)
            let probability = try Probability(system, target: target, roles: roles, probabilities: p)
            let (low, high) = (truthTable(system, target), truthTable(system, target, undefined: true))
            let both = zip(low, high).map { $0 && $1 }
            #expect(isClose(probability.value, mass(both, p)), "graph \(number)")
            #expect(isClose(probability.complement, 1 - mass(both, p)), "graph \(number)")
            #expect(
                probability.supportingInputs
                    == (0..<inputs).filter { input in both.indices.contains { both[$0] != both[$0 ^ 1 << input] } })
            for importance in probability.importances() {
                var (one, zero) = (p, p)
                one[importance.input] = 1
                zero[importance.input] = 0
                let (whenTrue, whenFalse) = (mass(both, one), mass(both, zero))
                #expect(isClose(importance.birnbaum, whenTrue - whenFalse), "graph \(number)")
                #expect(isClose(importance.whenTrue, whenTrue), "graph \(number)")
                #expect(isClose(importance.whenFalse, whenFalse), "graph \(number)")
                #expect((importance.riskReduction == nil) == (whenFalse == 0), "graph \(number)")
                if let reduction = importance.riskReduction, whenFalse > 0 {
                    #expect(isClose(reduction, mass(both, p) / whenFalse), "graph \(number)")
                }
            }
        }
    }

    /// What is undetermined counts as what is worse, whatever varies beside it.
    @Test func undeterminedInputsCountAsWhatIsWorse() throws {
        var generator = Generator(state: 15)
        for number in 0..<2_000 {
            let inputs = 3 + generator.below(5)
            let (system, target) = generator.system(
                inputs: inputs, gates: 4 + generator.below(14), negations: 25, loops: false)
            let p = (0..<inputs).map { _ in Double(generator.below(1000)) / 1000 }
            let roles = (0..<inputs).map { _ in generator.chance(70) ? InputRole.varying : .undetermined }
            try expectWorst(system, target, roles, p, "graph \(number)")
        }
        // A part that varies, in a part that nothing varying makes true: it is not false for that.
        var system = EquationSystem()
        let (a, b, c, d, e, open) = (
            system.input(), system.input(), system.input(), system.input(), system.input(), system.input()
        )
        let both = system.gate(.and, of: [a, b])
        let target = system.gate(
            .and,
            of: [
                c, system.gate(.or, of: [both, open]), system.gate(.atLeast(2), of: [both, both, d]),
                !system.gate(.and, of: [open, e]),
            ])
        let roles = [InputRole](repeating: .varying, count: 5) + [.undetermined]
        try expectWorst(system, target, roles, [0.8, 0.8, 0.5, 0.5, 0.9, 0], "by hand")
    }

    private func expectWorst(
        _ system: EquationSystem, _ target: Literal, _ roles: [InputRole], _ p: [Double], _ comment: Comment
    ) throws {
        let undetermined = roles.indices.filter { roles[$0] == .undetermined }
        // Undetermined inputs have no weight but at one point of theirs.
        let weights = roles.indices.map { roles[$0] == .undetermined ? 0 : p[$0] }
        for literal in [target, !target] {
            let tables = [truthTable(system, literal), truthTable(system, literal, undefined: true)]
            let worst = tables[0].indices.map { point in
                (0..<(1 << undetermined.count)).allSatisfy { choice in
                    let other = undetermined.enumerated().reduce(point) { point, item in
                        choice >> item.offset & 1 != 0 ? point ^ 1 << item.element : point
                    }
                    return tables[0][other] && tables[1][other]
                }
            }
            let probability = try Probability(system, target: literal, roles: roles, probabilities: p)
            #expect(isClose(probability.value, mass(worst, weights)), comment)
        }
    }

    @Test func rareEventsKeepTheirDigits() throws {
        var system = EquationSystem()
        let facts = (0..<4).map { _ in system.input() }
        let all = system.gate(.and, of: facts)
        let roles = [InputRole](repeating: .varying, count: 4)
        let p = [1e-5, 1e-6, 1e-7, 1e-8]
        let rare = try Probability(system, target: all, roles: roles, probabilities: p)
        #expect(abs(rare.value / 1e-26 - 1) < 1e-14)
        #expect(rare.importances().allSatisfy { $0.riskReduction == nil && $0.whenFalse == 0 })
        let usual = try Probability(system, target: !all, roles: roles, probabilities: p)
        #expect(abs(usual.complement / 1e-26 - 1) < 1e-14)
    }

    @Test func boundsHoldWhateverTheSize() throws {
        var generator = Generator(state: 12)
        var exact = 0
        for number in 0..<150 {
            let inputs = 2 + generator.below(6)
            let (system, target) = generator.system(
                inputs: inputs, gates: 2 + generator.below(20), negations: generator.below(2) * 25, loops: false)
            let p = (0..<inputs).map { _ in Double(generator.below(1000)) / 1000 }
            let roles = [InputRole](repeating: .varying, count: inputs)
            let (low, high) = (truthTable(system, target), truthTable(system, target, undefined: true))
            let least = mass(zip(low, high).map { $0 && $1 }, p)
            let greatest = mass(zip(low, high).map { $0 || $1 }, p)
            let graph = try BooleanGraph(system, target, roles: roles, loops: .least).simplified()
            for size in [2, 6, 1_000] {
                let bounds = try ProbabilityBounds.of(graph, p, Budget(), size: size)
                #expect(bounds.lowerBound <= least + 1e-15, "graph \(number)")
                #expect(bounds.upperBound >= greatest - 1e-15, "graph \(number)")
                if size == 1_000, !graph.leaves.contains(where: \.isUnknown) {
                    exact += 1
                    #expect(isClose(bounds.lowerBound, least) && isClose(bounds.upperBound, least), "graph \(number)")
                }
            }
        }
        #expect(exact > 40)
    }

    /// A quorum, as treaties have it, against binomial numbers.
    @Test func quorums() throws {
        func tail(_ count: Int, atLeast least: Int, _ p: Double) -> Double {
            var masses = [1.0] + [Double](repeating: 0, count: count)
            for drawn in 1...count {
                for hits in stride(from: drawn, through: 0, by: -1) {
                    masses[hits] = masses[hits] * (1 - p) + (hits > 0 ? masses[hits - 1] * p : 0)
                }
            }
            return masses[least...].reduce(0, +)
        }
        for (least, count) in [(20, 32), (25, 100), (60, 90)] {
            var system = EquationSystem()
            let members = (0..<count).map { _ in system.input() }
            let quorum = system.gate(.atLeast(least), of: members)
            let budget = Budget(nodes: 100_000)
            var row = [Natural.one]
            for _ in 0..<count { row = zip(row + [.zero], [.zero] + row).map(+) }
            let known = [InputRole](repeating: .known(false), count: count)
            let changes = try MinimalChanges(system, target: quorum, roles: known, budget: budget)
            #expect(changes.count == row[least] && changes.countBySize.last == row[least])
            // One member more who counts against the others until it joins them.
            let stubborn = system.input()
            let both = system.gate(
                .or,
                of: [
                    system.gate(.and, of: [stubborn, quorum]),
                    system.gate(.and, of: [!stubborn, system.gate(.atLeast(least + 2), of: members)]),
                ])
            let mixed = try MinimalChanges(system, target: both, roles: known + [.known(false)], budget: budget)
            #expect(mixed.count == row[least] + row[least + 2])
            let probability = try Probability(
                system, target: quorum, roles: [InputRole](repeating: .varying, count: count),
                probabilities: [Double](repeating: 0.3, count: count), budget: budget)
            #expect(isClose(probability.value, tail(count, atLeast: least, 0.3)))
            let share = 0.3 * tail(count - 1, atLeast: least - 1, 0.3) / probability.value
            if count < 50 {
                for own in try #require(try probability.fussellVesely(budget: Budget())).values {
                    #expect(abs(own / share - 1) < 1e-9)
                }
            }
        }
    }

    /// A disjunction of random conjunctions that is too large for the exact probability.
    @Test func boundsWhereTheBudgetEnds() throws {
        var generator = Generator(state: 13)
        var system = EquationSystem()
        let facts = (0..<60).map { _ in system.input() }
        let members = (0..<80).map { _ in
            system.gate(.and, of: Array(facts.shuffled(using: &generator).prefix(3)))
        }
        let target = system.gate(.or, of: members)
        let roles = [InputRole](repeating: .varying, count: 60)
        let p = [Double](repeating: 0.01, count: 60)
        #expect(throws: DiagramError.budgetExceeded(.nodes)) {
            _ = try Probability(system, target: target, roles: roles, probabilities: p, budget: Budget(nodes: 20_000))
        }
        let bounds = try Probability.bounds(
            system, target: target, roles: roles, probabilities: p, budget: Budget(nodes: 200_000))
        // At most the sum of the members' probabilities, at least that less those of all pairs.
        let (least, greatest) = (80e-6 - 80 * 79 / 2 * 1e-8, 80e-6)
        #expect(bounds.lowerBound <= greatest && bounds.upperBound >= least)
        #expect(bounds.lowerBound > least / 2 && bounds.upperBound < 0.01)
    }

    @Test func fussellVeselyByListingTheMinimalSets() throws {
        var generator = Generator(state: 8)
        var checked = 0
        for number in 0..<600 {
            let inputs = 2 + generator.below(6)
            let (system, target) = generator.system(
                inputs: inputs, gates: 1 + generator.below(10), negations: generator.below(2) * 15,
                loops: generator.chance(20))
            let p = (0..<inputs).map { _ in Double(1 + generator.below(998)) / 1000 }
            let roles = [InputRole](repeating: .varying, count: inputs)
            let probability = try Probability(system, target: target, roles: roles, probabilities: p)
            let both = zip(truthTable(system, target), truthTable(system, target, undefined: true)).map { $0 && $1 }
            // However it is written.
            let isIncreasing = both.indices.allSatisfy { point in
                (0..<inputs).allSatisfy { !both[point] || both[point | 1 << $0] }
            }
            guard let shares = try probability.fussellVesely() else {
                #expect(!isIncreasing || probability.value == 0, "graph \(number)")
                continue
            }
            #expect(isIncreasing, "graph \(number)")
            let known = [InputRole](repeating: .known(false), count: inputs)
            let sets = try MinimalChanges(system, target: target, roles: known).sets(limit: 10_000)
            for (input, share) in shares {
                let union = (0..<(1 << inputs)).map { point in
                    sets.contains { set in
                        set.contains { $0.input == input } && set.allSatisfy { point >> $0.input & 1 != 0 }
                    }
                }
                checked += 1
                #expect(isClose(share, mass(union, p) / probability.value), "graph \(number)")
            }
            let shared = try MinimalChanges(system, target: target, roles: known)
            if let other = Probability(sharing: shared, probabilities: p) {
                #expect(isClose(other.value, probability.value))
            }
        }
        #expect(checked > 500)
    }
}

@Suite struct GraphReadingTests {
    @Test func greatestSolutionsAndReplacedInputs() throws {
        var generator = Generator(state: 77)
        for number in 0..<400 {
            let inputs = 2 + generator.below(5)
            let (system, target) = generator.system(
                inputs: inputs, gates: 1 + generator.below(12), negations: 20, loops: true)
            let other = system.literal(ofInput: 1)
            let replacement = generator.chance(50) ? !other : other
            var roles = [InputRole](repeating: .varying, count: inputs)
            roles[0] = .replaced(by: replacement)
            let fixpoint: Fixpoint = generator.chance(50) ? .greatest : .least
            let probability = try Probability(
                system, target: target, roles: roles, probabilities: [Double](repeating: 0.5, count: inputs),
                loops: fixpoint)
            let tables = [false, true].map {
                truthTable(system, target, undefined: $0, loops: fixpoint, replacements: [0: replacement])
            }
            let share = Double(zip(tables[0], tables[1]).count { $0 && $1 }) / Double(tables[0].count)
            #expect(abs(probability.value - share) < 1e-12, "graph \(number)")
        }
    }

    @Test func loopThroughNegationIsAnError() throws {
        var system = EquationSystem()
        let (a, b) = (system.declare(), system.declare())
        system.define(a, as: .or, of: [!b, system.input()])
        system.define(b, as: .and, of: [a])
        #expect(throws: DiagramError.loopThroughNegation([a.variable, b.variable])) {
            _ = try Probability(system, target: a, roles: [.varying], probabilities: [0.5])
        }
    }

    /// An input that is replaced by what rests on it is a loop like any other.
    @Test func replacementsMayLoop() throws {
        var system = EquationSystem()
        let (a, b) = (system.input(), system.input())
        let both = system.gate(.or, of: [a, b])
        let p = try Probability(
            system, target: both, roles: [.replaced(by: both), .varying], probabilities: [0, 0.25])
        #expect(p.value == 0.25)
    }
}
