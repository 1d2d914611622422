/// A condition with a name.
public struct NamedCondition: Entity {
    public var id: String
    public var title: String?
    public var when: Condition
    public var sources: [Citation] = []
    public var note: String?
}

/// A document: declaration, draft, protocol, treaty.
public struct Instrument: Entity {
    public var id: String
    public var title: String
    public var kind: String?
    /// Absent: nobody has said.
    public var adoptedWhen: Condition?
    public var signatories: [String] = []
    public var date: Instant?
    public var supersedes: [String] = []
    public var sources: [Citation] = []
    public var note: String?
}

/// A part of the framework that commitments serve.
public struct Pillar: Entity {
    public var id: String
    public var title: String
    /// Absent: nobody has said.
    public var holdsWhen: Condition?
    public var sources: [Citation] = []
    public var note: String?
}

/// Steps that parties take in order.
public struct Procedure: Entity {
    public var id: String
    public var title: String
    public var startsWhen: Condition?
    public var steps: [Step] = []
    public var sources: [Citation] = []
    public var note: String?
}

public struct Step: Entity {
    public var id: String
    public var actor: [String] = []
    public var does: String
    public var after: [String] = []
    public var doneWhen: Condition?
    public var within: CalendarDuration?
    public var sources: [Citation] = []
    public var note: String?
}
