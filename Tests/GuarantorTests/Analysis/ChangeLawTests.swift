import Testing

@testable import Guarantor

/// What the answers say of each other. The engine alone: sets of changes are put through assumptions and the exact reading.
@Suite struct ChangeLawTests {
    /// The assumptions of an instant form one instant: a law about one more instant asks that there are none yet, and that
    /// nothing that the target rests on takes time.
    private func isPlain(_ target: String, _ scenario: Scenario, _ situation: Situation, _ instant: NextInstant) -> Bool
    {
        let takesTime = instant.reach(of: instant.target(target)).inputs.contains { input in
            switch input {
            case .run: true
            case .fact, .latch: false
            }
        }
        return !takesTime
            && !situation.assumptions.contains { ($0.at ?? scenario.effectiveDate) == scenario.effectiveDate }
    }

    /// Whether only facts are open: what has latched is known.
    private func isLatchedForSure(_ target: String, _ instant: NextInstant) -> Bool {
        instant.reach(of: instant.target(target)).inputs.allSatisfy { input in
            if case .fact = input { return true }
            return instant.value(of: input).low == instant.value(of: input).high
        }
    }

    private func becomesTrue(_ target: String, _ scenario: Scenario, _ changes: some Sequence<FactChange>) throws
        -> Bool
    {
        var changed = scenario
        changed.reading = .exact
        changed.date = scenario.effectiveDate
        for change in changes { try changed.assume(change.fact, Truth(change.to)) }
        return try changed.evaluate().truth(of: target) == .true
    }

    /// Each set brings the target about. Where nothing that has latched is open, no part of it does.
    @Test func requirementsSufficeAndAreMinimal() throws {
        try RandomCases.check(250, least: 0.2, preparing: AnalysisCases.prepare) { drawn in
            let instant = NextInstant(drawn.document, drawn.situation)
            return try AnalysisCases.complaints(drawn) { scenario, target in
                guard let instant, isPlain(target, scenario, drawn.situation, instant) else { return nil }
                return try scenario.requirements(target, limit: 5).sets.flatMap { set -> [String] in
                    guard try becomesTrue(target, scenario, set.changes) else { return ["not enough: \(set.changes)"] }
                    guard isLatchedForSure(target, instant), set.changes.count <= 4 else { return [] }
                    return try (0..<((1 << set.changes.count) - 1)).compactMap { part in
                        let fewer = set.changes.enumerated().filter { part >> $0.offset & 1 == 1 }.map(\.element)
                        return try becomesTrue(target, scenario, fewer) ? "more than enough: \(set.changes)" : nil
                    }
                }
            }
        }
    }

    /// A target that is true needs nothing, and only such a target needs nothing.
    @Test(arguments: Reading.allCases)
    func whatIsTrueNeedsNothing(reading: Reading) throws {
        try RandomCases.check(300, preparing: AnalysisCases.prepare) { drawn in
            try AnalysisCases.complaints(drawn) { scenario, target in
                var scenario = scenario
                scenario.reading = reading
                let answer = try scenario.requirements(target)
                let needsNothing = answer.count == "1" && answer.sets.first?.changes.isEmpty == true
                if answer.value == .true, !needsNothing { return ["true, and needs \(answer.count)"] }
                return answer.value == .false && needsNothing ? ["false, and needs nothing"] : []
            }
        }
    }

    /// What is changed first is told like what is assumed, in either reading.
    @Test(arguments: Reading.allCases)
    func changesMadeFirstAreLikeAssumptions(reading: Reading) throws {
        try RandomCases.check(250, least: 0.2, preparing: AnalysisCases.prepare) { drawn in
            var random = SplitMix64(seed: drawn.seed &+ 1)
            let instant = NextInstant(drawn.document, drawn.situation)
            return try AnalysisCases.complaints(drawn) { scenario, target in
                guard let instant, isPlain(target, scenario, drawn.situation, instant) else { return nil }
                var scenario = scenario
                scenario.reading = reading
                let changes = drawn.document.facts.filter { _ in random.chance(0.3) }
                    .map { FactChange(fact: $0.id, to: random.chance(0.5)) }
                var changed = scenario
                changed.date = scenario.effectiveDate
                for change in changes { try changed.assume(change.fact, Truth(change.to)) }
                let expected = try changed.evaluate().truth(of: target)
                let answer = try scenario.vulnerabilities(target, after: changes)
                return answer.value == expected ? [] : ["\(answer.value), assumed \(expected ?? .unknown): \(changes)"]
            }
        }
    }

    /// After each set of losses the target is true no more. Where what has latched is open, the exact reading may know more.
    @Test func vulnerabilitiesUndo() throws {
        try RandomCases.check(250, least: 0.2, preparing: AnalysisCases.prepare) { drawn in
            let instant = NextInstant(drawn.document, drawn.situation)
            return try AnalysisCases.complaints(drawn) { scenario, target in
                guard let instant, isPlain(target, scenario, drawn.situation, instant),
                    isLatchedForSure(target, instant)
                else { return nil }
                let answer = try scenario.vulnerabilities(target, limit: 5)
                return try answer.sets.compactMap { set in
                    let changes = set.losses.compactMap {
                        if case .fact(let fact, let value) = $0 { FactChange(fact: fact, to: value) } else { nil }
                    }
                    return try becomesTrue(target, scenario, changes) ? "still true after \(changes)" : nil
                }
            }
        }
    }
}
