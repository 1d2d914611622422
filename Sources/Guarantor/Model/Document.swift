/// A framework as its document says it: one agreement system as data.
///
/// Every reference in a document that the library has read resolves to an element of the right kind.
public struct Document: Hashable, Sendable {
    /// The version of the format.
    public static let formatVersion = 1

    public var id: String
    public var title: String
    /// Nothing enters into force before.
    public var opens: Instant?
    /// The date that the document describes.
    public var asOf: Instant?
    public var holdsWhen: Condition?
    public var note: String?
    public var sources: [Source] = []
    public var parties: [Party] = []
    public var facts: [Fact] = []
    public var conditions: [NamedCondition] = []
    public var instruments: [Instrument] = []
    public var pillars: [Pillar] = []
    public var commitments: [Commitment] = []
    public var procedures: [Procedure] = []
    public var objections: [Objection] = []
    public var openQuestions: [OpenQuestion] = []
    public var claims: [Claim] = []
    public var events: [Event] = []
}

/// The kinds of element that an id can name, with the array each stands in.
public enum ElementKind: String, CaseIterable, Sendable {
    case framework, source, party, fact, condition, instrument, pillar, commitment, procedure, step, objection
    case openQuestion = "open_question"
    case claim, event
}
