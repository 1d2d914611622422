import GuarantorLogic

/// Why something is so, or why not: pruned to what decides.
public struct Explanation: Answer {
    /// The id of what is explained.
    public let target: String
    /// What it is.
    public let value: Truth
    /// Of a commitment.
    public let standing: Standing?
    /// The tree in words.
    public let text: String
    /// The explanation, from the target down to what decides it.
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
    /// What the statement is.
    public let value: Truth
    /// When it came to be so; nil from the outset, or where time says nothing.
    public let date: Instant?
    /// The event that told it.
    public let event: String?
    /// Whether the scenario supposes it.
    public let isAssumed: Bool
    /// Who can settle it, where nobody has said or sources disagree.
    public let asks: String?
    /// Who says so.
    public let sources: [Citation]
    /// Of a contested fact: who says what.
    public let readings: [Conflicts.FactReading]
    /// Claims about what it speaks of.
    public let claims: [Conflicts.ClaimReading]
    /// What decides it; empty for what decides by itself.
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
    /// A statement is not so.
    case conditionNotMet = "condition_not_met"
    /// A domestic approval is not given.
    case approvalMissing = "approval_missing"
    /// A consent that an objection makes necessary is not given.
    case consentMissing = "consent_missing"
    /// A party takes part no more.
    case withdrawn
    /// A commitment has entered and is not in force now.
    case suspended
    /// A commitment is over.
    case ended
    /// An undertaking was given up.
    case dropped
    /// The trigger has not happened.
    case notTriggered = "not_triggered"
    /// What is owed has not been done.
    case notPerformed = "not_performed"
    /// The undertaking does not exist: none of its instruments is adopted.
    case notGiven = "not_given"
    /// A commitment has not entered into force.
    case notEntered = "not_entered"
    /// The framework has not opened.
    case notOpen = "not_open"
    /// A party is not bound.
    case notBound = "not_bound"
    /// Too few guarantors are bound.
    case quorumMissed = "quorum_missed"
    /// Nobody has said.
    case notSaid = "not_said"
    /// Sources disagree.
    case disputed
    /// It rests on what was explained before.
    case explainedBefore = "explained_before"
    // What is so.
    /// A statement is so.
    case conditionMet = "condition_met"
    /// A domestic approval is given.
    case approved
    /// The consent that an objection makes necessary is given.
    case consented
    /// A party takes part.
    case participates
    /// The undertaking exists: by one of its instruments, or its certainty.
    case given
    /// A commitment has entered into force.
    case entered
    /// Its trigger has happened.
    case triggered
    /// What was owed has been done.
    case performed
    /// What was owed had not been done when its deadline fell due.
    case breached
    /// A commitment is in force.
    case inForce = "in_force"
    /// A party is bound.
    case bound
    /// Enough guarantors are bound.
    case quorumMet = "quorum_met"
    // How conditions are put together.
    /// All of what follows is asked for.
    case all
    /// One of what follows is asked for.
    case any
    /// What follows is asked not to be so.
    case not
    /// So many of what follows are asked for.
    case atLeast = "at_least"
    /// What follows has to hold for some time without a break.
    case held
}
