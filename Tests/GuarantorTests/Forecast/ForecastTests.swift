import Foundation
import Testing

@testable import Guarantor

@Suite struct ForecastTests {
    static let day: Int64 = 86_400

    /// A pledge that enters with a truce and is owed when the truce ends, within ten days.
    static let small = """
        {"guarantor": 1, "id": "small", "title": "Small", "as_of": "2026-01-01", "holds_when": "pledge",
         "parties": [{"id": "A", "name": "Aland", "kind": "state"}],
         "facts": [{"id": "truce", "statement": "A truce", "initially": false},
                   {"id": "attack", "statement": "An attack", "initially": false},
                   {"id": "help", "statement": "Help", "initially": false},
                   {"id": "talks", "statement": "Talks"}],
         "conditions": [{"id": "both", "when": {"all": ["truce", "help"]}},
                        {"id": "calm", "when": {"held": "truce", "for": "P30D"}},
                        {"id": "no_attack", "when": {"not": "attack"}},
                        {"id": "talking", "when": {"any": ["talks", "truce"]}}],
         "commitments": [{"id": "pledge", "title": "Pledge", "guarantors": ["A"], "certainty": "agreed",
                          "requires_approval": false, "enters_when": "truce", "triggered_when": "attack",
                          "performed_when": "help", "within": "P10D"}]}
        """

    static func scenario() throws -> Scenario { Scenario(try Framework(json: small)) }

    static func fixed(_ fact: String, _ probability: Double, days: Int, after: String? = nil, to: Bool = true)
        -> Expectation
    {
        Expectation(
            fact, to: to, probability: probability,
            delay: Delay(distribution: .fixed(CalendarDuration("P\(days)D")!), after: after))
    }

    static func exponential(_ fact: String, _ probability: Double, days: Int, after: String? = nil) -> Expectation {
        Expectation(
            fact, probability: probability,
            delay: Delay(distribution: .exponential(mean: CalendarDuration("P\(days)D")!), after: after))
    }

    static func terms(_ expectations: [Expectation], days: Int64 = 100, steps: Int = 10) -> ForecastTerms {
        var terms = ForecastTerms()
        terms.expectations = expectations
        terms.until = Instant(seconds: Instant("2026-01-01")!.seconds + days * day)
        terms.steps = steps
        return terms
    }

    /// One exponential delay: p(1 − e^(−t/m)), the mean of a delay cut off at the end, and its median.
    @Test func textbookCurve() throws {
        let forecast = try Self.scenario().forecast(
            of: "pledge", Self.terms([Self.exponential("truce", 0.8, days: 40)]))
        #expect(forecast.method == .exact)
        for (step, point) in forecast.curve.enumerated() {
            let expected = 0.8 * (1 - exp(-Double(10 * step) / 40))
            #expect(abs(point.at.least - expected) < 1e-14 && point.at == point.by && point.at.band == nil)
        }
        let cut = exp(-100.0 / 40)
        let mean = 40 - 100 * cut / (1 - cut)
        #expect(abs(Double(forecast.expected!.seconds - forecast.from.seconds) - mean * 86_400) <= 1)
        // 0.8(1 − e^(−t/40)) = ½.
        let median = -40 * log(1 - 0.5 / 0.8) * 86_400
        #expect(abs(Double(forecast.quantiles[2].date!.seconds - forecast.from.seconds) - median) <= 1)
        #expect(forecast.quantiles[4].date == nil)
        #expect(forecast.waits.map(\.fact) == ["truce"] && abs(forecast.waits[0].share - 1) < 1e-9)
    }

    /// Of two exponential delays that both have to pass, the slower is last more often: with rates a and b the first of them in
    /// b/(a + b) of the cases, as in a race.
    @Test func whoIsLast() throws {
        let expectations = [Self.exponential("truce", 1, days: 30), Self.exponential("help", 1, days: 10)]
        var terms = Self.terms(expectations, days: 2000)
        let exact = try Self.scenario().forecast(of: "both", terms)
        #expect(abs(exact.waits[0].share - 0.75) < 1e-9 && abs(exact.waits[1].share - 0.25) < 1e-9)
        // E(max) = 30 + 10 − 1/(1/30 + 1/10) = 32.5 days.
        #expect(abs(Double(exact.expected!.seconds - exact.from.seconds) - 32.5 * 86_400) <= 1)
        terms.simulates = true
        let simulated = try Self.scenario().forecast(of: "both", terms)
        #expect(abs(simulated.waits[0].share - 0.75) < 0.01 && simulated.waits[0].fact == "truce")
        #expect(abs(Double(simulated.expected!.seconds - exact.expected!.seconds)) < 0.5 * 86_400)
    }

    /// The order matters: three delays alike make six orders, each as likely as the others. Help triggers in four of them: where it
    /// comes before the attack has ended what the truce began, or with the truce itself.
    @Test func sixOrders() throws {
        let text = Self.small.replacing(
            #""triggered_when": "attack","#, with: #""ends_when": "attack", "triggered_when": "help","#
        ).replacing(#""performed_when": "help", "within": "P10D""#, with: #""performed_when": "talks""#)
        let scenario = Scenario(try Framework(json: text))
        let expectations = ["truce", "attack", "help"].map { Self.exponential($0, 1, days: 10) }
        let forecast = try scenario.forecast(of: "triggered:pledge", Self.terms(expectations, days: 3000, steps: 1))
        let chance = forecast.curve[1].by
        #expect(abs(chance.least - 2.0 / 3) < 0.008 && chance.band!.contains(chance.least))
        #expect(chance.band!.upperBound - chance.band!.lowerBound < 0.007)
        guard case .simulated(100_000, 0, _) = forecast.method else {
            return #expect(Bool(false), "\(forecast.method)")
        }
    }

    /// Truce after 5 days, attack after 12; help after 20 comes in time, after 23 it does not: the deadline is on day 22.
    @Test(arguments: [(20, 0.0), (22, 0.0), (23, 1.0)]) func deadlines(help: Int, breach: Double) throws {
        let expectations = [
            Self.fixed("truce", 1, days: 5), Self.fixed("attack", 1, days: 12), Self.fixed("help", 1, days: help),
        ]
        let scenario = try Self.scenario()
        let forecast = try scenario.forecast(of: "breached:pledge", Self.terms(expectations, days: 30, steps: 30))
        #expect(forecast.curve[30].at.least == breach)
        #expect(forecast.curve[21].at.least == 0 && forecast.curve[22].at.least == breach)
        #expect(forecast.clockShare == breach)
        let performed = try scenario.forecast(of: "performed:pledge", Self.terms(expectations, days: 30, steps: 30))
        #expect(performed.curve[help - 1].at.least == 0 && performed.curve[help].at.least == 1)
    }

    /// A truce of thirty days: after 10 days, broken on day 25, again from day 40: 30 days are full on day 70.
    @Test func durations() throws {
        var scenario = try Self.scenario()
        scenario.date = Instant("2026-01-01")
        try scenario.assume("truce", .true, at: Instant("2026-02-10")!)
        let expectations = [
            Self.fixed("truce", 1, days: 10), Self.fixed("truce", 1, days: 15, after: "truce", to: false),
        ]
        let forecast = try scenario.forecast(of: "calm", Self.terms(expectations, days: 80, steps: 80))
        let held = forecast.curve.map(\.at.least)
        #expect(held == (0...80).map { $0 < 70 ? 0 : 1 })
        let truce = try scenario.forecast(of: "truce", Self.terms(expectations, days: 80, steps: 80))
        #expect(truce.curve.map(\.at.least) == (0...80).map { 10..<25 ~= $0 || $0 >= 40 ? 1 : 0 })
        #expect(truce.curve.map(\.by.least) == (0...80).map { $0 < 10 ? 0 : 1 })
    }

    /// What is open and has a probability alone is drawn at once; what is not expected stays open.
    @Test func openFacts() throws {
        let scenario = try Self.scenario()
        let drawn = try scenario.forecast(
            of: "talking", Self.terms([Expectation("talks", probability: 0.25), Self.fixed("truce", 0.5, days: 10)]))
        #expect(drawn.method == .exact && drawn.curve[0].at.least == 0.25 && drawn.curve[1].at.least == 0.625)
        // 0.25 at once; of the other 0.375 the truce is the last.
        #expect(drawn.waits.map(\.fact) == ["truce", "talks"])
        #expect(abs(drawn.waits[0].share - 0.6) < 1e-12 && abs(drawn.waits[1].share - 0.4) < 1e-12)
        var terms = Self.terms([Self.fixed("truce", 0.5, days: 10)])
        let refusal = #expect(throws: QuestionError.self) { try scenario.forecast(of: "talking", terms) }
        #expect(refusal?.description.contains("only bounds: talks") == true)
        terms.allowsBounds = true
        for simulates in [false, true] {
            terms.simulates = simulates
            let bounds = try scenario.forecast(of: "talking", terms)
            #expect(bounds.open == ["talks"] && bounds.curve[0].at.greatest == 1)
            #expect(abs(bounds.curve[1].at.least - 0.5) < 0.01)
        }
    }

    @Test func allThatLacksIsListed() throws {
        let scenario = try Self.scenario()
        let terms = Self.terms([
            Expectation("truce", probability: 0.5),
            Expectation("help", delay: Delay(distribution: .fixed(CalendarDuration("P1D")!))),
        ])
        let refusal = #expect(throws: QuestionError.self) { try scenario.forecast(of: "both", terms) }
        guard case .cannotForecast("both", let problems) = refusal else {
            return #expect(Bool(false), "\(String(describing: refusal))")
        }
        #expect(problems == ["`truce` has a probability and no delay", "`help` has a delay and no probability"])
        // What does not matter to the target is not asked for.
        #expect(try scenario.forecast(of: "no_attack", terms).curve.allSatisfy { $0.at.least == 1 })
        let waiting = Self.terms([
            Self.fixed("truce", 1, days: 3, after: "help"), Self.fixed("help", 1, days: 3, after: "truce"),
        ])
        let loop = #expect(throws: QuestionError.self) { try scenario.forecast(of: "both", waiting) }
        #expect(loop?.description.contains("wait for each other") == true)
        #expect(throws: QuestionError.self) {
            try scenario.forecast(of: "both", Self.terms([Self.fixed("truse", 1, days: 3)]))
        }
        #expect(throws: QuestionError.self) {
            try scenario.forecast(of: "both", Self.terms([Self.fixed("truce", 1, days: 3, after: "pledge")]))
        }
        #expect(throws: QuestionError.self) { try scenario.forecast(of: "A", Self.terms([])) }
    }
}
