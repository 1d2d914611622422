import ArgumentParser
import Guarantor

struct FrameworksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frameworks",
        abstract: "The bundled frameworks, which need no file.",
        usage: "guarantor frameworks",
        discussion: """
            EXAMPLE
              guarantor frameworks
            """)

    func run() throws {
        let frameworks = try Framework.bundledNames.map { (name: $0, title: try Framework.bundled($0).document.title) }
        let column = (frameworks.map { columns($0.name) }.max() ?? 0) + 2
        for (name, title) in frameworks {
            StandardOutput.write(name + String(repeating: " ", count: column - columns(name)) + legible(title) + "\n")
        }
    }
}
