/// A source, with the person it names and the place in it.
public struct Citation: Hashable, Sendable {
    /// The source's id.
    public var source: String
    /// Whom the source quotes.
    public var speaker: String?
    /// Where in the source: a page, a section.
    public var at: String?
}

/// An account that the framework is encoded from.
public struct Source: Entity {
    public var id: String
    /// The title of the account.
    public var title: String
    /// Who published it.
    public var publisher: String?
    /// When it was published. Nobody may have said, or it may be known to carry no date.
    public var date: SourceDate?
    /// Where it can be read.
    public var url: String?
    public var sources: [Citation] = []
    public var note: String?
}

/// What is known of a source's date, where anything is.
public enum SourceDate: Hashable, Sendable {
    /// It carries no date (`null` in a document).
    case undated
    /// It was published then.
    case dated(Instant)
}

/// What everything with an id has.
public protocol Entity: Hashable, Sendable {
    /// Names it among all elements of its document.
    var id: String { get }
    /// Who says so.
    var sources: [Citation] { get set }
    /// Where it is the coder's reading and not a source's.
    var note: String? { get set }
}
