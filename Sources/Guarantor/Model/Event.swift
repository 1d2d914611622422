public import GuarantorLogic

/// A dated entry of the record.
public struct Event: Entity {
    public var id: String
    /// In a few words.
    public var title: String?
    /// When it took effect.
    public var date: Instant
    /// When it was reported. Absent: on its date.
    public var reported: Instant?
    /// What it tells of facts.
    public var sets: [FactSetting] = []
    public var sources: [Citation] = []
    public var note: String?
}

/// What is told of one fact.
public struct FactSetting: Hashable, Sendable {
    /// The fact's id.
    public var fact: String
    /// Nothing, true, false or both.
    public var value: Truth
}
