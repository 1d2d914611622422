import ArgumentParser
import Guarantor

struct MutualDependenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mutual-dependence",
        abstract: "Commitments that wait for each other, and what accepting at once would bring.",
        usage: "guarantor mutual-dependence [<file>] [<options>]",
        discussion: """
            “I will if you will”: as it stands neither holds. Together shows what would hold if all accepted at once.

            EXAMPLES
              guarantor mutual-dependence
              guarantor mutual-dependence my-framework.json --json
            """)

    @OptionGroup var options: ScenarioOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let scenario = try options.scenario()
        let dependence = try scenario.mutualDependence()
        output.show(dependence) { page in
            MutualDependencePage(dependence: dependence, framework: scenario.framework, limit: output.limit)
                .write(to: &page)
        }
    }
}
