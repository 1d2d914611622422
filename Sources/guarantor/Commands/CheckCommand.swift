import ArgumentParser
import Guarantor

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Every problem of a document, each with its place.",
        usage: "guarantor check <file> [--json]",
        discussion: """
            One line for each problem: file:line:column: code: message. Exit status 1 where there are any.

            EXAMPLES
              guarantor check my-framework.json
              guarantor check - < my-framework.json
              guarantor check --json my-framework.json
            """)

    @Argument(
        help: "A document, a bundled framework, or - for standard input.", completion: .file(extensions: ["json"]))
    var file: String

    @Flag(name: .customLong("json"), help: "Answer as JSON, on one line.")
    var isJSON = false

    func run() throws {
        let source = try FrameworkSource(file)
        let check = try source.check()
        if isJSON {
            StandardOutput.write(check.json())
            StandardOutput.write("\n")
        } else {
            for line in lines(of: source.label, check.diagnostics, total: check.total) {
                StandardOutput.write(line + "\n")
            }
            if check.total == 0 { StandardOutput.write("\(legible(source.label)): no problems\n") }
        }
        if check.total > 0 { throw DocumentRefused() }
    }
}
