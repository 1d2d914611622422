import Guarantor

/// Who waits for whom, as it stands and if all accepted at once.
struct MutualDependencePage {
    let dependence: MutualDependence
    let framework: Framework
    var limit: Int?

    func write(to page: inout Page) {
        let sets = ChangeSets(framework)
        page.header(dependence.receipt, framework, sets.names)
        page.blank()
        let count = dependence.groups.count
        guard count > 0 else { return page.paragraph("Nothing here waits for something that waits for it.") }
        page.paragraph(
            StyledText(count == 1 ? "One group waits for itself." : "\(count) groups, each of which waits for itself."))
        for (index, group) in dependence.groups.prefix(limit ?? .max).enumerated() {
            page.blank()
            for (position, member) in group.members.enumerated() {
                let now = StyledText(sets.words(member.id, member.now), Style(member.now))
                let together = StyledText(sets.words(member.id, member.together), Style(member.together))
                page.item(
                    StyledText(position == 0 ? "\(index + 1)." : ""), column: columns("\(index + 1).") + 1,
                    sets.names.titled(member.id) + ": " + now + StyledText("; together: ") + together, indent: 2, hanging: 2)
            }
        }
        page.rest(count - (limit ?? .max), "groups")
    }
}
