/// One undertaking: guarantors to beneficiary, what, under which conditions.
public struct Commitment: Entity {
    public var id: String
    public var title: String
    public var pillar: String?
    /// Absent: nobody has said who is bound.
    public var guarantors: [GuarantorTerms]?
    public var beneficiary: [String] = []
    public var against: [String] = []
    public var undertakes: String?
    public var pledge: [Pledge] = []
    public var modality: Modality?
    public var binding: Binding?
    public var certainty: Certainty?
    public var domains: [String] = []
    public var location: String?
    public var quantities: [Quantity] = []
    public var instruments: [String] = []
    /// Absent: nobody has said.
    public var requiresApproval: Bool?
    /// Absent: one guarantor suffices.
    public var quorum: Quorum?
    public var entersWhen: Condition?
    public var whileCondition: Condition?
    public var suspendedWhen: Condition?
    public var endsWhen: Condition?
    public var triggeredWhen: Condition?
    public var performedWhen: Condition?
    /// From the trigger.
    public var within: CalendarDuration?
    public var sources: [Citation] = []
    public var note: String?
}

/// A party bound, or to be bound, by a commitment: a guarantor, and on which terms.
public struct GuarantorTerms: Hashable, Sendable {
    public var party: String
    public var role: String?
    /// Where it differs from the commitment's rule.
    public var requiresApproval: Bool?
    /// Where it differs from the party's own.
    public var approval: Approval?
    /// Where it differs from the commitment's.
    public var performedWhen: Condition?
}

/// How many guarantors have to be bound.
public enum Quorum: Hashable, Sendable {
    case atLeast(Int)
    case all
}

/// Pledge kinds: those of the ATOP project (Leeds et al. 2002), then this library's.
public enum Pledge: String, CaseIterable, Sendable {
    case defense, offense, neutrality, nonaggression, consultation
    case monitoring, deployment, basing
    case militaryAid = "military_aid"
    case intelligence
    case economicAid = "economic_aid"
    case cooperation, institution
}

/// How strongly an undertaking is worded, strongest first.
public enum Modality: String, CaseIterable, Sendable { case shall, will, intends, prepared, may }

/// What binds, strongest first.
public enum Binding: String, CaseIterable, Sendable { case legal, political, none }

/// How far along an undertaking is, furthest first.
public enum Certainty: String, CaseIterable, Sendable {
    case agreed, announced, expected
    case underNegotiation = "under_negotiation"
    case dropped
}

/// How much, as far as it is disclosed.
public struct Quantity: Hashable, Sendable {
    public var of: String?
    public var exact: Double?
    public var min: Double?
    public var max: Double?
    public var undisclosed: Bool?
    public var unit: String?
    public var per: String?
    public var approximate: Bool?
    public var text: String?
}
