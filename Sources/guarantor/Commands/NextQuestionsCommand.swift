import ArgumentParser
import Guarantor

struct NextQuestionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next-questions",
        abstract: "What to find out next: open facts, ranked by what each answer would settle.",
        usage: "guarantor next-questions [<file>] [<options>]",
        discussion: """
            First what settles the target either way, then what settles it in one, then by how many pillars and \
            commitments the answers settle.

            EXAMPLES
              guarantor next-questions
              guarantor next-questions --target response --assume settlement=true
            """)

    @OptionGroup var options: ScenarioOptions
    @OptionGroup var subject: SubjectOption
    @OptionGroup var limit: LimitOption
    @OptionGroup var output: DisplayOptions

    func run() throws {
        let scenario = try options.scenario()
        let questions = try scenario.nextQuestions(about: subject.id, limit: limit.value)
        output.show(questions) { page in
            NextQuestionsPage(answer: questions, framework: scenario.framework).write(to: &page)
        }
    }
}
