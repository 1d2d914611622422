import ArgumentParser
import Guarantor

struct ProbabilityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "probability",
        abstract: "How likely a target is, from the probabilities of facts, and what each fact matters to it.",
        usage: "guarantor probability [<file>] [<options>]",
        discussion: """
            Facts with a `probability` vary independently, whatever they are now; all others stay as they are. What is \
            settled or assumed does not vary. Where something open has no probability there is no answer but \
            --bounds.

            EXAMPLES
              guarantor probability my-framework.json
              guarantor probability my-framework.json --assume ceasefire=true
              guarantor probability my-framework.json --bounds
              guarantor probability my-framework.json --fussell-vesely
            """)

    @OptionGroup var options: ScenarioOptions
    @OptionGroup var subject: SubjectOption

    @Flag(help: "Answer with a lower and an upper bound where something open has no probability.")
    var bounds = false

    @Flag(
        inversion: .prefixedNo,
        help: "Fussell–Vesely importance however long it takes, or not at all. (default: where it adds little)")
    var fussellVesely: Bool?

    @OptionGroup var output: OutputOptions

    func run() throws {
        let scenario = try options.scenario()
        let likelihood = try scenario.probability(
            of: subject.id, allowsBounds: bounds, fussellVesely: fussellVesely)
        output.show(likelihood) { page in
            ProbabilityPage(likelihood: likelihood, framework: scenario.framework, limit: output.limit).write(to: &page)
        }
    }
}
