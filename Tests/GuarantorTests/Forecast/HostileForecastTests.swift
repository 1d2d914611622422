import Testing

@testable import Guarantor

/// Nothing that can be asked ends the process.
@Suite struct HostileForecastTests {
    private static let durations = ["PT1S", "P1D", "P19999Y", "P20000Y", "P7305000D"].map { CalendarDuration($0)! }
    private static let probabilities = [0, .leastNonzeroMagnitude, 1e-300, 0.5, 1 - 1e-16, 1, -1, 2, .nan, .infinity]

    private static func distributions() -> [DelayDistribution] {
        durations.flatMap { a in
            durations.flatMap { b -> [DelayDistribution] in
                [
                    .fixed(a), .exponential(mean: a), .uniform(min: a, max: b), .triangular(min: a, mode: b, max: a),
                    .pert(min: a, mode: a, max: b), .pert(min: a, mode: b, max: b),
                    .quantiles([Quantile(p: .nan, delay: a), Quantile(p: 0.5, delay: b), Quantile(p: 0.5, delay: a)]),
                    .quantiles([]),
                ]
            }
        }
    }

    @Test(arguments: ["0001-01-01", "2026-01-01", "9999-12-31T23:59:58Z", "9999-12-31T23:59:59Z"])
    func huge(date: String) throws {
        var scenario = try ForecastTests.scenario()
        scenario.date = Instant(date)
        var random = SplitMix64(seed: 1)
        let distributions = Self.distributions()
        for number in 0..<100 {
            var terms = ForecastTerms()
            terms.until = random.pick([nil, .distantFuture, Instant("2026-01-02"), .distantPast])
            terms.steps = random.pick([1, 7, 1000])
            terms.timelines = random.pick([1, 3, 1025])
            terms.simulates = random.chance(0.5)
            for fact in ["truce", "attack", "help", "talks"] {
                let after = random.chance(0.3) ? random.pick(["truce", "help"]) : nil
                terms.expectations.append(
                    Expectation(
                        fact, to: random.chance(0.8),
                        probability: random.pick(Self.probabilities.prefix(random.pick([6, 10])) + []),
                        delay: Delay(distribution: random.pick(distributions), after: after)))
            }
            let target = random.pick(["small", "breached:pledge", "calm", "no_attack", "both", "talking"])
            do {
                let forecast = try scenario.forecast(of: target, terms)
                #expect(
                    forecast.curve.allSatisfy { 0...1 ~= $0.at.least && $0.by.least >= $0.at.least - 1e-12 },
                    "\(number)")
                #expect(forecast.curve.count == terms.steps + 1 && !forecast.json().isEmpty)
            } catch {
                #expect(error.code == "cannot_forecast", "\(error)")
            }
        }
    }

    @Test func termsOutOfRange() throws {
        let scenario = try ForecastTests.scenario()
        for (steps, timelines) in [(0, 1), (-5, 1), (1001, 1), (.max, 1), (1, 0), (1, .min), (1, .max)] {
            var terms = ForecastTerms()
            terms.steps = steps
            terms.timelines = timelines
            #expect(throws: QuestionError.self) { try scenario.forecast(of: "both", terms) }
        }
    }

    /// More timelines than a minute has room for.
    @Test func budget() throws {
        let facts = (0..<3000).map { #"{"id": "f\#($0)", "statement": "A fact", "initially": false}"# }.joined(
            separator: ",")
        let names = (0..<3000).map { #"{"not": "f\#($0)"}"# }.joined(separator: ",")
        let framework = try Framework(
            json: """
                {"guarantor": 1, "id": "wide", "title": "Wide", "as_of": "2026-01-01", "facts": [\(facts)],
                 "holds_when": {"any": [\(names)]}}
                """)
        var terms = ForecastTerms()
        terms.expectations = (0..<3000).map { ForecastTests.fixed("f\($0)", 0.5, days: $0 + 1) }
        terms.timelines = 10_000_000
        let refusal = #expect(throws: QuestionError.self) { try Scenario(framework).forecast(terms) }
        #expect(refusal?.code == "budget")
    }

    /// One change, and two thousand instants at which a duration completes: each of them is work, in each timeline.
    @Test func budgetCountsWhatClocksMake() throws {
        let held = (1...2000).map { #"{"held": "truce", "for": "P\#($0)D"}"# }.joined(separator: ",")
        let framework = try Framework(
            json: """
                {"guarantor": 1, "id": "slow", "title": "Slow", "as_of": "2026-01-01",
                 "facts": [{"id": "truce", "statement": "Arms are at rest", "initially": false}],
                 "holds_when": {"all": [\(held)]}}
                """)
        var terms = ForecastTerms()
        terms.expectations = [ForecastTests.fixed("truce", 0.5, days: 1)]
        let refusal = #expect(throws: QuestionError.self) { try Scenario(framework).forecast(terms) }
        #expect(refusal?.code == "budget")
    }

    @Test func requests() throws {
        let scenario = try ForecastTests.scenario()
        for (text, code) in [
            (#"{"ask": "forecast", "steps": 0}"#, "bad_request"),
            (#"{"ask": "forecast", "seed": -1}"#, "bad_request"),
            (#"{"ask": "forecast", "timelines": 1e99}"#, "bad_request"),
            (#"{"ask": "forecast", "expectations": [{"to": true}]}"#, "bad_request"),
            (#"{"ask": "forecast", "expectations": [{"fact": "truce", "probability": 1.5}]}"#, "bad_request"),
            (
                #"{"ask": "forecast", "expectations": [{"fact": "truce", "delay": {"distribution": "fixed"}}]}"#,
                "bad_request"
            ),
            (
                #"{"ask": "forecast", "expectations": [{"fact": "truce", "delay": {"distribution": "uniform", "min": "P2D", "max": "P1D"}}]}"#,
                "bad_request"
            ),
            (#"{"ask": "forecast", "expectations": [{"fact": "trice", "probability": 1}]}"#, "unknown_id"),
            (
                #"{"ask": "forecast", "expectations": [{"fact": "truce", "probability": 1, "delay": {"distribution": "fixed", "value": "P1D", "after": "trice"}}]}"#,
                "unknown_id"
            ),
            (#"{"ask": "forecast", "target": "breached:trice"}"#, "unknown_id"),
            (#"{"ask": "forecast", "target": "A"}"#, "wrong_kind"),
            (#"{"ask": "forecast", "until": "2025-01-01"}"#, "cannot_forecast"),
            (#"{"ask": "status", "steps": 3}"#, "bad_request"),
        ] {
            let refusal = #expect(throws: QuestionError.self, "\(text)") { try scenario.ask(Array(text.utf8)) }
            #expect(refusal?.code == code, "\(text): \(String(describing: refusal))")
        }
    }
}
