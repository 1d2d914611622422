import ArgumentParser
import Guarantor

struct ForecastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "How likely a target is over time, from what is expected of facts, and what it waits for.",
        usage: "guarantor forecast [<file>] [<options>]",
        discussion: """
            Facts change as the document expects (`probability`, `delay`), or as --expect says in its place; all others \
            stay as they are. Where no order matters the answer is exact, else it is simulated, and says why.

            EXAMPLES
              guarantor forecast my-framework.json
              guarantor forecast --target monitoring_lead --expect ceasefire=0.5:exponential:P1Y --expect usa_approval=0.8:pert:P1M,P4M,P1Y:after:ceasefire
              guarantor forecast my-framework.json --target breached:assistance --until 2030-01-01 --json
            """)

    @OptionGroup var options: ScenarioOptions

    @Option(
        help: ArgumentHelp(
            "A fact, condition, instrument, pillar or commitment, or a commitment that is entered, ended, triggered, performed or breached, as in breached:ID; without it, the framework.",
            valueName: "id"))
    var target: String?

    @Option(
        name: .customLong("expect"), parsing: .singleValue,
        help: ArgumentHelp(
            "Expect a fact to come true, with a probability and after a delay: fixed:P3M, exponential:P1Y, uniform:P1M,P6M, triangular or pert with least, likeliest and most. Without a delay: it is so already, or not.",
            valueName: "fact=probability:delay[:after:fact]"), transform: { try Expectation(argument: $0, to: true) })
    var expected: [Expectation] = []

    @Option(
        name: .customLong("expect-not"), parsing: .singleValue,
        help: ArgumentHelp("Expect that a fact ceases to be.", valueName: "fact=probability:delay[:after:fact]"),
        transform: { try Expectation(argument: $0, to: false) })
    var ceasing: [Expectation] = []

    @Option(help: ArgumentHelp("The end of the curve.", valueName: "date"), transform: instant)
    var until: Instant?

    @Option(help: ArgumentHelp("Into how many parts the curve is cut.", valueName: "n"))
    var steps = 24

    @Flag(help: "Answer with a lower and an upper bound where something is open of which nothing is expected.")
    var bounds = false

    @Flag(help: "Simulate although it could be exact.")
    var simulate = false

    @Option(help: ArgumentHelp("How many timelines are simulated.", valueName: "n"))
    var timelines = 100_000

    @Option(help: ArgumentHelp("The same seed gives the same answer.", valueName: "n"))
    var seed: UInt32 = 0

    @OptionGroup var threads: ThreadsOption
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        guard (1...1000).contains(steps) else {
            throw ValidationError("--steps takes a whole number from 1 to 1000, not \(steps)")
        }
        guard (1...10_000_000).contains(timelines) else {
            throw ValidationError("--timelines takes a whole number from 1 to 10000000, not \(timelines)")
        }
    }

    func run() throws {
        let scenario = try options.scenario()
        var terms = ForecastTerms()
        terms.until = until
        terms.steps = steps
        terms.expectations = expected + ceasing
        terms.timelines = timelines
        terms.seed = seed
        terms.allowsBounds = bounds
        terms.simulates = simulate
        let forecast = try scenario.forecast(of: target, terms, crew: threads.crew)
        display.show(forecast) { page in
            ForecastPage(forecast: forecast, framework: scenario.framework).write(to: &page)
        }
    }
}
