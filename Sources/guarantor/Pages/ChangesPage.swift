import Guarantor

/// What a scenario's assumptions change: before, after, and why.
struct ChangesPage {
    let changes: Changes
    let scenario: Scenario
    var limit: Int?

    func write(to page: inout Page) {
        let names = Names(scenario.framework.document)
        let (before, after) = (changes.before, changes.after)
        page.header(after.receipt, scenario.framework, names)
        if after.receipt.assumptions.isEmpty && after.receipt.dropped.isEmpty {
            page.blank()
            page.paragraph("Nothing is assumed, so nothing changes. Assume, withdraw or drop something.")
            return
        }
        if before.framework != after.framework {
            page.heading("The framework")
            page.paragraph(arrow(before.framework, after.framework), indent: 2)
        }
        pillars(names, &page)
        commitments(names, &page)
        let unchanged = after.commitments.count - changes.commitments.count
        page.blank()
        page.paragraph(
            changes.isEmpty
                ? "This changes nothing." : StyledText("\(unchanged) other commitment\(unchanged == 1 ? " stands" : "s stand") as before.", .aside))
    }

    private func pillars(_ names: Names, _ page: inout Page) {
        guard !changes.pillars.isEmpty else { return }
        page.heading("Pillars")
        for (before, after) in changes.pillars {
            page.paragraph(names.titled(after.id), indent: 2, hanging: 2)
            page.paragraph(arrow(before.holds, after.holds), indent: 4)
        }
    }

    private func commitments(_ names: Names, _ page: inout Page) {
        guard !changes.commitments.isEmpty else { return }
        page.heading("Commitments")
        let shown = changes.commitments.prefix(limit ?? .max)
        for (before, after) in shown {
            page.paragraph(names.titled(after.id), indent: 2, hanging: 2)
            let standing =
                before.standing == after.standing
                ? StyledText("still ") + after.standing.styled : before.standing.styled + " → " + after.standing.styled
            page.paragraph(standing, indent: 4, hanging: 2)
            for line in guarantors(before, after, names) { page.paragraph(line, indent: 4, hanging: 2) }
            if let why = try? ShortReason(scenario.explain(after.id)).text {
                page.item(StyledText("why:", .aside), column: 5, StyledText(why), indent: 4)
            }
        }
        page.rest(changes.commitments.count - shown.count, "commitments", indent: 2)
    }

    private func arrow(_ before: Truth, _ after: Truth) -> StyledText {
        StyledText(before.holds, Style(before)) + " → " + StyledText(after.holds, Style(after))
    }

    /// `not bound → bound: France, United Kingdom`, one line for each transition.
    private func guarantors(
        _ before: Status.CommitmentStatus, _ after: Status.CommitmentStatus, _ names: Names
    ) -> [StyledText] {
        var groups: [(from: Truth, to: Truth, parties: [String])] = []
        for (old, new) in zip(before.guarantors, after.guarantors) where old.bound != new.bound {
            let name = names.party(new.party)
            if let index = groups.firstIndex(where: { $0.from == old.bound && $0.to == new.bound }) {
                groups[index].parties.append(name)
            } else {
                groups.append((old.bound, new.bound, [name]))
            }
        }
        return groups.map { from, to, parties in
            StyledText(from.boundness, Style(from)) + " → " + StyledText(to.boundness, Style(to))
                + StyledText(": " + parties.joined(separator: ", "))
        }
    }
}
