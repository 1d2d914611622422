import Guarantor

/// Two frameworks, or parts of them, in two columns.
struct ComparisonPage {
    let comparison: Comparison
    let first: Framework
    let second: Framework
    var isBrief = false

    func write(to page: inout Page) {
        // A single pair has its titles where it is compared.
        if !isPair {
            page.columns("", StyledText(comparison.from.title, .heading), StyledText(comparison.to.title, .heading))
            page.columns("", StyledText(name(comparison.from), .aside), StyledText(name(comparison.to), .aside))
        }
        lists(&page)
        commitments(&page)
        elements(&page)
    }

    private var isPair: Bool {
        comparison.from.id.map { id in comparison.commitments.contains { $0.from == id } } ?? false
    }

    private func name(_ part: Comparison.Part) -> String {
        part.id.map { "\(part.framework), \($0)" } ?? part.framework
    }

    // MARK: What only one has

    private func lists(_ page: inout Page) {
        list("Dropped", comparison.dropped, &page)
        list("Added", comparison.added, &page)
        guard !comparison.renamed.isEmpty else { return }
        page.heading("Renamed")
        for renaming in comparison.renamed {
            page.columns(renaming.kind.words, StyledText(renaming.from), StyledText(renaming.to))
        }
    }

    private func list(_ title: String, _ notes: [Comparison.ElementNote], _ page: inout Page) {
        guard !notes.isEmpty else { return }
        page.heading(title)
        for note in notes {
            page.item(
                StyledText(note.kind.words, .aside), column: 16,
                StyledText(note.title ?? note.id) + StyledText(note.title == nil ? "" : " (\(note.id))", .aside),
                indent: 2)
        }
    }

    // MARK: Undertakings

    private func commitments(_ page: inout Page) {
        let changed = Set(comparison.changed.filter { $0.kind == .commitment }.map(\.from))
        let same = comparison.commitments.filter { $0.isEquivalent && !changed.contains($0.from) }
        for commitment in comparison.commitments where !same.contains(where: { $0.from == commitment.from }) {
            write(commitment, &page)
        }
        guard !same.isEmpty, !isBrief else { return }
        page.heading("The same in both")
        page.paragraph(StyledText(same.map(\.from).joined(separator: ", ")), indent: 2)
    }

    private func write(_ commitment: CommitmentComparison, _ page: inout Page) {
        guard let one = first.document.commitments.first(where: { $0.id == commitment.from }),
            let other = second.document.commitments.first(where: { $0.id == commitment.to })
        else { return }
        page.blank()
        page.columns("", StyledText(one.title, .heading), StyledText(other.title, .heading))
        let (from, to) = isPair ? (name(comparison.from), name(comparison.to)) : (one.id, other.id)
        page.columns("", StyledText(from, .aside), StyledText(to, .aside))
        if one.undertakes != other.undertakes {
            page.columns("undertakes", StyledText(one.undertakes ?? "–"), StyledText(other.undertakes ?? "–"))
        }
        for scale in commitment.scales where scale.from != nil || scale.to != nil {
            let relation = scale.relation.map { StyledText($0.rawValue, $0.style) } ?? StyledText("not said", .open)
            page.columns(
                scale.scale.rawValue, StyledText(scale.from ?? "–"), StyledText(scale.to ?? "–"), below: relation)
        }
        for aspect in commitment.aspects {
            if aspect.relation == .equivalent, one.terms(aspect.aspect) == nil, other.terms(aspect.aspect) == nil {
                continue
            }
            let relation =
                aspect.relation.map { StyledText($0.rawValue, $0.style) } ?? StyledText("not compared", .open)
            page.columns(
                aspect.aspect.title, StyledText(one.terms(aspect.aspect) ?? "–"),
                StyledText(other.terms(aspect.aspect) ?? "–"),
                below: relation)
            if let note = aspect.note { page.paragraph(StyledText(note, .aside), indent: Page.labelColumn) }
            for witness in aspect.witnesses where !isBrief { write(witness, aspect.aspect, &page) }
        }
    }

    private func write(_ witness: Witness, _ aspect: Aspect, _ page: inout Page) {
        let facts = witness.text.isEmpty ? "Whatever the facts" : "If " + witness.text
        page.paragraph(
            StyledText(facts + ": ", .aside) + says(witness.from, "the first") + StyledText("; ")
                + says(witness.to, "the second")
                + StyledText("."), indent: Page.labelColumn)
    }

    private func says(_ side: Witness.Side, _ who: String) -> StyledText {
        let hedge = side.isAsIfKept ? ", if it had been kept," : ""
        let (yes, no) = side.predicate.words
        let words = side.value == .true ? yes : side.value == .false ? no : "may or may not " + side.predicate.open
        return StyledText("\(who)\(hedge) \(words)", Style(side.value))
    }

    // MARK: Everything else that says something else

    private func elements(_ page: inout Page) {
        let changes = comparison.changed.filter { change in
            change.kind != .commitment || change.keys.contains { !Self.shown.contains($0.key) }
        }
        guard !changes.isEmpty else { return }
        page.heading("Other words")
        for change in changes {
            let keys = change.keys.map(\.key).filter { change.kind != .commitment || !Self.shown.contains($0) }
            page.item(
                StyledText(change.kind.words, .aside), column: 16,
                StyledText(change.from) + StyledText(": " + keys.joined(separator: ", "), .aside), indent: 2, hanging: 2
            )
        }
    }

    /// Keys of commitments that the columns show.
    private static let shown: Set = [
        "title", "undertakes", "modality", "binding", "certainty", "enters_when", "while", "suspended_when",
        "ends_when",
        "triggered_when",
    ]
}

extension Page {
    /// Where the columns begin beside their label.
    static let labelColumn = 14

    /// A label, and two texts beside each other; what stands below the label on its second line.
    mutating func columns(_ label: String, _ left: StyledText, _ right: StyledText, below: StyledText = "") {
        let width = max((terminal.width - Self.labelColumn - 2) / 2, 10)
        var labels = [StyledText(label, .aside)]
        if !below.isEmpty { labels.append(below) }
        let (lefts, rights) = (left.lines(first: width, rest: width), right.lines(first: width, rest: width))
        for row in 0..<max(labels.count, lefts.count, rights.count) {
            func cell(_ texts: [StyledText], _ width: Int) -> StyledText {
                let text = row < texts.count ? texts[row] : ""
                return text + StyledText(String(repeating: " ", count: max(width - text.columns, 0)))
            }
            line(cell(labels, Self.labelColumn) + cell(lefts, width + 2) + cell(rights, 0))
        }
    }
}

extension Commitment {
    /// The conditions that decide an aspect, in short; nil where nothing is attached.
    fileprivate func terms(_ aspect: Aspect) -> String? {
        switch aspect {
        case .enters:
            return entersWhen?.words
        case .owed:
            let parts = [
                triggeredWhen.map { "when " + $0.words }, whileCondition.map { "while " + $0.words },
                suspendedWhen.map { "not while " + $0.words },
            ].compactMap(\.self)
            return parts.isEmpty ? "while in force" : parts.joined(separator: ", ")
        case .ends: return endsWhen?.words
        }
    }
}

extension Aspect {
    fileprivate var title: String {
        switch self {
        case .enters: "enters"
        case .owed: "is owed"
        case .ends: "ends"
        }
    }
}

extension ElementKind {
    fileprivate var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}

extension Relation {
    fileprivate var style: Style {
        switch self {
        case .equivalent: .good
        case .stricter, .looser: .waiting
        case .incomparable: .disputed
        }
    }
}

extension ScaleRelation {
    fileprivate var style: Style { self == .same ? .good : .waiting }
}

extension String {
    /// What a predicate says of an undertaking, and its opposite.
    fileprivate var words: (String, String) {
        switch self {
        case "entered": ("enters into force", "does not enter into force")
        case "triggered": ("is triggered", "is not triggered")
        case "in_force": ("is in force", "is not in force")
        default: ("ends", "does not end")
        }
    }

    fileprivate var open: String {
        switch self {
        case "entered": "enter into force"
        case "triggered": "be triggered"
        case "in_force": "be in force"
        default: "end"
        }
    }
}
