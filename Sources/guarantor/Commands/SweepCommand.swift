import ArgumentParser
import Guarantor
import GuarantorImport

struct SweepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "Puts very many scenarios at once: a table of facts in, a table of what they come to out.",
        usage: "guarantor sweep [<file>] --rows <csv> [<options>]",
        discussion: """
            The rows (CSV) have a column for each fact that varies, under a line with their ids, and a line for each \
            scenario: true, false, unknown or contested. Each is the scenario of the other options with those facts \
            supposed at its date. The answer (CSV, or JSON) has a column for each target, and a row for each scenario in \
            the same order. Exit status 1 where a row cannot be read; then there is no answer.

            EXAMPLES
              guarantor sweep --rows scenarios.csv --target triggered:response_to_attack
              make-scenarios | guarantor sweep my-framework.json --rows - > answers.csv
              guarantor sweep --rows scenarios.csv --json --threads 1
            """)

    @OptionGroup var options: ScenarioOptions

    @Option(
        help: ArgumentHelp("The scenarios, or - for standard input.", valueName: "csv"),
        completion: .file(extensions: ["csv"]))
    var rows: String

    @Option(
        name: .customLong("target"), parsing: .singleValue,
        help: ArgumentHelp(
            "A fact, condition, instrument, pillar or commitment, or a commitment that is entered, ended, triggered, performed or breached, as in breached:ID; without it, the framework.",
            valueName: "id"))
    var targets: [String] = []

    @OptionGroup var threads: ThreadsOption

    @Flag(name: .customLong("json"), help: "Answer as JSON, on one line.")
    var isJSON = false

    func validate() throws {
        if options.isExact { throw ValidationError("a sweep takes the fast reading: leave --exact out") }
        if rows == "-", options.file == "-" { throw ValidationError("standard input can be given once") }
    }

    func run() throws {
        let scenario = try options.scenario()
        let targets = targets.isEmpty ? [scenario.framework.document.id] : targets
        let table = try table()
        let sweep = try Sweep(scenario, facts: table.facts, targets: targets)
        let form = isJSON ? SweepForm.json(scenario.framework, targets) : .csv(targets)
        StandardOutput.write(form.head)
        let starts = Array(stride(from: 0, to: table.rows, by: Self.pieceLength))
        for round in stride(from: 0, to: starts.count, by: threads.count) {
            let pieces = threads.map(Array(starts[round..<min(round + threads.count, starts.count)])) { start in
                let end = min(start + Self.pieceLength, table.rows)
                let values = Array(table.values[start * table.facts.count..<end * table.facts.count])
                return form.rows(sweep.truths(values, rows: end - start), isFirst: start == 0)
            }
            for piece in pieces { StandardOutput.write(piece) }
        }
        StandardOutput.write(form.foot)
    }

    /// Rows that a thread evaluates before they are written.
    private static let pieceLength = 1 << 15

    private func table() throws -> TruthTable {
        do {
            let table = try TruthTable(try InputFile(path: rows))
            for refusal in table.refusals { StandardError.write(legible(refusal.description) + "\n") }
            if !table.refusals.isEmpty { throw DocumentRefused() }
            return table
        } catch let error as ImportError {
            throw Refusal(message: error.message, status: .documentHasProblems)
        }
    }
}

/// What stands before, between and after the words of a sweep's answer; none of them needs quoting.
private struct SweepForm: Sendable {
    let head: String
    let rowStart: String
    let rowSeparator: String
    let wordSeparator: String
    let rowEnd: String
    let foot: String
    let columns: Int

    static func csv(_ targets: [String]) -> SweepForm {
        SweepForm(
            head: targets.joined(separator: ",") + "\r\n", rowStart: "", rowSeparator: "", wordSeparator: ",",
            rowEnd: "\r\n", foot: "", columns: targets.count)
    }

    static func json(_ framework: Framework, _ targets: [String]) -> SweepForm {
        let names = targets.map { #""\#($0)""# }.joined(separator: ",")
        return SweepForm(
            head: #"{"document":"\#(framework.documentHash)","targets":[\#(names)],"rows":["#, rowStart: #"[""#,
            rowSeparator: ",", wordSeparator: #"",""#, rowEnd: #""]"#, foot: "]}\n", columns: targets.count)
    }

    func rows(_ truths: [Truth], isFirst: Bool) -> [UInt8] {
        var text: [UInt8] = []
        for (index, truth) in truths.enumerated() {
            let column = index % columns
            if column == 0 {
                if index > 0 || !isFirst { text += rowSeparator.utf8 }
                text += rowStart.utf8
            } else {
                text += wordSeparator.utf8
            }
            text += truth.description.utf8
            if column == columns - 1 { text += rowEnd.utf8 }
        }
        return text
    }
}
