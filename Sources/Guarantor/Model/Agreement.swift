/// A condition with a name.
public struct NamedCondition: Entity {
    public var id: String
    /// In a few words. Absent: conditions and answers call it by its id.
    public var title: String?
    /// What the name stands for.
    public var when: Condition
    public var sources: [Citation] = []
    public var note: String?
}

/// A document: declaration, draft, protocol, treaty.
public struct Instrument: Entity {
    public var id: String
    /// As the parties call it.
    public var title: String
    /// In the coder's words: declaration, protocol, treaty.
    public var kind: String?
    /// Absent: nobody has said.
    public var adoptedWhen: Condition?
    /// Ids of the parties that signed.
    public var signatories: [String] = []
    /// When it was signed or made. The earliest of a document's instruments opens the framework where the document does
    /// not.
    public var date: Instant?
    /// Ids of the instruments whose place it takes.
    public var supersedes: [String] = []
    public var sources: [Citation] = []
    public var note: String?
}

/// A part of the framework that commitments serve.
public struct Pillar: Entity {
    public var id: String
    /// As the parties call it.
    public var title: String
    /// Absent: nobody has said.
    public var holdsWhen: Condition?
    public var sources: [Citation] = []
    public var note: String?
}

/// Steps that parties take in order.
public struct Procedure: Entity {
    public var id: String
    /// In a few words.
    public var title: String
    /// Each time that this comes to hold, it starts anew. Absent: nobody has said.
    public var startsWhen: Condition?
    /// In the order in which they are written, which need not be that in which they are taken.
    public var steps: [Step] = []
    public var sources: [Citation] = []
    public var note: String?
}

/// One step of a procedure.
public struct Step: Entity {
    public var id: String
    /// Ids of the parties that take it.
    public var actor: [String] = []
    /// What they do.
    public var does: String
    /// Ids of the steps that have to be done first.
    public var after: [String] = []
    /// Done once this has held since the start. Absent: nobody has said.
    public var doneWhen: Condition?
    /// How long they have, from when it opens. Absent: no time is set.
    public var within: CalendarDuration?
    public var sources: [Citation] = []
    public var note: String?
}
