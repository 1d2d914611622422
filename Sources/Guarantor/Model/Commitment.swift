/// One undertaking: guarantors to beneficiary, what, under which conditions.
public struct Commitment: Entity {
    public var id: String
    /// In a few words.
    public var title: String
    /// The id of the pillar that it serves.
    public var pillar: String?
    /// Absent: nobody has said who is bound.
    public var guarantors: [GuarantorTerms]?
    /// Ids of the parties that it is for.
    public var beneficiary: [String] = []
    /// Ids of the parties whose acts it is directed against.
    public var against: [String] = []
    /// What is undertaken, in the words of the agreement.
    public var undertakes: String?
    /// What kinds of undertaking it is.
    public var pledge: [Pledge] = []
    /// How strongly it is worded. Absent: nobody has said.
    public var modality: Modality?
    /// What binds. Absent: nobody has said.
    public var binding: Binding?
    /// How far along it is. Absent: nobody has said.
    public var certainty: Certainty?
    /// Where it is to be performed: land, sea, air.
    public var domains: [String] = []
    /// The place of performance.
    public var location: String?
    /// How much is undertaken, as far as it is said.
    public var quantities: [Quantity] = []
    /// Ids of the instruments that lay it down: it exists once one of them is adopted.
    public var instruments: [String] = []
    /// Absent: nobody has said.
    public var requiresApproval: Bool?
    /// Absent: one guarantor suffices.
    public var quorum: Quorum?
    /// What has to hold for its entry into force. Absent: nothing further.
    public var entersWhen: Condition?
    /// In force only while this holds (`while` in a document). Absent: no such condition.
    public var whileCondition: Condition?
    /// Not in force while this holds. Absent: nothing suspends it.
    public var suspendedWhen: Condition?
    /// Over for good once this has held. Absent: nothing ends it.
    public var endsWhen: Condition?
    /// The casus foederis. Absent: it is owed while it is in force.
    public var triggeredWhen: Condition?
    /// What performs it. Absent: nobody has said.
    public var performedWhen: Condition?
    /// From the trigger.
    public var within: CalendarDuration?
    public var sources: [Citation] = []
    public var note: String?
}

/// A party bound, or to be bound, by a commitment: a guarantor, and on which terms.
public struct GuarantorTerms: Hashable, Sendable {
    /// The party's id.
    public var party: String
    /// What it does among the guarantors.
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
    /// This many; at least 1.
    case atLeast(Int)
    /// Every one of them.
    case all
}

/// Pledge kinds: those of the ATOP project (Leeds et al. 2002), then this library's.
public enum Pledge: String, CaseIterable, Sendable {
    /// Active military support if the beneficiary is attacked (ATOP).
    case defense
    /// Active military support without an attack on the beneficiary (ATOP).
    case offense
    /// To stay out of a conflict of the beneficiary's (ATOP).
    case neutrality
    /// Not to use force against the beneficiary (ATOP).
    case nonaggression
    /// To consult in a crisis (ATOP).
    case consultation
    /// To watch over what was agreed, such as a ceasefire.
    case monitoring
    /// To send forces.
    case deployment
    /// To have or to allow bases.
    case basing
    /// Arms, equipment, training.
    case militaryAid = "military_aid"
    /// To share what intelligence services know.
    case intelligence
    /// Money, goods, reconstruction.
    case economicAid = "economic_aid"
    /// To work together in other ways.
    case cooperation
    /// To set up or to keep a body.
    case institution
}

/// How strongly an undertaking is worded, strongest first.
public enum Modality: String, CaseIterable, Sendable {
    /// A duty.
    case shall
    /// A promise in plain words.
    case will
    /// A statement of intent.
    case intends
    /// Readiness to act.
    case prepared
    /// Leave to act.
    case may
}

/// What binds, strongest first.
public enum Binding: String, CaseIterable, Sendable {
    /// It binds under international law.
    case legal
    /// It binds politically and not in law.
    case political
    /// It does not bind.
    case none
}

/// How far along an undertaking is, furthest first.
public enum Certainty: String, CaseIterable, Sendable {
    /// The parties have agreed on it.
    case agreed
    /// It was announced, by one or more of them.
    case announced
    /// It is expected: whether it is given is unknown.
    case expected
    /// They are negotiating: whether it is given is unknown.
    case underNegotiation = "under_negotiation"
    /// It was given up.
    case dropped
}

/// How much, as far as it is disclosed.
public struct Quantity: Hashable, Sendable {
    /// What is counted or measured.
    public var of: String?
    /// Exactly this many; not beside bounds.
    public var exact: Double?
    /// This many or more.
    public var min: Double?
    /// This many or fewer.
    public var max: Double?
    /// There is a number, and it is not public.
    public var undisclosed: Bool?
    /// The unit that the numbers are in.
    public var unit: String?
    /// What each number is for: a year, a brigade.
    public var per: String?
    /// The numbers are rough.
    public var approximate: Bool?
    /// As the source has it, where numbers do not say it.
    public var text: String?
}
