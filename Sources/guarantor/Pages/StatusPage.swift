import Guarantor

/// What stands: the framework, its pillars, and the commitments under the pillar that each serves.
struct StatusPage {
    let status: Status
    let framework: Framework
    /// One line for each commitment.
    var isBrief = false
    var limit: Int?
    /// How the tool is asked further about this framework.
    let invocation: String

    private var document: Document { framework.document }

    func write(to page: inout Page) {
        let names = Names(document)
        page.header(status.receipt, framework, names)
        page.blank()
        page.paragraph(verdict)
        page.paragraph(tally)
        var groups = Groups(status, document)
        for pillar in status.pillars {
            page.blank()
            page.item(
                pillar.holds.mark(on: page.terminal), column: Truth.markColumn(on: page.terminal),
                names.titled(pillar.id, .heading) + StyledText(": ") + StyledText(pillar.holds.holds, Style(pillar.holds)))
            write(groups.take(pillar.id), names, &page)
        }
        let beside = groups.take(nil)
        if !beside.isEmpty {
            page.heading("Beside the pillars")
            write(beside, names, &page)
        }
        if !isBrief { instruments(names, &page) }
        legend(&page)
        hint(&page)
    }

    private func write(_ commitments: [Status.CommitmentStatus], _ names: Names, _ page: inout Page) {
        let shown = commitments.prefix(limit ?? .max)
        for commitment in shown {
            let guarantors = GuarantorList(commitment.guarantors, names)
            if isBrief {
                let title = names.titled(commitment.id)
                page.item(commitment.standing.label.styled, column: Self.labelColumn, title, indent: 2)
                continue
            }
            page.item(commitment.standing.label.styled, column: Self.labelColumn, names.titled(commitment.id), indent: 2)
            guard commitment.standing.label != .dropped else { continue }
            var details = guarantors.text
            if commitment.standing.possible.count > 1 {
                details = StyledText("\(commitment.standing.alternatives); ") + details
            }
            page.paragraph(details, indent: 2 + Self.labelColumn)
        }
        page.rest(commitments.count - shown.count, "here", indent: 2)
    }

    private static let labelColumn = 14

    /// Whether the framework holds, and how many of its pillars do.
    private var verdict: StyledText {
        let holding = status.pillars.count { $0.holds == .true }
        let open = status.pillars.count { !$0.holds.isDecided }
        let count = status.pillars.count
        var pillars = count == 0 ? "it has no pillars" : "\(holding == 0 ? "none" : "\(holding)") of its \(count) pillars \(holding > 1 ? "hold" : "holds")"
        if open > 0 { pillars += ", and \(open) \(open == 1 ? "is" : "are") open" }
        let whole =
            switch status.framework {
            case .true: "The framework holds"
            case .false: "The framework does not hold"
            case .contested: "Whether the framework holds is disputed"
            default: document.holdsWhen == nil ? "Nobody has said when the framework as a whole holds" : "Whether the framework holds is open"
            }
        return StyledText(whole, Style(status.framework)) + StyledText(": \(pillars).")
    }

    /// `Of 20 commitments, 1 is in force, 17 are pending, ….`
    private var tally: StyledText {
        guard !status.commitments.isEmpty else { return "It has no commitments." }
        let parts = StandingLabel.allCases.compactMap { label -> StyledText? in
            let count = status.commitments.count { $0.standing.label == label }
            return count == 0 ? nil : StyledText("\(count) ") + label.styled
        }
        let count = status.commitments.count
        return StyledText("Of \(count) commitment\(count == 1 ? "" : "s"): ") + parts.joined(", ") + "."
    }

    private func instruments(_ names: Names, _ page: inout Page) {
        guard !status.instruments.isEmpty else { return }
        page.heading("Instruments")
        for instrument in status.instruments {
            let state = instrument.adopted.adoption
            page.item(StyledText(state, Style(instrument.adopted)), column: Self.instrumentColumn, names.titled(instrument.id), indent: 2)
        }
    }

    private static let instrumentColumn = 18

    private func legend(_ page: inout Page) {
        let labels = StandingLabel.allCases.filter { label in status.commitments.contains { $0.standing.label == label } }
        guard !labels.isEmpty else { return }
        page.blank()
        page.paragraph(labels.map { $0.styled + StyledText(": \($0.meaning)") }.joined("; ") + ".")
        if !status.notApplied.isEmpty {
            page.paragraph(StyledText("Not taken into account: \(status.notApplied.joined(separator: ", ")).", .aside))
        }
    }

    private func hint(_ page: inout Page) {
        let target =
            status.pillars.first { $0.holds != .true }?.id
            ?? status.commitments.first { $0.standing.label != .inForce }?.id
        guard let target else { return }
        page.blank()
        page.paragraph(StyledText("Ask on: ") + StyledText("guarantor explain\(invocation) --target \(target)", .heading), hanging: 2)
    }
}

extension Truth {
    fileprivate var adoption: String {
        switch self {
        case .true: "adopted"
        case .false: "not adopted"
        case .contested: "sources disagree"
        default: "nobody has said"
        }
    }
}

/// Commitments by the pillar that they serve, in the document's order.
private struct Groups {
    private var byPillar: [String?: [Status.CommitmentStatus]] = [:]

    init(_ status: Status, _ document: Document) {
        for (commitment, terms) in zip(status.commitments, document.commitments) {
            byPillar[terms.pillar, default: []].append(commitment)
        }
    }

    mutating func take(_ pillar: String?) -> [Status.CommitmentStatus] { byPillar.removeValue(forKey: pillar) ?? [] }
}
