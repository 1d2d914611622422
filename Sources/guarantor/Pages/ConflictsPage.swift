import Guarantor

/// Claims that disagree and facts that are contested: each reading, with its source and its speaker.
struct ConflictsPage {
    let conflicts: Conflicts
    let framework: Framework
    var isBrief = false
    var limit: Int?

    func write(to page: inout Page) {
        let names = Names(framework.document)
        page.header(conflicts.receipt, framework, names)
        page.heading("Claims that disagree")
        if conflicts.claims.isEmpty { page.paragraph("None.") }
        var cited: Set<String> = []
        let shown = conflicts.claims.prefix(limit ?? .max)
        for conflict in shown {
            if !isBrief { page.blank() }
            page.paragraph(title(of: conflict, names), hanging: 2)
            if isBrief {
                page.paragraph(summary(of: conflict.readings), indent: 4)
                continue
            }
            for (value, readings) in grouped(conflict.readings) {
                page.item("-", column: 2, StyledText(value), indent: 2)
                for reading in readings { page.paragraph(voice(reading), indent: 6, hanging: 2) }
            }
            cited.formUnion(conflict.readings.map(\.source))
        }
        page.rest(conflicts.claims.count - shown.count, "disagreements")
        facts(&page, &cited)
        if !isBrief { SourceList(framework.document).write(cited, to: &page) }
    }

    private func title(of conflict: Conflicts.ClaimConflict, _ names: Names) -> StyledText {
        names.titled(conflict.about, .heading) + StyledText(": \(conflict.property)", .disputed)
    }

    /// Each value once, with who says it: in the order of the first who does.
    private func grouped(_ readings: [Conflicts.ClaimReading]) -> [(String, [Conflicts.ClaimReading])] {
        var groups: [(String, [Conflicts.ClaimReading])] = []
        for reading in readings {
            if let index = groups.firstIndex(where: { $0.0 == reading.value.words }) {
                groups[index].1.append(reading)
            } else {
                groups.append((reading.value.words, [reading]))
            }
        }
        return groups
    }

    /// `production (s0); storage (s2, s3)`.
    private func summary(of readings: [Conflicts.ClaimReading]) -> StyledText {
        grouped(readings).map { value, readings in
            StyledText(value) + StyledText(" (\(readings.map(\.source).joined(separator: ", ")))", .aside)
        }.joined("; ")
    }

    private func voice(_ reading: Conflicts.ClaimReading) -> StyledText {
        var voice = StyledText(reading.source, .aside)
        if let speaker = reading.speaker { voice += StyledText(", \(speaker)") }
        if let certainty = reading.certainty { voice += StyledText(", as \(certainty.words)") }
        if let note = reading.note { voice += StyledText(". \(note)", .aside) }
        return voice
    }

    private func facts(_ page: inout Page, _ cited: inout Set<String>) {
        page.heading("Facts that are contested")
        if conflicts.facts.isEmpty { page.paragraph("None.") }
        let shown = conflicts.facts.prefix(limit ?? .max)
        for fact in shown {
            page.paragraph(
                StyledText(fact.statement, isBrief ? nil : .heading) + StyledText(" (\(fact.id))", .aside), hanging: 2)
            guard !isBrief else { continue }
            for reading in fact.readings {
                let sources = words(for: reading.sources)
                cited.formUnion(reading.sources.map(\.source))
                page.item(
                    "-", column: 2,
                    StyledText(origin(reading)) + StyledText(sources.isEmpty ? "" : ": \(sources)", .aside), indent: 2)
            }
            if let asks = framework.document.facts.first(where: { $0.id == fact.id })?.asks {
                page.paragraph(StyledText("Who can settle it: \(asks).", .open), indent: 2)
            }
        }
        page.rest(conflicts.facts.count - shown.count, "facts")
    }

    /// Who tells what: an event, an assumption, or the document at the outset.
    private func origin(_ reading: Conflicts.FactReading) -> String {
        let told = reading.value == .contested ? "told both true and false" : "told \(reading.value)"
        if reading.isAssumed { return "\(told), as assumed" }
        guard let event = reading.event else { return "\(told) at the outset" }
        return "\(told) by \(Names(framework.document)[event])" + (reading.date.map { " on \($0)" } ?? "")
    }
}

extension Certainty {
    var words: String { self == .underNegotiation ? "under negotiation" : rawValue }
}
