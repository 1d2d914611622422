import ArgumentParser
import Guarantor

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Asks the question of an answer's receipt again, and says what differs.",
        usage: "guarantor verify <answer> [<file> [<other>]] [--json]",
        discussion: """
            <answer> is what a question answered with --json, or its receipt alone: then it is checked that the question can \
            still be put to this document. A comparison of two documents is asked again of both. Exit status 1 where the \
            answer does not come out again.

            EXAMPLES
              guarantor status --assume ceasefire=true --json > answer.json
              guarantor verify answer.json
              guarantor verify answer.json my-framework.json
              guarantor verify comparison.json draft.json final.json
            """)

    @Argument(help: "An answer as JSON, or - for standard input.", completion: .file(extensions: ["json"]))
    var answer: String

    @Argument(
        help: "The document that was asked, or a bundled framework; without it, \(FrameworkSource.usual).",
        completion: .file(extensions: ["json"]))
    var file: String?

    @Argument(help: "The second document of a comparison.", completion: .file(extensions: ["json"]))
    var other: String?

    @OptionGroup var output: DisplayOptions

    func run() throws {
        guard [answer, file, other].count(where: { $0 == "-" }) < 2 else {
            throw Refusal(message: "standard input cannot be two of the answer and its documents at once")
        }
        let given = try answer == "-" ? bytesOfStandardInput() : bytes(ofFile: answer)
        let framework = try FrameworkSource(file).framework()
        let second = try other.map { try FrameworkSource($0).framework() }
        let verification = try framework.verify(given, other: second)
        output.show(verification) { VerificationPage(verification).write(to: &$0) }
        if !verification.isReproduced { throw NotReproduced() }
    }
}
