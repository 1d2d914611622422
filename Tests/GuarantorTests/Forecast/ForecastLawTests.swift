import Foundation
import Synchronization
import Testing

@testable import Guarantor

/// Exact against simulated, both against enumeration.
@Suite struct ForecastLawTests {
    /// Standard deviations: of ten thousand comparisons none should be off by more.
    private static let tolerance = 5.5

    private static func isClose(_ found: Double, _ expected: Double, _ count: Int) -> Bool {
        let deviation = (expected * (1 - expected) / Double(count)).squareRoot()
        return abs(found - expected) <= tolerance * deviation + 10 / Double(count)
    }

    /// Facts that nothing is known against, with delays of different kinds.
    private static func terms(_ scenario: Scenario, _ random: inout SplitMix64, fixed: Bool) -> ForecastTerms? {
        var terms = ForecastTerms()
        guard let date = scenario.effectiveDate, date > .distantPast else { return nil }
        terms.until = Instant(seconds: date.seconds + 40 * 86_400)
        terms.steps = 5
        terms.allowsBounds = true
        let now = scenario.evaluateFast()
        let known = scenario.framework.ids(of: .fact).filter { now.truth(of: $0) == .false }
        guard known.count > 1 else { return nil }
        for (number, fact) in random.some(random.number(2...4), of: known).enumerated() {
            let length = CalendarDuration("P\(3 + 7 * number)D")!
            let other = CalendarDuration("P\(20 + number)D")!
            let distribution =
                fixed
                ? DelayDistribution.fixed(length)
                : random.pick([
                    .fixed(length), .exponential(mean: length), .uniform(min: length, max: other),
                    .pert(min: length, mode: length, max: other), .triangular(min: length, mode: other, max: other),
                    .quantiles([Quantile(p: 0.2, delay: length), Quantile(p: 0.8, delay: other)]),
                ])
            terms.expectations.append(
                Expectation(fact, probability: random.pick([0.3, 0.7, 1]), delay: Delay(distribution: distribution)))
        }
        return terms
    }

    private static func targets(of framework: Framework) -> [String] {
        framework.ids(of: .commitment).flatMap { id in [id] + Predicate.allCases.map { "\($0):\(id)" } }
            + framework.ids(of: .condition) + framework.ids(of: .pillar)
    }

    /// On random documents without negation, in which no order matters.
    @Test func exactIsWhatSimulationFinds() throws {
        for seed in UInt64(1)...25 {
            var random = SplitMix64(seed: seed)
            let scenario = Scenario(try Framework(json: Self.growing(&random)))
            var terms = try #require(Self.terms(scenario, &random, fixed: false))
            terms.timelines = 4000
            terms.allowsBounds = false
            let exact = try scenario.forecast(terms)
            #expect(exact.method == .exact)
            terms.simulates = true
            let differences = Self.differences(exact, try scenario.forecast(terms), terms.timelines)
            #expect(differences.isEmpty, "seed \(seed): \(differences)")
        }
    }

    /// A document whose framework only gains by what comes true.
    private static func growing(_ random: inout SplitMix64) -> String {
        var names = (0..<6).map { "f\($0)" }
        let facts = names.map { #"{"id": "\#($0)", "statement": "A fact", "initially": false}"# }
        func condition() -> String {
            let members = random.some(random.number(2...4), of: names).map { "\"\($0)\"" }
            let list = "[" + members.joined(separator: ", ") + "]"
            switch random.number(0...2) {
            case 0: return #"{"all": \#(list)}"#
            case 1: return #"{"any": \#(list)}"#
            default: return #"{"at_least": 2, "of": \#(list)}"#
            }
        }
        var conditions: [String] = []
        var commitments: [String] = []
        for number in 0..<4 {
            conditions.append(#"{"id": "c\#(number)", "when": \#(condition())}"#)
            names.append("c\(number)")
            commitments.append(
                #"{"id": "k\#(number)", "title": "K", "guarantors": ["A"], "certainty": "agreed", "requires_approval": false, "enters_when": \#(condition())}"#
            )
            names.append("k\(number)")
        }
        return """
            {"guarantor": 1, "id": "growing", "title": "Growing", "as_of": "2026-01-01", "holds_when": \(condition()),
             "parties": [{"id": "A", "name": "Aland", "kind": "state"}], "facts": [\(facts.joined(separator: ", "))],
             "conditions": [\(conditions.joined(separator: ", "))], "commitments": [\(commitments.joined(separator: ", "))]}
            """
    }

    private static func differences(_ exact: Forecast, _ simulated: Forecast, _ count: Int) -> [String] {
        var differences: [String] = []
        for (a, b) in zip(exact.curve, simulated.curve) where !isClose(b.at.least, a.at.least, count) || b.by != b.at {
            differences.append("at \(a.date): \(a.at), simulated \(b.at) and \(b.by)")
        }
        guard let last = exact.curve.last, last.by.least > 0.2 else { return differences }
        let shares = Dictionary(uniqueKeysWithValues: simulated.waits.map { ($0.fact, $0.share) })
        for wait in exact.waits
        where !isClose(shares[wait.fact] ?? 0, min(wait.share, 1), Int(Double(count) * last.by.least)) {
            differences.append("waits for \(wait), simulated \(simulated.waits)")
        }
        if let mean = exact.expected, let other = simulated.expected, abs(mean.seconds - other.seconds) > 2 * 86_400 {
            differences.append("expected on \(mean), simulated \(other)")
        }
        return differences
    }

    /// Fixed delays leave 2ⁿ outcomes, each of which the reference knows.
    @Test func agreesWithEnumeration() throws {
        try RandomCases.check(100, knowing: 1, least: 0.1) { drawn in
            guard case .read(let framework) = Engine.read(drawn.document), Meaning(drawn.document).strata != nil else {
                return nil
            }
            let scenario = try Engine.scenario(framework, drawn.situation)
            var random = SplitMix64(seed: drawn.seed ^ 0x454E_554D)
            guard var terms = Self.terms(scenario, &random, fixed: true), let date = scenario.effectiveDate else {
                return nil
            }
            terms.timelines = 2048
            let target = random.pick(Self.targets(of: framework))
            let forecast = try scenario.forecast(of: target, terms)
            guard forecast.open.isEmpty, !forecast.expectations.isEmpty else { return nil }
            return forecast.curve.flatMap { point -> [String] in
                guard point.date > date else { return [] }
                let expected = Self.enumerated(drawn, target, terms.expectations, from: date, at: point.date)
                let isRight =
                    forecast.method == .exact
                    ? abs(point.at.least - expected) < 1e-12 : Self.isClose(point.at.least, expected, terms.timelines)
                return isRight
                    ? [] : ["\(target) at \(point.date): \(point.at), and it is \(expected); \(forecast.expectations)"]
            }
        }
    }

    private static func enumerated(
        _ drawn: RandomCase, _ target: String, _ expectations: [Expectation], from start: Instant, at date: Instant
    ) -> Double {
        var total = 0.0
        for outcome in 0..<1 << expectations.count {
            var weight = 1.0
            var situation = drawn.situation
            for index in situation.assumptions.indices where situation.assumptions[index].at == nil {
                situation.assumptions[index].at = start
            }
            situation.dropped += drawn.document.events.filter { $0.date > start }.map(\.id)
            situation.date = date
            var changes: [Situation.Assumption] = []
            for (number, expectation) in expectations.enumerated() {
                let comes = outcome >> number & 1 != 0
                weight *= comes ? expectation.probability! : 1 - expectation.probability!
                guard comes, case .fixed(let delay) = expectation.delay!.distribution else { continue }
                changes.append(.init(fact: expectation.fact, value: .true, at: start.advanced(by: delay)))
            }
            situation.assumptions = changes + situation.assumptions
            let truths = FastReference.answers(drawn.document, situation)?.truths
            let truth = truths?[target] ?? truths?[target.replacing(":", with: " ")]
            if truth == .true { total += weight }
        }
        return total
    }

    /// However many work on it, and whatever is asked beside.
    @Test func sameSeedSameAnswer() throws {
        let expectations = [
            ForecastTests.exponential("truce", 0.9, days: 20),
            ForecastTests.exponential("attack", 0.8, days: 15, after: "truce"),
            ForecastTests.exponential("help", 0.7, days: 9, after: "attack"),
        ]
        var terms = ForecastTests.terms(expectations)
        terms.timelines = 5000
        terms.seed = 7
        let scenario = try ForecastTests.scenario()
        let alone = try scenario.forecast(of: "breached:pledge", terms)
        for count in [2, 5] {
            #expect(try scenario.forecast(of: "breached:pledge", terms, crew: Self.crew(count)) == alone)
        }
        terms.seed = 8
        #expect(try scenario.forecast(of: "breached:pledge", terms) != alone)
    }

    private static func crew(_ count: Int, progress: @escaping (Int, Int) -> Bool = { _, _ in true }) -> Crew {
        Crew(
            count: count,
            help: { count, work in
                let done = DispatchGroup()
                for _ in 0..<count { DispatchQueue.global().async(group: done) { work() } }
                return { done.wait() }
            }, progress: progress)
    }

    @Test func progressIsToldAndEndsTheWork() throws {
        var terms = ForecastTests.terms([ForecastTests.exponential("truce", 0.9, days: 20)])
        terms.simulates = true
        terms.timelines = 5000
        let scenario = try ForecastTests.scenario()
        var told: [Int] = []
        _ = try scenario.forecast(
            of: "pledge", terms,
            crew: Self.crew(1) { done, total in
                told.append(done)
                return total == 5000
            })
        #expect(told == [1024, 2048, 3072, 4096, 5000])
        #expect(throws: QuestionError.cancelled) {
            try scenario.forecast(of: "pledge", terms, crew: Self.crew(2) { _, _ in false })
        }
    }
}

extension Forecast: Equatable {
    public static func == (a: Forecast, b: Forecast) -> Bool { a.json() == b.json() }
}
