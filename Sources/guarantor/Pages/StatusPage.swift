import Guarantor

/// What stands: the framework, its pillars, and the commitments under the pillar that each serves.
struct StatusPage {
    let status: Status
    let framework: Framework
    /// What the answer is narrowed to, if anything.
    var target: String?
    /// One line for each commitment, and nothing beside them.
    var isBrief = false
    /// How many commitments are shown under each heading.
    var limit: Int?
    /// How the tool is asked further about this framework.
    let invocation: String

    private var document: Document { framework.document }

    func write(to page: inout Page) {
        let names = Names(document)
        page.header(status.receipt, framework, names)
        page.blank()
        if target == nil || target == document.id { page.paragraph(verdict) }
        page.paragraph(tally)
        let groups = Dictionary(grouping: status.commitments) { names.pillar(of: $0.id) }
        for (index, pillar) in status.pillars.enumerated() {
            if !isBrief || index == 0 { page.blank() }
            page.item(
                pillar.holds.mark(on: page.terminal), column: Truth.markColumn(on: page.terminal),
                names.titled(pillar.id, .heading) + ": " + StyledText(pillar.holds.holds, Style(pillar.holds)))
            write(groups[pillar.id] ?? [], names, &page)
        }
        let shown = Set(status.pillars.map(\.id))
        let beside = status.commitments.filter { !shown.contains(names.pillar(of: $0.id) ?? "") }
        if !beside.isEmpty {
            if !isBrief || status.pillars.isEmpty { page.blank() }
            page.paragraph(StyledText(target == nil ? "Beside the pillars" : "Commitments", .heading))
            write(beside, names, &page)
        }
        if !isBrief { instruments(names, &page) }
        legend(&page)
        hint(&page)
    }

    private func write(_ commitments: [Status.CommitmentStatus], _ names: Names, _ page: inout Page) {
        let shown = commitments.prefix(limit ?? .max)
        for commitment in shown {
            page.item(
                commitment.standing.label.styled, column: Self.labelColumn, names.titled(commitment.id), indent: 2)
            guard !isBrief, commitment.standing.label != .dropped else { continue }
            page.paragraph(details(of: commitment, names), indent: 2 + Self.labelColumn)
            write(commitment.occurrences, &page)
        }
        page.rest(commitments.count - shown.count, "here", indent: 2)
    }

    private static let labelColumn = 14
    /// How many occurrences are shown, the latest.
    private static let mostOccurrences = 3

    /// Each time that the trigger came about, and what came of it.
    private func write(_ occurrences: [Occurrence], _ page: inout Page) {
        let indent = 2 + Self.labelColumn
        let earlier = occurrences.count - Self.mostOccurrences
        if earlier > 0 {
            page.paragraph(
                StyledText("\(earlier) earlier occurrence\(earlier == 1 ? "" : "s")", .aside), indent: indent)
        }
        for occurrence in occurrences.suffix(Self.mostOccurrences) {
            var words = StyledText(
                (occurrence.occurred == .true ? "triggered on " : "possibly triggered on ") + "\(occurrence.start): ")
            words += StyledText(
                occurrence.outcome.possible.map(\.rawValue).joined(separator: " or "), Style(occurrence.outcome.label))
            if let performed = occurrence.performed { words += StyledText(", on \(performed)") }
            if let deadline = occurrence.deadline { words += StyledText(", due \(deadline)", .aside) }
            page.paragraph(words, indent: indent, hanging: 2)
        }
    }

    /// What remains possible, and who is bound.
    private func details(of commitment: Status.CommitmentStatus, _ names: Names) -> StyledText {
        let guarantors = GuarantorList(commitment.guarantors, names).text
        guard !commitment.standing.isSettled else { return guarantors }
        return StyledText("\(commitment.standing.alternatives); ") + guarantors
    }

    /// Whether the framework holds, and how many of its pillars do.
    private var verdict: StyledText {
        let whole =
            switch status.framework {
            case .true: "The framework holds."
            case .false: "The framework does not hold."
            case .contested: "Sources disagree on what would settle whether the framework holds."
            default:
                document.holdsWhen == nil
                    ? "Nobody has said when the framework as a whole holds." : "It is open whether the framework holds."
            }
        return StyledText(whole, Style(status.framework)) + StyledText(" " + pillars)
    }

    /// `Of its 5 pillars, 4 do not hold and 1 is open.`
    private var pillars: String {
        let count = status.pillars.count
        let parts = [Truth.true, .false, .unknown, .contested].compactMap { truth -> (truth: Truth, count: Int)? in
            let number = status.pillars.count { $0.holds == truth }
            return number == 0 ? nil : (truth, number)
        }
        guard let first = parts.first else { return "It has no pillars." }
        if parts.count > 1 || count == 1 {
            let words = parts.map { "\($0.count) \($0.truth.holding($0.count))" }
            return "Of its \(count == 1 ? "one pillar" : "\(count) pillars"), \(enumerated(words, "and"))."
        }
        return first.truth == .false
            ? "None of its \(count) pillars holds." : "All of its \(count) pillars \(first.truth.holding(count))."
    }

    /// `20 commitments: 1 dropped, 1 in force, 18 pending.`
    private var tally: StyledText {
        let count = status.commitments.count
        guard count > 0 else { return "No commitments." }
        let parts = StandingLabel.allCases.compactMap { label -> StyledText? in
            let number = status.commitments.count { $0.standing.label == label }
            return number == 0 ? nil : StyledText("\(number) ") + label.styled
        }
        return StyledText("\(count) commitment\(count == 1 ? "" : "s"): ") + parts.joined(", ") + "."
    }

    private func instruments(_ names: Names, _ page: inout Page) {
        guard !status.instruments.isEmpty else { return }
        page.heading("Instruments")
        for instrument in status.instruments {
            let state = StyledText(instrument.adopted.adoption, Style(instrument.adopted))
            page.item(state, column: Self.adoptionColumn, names.titled(instrument.id), indent: 2)
        }
    }

    private static let adoptionColumn = 18

    /// What the labels mean that occur.
    private func legend(_ page: inout Page) {
        let labels = StandingLabel.allCases.filter { label in status.commitments.contains { $0.standing.label == label }
        }
        page.blank()
        page.paragraph(
            labels.map { $0.styled + StyledText(": \($0.meaning)", .aside) }.joined("; ") + (labels.isEmpty ? "" : "."))
    }

    private func hint(_ page: inout Page) {
        let pillar = status.pillars.first { $0.holds != .true }?.id
        guard let id = pillar ?? status.commitments.first(where: { $0.standing.label != .inForce })?.id else { return }
        page.blank()
        page.paragraph(
            StyledText("Why? ") + StyledText("guarantor explain\(invocation) --target \(id)", .heading)
                + (status.receipt.assumptions.isEmpty ? "" : StyledText(" with the same assumptions", .aside)),
            hanging: 2)
    }
}

extension Style {
    fileprivate init(_ label: OutcomeLabel) {
        switch label {
        case .performed: self = .good
        case .breached: self = .broken
        case .open: self = .due
        case .undetermined: self = .open
        case .contested: self = .disputed
        }
    }
}
