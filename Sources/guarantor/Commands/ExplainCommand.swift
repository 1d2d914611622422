import ArgumentParser
import Guarantor

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Why something holds or does not: what decides it, since when, and who says so.",
        usage: "guarantor explain [<file>] [<options>]",
        discussion: """
            The target is the id of a fact, a condition, an instrument, a pillar, a commitment, or of the framework, which \
            is the default.

            EXAMPLES
              guarantor explain
              guarantor explain --target response_to_attack
              guarantor explain --target german_vehicles --withdraw USA --json
            """)

    @OptionGroup var options: ScenarioOptions
    @OptionGroup var output: OutputOptions

    @Option(help: ArgumentHelp("What to explain; without it, the framework.", valueName: "id"))
    var target: String?

    @Flag(help: "The paragraph only, without the steps below it.")
    var brief = false

    func run() throws {
        let scenario = try options.scenario()
        let explanation = try scenario.explain(target)
        output.show(explanation) { page in
            ExplanationPage(
                explanation: explanation, framework: scenario.framework, isBrief: brief, limit: output.limit
            ).write(to: &page)
        }
    }
}
