import Guarantor

/// The steps of an explanation, each indented below what it explains.
struct ReasonTree {
    let names: Names
    /// How many steps may still be shown.
    private var left: Int
    private(set) var leftOut = 0
    /// The sources that the steps name.
    private(set) var cited: Set<String> = []

    init(names: Names, limit: Int?) {
        self.names = names
        left = limit ?? .max
    }

    /// Depth is bounded by the library.
    mutating func write(_ reason: Reason, to page: inout Page, depth: Int = 0) {
        guard take(reason.steps) else { return }
        step(reason.value, line(reason), to: &page, depth)
        let indent = Self.indentation * min(depth, Self.deepest) + Truth.markColumn(on: page.terminal)
        for voice in voices(reason) { page.item("-", column: 2, voice, indent: indent) }
        for group in GuarantorGroup.groups(of: reason.because) {
            if group.members.count == 1 {
                write(group.members[0], to: &page, depth: depth + 1)
            } else if take(group.members.reduce(0) { $0 + $1.steps }) {
                step(group.members[0].value, line(group), to: &page, depth + 1)
            }
        }
    }

    private static let indentation = 2
    private static let deepest = 12

    private mutating func take(_ steps: Int) -> Bool {
        guard left > 0 else {
            leftOut += steps
            return false
        }
        left -= 1
        return true
    }

    private func step(_ value: Truth, _ line: StyledText, to page: inout Page, _ depth: Int) {
        page.item(
            value.mark(on: page.terminal), column: Truth.markColumn(on: page.terminal), line,
            indent: Self.indentation * min(depth, Self.deepest))
    }

    /// The statement, with its id, date and sources behind it.
    private mutating func line(_ reason: Reason) -> StyledText {
        // What is shown beside a ✗ is what is not so.
        var line = StyledText(reason.kind == .notEntered ? "it has entered into force" : reason.statement)
        if let id = reason.id, names[id] == reason.statement { line += StyledText(" (\(id))", .aside) }
        let told = told(reason)
        return told.isEmpty ? line : line + ": " + told.joined("; ")
    }

    private mutating func line(_ group: GuarantorGroup) -> StyledText {
        let parties = group.members.map { names.party($0.id) }.joined(separator: ", ")
        let line = StyledText("\(group.words): \(parties)")
        guard let ground = group.members[0].because.first else { return line }
        let told = told(ground)
        return told.isEmpty ? line : line + ": " + told.joined("; ")
    }

    private mutating func told(_ reason: Reason) -> [StyledText] {
        var parts: [StyledText] = []
        if reason.kind == .explainedBefore { parts.append(StyledText("explained above", .aside)) }
        if reason.isAssumed {
            parts.append(StyledText("assumed" + (reason.date.map { " from \($0)" } ?? ""), .due))
        } else if let date = reason.date {
            parts.append(StyledText("since \(date)"))
        }
        if let event = reason.event { parts.append(StyledText(names[event])) }
        if let asks = reason.asks { parts.append(StyledText("ask \(asks)", .open)) }
        if !reason.sources.isEmpty { parts.append(StyledText(cite(reason.sources), .aside)) }
        return parts
    }

    /// Who says what of something that is disputed.
    private mutating func voices(_ reason: Reason) -> [StyledText] {
        reason.claims.map { claim in
            cited.insert(claim.source)
            return StyledText("\(claim.value.words) ")
                + StyledText("(\(words(for: [(claim.source, claim.speaker)])))", .aside)
        }
    }

    private mutating func cite(_ citations: [Citation]) -> String {
        cited.formUnion(citations.map(\.source))
        return words(for: citations)
    }
}

extension Reason {
    /// How many steps it has, itself included.
    fileprivate var steps: Int { because.reduce(1) { $0 + $1.steps } }
}
