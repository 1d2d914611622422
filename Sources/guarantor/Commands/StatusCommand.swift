import ArgumentParser
import Guarantor

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "What stands: the framework, its pillars, each commitment and who is bound by it.",
        usage: "guarantor status [<file>] [<options>]",
        discussion: """
            EXAMPLES
              guarantor status
              guarantor status --brief --assume ceasefire=true@2026-03-01
              guarantor status --changes --withdraw USA
            """)

    @OptionGroup var options: ScenarioOptions
    @OptionGroup var target: TargetOption
    @OptionGroup var output: OutputOptions

    @Flag(help: "One line for each commitment.")
    var brief = false

    @Flag(help: "Only what the assumptions change: before, after, and why.")
    var changes = false

    func validate() throws {
        if changes, brief { throw ValidationError("--changes and --brief exclude each other") }
        if changes, output.isJSON {
            throw ValidationError("--changes is a text; ask for the JSON of both scenarios and compare")
        }
    }

    func run() throws {
        let scenario = try options.scenario()
        if changes {
            let changes = try Changes(in: scenario, target: target.id)
            return output.show { ChangesPage(changes: changes, scenario: scenario, limit: output.limit).write(to: &$0) }
        }
        let status = try scenario.evaluate().status(of: target.id)
        output.show(status) { page in
            StatusPage(
                status: status, framework: scenario.framework, target: target.id, isBrief: brief, limit: output.limit,
                invocation: options.invocation
            ).write(to: &page)
        }
    }
}
