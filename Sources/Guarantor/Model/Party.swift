/// A state, an organisation or a coalition.
public struct Party: Entity {
    public var id: String
    /// As people call it.
    public var name: String
    /// State, organisation or coalition.
    public var kind: PartyKind
    /// What it does in the framework.
    public var roles: [String] = []
    /// Parties of a coalition.
    public var members: [String] = []
    /// Whether a coalition has further, unnamed members.
    public var open: Bool?
    /// Its domestic consent to be bound. Absent: nobody has said who gives it, and the fact is `approved:` with its id.
    public var approval: Approval?
    public var sources: [Citation] = []
    public var note: String?

    /// The fact that it takes part.
    public var participationFact: String { Party.participationPrefix + id }
    /// The fact that its domestic consent is given.
    public var approvalFact: String { approval?.fact ?? Party.approvalPrefix + id }

    static let participationPrefix = "participates:"
    static let approvalPrefix = "approved:"
}

/// What a party is.
public enum PartyKind: String, CaseIterable, Sendable {
    /// A state.
    case state
    /// An organisation, which acts in its own name.
    case organisation
    /// Several parties: as a guarantor it stands for its members.
    case coalition
}

/// A party's domestic consent to be bound: who gives it, and the fact that says so.
public struct Approval: Hashable, Sendable {
    /// Who gives it: a parliament, a head of state. Absent: nobody has said.
    public var body: String?
    /// The id of the fact that it is given. Absent: `approved:` with the party's id.
    public var fact: String?
}
