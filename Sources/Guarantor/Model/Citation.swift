/// A source, with the person it names and the place in it.
public struct Citation: Hashable, Sendable {
    public var source: String
    public var speaker: String?
    public var at: String?
}

/// An account that the framework is encoded from.
public struct Source: Entity {
    public var id: String
    public var title: String
    public var publisher: String?
    /// When it was published. Nobody may have said, or it may be known to carry no date.
    public var date: SourceDate?
    public var url: String?
    public var sources: [Citation] = []
    public var note: String?
}

public enum SourceDate: Hashable, Sendable {
    case undated
    case dated(Instant)
}

/// What everything with an id has.
public protocol Entity: Hashable, Sendable {
    var id: String { get }
    /// Who says so.
    var sources: [Citation] { get set }
    /// Where it is the coder's reading and not a source's.
    var note: String? { get set }
}
