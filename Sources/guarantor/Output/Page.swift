/// Lines of text for people, fitted to the terminal.
struct Page {
    let terminal: Terminal
    private(set) var text = ""

    init(_ terminal: Terminal) { self.terminal = terminal }

    /// One empty line, never two, and none at the top.
    mutating func blank() {
        if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
    }

    mutating func heading(_ heading: String) {
        blank()
        paragraph(StyledText(heading, .heading))
    }

    /// - Parameters:
    ///   - indent: columns left free on every line.
    ///   - hanging: columns left free, besides, on every line but the first.
    mutating func paragraph(_ paragraph: StyledText, indent: Int = 0, hanging: Int = 0) {
        item("", column: 0, paragraph, indent: indent, hanging: hanging)
    }

    /// A lead in a column of its own, then the text beside it; below it, where the lead is too long for its column or the
    /// column leaves too little room.
    mutating func item(_ lead: StyledText, column: Int, _ body: StyledText, indent: Int = 0, hanging: Int = 0) {
        let left = min(indent, terminal.width / 2)
        if column > 0, lead.columns >= column || terminal.width - left - column < Self.leastRoom {
            write(lead, left: left, hanging: 2)
            write(body, left: left + 2, hanging: hanging)
        } else {
            write(body, lead: lead, left: left, column: column, hanging: hanging)
        }
    }

    private static let leastRoom = 20

    private mutating func write(_ body: StyledText, lead: StyledText = "", left: Int, column: Int = 0, hanging: Int) {
        let room = max(terminal.width - left - column, 1)
        var lines = body.lines(first: room, rest: max(room - hanging, 1))
        let gap = StyledText(String(repeating: " ", count: lines.isEmpty ? 0 : column - lead.columns))
        let first = lines.isEmpty ? lead : lead + gap + lines.removeFirst()
        if !first.isEmpty { append(String(repeating: " ", count: left), first) }
        for line in lines { append(String(repeating: " ", count: left + column + hanging), line) }
    }

    /// One line as it stands, where the caller has seen to it that it fits.
    mutating func line(_ line: StyledText) { append("", line.trimmed) }

    private mutating func append(_ padding: String, _ line: StyledText) {
        text += padding
        for run in line.runs {
            if terminal.hasColor, let style = run.style {
                text += "\u{1B}[\(style.rawValue)m\(run.text)\u{1B}[0m"
            } else {
                text += run.text
            }
        }
        text += "\n"
    }
}
