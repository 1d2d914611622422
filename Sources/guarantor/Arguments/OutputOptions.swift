import ArgumentParser
import Guarantor

/// How an answer is shown.
struct OutputOptions: ParsableArguments {
    @Flag(name: .customLong("json"), help: "Answer as JSON, on one line.")
    var isJSON = false

    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp("List at most so many entries and count the rest; for text only.", valueName: "n"))
    var limit: Int?

    @Option(help: ArgumentHelp("Colour the text: auto (on a terminal), always or never.", valueName: "when"))
    var color = ColorChoice.auto

    func validate() throws {
        guard let limit else { return }
        if limit < 1 { throw ValidationError("--limit takes a whole number from 1, not \(limit)") }
        if isJSON { throw ValidationError("--limit shortens the text; the JSON is always whole") }
    }

    /// Shows an answer as JSON, or as the page that is made of it.
    func show(_ answer: some Answer, _ page: (inout Page) -> Void) {
        if isJSON {
            StandardOutput.write(answer.json())
            StandardOutput.write("\n")
        } else {
            show(page)
        }
    }

    func show(_ page: (inout Page) -> Void) {
        var text = Page(Terminal(color: color))
        page(&text)
        StandardOutput.write(text.text)
    }
}

extension ColorChoice: ExpressibleByArgument {}
