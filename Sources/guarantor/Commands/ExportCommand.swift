import ArgumentParser
import Guarantor

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "The framework for another program: a picture of it, its tables, a fault tree, the document itself.",
        usage: "guarantor export [<format>] [<file>] [<options>]",
        discussion: """
            FORMATS
              document   in canonical form: the same model always gives the same bytes
                         (the default)
              graphviz   what rests on what, coloured by standing, for dot
              mermaid    the same for Mermaid
              csv        the elements of a kind, one line each (RFC 4180)
              open-psa   the target as a fault tree over the facts with a probability,
                         for scram and other programs that read Open-PSA

            A file that is called like a format is given as ./csv.

            EXAMPLES
              guarantor export > paris.json
              guarantor export graphviz --assume ceasefire=true | dot -Tsvg > paris.svg
              guarantor export csv --kind fact my-framework.json
              guarantor export open-psa my-framework.json --target response > tree.xml
            """)

    @Argument(
        help: ArgumentHelp("What to write: \(ExportFormat.words.joined(separator: ", ")).", valueName: "format"),
        completion: .list(ExportFormat.words))
    var format: String?

    @OptionGroup var options: ScenarioOptions
    @OptionGroup var subject: SubjectOption

    @Option(
        help: ArgumentHelp("For csv: which elements, such as commitment, party, fact, claim.", valueName: "kind"),
        completion: .list(elementKinds), transform: elementKind)
    var kind = ElementKind.commitment

    func run() throws {
        var options = options
        var known = ExportFormat.document
        if let format {
            if let match = ExportFormat(word: format) {
                known = match
            } else if options.file == nil {
                options.file = format
            } else {
                throw Refusal(
                    message: "there is no format `\(format)`; expected one of "
                        + ExportFormat.words.joined(separator: ", "))
            }
        }
        StandardOutput.write(try options.scenario().export(known, target: subject.id, kind: kind).bytes)
    }
}

extension ExportFormat {
    fileprivate static let words = allCases.map(\.word)

    /// As arguments are written.
    private var word: String { rawValue.split(separator: "_").joined(separator: "-") }

    fileprivate init?(word: String) {
        guard let match = Self.allCases.first(where: { $0.word == word || $0.rawValue == word }) else { return nil }
        self = match
    }
}
