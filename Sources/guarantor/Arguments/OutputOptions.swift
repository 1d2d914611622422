import ArgumentParser
import Guarantor

/// As JSON or as text, in colour or not.
struct DisplayOptions: ParsableArguments {
    @Flag(name: .customLong("json"), help: "Answer as JSON, on one line.")
    var isJSON = false

    @Option(help: ArgumentHelp("Colour the text: auto (on a terminal), always or never.", valueName: "when"))
    var color = ColorChoice.auto

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

/// How an answer is shown whose text can be shortened.
struct OutputOptions: ParsableArguments {
    @OptionGroup var display: DisplayOptions

    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp("List at most so many entries and count the rest; for text only.", valueName: "n"),
        transform: { try listed($0, "a whole number from 1") })
    var limit: Int?

    var isJSON: Bool { display.isJSON }

    func validate() throws {
        if limit != nil, isJSON { throw ValidationError("--limit shortens the text; the JSON is always whole") }
    }

    func show(_ answer: some Answer, _ page: (inout Page) -> Void) { display.show(answer, page) }
    func show(_ page: (inout Page) -> Void) { display.show(page) }
}

/// How many entries an answer has, as text and as JSON: there may be more than anyone can list.
struct LimitOption: ParsableArguments {
    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp("List at most so many; all are counted.", valueName: "n"),
        transform: { try listed($0, "a whole number from 1 to 100000", most: 100_000) })
    var value = 20
}

/// How many are listed: at least one.
private func listed(_ argument: String, _ expected: String, most: Int = .max) throws -> Int {
    guard let limit = Int(argument), (1...most).contains(limit) else { throw ValidationError("expected \(expected)") }
    return limit
}

extension ColorChoice: ExpressibleByArgument {}
