import Guarantor

/// Who has how much power over something.
struct InfluencePage {
    let influence: Influence
    let framework: Framework
    var limit: Int?

    func write(to page: inout Page) {
        let sets = ChangeSets(framework)
        page.header(influence.receipt, framework, sets.names)
        page.blank()
        page.paragraph(sets.names.titled(influence.target, .heading), hanging: 2)
        page.paragraph(StyledText(summary))
        let powerful = influence.parties.filter { $0.shapleyShubik != 0 || $0.banzhaf != 0 }
        if !powerful.isEmpty { table(Array(powerful.prefix(limit ?? .max)), sets.names, &page) }
        page.rest(powerful.count - (limit ?? .max), "parties")
        let powerless = influence.parties.filter { $0.shapleyShubik == 0 && $0.banzhaf == 0 }
        guard !powerless.isEmpty, !powerful.isEmpty else { return }
        page.blank()
        page.paragraph(
            StyledText("Without power: \(powerless.map { sets.names.party($0.party) }.joined(separator: ", ")).", .aside))
    }

    private var summary: String {
        switch (influence.withNobody, influence.withAll) {
        case (false, true): "It takes parties: with none it is not true, with all it is."
        case (true, true): "It is true with all parties and with none."
        case (false, false):
            "Even with every party, its approval and its own facts it is not true: something else is missing. See guarantor requirements."
        case (true, false): "It is true with no party and not with all."
        }
    }

    private static let numberWidth = 9

    /// Four places; more where that would be nothing.
    private func share(_ value: Double) -> String { abs(value) < 0.00005 && value != 0 ? decimal(value, 2) : places(value, 4) }

    private func table(_ parties: [Influence.PartyInfluence], _ names: Names, _ page: inout Page) {
        let labels = parties.map { "\(names.party($0.party)) (\($0.party))" }
        let width = page.terminal.width
        let column = min((labels.map { columns($0) }.max() ?? 0) + 1, max(width / 2 - 2, 12))
        let barWidth = max(min(width - column - 2 * Self.numberWidth - 4, 30), 0)
        let most = parties.map { abs($0.shapleyShubik) }.max() ?? 1
        page.blank()
        let heads = leftPadded("Shapley–", Self.numberWidth) + leftPadded("Banzhaf", Self.numberWidth)
        page.line(StyledText(String(repeating: " ", count: column) + heads, .heading))
        page.line(StyledText(String(repeating: " ", count: column) + leftPadded("Shubik", Self.numberWidth), .heading))
        for (party, label) in zip(parties, labels) {
            let numbers =
                leftPadded(share(party.shapleyShubik), Self.numberWidth) + leftPadded(share(party.banzhaf), Self.numberWidth)
            let length = most > 0 ? Int((abs(party.shapleyShubik) / most * Double(barWidth)).rounded()) : 0
            let bar = String(repeating: page.terminal.hasSigns ? "█" : "#", count: length)
            let isLong = columns(label) >= column
            if isLong { page.paragraph(StyledText(label), hanging: 2) }
            let lead = isLong ? String(repeating: " ", count: column) : padded(label, column)
            page.line(StyledText(lead + numbers + "  ") + StyledText(bar, party.shapleyShubik < 0 ? .bad : .good))
        }
    }
}
