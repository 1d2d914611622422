import ArgumentParser
import Guarantor

struct SelectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "select",
        abstract: "Elements of the document by their attributes.",
        usage: "guarantor select [<file>] [<options>]",
        discussion: """
            A test holds where the attribute, or one of a list's members, is one of the values. All tests have to hold.

            EXAMPLES
              guarantor select --kind commitment --where modality=may
              guarantor select --kind claim --where speaker='Keir Starmer' --json
            """)

    @OptionGroup var options: ScenarioOptions
    @OptionGroup var output: OutputOptions

    @Option(
        help: ArgumentHelp("What kind of element: \(elementKinds.joined(separator: ", ")).", valueName: "kind"),
        completion: .list(elementKinds), transform: elementKind)
    var kind = ElementKind.commitment

    @Option(
        name: .customLong("where"), parsing: .singleValue,
        help: ArgumentHelp(
            "A test, as in modality=may or pledge=defense,military_aid.", valueName: "key=value[,value]"),
        transform: AttributeTest.init(argument:))
    var tests: [AttributeTest] = []

    func run() throws {
        let scenario = try options.scenario()
        let selection = try scenario.select(kind, where: tests)
        output.show(selection) { page in
            SelectionPage(selection: selection, framework: scenario.framework, limit: output.limit).write(to: &page)
        }
    }
}

/// The kinds of element that a document has many of.
let elementKinds = ElementKind.allCases.filter { $0 != .framework }.map(\.rawValue)

func elementKind(_ argument: String) throws -> ElementKind {
    guard elementKinds.contains(argument), let kind = ElementKind(rawValue: argument) else {
        throw ValidationError("expected one of \(elementKinds.joined(separator: ", "))")
    }
    return kind
}

extension AttributeTest {
    /// `KEY=VALUE[,VALUE]…`.
    fileprivate init(argument: String) throws {
        guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else {
            throw ValidationError("expected KEY=VALUE, as in modality=may")
        }
        let values = argument[argument.index(after: sign)...].split(separator: ",", omittingEmptySubsequences: false)
        self.init(String(argument[..<sign]), values.map(String.init))
    }
}
