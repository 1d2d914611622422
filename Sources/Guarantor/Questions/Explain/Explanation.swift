import GuarantorLogic

/// Why something is so, or why not: pruned to what decides.
public struct Explanation: Answer {
    public let target: String
    public let value: Truth
    /// Of a commitment.
    public let standing: Standing?
    /// The tree in words.
    public let text: String
    public let tree: Reason
    /// Whether branches were cut off where the tree grew beyond its limits.
    public let isTruncated: Bool
    public let receipt: Receipt
}

/// One step of an explanation: what is so, and because of what.
public struct Reason: Hashable, Sendable {
    /// What makes it count.
    public let kind: ReasonKind
    /// The element that it speaks of, if one.
    public let id: String?
    /// In the agreement's words.
    public let statement: String
    public let value: Truth
    /// When it came to be so; nil from the outset, or where time says nothing.
    public let date: Instant?
    /// The event that told it.
    public let event: String?
    /// Whether the scenario supposes it.
    public let isAssumed: Bool
    /// Who can settle it, where nobody has said or sources disagree.
    public let asks: String?
    public let sources: [Citation]
    /// Of a contested fact: who says what.
    public let readings: [Conflicts.FactReading]
    public let claims: [Conflicts.ClaimReading]
    public let because: [Reason]

    init(
        _ kind: ReasonKind, id: String? = nil, _ statement: String, _ value: Truth, date: Instant? = nil,
        event: String? = nil, isAssumed: Bool = false, asks: String? = nil, sources: [Citation] = [],
        readings: [Conflicts.FactReading] = [], claims: [Conflicts.ClaimReading] = [], because: [Reason] = []
    ) {
        self.kind = kind
        self.id = id
        self.statement = statement
        self.value = value
        self.date = date
        self.event = event
        self.isAssumed = isAssumed
        self.asks = asks
        self.sources = sources
        self.readings = readings
        self.claims = claims
        self.because = because
    }
}

/// What a step of an explanation is.
public enum ReasonKind: String, CaseIterable, Sendable {
    // What is missing, or open.
    case conditionNotMet = "condition_not_met"
    case approvalMissing = "approval_missing"
    case consentMissing = "consent_missing"
    case withdrawn
    case suspended, ended, dropped
    case notTriggered = "not_triggered"
    case notPerformed = "not_performed"
    case notGiven = "not_given"
    case notEntered = "not_entered"
    case notOpen = "not_open"
    case notBound = "not_bound"
    case quorumMissed = "quorum_missed"
    case notSaid = "not_said"
    case disputed
    /// It rests on what was explained before.
    case explainedBefore = "explained_before"
    // What is so.
    case conditionMet = "condition_met"
    case approved, consented, participates, given
    case entered, triggered, performed, breached
    case inForce = "in_force"
    case bound
    case quorumMet = "quorum_met"
    // How conditions are put together.
    case all, any, not
    case atLeast = "at_least"
    case held
}
