import ArgumentParser
import Guarantor

struct ConflictsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflicts",
        abstract: "Where sources disagree: who says what of what.",
        usage: "guarantor conflicts [<file>] [<options>]",
        discussion: """
            EXAMPLES
              guarantor conflicts
              guarantor conflicts --brief --limit 5
            """)

    @OptionGroup var options: ScenarioOptions
    @OptionGroup var target: TargetOption
    @OptionGroup var output: OutputOptions

    @Flag(help: "One line for each disagreement.")
    var brief = false

    func run() throws {
        let scenario = try options.scenario()
        let conflicts = try scenario.evaluate().conflicts(about: target.id)
        output.show(conflicts) { page in
            ConflictsPage(conflicts: conflicts, framework: scenario.framework, isBrief: brief, limit: output.limit)
                .write(to: &page)
        }
    }
}
