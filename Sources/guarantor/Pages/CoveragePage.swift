import Guarantor

/// Who stands behind which pillar: a table where it fits, else a list; then the gaps.
struct CoveragePage {
    let coverage: Coverage
    let framework: Framework
    var limit: Int?

    func write(to page: inout Page) {
        let names = Names(framework.document)
        page.header(coverage.receipt, framework, names)
        page.blank()
        let table = CoverageTable(coverage, names)
        if table.fits(page) { table.write(to: &page) } else { list(names, &page) }
        gaps(&page)
    }

    /// Pillar by pillar, party by party.
    private func list(_ names: Names, _ page: inout Page) {
        for pillar in coverage.pillars {
            page.blank()
            page.paragraph(
                names.titled(pillar.id, .heading) + StyledText(": ")
                    + StyledText(pillar.holds.holds, Style(pillar.holds)), hanging: 2)
            parties(pillar.parties, names, &page)
        }
        guard !coverage.beside.isEmpty else { return }
        page.heading("Beside the pillars")
        parties(coverage.beside, names, &page)
    }

    private func parties(_ parties: [Coverage.PartyCoverage], _ names: Names, _ page: inout Page) {
        for party in parties {
            let commitments = party.commitments.map { commitment in
                StyledText("\(commitment.id) ") + commitment.standing.label.styled
            }
            page.paragraph(
                StyledText("\(names.party(party.party)): ") + commitments.joined(", "), indent: 2, hanging: 2)
        }
    }

    /// One paragraph for each kind of gap.
    private func gaps(_ page: inout Page) {
        page.heading("Gaps")
        if coverage.gaps.isEmpty { page.paragraph("None.") }
        for kind in GapKind.allCases {
            let ids = coverage.gaps.filter { $0.kind == kind }.map(\.id)
            guard !ids.isEmpty else { continue }
            let shown = ids.prefix(limit ?? .max)
            let rest = ids.count > shown.count ? ", and \(ids.count - shown.count) more" : ""
            page.item(
                "-", column: 2, StyledText("\(kind.words): ") + StyledText(shown.joined(separator: ", ") + rest, .aside)
            )
        }
    }
}

extension GapKind {
    fileprivate var words: String {
        switch self {
        case .pillarWithoutCommitment: "No commitment serves"
        case .pillarWithoutForce: "Nothing is in force for"
        case .pillarWithoutGuarantor: "No party is bound for"
        case .modalityNotSaid: "Nobody has said how firmly it is undertaken"
        case .bindingNotSaid: "Nobody has said whether it binds in law or politically"
        case .partyWithoutCommitment: "Party to a coalition, yet undertakes nothing"
        }
    }
}
