import Guarantor

/// What a scenario's assumptions change: before, after, and why.
struct ChangesPage {
    let changes: Changes
    let scenario: Scenario
    var limit: Int?

    func write(to page: inout Page) {
        let names = Names(scenario.framework.document)
        page.header(changes.after.receipt, scenario.framework, names)
        page.blank()
        guard changes.isAnythingAssumed else {
            page.paragraph("Nothing is assumed, so nothing changes. Assume, withdraw or drop something.")
            return
        }
        if changes.before.framework != changes.after.framework {
            page.paragraph(
                StyledText("The framework: ") + transition(changes.before.framework, changes.after.framework))
        }
        pillars(names, &page)
        commitments(names, &page)
        page.blank()
        page.paragraph(rest)
    }

    /// How many commitments are not listed, for they are not touched.
    private var rest: StyledText {
        let count = changes.after.commitments.count - changes.commitments.count
        if changes.isEmpty { return "This changes nothing." }
        return StyledText("\(count) other commitment\(count == 1 ? " stands" : "s stand") as before.", .aside)
    }

    private func pillars(_ names: Names, _ page: inout Page) {
        guard !changes.pillars.isEmpty else { return }
        page.heading("Pillars")
        for (before, after) in changes.pillars {
            page.paragraph(names.titled(after.id) + ": " + transition(before.holds, after.holds), indent: 2, hanging: 2)
        }
    }

    /// Commitments that change alike for the same reason stand together.
    private func commitments(_ names: Names, _ page: inout Page) {
        guard !changes.commitments.isEmpty else { return }
        page.heading("Commitments")
        let shown = changes.commitments.prefix(limit ?? .max)
        var groups: [(change: CommitmentChange.Words, ids: [String])] = []
        for commitment in shown {
            let words = commitment.words(names)
            if let index = groups.firstIndex(where: { $0.change == words }) {
                groups[index].ids.append(commitment.id)
            } else {
                groups.append((words, [commitment.id]))
            }
        }
        for (index, (change, ids)) in groups.enumerated() {
            if index > 0 { page.blank() }
            for id in ids { page.paragraph(names.titled(id), indent: 2, hanging: 2) }
            page.paragraph(change.standing, indent: 4, hanging: 2)
            for line in change.guarantors { page.paragraph(line, indent: 4, hanging: 2) }
            if let why = change.why { page.item(StyledText("why:", .aside), column: 5, StyledText(why), indent: 4) }
        }
        page.rest(changes.commitments.count - shown.count, "commitments", indent: 2)
    }

    private func transition(_ before: Truth, _ after: Truth) -> StyledText {
        StyledText(before.holds, Style(before)) + " → " + StyledText(after.holds, Style(after))
    }
}

extension CommitmentChange {
    /// What is said of it.
    struct Words: Equatable {
        let standing: StyledText
        let guarantors: [StyledText]
        let why: String?
    }

    func words(_ names: Names) -> Words {
        let standing =
            before.standing == after.standing
            ? StyledText("still ") + after.standing.styled : before.standing.styled + " → " + after.standing.styled
        return Words(standing: standing, guarantors: transitions(names), why: why)
    }

    /// `not bound → bound: France, United Kingdom`, one line for each transition.
    private func transitions(_ names: Names) -> [StyledText] {
        var groups: [(from: Truth, to: Truth, parties: [String])] = []
        for (old, new) in zip(before.guarantors, after.guarantors) where old.bound != new.bound {
            if let index = groups.firstIndex(where: { $0.from == old.bound && $0.to == new.bound }) {
                groups[index].parties.append(names.party(new.party))
            } else {
                groups.append((old.bound, new.bound, [names.party(new.party)]))
            }
        }
        return groups.map { from, to, parties in
            StyledText(from.boundness, Style(from)) + " → " + StyledText(to.boundness, Style(to))
                + StyledText(": " + parties.joined(separator: ", "))
        }
    }
}
