import Guarantor

/// Rows of signs, one for each pillar and commitment, from the first change to the scenario's date; then every change.
struct TimelinePage {
    let history: History
    let framework: Framework
    var limit: Int?

    private struct Row {
        let id: String
        let signs: [(from: Instant?, sign: Character, style: Style, words: String)]
    }

    func write(to page: inout Page) {
        let names = Names(framework.document)
        page.header(history.receipt, framework, names)
        page.blank()
        let rows = Array(self.rows.prefix(limit ?? .max))
        let starts = rows.flatMap { $0.signs.compactMap(\.from) }
        guard let start = starts.min(), let end = history.receipt.date.map({ max($0, starts.max() ?? $0) }) else {
            return page.paragraph("Nothing has happened yet.")
        }
        let label = min(rows.map { columns($0.id) }.max() ?? 0, page.terminal.width / 3)
        let width = max(page.terminal.width - label - 2, 10)
        page.line(StyledText(String(repeating: " ", count: label + 2)) + axis(start, end, width))
        for row in rows {
            let name = String(row.id.prefix(label))
            var line = StyledText(name + String(repeating: " ", count: label + 2 - columns(name)))
            for column in 0..<width {
                let span = Double(end.seconds - start.seconds)
                let second = start.seconds + Int64(span * Double(column + 1) / Double(width))
                let now = Instant(seconds: column == width - 1 ? end.seconds : second)
                let shown = row.signs.last { ($0.from ?? .distantPast) <= now } ?? row.signs.first
                line += StyledText(shown.map { String($0.sign) } ?? " ", shown?.style)
            }
            page.line(line)
        }
        page.rest(self.rows.count - rows.count, "rows")
        page.blank()
        page.paragraph(StyledText(Self.legend, .aside))
        changes(rows, &page)
        corrections(&page)
    }

    private var rows: [Row] {
        history.pillars.map { pillar in
            Row(
                id: pillar.id,
                signs: pillar.intervals.map { ($0.from, Self.sign($0.value), Style($0.value), $0.value.description) })
        }
            + history.commitments.map { commitment in
                Row(
                    id: commitment.id,
                    signs: commitment.intervals.map {
                        ($0.from, Self.sign($0.value.label), Style($0.value.label), $0.value.label.rawValue)
                    })
            }
    }

    private static let legend =
        "= true, in force; . false, pending; ! triggered; + performed; # breached; ~ suspended; - ended; x dropped; ? open; % contested."

    private static func sign(_ label: StandingLabel) -> Character {
        switch label {
        case .dropped: "x"
        case .ended: "-"
        case .breached: "#"
        case .performed: "+"
        case .suspended: "~"
        case .triggered: "!"
        case .inForce: "="
        case .pending: "."
        case .undetermined: "?"
        case .contested: "%"
        }
    }

    private static func sign(_ truth: Truth) -> Character {
        switch truth {
        case .true: "="
        case .false: "."
        case .contested: "%"
        default: "?"
        }
    }

    /// The dates at both ends.
    private func axis(_ start: Instant, _ end: Instant, _ width: Int) -> StyledText {
        let (first, last) = (start.description, end.description)
        let gap = width - first.count - last.count
        return StyledText(gap < 1 ? first : first + String(repeating: " ", count: gap) + last, .aside)
    }

    /// Every change, by date.
    private func changes(_ rows: [Row], _ page: inout Page) {
        let all = rows.flatMap { row in row.signs.compactMap { sign in sign.from.map { ($0, row.id, sign.words) } } }
        guard !all.isEmpty else { return }
        page.heading("Changes")
        for (date, changes) in Dictionary(grouping: all, by: \.0).sorted(by: { $0.key < $1.key }) {
            let words = changes.map { "\($0.1) \($0.2)" }.joined(separator: ", ")
            page.item(
                StyledText(date.description, .heading), column: columns(date.description) + 2, StyledText(words),
                indent: 2)
        }
    }

    private func corrections(_ page: inout Page) {
        guard !history.corrections.isEmpty else { return }
        page.heading("Corrections")
        for correction in history.corrections {
            page.item(
                StyledText(correction.reported.description, .heading),
                column: columns(correction.reported.description) + 2,
                StyledText(correction.words), indent: 2)
        }
    }
}

extension History.Correction {
    /// `assistance was breached and is performed from 2026-06-10 to 2026-06-15`.
    var words: String {
        let changes =
            commitments.map { ($0.id, $0.from, $0.to, $0.was.rawValue, $0.isNow.rawValue) }
            + pillars.map { ($0.id, $0.from, $0.to, $0.was.description, $0.isNow.description) }
        let told = changes.map { id, from, to, was, isNow in
            "\(id), known as \(was), was \(isNow) \(from.map { "from \($0) " } ?? "")to \(to)"
        }
        return "\(events.joined(separator: ", ")) reported: " + told.joined(separator: "; ")
    }
}
