import Guarantor

/// A timeline for each pillar and commitment: since when, what, and why then.
struct HistoryPage {
    let history: History
    let framework: Framework
    var limit: Int?

    func write(to page: inout Page) {
        let names = Names(framework.document)
        page.header(history.receipt, framework, names)
        if !history.pillars.isEmpty { page.heading("Pillars") }
        for pillar in history.pillars.prefix(limit ?? .max) {
            page.blank()
            page.paragraph(names.titled(pillar.id, .heading), hanging: 2)
            write(pillar.intervals, names, &page) { StyledText($0.holds, Style($0)) }
        }
        page.rest(history.pillars.count - (limit ?? .max), "pillars")
        if !history.commitments.isEmpty { page.heading("Commitments") }
        for commitment in history.commitments.prefix(limit ?? .max) {
            page.blank()
            page.paragraph(names.titled(commitment.id, .heading), hanging: 2)
            write(commitment.intervals, names, &page) { $0.label.styled }
        }
        page.rest(history.commitments.count - (limit ?? .max), "commitments")
        if !history.corrections.isEmpty { page.heading("Corrections") }
        for correction in history.corrections {
            page.paragraph(StyledText("\(correction.reported)  \(correction.words)"), indent: 2, hanging: 2)
        }
    }

    private func write<Value>(
        _ intervals: [History.Interval<Value>], _ names: Names, _ page: inout Page, _ value: (Value) -> StyledText
    ) {
        for interval in intervals {
            let date = (interval.from?.description ?? "at first")
            var lead = StyledText("\(date)  ") + value(interval.value)
            let column = columns(date) + 2 + Self.valueColumn
            lead += StyledText(String(repeating: " ", count: max(column - lead.columns - 1, 0)))
            page.item(lead, column: column, StyledText(interval.cause.words(names), .aside), indent: 2)
        }
        if intervals.isEmpty { page.paragraph("nothing has happened yet", indent: 2) }
    }

    private static let valueColumn = 17
}

extension History.Cause {
    /// `Meeting in Paris; assumed: a ceasefire is in effect`.
    fileprivate func words(_ names: Names) -> String {
        var parts = events.map { names[$0] }
        parts += assumed.map { "assumed: \(names[$0])" }
        if let reported { parts.append("reported on \(reported)") }
        if isDeadline { parts.append("a deadline or a waiting time ran out") }
        return parts.isEmpty ? "at the outset" : parts.joined(separator: "; ")
    }
}
