import ArgumentParser
import Guarantor

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Two frameworks, or two parts of one, beside each other: what differs, and a scenario that shows it.",
        usage: """
            guarantor compare <file> <other> [<options>]
            guarantor compare [<file>] --from <id> --to <id> [<options>]
            """,
        discussion: """
            For each undertaking that has a counterpart: whether the second is stricter or looser in when it enters, is \
            owed and ends. Stricter means: in fewer scenarios.

            EXAMPLES
              guarantor compare --from joint_declaration_draft --to joint_declaration
              guarantor compare --from us_support_clause --to us_backstop
              guarantor compare draft.json final.json --match shield=protection
            """)

    @Argument(
        help: "A document, a bundled framework, or - for standard input; without it, \(FrameworkSource.usual).",
        completion: .file(extensions: ["json"]))
    var file: String?

    @Argument(help: "Another; without it, parts of the first are compared.", completion: .file(extensions: ["json"]))
    var other: String?

    @Option(help: ArgumentHelp("An instrument or a commitment of the first, not the whole.", valueName: "id"))
    var from: String?

    @Option(help: ArgumentHelp("The same of the second.", valueName: "id"))
    var to: String?

    @Option(
        name: .customLong("match"), parsing: .singleValue,
        help: ArgumentHelp("A counterpart that has another id.", valueName: "id=other"),
        transform: ComparisonTerms.Match.init(argument:))
    var matches: [ComparisonTerms.Match] = []

    @Flag(help: "Leave out the scenarios, and the undertakings that are the same.")
    var brief = false

    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if other == nil, from == nil || to == nil {
            throw ValidationError(
                "within one framework --from and --to say what is compared; or name a second framework")
        }
        if file == "-", other == "-" { throw ValidationError("only one framework can come from standard input") }
    }

    func run() throws {
        let first = try FrameworkSource(file).framework()
        let second = try other.map { try FrameworkSource($0).framework() } ?? first
        let comparison = try first.compare(to: second, ComparisonTerms(from: from, to: to, matches: matches))
        display.show(comparison) { page in
            ComparisonPage(comparison: comparison, first: first, second: second, isBrief: brief).write(to: &page)
        }
    }
}

extension ComparisonTerms.Match {
    /// `ID=OTHER`.
    fileprivate init(argument: String) throws {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            throw ValidationError("expected ID=OTHER, as in shield=protection")
        }
        self.init(from: parts[0], to: parts[1])
    }
}
