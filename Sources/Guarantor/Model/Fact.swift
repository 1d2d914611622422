public import GuarantorLogic

/// A statement about the world that can be told true or told false.
public struct Fact: Entity {
    public var id: String
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
    public var delay: Delay?
    public var sources: [Citation] = []
    public var note: String?
}

/// How long it takes until a fact comes true, after another fact where one is given.
public struct Delay: Hashable, Sendable {
    public var distribution: DelayDistribution
    public var after: String?

    public init(distribution: DelayDistribution, after: String? = nil) {
        self.distribution = distribution
        self.after = after
    }
}

public enum DelayDistribution: Hashable, Sendable {
    case fixed(CalendarDuration)
    case uniform(min: CalendarDuration, max: CalendarDuration)
    case triangular(min: CalendarDuration, mode: CalendarDuration, max: CalendarDuration)
    case pert(min: CalendarDuration, mode: CalendarDuration, max: CalendarDuration)
    case exponential(mean: CalendarDuration)
    case quantiles([Quantile])
}

public struct Quantile: Hashable, Sendable {
    public var p: Double
    public var delay: CalendarDuration

    public init(p: Double, delay: CalendarDuration) {
        self.p = p
        self.delay = delay
    }
}
