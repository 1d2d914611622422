/// A state, an organisation or a coalition.
public struct Party: Entity {
    public var id: String
    public var name: String
    public var kind: PartyKind
    public var roles: [String] = []
    /// Parties of a coalition.
    public var members: [String] = []
    /// Whether a coalition has further, unnamed members.
    public var open: Bool?
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

public enum PartyKind: String, CaseIterable, Sendable { case state, organisation, coalition }

/// A party's domestic consent to be bound: who gives it, and the fact that says so.
public struct Approval: Hashable, Sendable {
    public var body: String?
    public var fact: String?
}
