/// A party's stand against a commitment, a pillar or an instrument.
public struct Objection: Entity {
    public var id: String
    public var party: String
    public var against: [String]
    public var ground: String?
    public var effect: ObjectionEffect
    /// The fact that the consent is given, where it is required.
    public var fact: String?
    public var sources: [Citation] = []
    public var note: String?
}

public enum ObjectionEffect: String, CaseIterable, Sendable {
    /// Changes no truth.
    case contests
    /// What is objected to enters into force only with the party's consent.
    case consentRequired = "consent_required"
}

/// Something the parties have not settled.
public struct OpenQuestion: Entity {
    public var id: String
    public var question: String
    public var about: [String] = []
    public var settledBy: [String] = []
    public var sources: [Citation] = []
    public var note: String?
}

/// What a source says about an element. Claims can disagree.
public struct Claim: Entity {
    public var id: String
    public var about: String
    public var property: String
    public var value: ClaimValue
    public var source: String
    public var speaker: String?
    public var certainty: Certainty?
    public var sources: [Citation] = []
    public var note: String?
}

public enum ClaimValue: Hashable, Sendable {
    case text(String)
    case number(Double)
    case boolean(Bool)
    case null
}
