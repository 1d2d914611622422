import Guarantor

/// The steps of an explanation, each indented below what it explains.
struct ReasonTree {
    let names: Names
    /// How many steps may still be shown.
    var left: Int
    private(set) var leftOut = 0
    /// The sources that the steps name, in the order of their first mention.
    private(set) var cited: [String] = []

    init(names: Names, left: Int) {
        self.names = names
        self.left = left
    }

    /// Depth is bounded by the library.
    mutating func write(_ reason: Reason, to page: inout Page, depth: Int = 0) {
        guard left > 0 else {
            leftOut += reason.steps
            return
        }
        left -= 1
        let column = Truth.markColumn(on: page.terminal)
        let indent = Self.indentation * min(depth, Self.deepest)
        page.item(reason.value.mark(on: page.terminal), column: column, line(reason), indent: indent)
        for voice in voices(reason) { page.item("-", column: 2, voice, indent: indent + column) }
        for step in reason.because { write(step, to: &page, depth: depth + 1) }
    }

    private static let indentation = 2
    private static let deepest = 12

    /// The statement, with its id, date and sources behind it.
    private mutating func line(_ reason: Reason) -> StyledText {
        var line = StyledText(reason.statement)
        if let id = reason.id, reason.kind.isNamed { line += StyledText(" (\(id))", .aside) }
        let told = told(reason)
        if !told.isEmpty { line += ": " + told.joined("; ") }
        return line
    }

    private mutating func told(_ reason: Reason) -> [StyledText] {
        var parts: [StyledText] = []
        if reason.kind == .explainedBefore { parts.append("explained above") }
        if reason.isAssumed {
            parts.append(StyledText("assumed", .due))
        } else if let date = reason.date {
            parts.append(StyledText("since \(date)"))
        }
        if let event = reason.event { parts.append(StyledText(names[event])) }
        if let asks = reason.asks { parts.append(StyledText("ask \(asks)", .open)) }
        let sources = cite(reason.sources)
        if !sources.isEmpty { parts.append(StyledText(sources.joined(separator: ", "), .aside)) }
        return parts
    }

    /// Who says what of a contested fact.
    private mutating func voices(_ reason: Reason) -> [StyledText] {
        reason.claims.map { claim in
            note(claim.source)
            let speaker = claim.speaker.map { ", \($0)" } ?? ""
            return StyledText("\(claim.value.words) ") + StyledText("(\(claim.source)\(speaker))", .aside)
        }
    }

    private mutating func cite(_ citations: [Citation]) -> [String] {
        citations.map { citation in
            note(citation.source)
            return citation.speaker.map { "\(citation.source) (\($0))" } ?? citation.source
        }
    }

    private mutating func note(_ source: String) {
        if !cited.contains(source) { cited.append(source) }
    }
}

extension Reason {
    /// How many steps it has, itself included.
    fileprivate var steps: Int { because.reduce(1) { $0 + $1.steps } }
}

extension ReasonKind {
    /// Whether the step speaks of an element by its own name, not of something about it.
    fileprivate var isNamed: Bool {
        switch self {
        case .conditionMet, .conditionNotMet, .notSaid, .disputed, .approved, .approvalMissing, .participates, .withdrawn,
            .explainedBefore, .inForce:
            true
        default: false
        }
    }
}
