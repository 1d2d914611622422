import ArgumentParser
import Guarantor

struct InfluenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "influence",
        abstract: "The power of each party over a target: Shapley–Shubik and Banzhaf.",
        usage: "guarantor influence [<file>] [<options>]",
        discussion: """
            Each set of parties is tried: they take part, with their approvals and own facts true, the others withdraw. \
            A party has power where it tips the target. What is settled or assumed stays as it is.

            EXAMPLES
              guarantor influence --target response --assume ceasefire=true
              guarantor influence --assume ceasefire=true --withdraw USA --json
            """)

    @OptionGroup var options: ScenarioOptions
    @OptionGroup var subject: SubjectOption
    @OptionGroup var output: OutputOptions

    func run() throws {
        let scenario = try options.scenario()
        let influence = try scenario.influence(over: subject.id)
        output.show(influence) { page in
            InfluencePage(influence: influence, framework: scenario.framework, limit: output.limit).write(to: &page)
        }
    }
}
