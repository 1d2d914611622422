/// A framework as its document says it: one agreement system as data.
///
/// Every reference in a document that the library has read resolves to an element of the right kind.
public struct Document: Hashable, Sendable {
    /// The version of the format.
    public static let formatVersion = 1

    /// Names the framework; in the namespace of all its elements.
    public var id: String
    /// As people call it.
    public var title: String
    /// Nothing enters into force before.
    public var opens: Instant?
    /// The date that the document describes.
    public var asOf: Instant?
    /// When the framework as a whole holds: the target of questions that name none. Absent: nobody has said.
    public var holdsWhen: Condition?
    /// What a reader of the document should know of how it was coded.
    public var note: String?
    /// The accounts that it is encoded from.
    public var sources: [Source] = []
    /// States, organisations and coalitions.
    public var parties: [Party] = []
    /// Statements that can be told true or false.
    public var facts: [Fact] = []
    /// Conditions with a name.
    public var conditions: [NamedCondition] = []
    /// Documents that lay things down.
    public var instruments: [Instrument] = []
    /// What commitments serve.
    public var pillars: [Pillar] = []
    /// The undertakings.
    public var commitments: [Commitment] = []
    /// Steps that parties take in order.
    public var procedures: [Procedure] = []
    /// Stands against any of this.
    public var objections: [Objection] = []
    /// What is not settled.
    public var openQuestions: [OpenQuestion] = []
    /// What sources say; they can disagree.
    public var claims: [Claim] = []
    /// The record, in any order.
    public var events: [Event] = []
}

/// The kinds of element that an id can name, with the array each stands in.
public enum ElementKind: String, CaseIterable, Sendable {
    /// The document itself.
    case framework
    /// In ``Document/sources``.
    case source
    /// In ``Document/parties``.
    case party
    /// In ``Document/facts``, or one that every party has.
    case fact
    /// In ``Document/conditions``.
    case condition
    /// In ``Document/instruments``.
    case instrument
    /// In ``Document/pillars``.
    case pillar
    /// In ``Document/commitments``.
    case commitment
    /// In ``Document/procedures``.
    case procedure
    /// In ``Procedure/steps``.
    case step
    /// In ``Document/objections``.
    case objection
    /// In ``Document/openQuestions``.
    case openQuestion = "open_question"
    /// In ``Document/claims``.
    case claim
    /// In ``Document/events``.
    case event
}
