import Guarantor

/// Pillars down, parties across; in each cell one letter for each commitment, telling the party's standing in it.
struct CoverageTable {
    private let rows: [(label: String, cells: [String?: [StandingLabel]])]
    /// Nil: the members of coalitions whom nobody has named.
    private let parties: [String?]
    private let names: Names

    init(_ coverage: Coverage, _ names: Names) {
        self.names = names
        var rows = coverage.pillars.map { ($0.id, Self.cells($0.parties)) }
        if !coverage.beside.isEmpty { rows.append(("beside the pillars", Self.cells(coverage.beside))) }
        self.rows = rows
        var parties: [String?] = []
        for party in coverage.pillars.flatMap(\.parties) + coverage.beside where !parties.contains(party.party) {
            parties.append(party.party)
        }
        self.parties = parties.filter { $0 != nil } + parties.filter { $0 == nil }
    }

    private static func cells(_ parties: [Coverage.PartyCoverage]) -> [String?: [StandingLabel]] {
        Dictionary(parties.map { ($0.party, $0.commitments.map(\.standing.label)) }, uniquingKeysWith: +)
    }

    func fits(_ page: Page) -> Bool { width <= page.terminal.width }

    private var width: Int { labelColumn + parties.reduce(0) { $0 + column(of: $1) } }
    private var labelColumn: Int { (rows.map { columns($0.label) }.max() ?? 0) + 2 }

    /// As wide as its head or its widest cell, and two columns of air.
    private func column(of party: String?) -> Int {
        max(columns(head(party)), rows.map { $0.cells[party]?.count ?? 1 }.max() ?? 0) + 2
    }

    private func head(_ party: String?) -> String { party ?? "others" }

    func write(to page: inout Page) {
        var head = StyledText(padded("", labelColumn))
        for party in parties { head += StyledText(padded(self.head(party), column(of: party)), .heading) }
        page.line(head)
        for row in rows {
            var line = StyledText(padded(row.label, labelColumn))
            for party in parties {
                let labels = row.cells[party] ?? []
                for label in labels { line += StyledText(label.letter, Style(label)) }
                if labels.isEmpty { line += StyledText("·", .aside) }
                line += StyledText(padded("", column(of: party) - max(labels.count, 1)))
            }
            page.line(line)
        }
        legend(&page)
    }

    private func legend(_ page: inout Page) {
        let seen = Set(rows.flatMap { $0.cells.values.flatMap { $0 } })
        let labels = StandingLabel.allCases.filter(seen.contains).map {
            StyledText($0.letter, Style($0)) + StyledText(" \($0.rawValue)")
        }
        page.blank()
        page.paragraph(
            (labels + [StyledText("· undertakes nothing here")]).joined(", ") + "; one letter for each commitment.")
        let parties = parties.map { $0.map { "\($0) \(names[$0])" } ?? "others: members not named" }
        page.paragraph(StyledText(parties.joined(separator: ", ") + ".", .aside))
    }}

extension StandingLabel {
    fileprivate var letter: String {
        switch self {
        case .dropped: "D"
        case .ended: "E"
        case .breached: "B"
        case .performed: "P"
        case .suspended: "S"
        case .triggered: "T"
        case .inForce: "F"
        case .pending: "p"
        case .undetermined: "?"
        case .contested: "!"
        }
    }
}
