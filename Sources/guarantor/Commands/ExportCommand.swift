import ArgumentParser
import Guarantor

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "The document in canonical form: the same model always gives the same bytes.",
        usage: "guarantor export [<file>]",
        discussion: """
            EXAMPLES
              guarantor export > paris.json
              guarantor export my-framework.json | sha256sum
            """)

    @Argument(
        help: "A document, a bundled framework, or - for standard input; without it, \(FrameworkSource.usual).",
        completion: .file(extensions: ["json"]))
    var file: String?

    func run() throws {
        StandardOutput.write(try FrameworkSource(file).framework().document.canonicalJSON())
    }
}
