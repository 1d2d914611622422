/// What an answer rests on: enough to ask the same question again.
public struct Receipt: Hashable, Sendable {
    /// What was asked.
    public let question: Question
    /// The library's version.
    public let library: String
    /// The version of the document format.
    public let format: Int
    /// SHA-256 of the document in canonical form, computed when it is first asked for.
    public var document: String { framework.documentHash }
    /// The same of the second document, where two were compared.
    public var otherDocument: String? { other?.documentHash }
    /// Where the scenario stood; nil where neither it nor the document had a date.
    public let date: Instant?
    /// Events that were reported later were left out; nil: none.
    public let knownAt: Instant?
    /// What was supposed, in order.
    public let assumptions: [Scenario.Assumption]
    /// Ids of the events that were left out.
    public let dropped: [String]
    /// How unknown and contested facts were read.
    public let reading: Reading
    private let framework: Framework
    private let other: Framework?

    init(_ scenario: Scenario, _ question: Question, other: Framework? = nil) {
        self.question = question
        library = Library.version
        format = Document.formatVersion
        date = scenario.effectiveDate
        knownAt = scenario.knownAt
        assumptions = scenario.assumptions
        dropped = scenario.dropped
        reading = scenario.reading
        framework = scenario.framework
        self.other = other
    }

    public static func == (a: Receipt, b: Receipt) -> Bool {
        a.question == b.question && a.date == b.date && a.knownAt == b.knownAt && a.assumptions == b.assumptions
            && a.dropped == b.dropped
            && a.reading == b.reading && (a.framework === b.framework || a.document == b.document)
            && (a.other === b.other || a.otherDocument == b.otherDocument)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(question)
        hasher.combine(date)
        hasher.combine(assumptions)
    }
}

/// How unknown and contested facts were read.
public enum Reading: String, CaseIterable, Sendable {
    /// Truth by truth tables: Belnap's, shown by strong Kleene.
    case fast
    /// True or false where every completion of the undecided facts makes it so.
    case exact
}

/// This library.
public enum Library {
    /// Semantic version, as in the header.
    public static let version = "0.1.0"
}
