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

    /// A lead in a column of its own, then the text beside it. A lead too long for its column stands alone on its line.
    mutating func item(_ lead: StyledText, column: Int, _ body: StyledText, indent: Int = 0, hanging: Int = 0) {
        let left = min(indent, terminal.width / 2)
        let room = max(terminal.width - left - column - hanging, 16)
        let padding = String(repeating: " ", count: left)
        var lines = body.lines(first: room + hanging, rest: room)
        if column > 0, lead.columns >= column {
            for line in lead.lines(first: room + column, rest: room + column) { append(padding, line) }
            lines = body.lines(first: room, rest: room)
        } else {
            let gap = StyledText(String(repeating: " ", count: lines.isEmpty ? 0 : column - lead.columns))
            append(padding, lead + gap + (lines.first ?? ""))
            lines = Array(lines.dropFirst())
        }
        let rest = String(repeating: " ", count: left + column + hanging)
        for line in lines { append(rest, line) }
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
