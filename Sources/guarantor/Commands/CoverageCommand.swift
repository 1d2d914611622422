import ArgumentParser
import Guarantor

struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Which party stands behind which pillar, how firmly, and where there are gaps.",
        usage: "guarantor coverage [<file>] [<options>]",
        discussion: """
            EXAMPLES
              guarantor coverage
              guarantor coverage --withdraw USA
            """)

    @OptionGroup var options: ScenarioOptions
    @OptionGroup var target: TargetOption
    @OptionGroup var output: OutputOptions

    func run() throws {
        let scenario = try options.scenario()
        let coverage = try scenario.evaluate().coverage(of: target.id)
        output.show(coverage) { page in
            CoveragePage(coverage: coverage, framework: scenario.framework, limit: output.limit).write(to: &page)
        }
    }
}
