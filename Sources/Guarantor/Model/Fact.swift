public import GuarantorLogic

/// A statement about the world that can be told true or told false.
public struct Fact: Entity {
    public var id: String
    /// A sentence that can be told true or false.
    public var statement: String
    /// The party whose own fact it is.
    public var party: String?
    /// Who can settle it.
    public var asks: String?
    /// What is told of it before the first event.
    public var initially: Truth?
    /// History: it never varies.
    public var settled: Bool?
    /// From 0 to 1.
    public var probability: Double?
    /// How long it takes until it comes true, for forecasts. Absent: nobody has said.
    public var delay: Delay?
    public var sources: [Citation] = []
    public var note: String?
}

/// How long it takes until a fact comes true, after another fact where one is given.
public struct Delay: Hashable, Sendable {
    /// How long.
    public var distribution: DelayDistribution
    /// The id of the fact that it counts from. Absent: it counts from the date of the scenario.
    public var after: String?

    /// A delay that counts from a fact, or from the date of the scenario.
    public init(distribution: DelayDistribution, after: String? = nil) {
        self.distribution = distribution
        self.after = after
    }
}

/// How long something takes, as a distribution; durations ascend. A month counts as a twelfth of 365.2425 days.
public enum DelayDistribution: Hashable, Sendable {
    /// Exactly so long.
    case fixed(CalendarDuration)
    /// Any time between the two, all as likely.
    case uniform(min: CalendarDuration, max: CalendarDuration)
    /// Between the two, most likely at the mode, its density falling in straight lines to both.
    case triangular(min: CalendarDuration, mode: CalendarDuration, max: CalendarDuration)
    /// Between the two around a most likely value: a beta distribution whose mean is (min + 4 mode + max) / 6.
    case pert(min: CalendarDuration, mode: CalendarDuration, max: CalendarDuration)
    /// At a constant rate, for so long on average.
    case exponential(mean: CalendarDuration)
    /// As its distribution function says at these points, in straight lines between them; nothing beyond the first and last.
    case quantiles([Quantile])
}

/// A point of a distribution function.
public struct Quantile: Hashable, Sendable {
    /// The probability of taking no longer, from 0 to 1.
    public var p: Double
    /// How long.
    public var delay: CalendarDuration

    /// A point of a distribution function.
    public init(p: Double, delay: CalendarDuration) {
        self.p = p
        self.delay = delay
    }
}
