import Testing

@testable import Guarantor

/// A sweep says of each row what its scenario says when the facts are supposed one after the other.
@Suite struct SweepTests {
    @Test(arguments: [nil, 1.0, 0.5])
    func agreesWithSupposing(knowing: Double?) throws {
        try RandomCases.check(1500, knowing: knowing) { drawn in
            guard case .read(let framework) = Engine.read(drawn.document) else { return nil }
            var random = SplitMix64(seed: drawn.seed ^ 0x5357_4545_50)
            let scenario = try Engine.scenario(framework, drawn.situation)
            let facts = (0..<random.number(0...4)).map { _ in random.pick(framework.ids(of: .fact)) }
            let sweep = try Sweep(scenario, facts: facts, targets: Self.targets(of: framework))
            let rows = random.pick([1, 3, 20])
            let told: [Truth] = random.pick([
                [.true, .false], [.true, .false, .unknown], [.true, .false, .contested], Truth.allCases,
            ])
            let values = (0..<rows * facts.count).map { _ in random.pick(told) }
            return try Self.differences(sweep, values, rows)
        }
    }

    private static func targets(of framework: Framework) -> [String] {
        let predicates = framework.ids(of: .commitment).flatMap { id in Predicate.allCases.map { "\($0):\(id)" } }
        return Engine.elements(of: framework.document) + predicates
    }

    private static func differences(_ sweep: Sweep, _ values: [Truth], _ rows: Int) throws -> [String] {
        let shown = sweep.truths(values, rows: rows)
        var differences: [String] = []
        for row in 0..<rows {
            var scenario = sweep.scenario
            for (column, fact) in sweep.facts.enumerated() {
                try scenario.assume(fact, values[row * sweep.facts.count + column])
            }
            let state = try scenario.evaluate()
            for (position, target) in sweep.targets.enumerated() {
                let parts = target.split(separator: ":")
                let expected =
                    state.truth(of: target)
                    ?? Predicate(rawValue: String(parts[0])).flatMap { state.truth($0, of: String(parts[1])) }
                let found = shown[row * sweep.targets.count + position]
                if found != expected {
                    let supposed = zip(sweep.facts, values[(row * sweep.facts.count)...]).map { "\($0) \($1)" }
                    differences.append("\(target): \(found), supposing \(supposed): \(String(describing: expected))")
                }
            }
        }
        return differences
    }

    /// More rows than go through together, and all four values in one of the blocks only.
    @Test func manyRows() throws {
        let framework = try Framework.bundled("paris-2026")
        let sweep = try Sweep(Scenario(framework), facts: framework.ids(of: .fact), targets: Self.targets(of: framework))
        var random = SplitMix64(seed: 1)
        let rows = 2100
        let values = (0..<rows * sweep.facts.count).map { index in
            random.pick(index / sweep.facts.count < 2080 ? [.true, .false] : Truth.allCases)
        }
        let shown = sweep.truths(values, rows: rows)
        for row in [0, 63, 64, 1023, 1024, 2047, 2048] + (2070..<2100) {
            var scenario = Scenario(framework)
            let told = values[row * sweep.facts.count..<(row + 1) * sweep.facts.count]
            for (fact, value) in zip(sweep.facts, told) { try scenario.assume(fact, value) }
            let state = try scenario.evaluate()
            for (position, target) in sweep.targets.enumerated() where !target.contains(":") {
                #expect(shown[row * sweep.targets.count + position] == state.truth(of: target), "\(target) in row \(row)")
            }
        }
    }

    @Test func leavesOutRowsThatAreNotThere() throws {
        let sweep = try Sweep(
            Scenario(Framework.bundled("paris-2026")), facts: ["ceasefire", "settlement"], targets: ["precondition"])
        let values: [Truth] = [.true, .false, .false, .false, .true]
        #expect(sweep.truths(values, rows: 2) == [.true, .false])
        #expect(sweep.truths(values, rows: .max) == [.true, .false])
        #expect(sweep.truths(values, rows: -1) == [])
        var room = [Truth.unknown]
        var span = room.mutableSpan
        sweep.evaluate(values.span, rows: 9, into: &span)
        #expect(room == [.true])
    }

    @Test func refusesWhatItCannotTake() throws {
        let framework = try Framework.bundled("paris-2026")
        var scenario = Scenario(framework)
        func refusal(_ facts: [String], _ targets: [String]) -> String? {
            do throws(QuestionError) {
                _ = try Sweep(scenario, facts: facts, targets: targets)
                return nil
            } catch {
                return error.code
            }
        }
        #expect(refusal(["ceasefire"], ["french_troops", "entered:french_troops"]) == nil)
        #expect(refusal(["ceasefir"], []) == "unknown_id")
        #expect(refusal(["FRA"], []) == "wrong_kind")
        #expect(refusal([], ["FRA"]) == "wrong_kind")
        #expect(refusal([], ["entered:ceasefire"]) == "wrong_kind")
        #expect(refusal([], ["entred:french_troops"]) == "unknown_id")
        scenario.reading = .exact
        #expect(refusal(["ceasefire"], ["french_troops"]) == "budget")
    }
}
