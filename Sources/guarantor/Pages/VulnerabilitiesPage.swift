import Guarantor

/// What undoes something: single points of failure first, then what only together does.
struct VulnerabilitiesPage {
    let vulnerabilities: Vulnerabilities
    let framework: Framework

    func write(to page: inout Page) {
        let sets = ChangeSets(framework)
        page.header(vulnerabilities.receipt, framework, sets.names)
        if !vulnerabilities.changes.isEmpty {
            page.paragraph("After these changes:")
            for (change, words) in zip(vulnerabilities.changes, vulnerabilities.changesInWords) {
                page.item(
                    "-", column: 2, StyledText(words) + StyledText(" (\(change.argument))", .aside), indent: 2,
                    hanging: 2)
            }
        }
        page.blank()
        page.paragraph(sets.subject(vulnerabilities.target, vulnerabilities.value), hanging: 2)
        page.paragraph(StyledText(summary))
        let singles = vulnerabilities.sets.filter { $0.losses.count == 1 }
        if !singles.isEmpty {
            page.heading(singles.count == 1 ? "Single point of failure" : "Single points of failure")
        }
        for single in singles {
            page.item("-", column: 2, member(single.words[0], single.losses[0]), indent: 2, hanging: 2)
        }
        let others = vulnerabilities.sets.filter { $0.losses.count > 1 }
        if !others.isEmpty { page.heading("Only together") }
        for (index, set) in others.enumerated() {
            sets.write(index + 1, set.words, set.losses.map(\.argument), to: &page)
        }
        sets.rest(
            shown: vulnerabilities.sets.count, of: vulnerabilities.count, isTruncated: vulnerabilities.isTruncated,
            completeUpTo: vulnerabilities.completeUpTo, &page)
    }

    private var summary: String {
        if let note = vulnerabilities.note {
            let hint = vulnerabilities.holds || vulnerabilities.value == .true ? "" : " See --after-requirements."
            return note.prefix(1).uppercased() + note.dropFirst() + "." + hint
        }
        let areSingle = vulnerabilities.bySize.enumerated().allSatisfy { $0.offset == 1 || $0.element == "0" }
        let losses = vulnerabilities.kind == .parties ? ("withdrawal", "withdrawals") : ("loss", "losses")
        switch vulnerabilities.count {
        case "0" where vulnerabilities.isTruncated: return "No set of \(losses.1) has been found yet."
        case "1" where areSingle: return "One \(losses.0) undoes it."
        case let count where areSingle: return "\(count) \(losses.1), each alone, undo it."
        case let count:
            let ways =
                count == "1" ? "One minimal set of \(losses.1) undoes" : "\(count) minimal sets of \(losses.1) undo"
            return "\(ways) it: \(ChangeSets.distribution(vulnerabilities.bySize, losses.0, losses.1))."
        }
    }

    private func member(_ words: String, _ loss: Vulnerabilities.Loss) -> StyledText {
        StyledText(words) + StyledText(" (\(loss.argument))", .aside)
    }
}

extension Vulnerabilities.Loss {
    /// A party's id, or a fact's as an option takes it.
    fileprivate var argument: String {
        switch self {
        case .party(let party): party
        case .fact(let fact, let value): "\(fact)=\(value)"
        }
    }
}
