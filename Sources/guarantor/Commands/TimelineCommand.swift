import ArgumentParser
import Guarantor

struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "The history as a picture in text, one row for each pillar and commitment; or as data for plotting.",
        usage: "guarantor timeline [<file>] [<options>]",
        discussion: """
            EXAMPLES
              guarantor timeline --assume ceasefire=true@2026-03-01 --at 2026-12-31
              guarantor timeline --target response --csv > history.csv
            """)

    @OptionGroup var options: ScenarioOptions
    @OptionGroup var target: TargetOption
    @OptionGroup var output: OutputOptions

    @Flag(name: .customLong("csv"), help: "A line for each interval: kind, id, from, to, value, cause.")
    var isCSV = false

    func validate() throws {
        if isCSV, output.isJSON { throw ValidationError("--csv and --json exclude each other") }
    }

    func run() throws {
        let scenario = try options.scenario()
        let history = try scenario.history(of: target.id)
        if isCSV { return StandardOutput.write(history.csv()) }
        output.show(history) { page in
            TimelinePage(history: history, framework: scenario.framework, limit: output.limit).write(to: &page)
        }
    }
}
