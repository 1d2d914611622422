import ArgumentParser
import Guarantor

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Asks the question of an answer's receipt again, and says what differs.",
        usage: "guarantor verify <answer> [<file>] [--json]",
        discussion: """
            <answer> is what a question answered with --json, or its receipt alone: then it is checked that the question can \
            still be put to this document. Exit status 1 where the answer does not come out again.

            EXAMPLES
              guarantor status --assume ceasefire=true --json > answer.json
              guarantor verify answer.json
              guarantor verify answer.json my-framework.json
            """)

    @Argument(help: "An answer as JSON, or - for standard input.", completion: .file(extensions: ["json"]))
    var answer: String

    @Argument(
        help: "The document that was asked, or a bundled framework; without it, \(FrameworkSource.usual).",
        completion: .file(extensions: ["json"]))
    var file: String?

    @OptionGroup var output: DisplayOptions

    func run() throws {
        guard answer != "-" || file != "-" else {
            throw Refusal(message: "standard input cannot be the answer and the document at once")
        }
        let given = try answer == "-" ? bytesOfStandardInput() : bytes(ofFile: answer)
        let verification = try FrameworkSource(file).framework().verify(given)
        output.show(verification) { VerificationPage(verification).write(to: &$0) }
        if !verification.isReproduced { throw NotReproduced() }
    }
}
