public import GuarantorLogic

/// A dated entry of the record.
public struct Event: Entity {
    public var id: String
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

public struct FactSetting: Hashable, Sendable {
    public var fact: String
    public var value: Truth
}
