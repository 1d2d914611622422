import ArgumentParser
import Guarantor

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "How each commitment and pillar came to stand as it does, and what changed it.",
        usage: "guarantor history [<file>] [<options>]",
        discussion: """
            EXAMPLES
              guarantor history --target response --assume ceasefire=true@2026-03-01
              guarantor history --at 2026-12-31 --limit 5
            """)

    @OptionGroup var options: ScenarioOptions
    @OptionGroup var target: TargetOption
    @OptionGroup var output: OutputOptions

    func run() throws {
        let scenario = try options.scenario()
        let history = try scenario.history(of: target.id)
        output.show(history) { page in
            HistoryPage(history: history, framework: scenario.framework, limit: output.limit).write(to: &page)
        }
    }
}
