/// What an answer rests on: enough to ask the same question again.
public struct Receipt: Hashable, Sendable {
    /// The library's version.
    public let library: String
    public let format: Int
    /// SHA-256 of the document in canonical form.
    public let document: String
    public let date: Instant?
    public let knownAt: Instant?
    public let assumptions: [Scenario.Assumption]
    public let dropped: [String]
    public let reading: Reading

    init(_ scenario: Scenario) {
        library = Library.version
        format = Document.formatVersion
        document = scenario.framework.documentHash
        date = scenario.effectiveDate
        knownAt = scenario.knownAt
        assumptions = scenario.assumptions
        dropped = scenario.dropped
        reading = scenario.reading
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
    public static let version = "0.1.0"
}
