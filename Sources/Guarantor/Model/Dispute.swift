/// A party's stand against a commitment, a pillar or an instrument.
public struct Objection: Entity {
    public var id: String
    /// The id of the party that objects.
    public var party: String
    /// Ids of what it objects to; at least one.
    public var against: [String]
    /// Why, in the party's words.
    public var ground: String?
    /// What the objection does.
    public var effect: ObjectionEffect
    /// The fact that the consent is given, where it is required.
    public var fact: String?
    public var sources: [Citation] = []
    public var note: String?
}

/// What an objection does to what it is against.
public enum ObjectionEffect: String, CaseIterable, Sendable {
    /// Changes no truth.
    case contests
    /// What is objected to enters into force only with the party's consent.
    case consentRequired = "consent_required"
}

/// Something the parties have not settled.
public struct OpenQuestion: Entity {
    public var id: String
    /// What is not settled, as a question.
    public var question: String
    /// Ids of what it is about.
    public var about: [String] = []
    /// Ids of the facts that would settle it.
    public var settledBy: [String] = []
    public var sources: [Citation] = []
    public var note: String?
}

/// What a source says about an element. Claims can disagree.
public struct Claim: Entity {
    public var id: String
    /// The id of what it speaks of: any element or the framework.
    public var about: String
    /// Which of its properties; claims about one property that differ in value disagree.
    public var property: String
    /// What the source says it is.
    public var value: ClaimValue
    /// The id of the source that says so.
    public var source: String
    /// Whom the source quotes.
    public var speaker: String?
    /// How far along the undertaking is, in this source.
    public var certainty: Certainty?
    public var sources: [Citation] = []
    public var note: String?
}

/// The value that a claim gives to a property.
public enum ClaimValue: Hashable, Sendable {
    /// Words.
    case text(String)
    /// A number, finite.
    case number(Double)
    /// Yes or no.
    case boolean(Bool)
    /// The source says that there is none.
    case null
}
