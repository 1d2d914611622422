import ArgumentParser
import Guarantor

struct RequirementsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "requirements",
        abstract: "The least that still has to happen: minimal sets of changes that bring a target about.",
        usage: "guarantor requirements [<file>] [<options>]",
        discussion: """
            After each set the target is true whatever remains unknown turns out to be, in one step from the present \
            state, with everything else as it stands. No part of a set would do. What is settled, assumed or named by \
            --fix does not change.

            EXAMPLES
              guarantor requirements
              guarantor requirements --target response --fix settlement
              guarantor requirements --target us_backstop --assume ceasefire=true --json
            """)

    @OptionGroup var options: ScenarioOptions
    @OptionGroup var subject: SubjectOption
    @OptionGroup var fix: FixOption
    @OptionGroup var limit: LimitOption
    @OptionGroup var output: DisplayOptions

    func run() throws {
        let scenario = try options.scenario()
        let requirements = try scenario.requirements(subject.id, limit: limit.value, fixed: fix.facts)
        output.show(requirements) { page in
            RequirementsPage(requirements: requirements, framework: scenario.framework).write(to: &page)
        }
    }
}
