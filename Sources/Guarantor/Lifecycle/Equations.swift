import GuarantorLogic

/// A framework as equations over facts and the past: what holds at one instant.
///
/// The inputs are, in order: one for each fact of `Elements.facts`, then whether the framework is open, then latches,
/// deadlines, durations and what nobody has said, each known by its number.
struct Equations: Sendable {
    var system = EquationSystem()
    var factCount = 0
    /// Whether the framework's `opens` has come.
    var isOpen = Literal.true
    var isOpenInput: Int?
    var conditions: [Literal] = []
    var instruments: [Literal] = []
    var pillars: [Literal] = []
    var commitments: [CommitmentEquations] = []
    var framework = Literal.unknown
    var latches: [Latch] = []
    var performances: [PerformanceEquations] = []
    var procedures: [ProcedureEquations] = []
    var steps: [StepEquations] = []
    /// Each step after those before it.
    var stepOrder: [Int] = []
    var durations: [Duration] = []
    /// Inputs that stand for what the document leaves out, each always unknown.
    var undisclosed: [Int] = []

    /// The disjunction of a condition over all instants so far.
    struct Latch: Sendable {
        /// What it was as of the instant before: an input.
        let before: Literal
        let input: Int
        /// What it is as of this instant.
        let now: Literal
    }

    /// A condition that has to hold for some time.
    struct Duration: Sendable {
        let condition: Literal
        let length: CalendarDuration
        /// Whether that time has passed since the condition last came to hold.
        let input: Int
    }
}

/// What a commitment's lifecycle says of it at one instant.
struct CommitmentEquations: Sendable {
    var given = Literal.unknown
    var entersWhen = Literal.true
    var consent: [Consent] = []
    var quorum = Literal.unknown
    var guarantors: [GuarantorEquations] = []
    var whileHolds = Literal.true
    var suspendedWhen = Literal.false
    var endsWhen = Literal.false
    var triggeredWhen = Literal.false
    var performedWhen = Literal.unknown

    var entered = Literal.unknown
    var ended = Literal.false
    /// `ended` as of just before this instant.
    var endedBefore = Literal.false
    var inForce = Literal.unknown
    /// The trigger happens at this instant.
    var triggeredNow = Literal.false
    var triggered = Literal.false
    var performed = Literal.false
    var breached = Literal.false

    /// Position among the performances; nil without a trigger.
    var performance: Int?

    /// A consent that an objection makes necessary.
    struct Consent: Sendable {
        let objection: Int
        let fact: Int
    }

    subscript(predicate: Predicate) -> Literal {
        switch predicate {
        case .entered: entered
        case .ended: ended
        case .triggered: triggered
        case .performed: performed
        case .breached: breached
        }
    }
}

/// One guarantor of a commitment at one instant: a party, or the unnamed member of an open coalition.
struct GuarantorEquations: Sendable {
    /// Position among the parties; nil for an unnamed one.
    let party: Int?
    /// How the commitment comes to it; any one suffices.
    let routes: [Route]
    /// It participates, and so do the coalitions of one route.
    let takesPart: Literal
    let bound: Literal
    /// Latched: the commitment had entered while it was bound.
    var joined = Literal.unknown
    /// Latched: the trigger happened while it was bound.
    var owes = Literal.false
    /// Position among the performances, where it performs by a condition of its own.
    var performance: Int?

    /// Named outright, or as a member of coalitions.
    struct Route: Sendable {
        /// Nil: nobody has said.
        let requiresApproval: Bool?
        /// Position among the facts.
        let approvalFact: Int?
        /// The coalitions that it belongs to, by position: one has to be reached.
        var through: [Reach] = []
        /// Nil: the commitment's.
        var performedWhen: Condition?
    }

    /// A coalition as guarantor: it participates, and so does one that it belongs to, up to the one that is named.
    struct Reach: Sendable {
        let coalition: Int
        let literal: Literal
    }
}

/// What each occurrence of a trigger calls for: performance of a commitment, or of one guarantor by a condition of its own.
struct PerformanceEquations: Sendable {
    let commitment: Int
    /// Position among the commitment's guarantors.
    let guarantor: Int?
    let triggeredWhen: Literal
    let triggeredNow: Literal
    let triggered: Literal
    let performedWhen: Literal
    let within: CalendarDuration?
    /// Whether an occurrence has gone unperformed until its deadline; nil where nothing rests on it.
    let overdueInput: Int?

    var literals: [Literal] { [triggeredWhen, triggeredNow, triggered, performedWhen] }
}
