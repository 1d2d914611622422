import ArgumentParser
import Guarantor

struct ProceduresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "procedures",
        abstract: "Where procedures stand: each step, who has to act now and by when, and what is left open.",
        usage: "guarantor procedures [<file>] [<options>]",
        discussion: """
            EXAMPLES
              guarantor procedures
              guarantor procedures --target USA --assume ceasefire=true@2026-03-01 \\
                --assume renewed_attack=true@2026-05-01
            """)

    @OptionGroup var options: ScenarioOptions
    @OptionGroup var target: TargetOption
    @OptionGroup var output: OutputOptions

    func run() throws {
        let scenario = try options.scenario()
        let procedures = try scenario.evaluate().procedures(of: target.id)
        output.show(procedures) { page in
            ProceduresPage(answer: procedures, framework: scenario.framework, limit: output.limit).write(to: &page)
        }
    }
}
