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
            supposed at its date. The answer (CSV) has a column for each target, and a line for each scenario in the \
            same order. Exit status 1 where a row cannot be read; then there is no answer.

            EXAMPLES
              guarantor sweep --rows scenarios.csv --target response --target triggered:coalition_guarantee
              make-scenarios | guarantor sweep my-framework.json --rows - > answers.csv
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

    func validate() throws {
        if rows == "-", options.file == "-" { throw ValidationError("standard input can be given once") }
    }

    func run() throws {
        let scenario = try options.scenario()
        let targets = targets.isEmpty ? [scenario.framework.document.id] : targets
        let table = try table()
        let sweep = try Sweep(scenario, facts: table.facts, targets: targets)
        StandardOutput.write(targets.joined(separator: ",") + "\r\n")
        for start in stride(from: 0, to: table.rows, by: Self.pieceLength) {
            let end = min(start + Self.pieceLength, table.rows)
            let values = Array(table.values[start * table.facts.count..<end * table.facts.count])
            write(sweep.truths(values, rows: end - start), columns: targets.count)
        }
    }

    /// Rows that are evaluated before they are written.
    private static let pieceLength = 1 << 16

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

    private func write(_ truths: [Truth], columns: Int) {
        var text: [UInt8] = []
        for (index, truth) in truths.enumerated() {
            text += truth.description.utf8
            text += (index + 1) % columns == 0 ? "\r\n".utf8 : ",".utf8
        }
        StandardOutput.write(text)
    }
}
