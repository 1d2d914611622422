import Guarantor

/// What still has to happen: how many ways there are, then each, in the agreement's words.
struct RequirementsPage {
    let requirements: Requirements
    let framework: Framework

    func write(to page: inout Page) {
        let sets = ChangeSets(framework)
        page.header(requirements.receipt, framework, sets.names)
        page.blank()
        page.paragraph(sets.subject(requirements.target, requirements.value), hanging: 2)
        page.paragraph(summary)
        guard !requirements.holdsAlready else { return }
        for (index, set) in requirements.sets.enumerated() {
            sets.write(index + 1, set.words, set.changes.map(\.argument), to: &page)
        }
        sets.rest(
            shown: requirements.sets.count, of: requirements.count, isTruncated: requirements.isTruncated,
            completeUpTo: requirements.completeUpTo, &page)
    }

    private var summary: StyledText {
        if requirements.holdsAlready {
            let whatever = requirements.value == .true ? "" : ", whatever the open facts turn out to be"
            return "It holds already\(whatever): nothing more has to happen."
        }
        switch requirements.count {
        case "0" where requirements.isTruncated: return "No set of changes has been found yet."
        case "0": return "Not in one step: no set of changes brings it about at once. See guarantor explain."
        case let count:
            let ways = count == "1" ? "One minimal set of changes brings" : "\(count) minimal sets of changes bring"
            let sizes = ChangeSets.distribution(requirements.bySize, "change", "changes")
            return StyledText("\(ways) it about: \(sizes).")
        }
    }
}
