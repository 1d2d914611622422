import ArgumentParser
import Guarantor

struct VulnerabilitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vulnerabilities",
        abstract: "What undoes a target: minimal sets of losses, single points of failure first.",
        usage: "guarantor vulnerabilities [<file>] [<options>]",
        discussion: """
            A loss is a known fact told otherwise or, by parties, a withdrawal. Only what is true can be undone: \
            --after makes changes first, --after-requirements those of the first minimal set of requirements.

            EXAMPLES
              guarantor vulnerabilities --after-requirements --by parties
              guarantor vulnerabilities --target first_line_of_defence
              guarantor vulnerabilities --target french_troops --after-requirements
            """)

    @OptionGroup var options: ScenarioOptions
    @OptionGroup var subject: SubjectOption

    @Option(
        name: .customLong("by"), help: ArgumentHelp("What is lost: facts or parties.", valueName: "what"),
        completion: .list(LossKind.allCases.map(\.rawValue)), transform: LossKind.init(argument:))
    var kind = LossKind.facts

    @Option(
        name: .customLong("after"), parsing: .singleValue,
        help: ArgumentHelp("A change that is made first.", valueName: "fact=true|false"),
        transform: FactChange.init(argument:))
    var changes: [FactChange] = []

    @Flag(
        name: .customLong("after-requirements"),
        help: "Make the changes of the first minimal set of requirements first.")
    var isAfterRequirements = false

    @OptionGroup var fix: FixOption
    @OptionGroup var limit: LimitOption
    @OptionGroup var output: DisplayOptions

    func validate() throws {
        if isAfterRequirements, !changes.isEmpty {
            throw ValidationError("--after and --after-requirements exclude each other")
        }
    }

    func run() throws {
        let scenario = try options.scenario()
        var changes = changes
        if isAfterRequirements {
            let requirements = try scenario.requirements(subject.id, limit: 1, fixed: fix.facts)
            guard let first = requirements.sets.first else {
                throw Refusal(
                    message:
                        "--after-requirements has nothing to start from: no set of changes brings `\(requirements.target)` about in one step"
                )
            }
            changes = first.changes
        }
        let vulnerabilities = try scenario.vulnerabilities(
            subject.id, by: kind, after: changes, limit: limit.value, fixed: fix.facts)
        output.show(vulnerabilities) { page in
            VulnerabilitiesPage(vulnerabilities: vulnerabilities, framework: scenario.framework).write(to: &page)
        }
    }
}
