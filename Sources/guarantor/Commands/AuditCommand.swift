import ArgumentParser
import Guarantor

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "What is odd about a document: conditions that cannot hold, gaps, loops, what nobody vouches for.",
        usage: "guarantor audit [<file>] [<options>]",
        discussion: """
            Each finding with its place, why it matters and what to do. Exit status 4 where there are findings of the \
            severity that --fail-on names, or a graver one.

            EXAMPLES
              guarantor audit
              guarantor audit my-framework.json --fail-on warning
              guarantor audit my-framework.json --brief
            """)

    @OptionGroup var options: ScenarioOptions
    @OptionGroup var output: OutputOptions

    @Option(
        name: .customLong("fail-on"),
        help: ArgumentHelp(
            "Which findings end with exit status 4: error, warning, note or never.", valueName: "severity"),
        completion: .list(Severities.words), transform: Severities.init(argument:))
    var failing = Severities(least: .error)

    @Flag(help: "One line for each finding: file:line:column: severity: rule: text.")
    var brief = false

    func run() throws {
        let (framework, text) = try options.source.frameworkWithText()
        let audit = try options.scenario(of: framework).audit()
        let places = text?.places(of: audit.findings.map(\.pointer))
        let page = AuditPage(
            audit: audit, framework: framework, label: try options.source.label, places: places, limit: output.limit)
        if brief, !output.isJSON {
            for line in page.lines { StandardOutput.write(line + "\n") }
        } else {
            output.show(audit) { page.write(to: &$0) }
        }
        if audit.findings.contains(where: { failing.contains($0.severity) }) { throw Found() }
    }
}

/// The severities that count as failure.
struct Severities {
    /// Nil: none.
    let least: Audit.Severity?

    static let words = Audit.Severity.allCases.reversed().map(\.rawValue) + ["never"]

    init(least: Audit.Severity?) { self.least = least }

    init(argument: String) throws {
        guard Self.words.contains(argument) else {
            throw ValidationError("expected one of \(Self.words.joined(separator: ", "))")
        }
        least = Audit.Severity(rawValue: argument)
    }

    func contains(_ severity: Audit.Severity) -> Bool { least.map { severity >= $0 } ?? false }
}

/// Something was found that the caller wants to fail on; it has been shown.
struct Found: Error {}
