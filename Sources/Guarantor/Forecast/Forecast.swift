/// How likely a target is over time, from what is expected of facts.
public struct Forecast: Answer {
    /// The target's id, or a predicate of a commitment such as `breached:force_deployment`.
    public let target: String
    /// How it was computed.
    public let method: Method
    /// The scenario's date, and the end of the curve.
    public let from: Instant
    /// The end of the curve.
    public let until: Instant
    /// From the date to the end.
    public let curve: [Point]
    /// When it comes about on average, given that it does by the end; nil where it never does.
    public let expected: Instant?
    /// When it has come about with a probability of 5, 25, 50, 75 and 95 percent.
    public let quantiles: [Quantile]
    /// What it waits for last, the greatest share first.
    public let waits: [Wait]
    /// The share in which a deadline that falls due or a duration that completes comes last.
    public let clockShare: Double
    /// What is open and of which nothing is expected: where there is any, the curve has bounds.
    public let open: [String]
    /// All that it rests on, as it was expected.
    public let expectations: [Stated]
    public let receipt: Receipt

    /// How a forecast comes about.
    public enum Method: Hashable, Sendable {
        /// By decision diagram.
        case exact
        /// By so many timelines drawn at random; `reason` says why not exactly.
        case simulated(timelines: Int, seed: UInt32, reason: String)
    }

    /// One date of the curve.
    public struct Point: Hashable, Sendable {
        /// The date of both probabilities.
        public let date: Instant
        /// That it is true then.
        public let at: Chance
        /// That it has been true by then.
        public let by: Chance
    }

    /// A probability, or bounds of one.
    public struct Chance: Hashable, Sendable {
        /// That it is true whatever the open turns out to be.
        public let least: Double
        /// That it is true for some of what the open may turn out to be.
        public let greatest: Double
        /// Where it was simulated: Wilson's interval with 95 % confidence, for each date by itself, around both bounds.
        public let band: ClosedRange<Double>?
    }

    /// By when it has come about with some probability.
    public struct Quantile: Hashable, Sendable {
        /// The probability, between 0 and 1.
        public let p: Double
        /// Nil: not by the end. Where there are bounds: of the least chance, the latest date.
        public let date: Instant?
        /// Of the greatest chance.
        public let earliest: Instant?
    }

    /// How often a change is the last that the target waits for.
    public struct Wait: Hashable, Sendable {
        /// The fact that changes.
        public let fact: String
        /// What it becomes.
        public let to: Bool
        /// Of the probability that it comes about by the end: P(the target becomes true when the fact changes) / P(it does at all),
        /// after Barlow and Proschan (1975). Where several change at one instant, all count.
        public let share: Double
    }

    /// What was expected of a fact.
    public struct Stated: Hashable, Sendable {
        /// The fact's id.
        public let fact: String
        /// What it becomes.
        public let to: Bool
        /// That it ever comes to that, from 0 to 1.
        public let probability: Double
        /// How long it takes; nil where only knowledge of it lacks.
        public let delay: Delay?
        /// Whether all or part of it was supposed by the asker, and does not stand in the document.
        public let isAssumed: Bool
    }

    static let probabilities = [0.05, 0.25, 0.5, 0.75, 0.95]
}

/// How a forecast is made.
public struct ForecastTerms: Sendable {
    /// The end of the curve; nil: the day by which all that is expected has come with 99 %, or not at all.
    public var until: Instant?
    /// Into how many parts the curve is cut, 1 to 1 000.
    public var steps = 24
    /// What is expected beside what the document says, or in its place.
    public var expectations: [Expectation] = []
    /// How many are simulated where it can't be exact, 1 to 10 000 000.
    public var timelines = 100_000
    /// Where the random draws begin: the same seed gives the same answer.
    public var seed: UInt32 = 0
    /// Whether bounds are an answer where something is open of which nothing is expected.
    public var allowsBounds = false
    /// Simulates although it could be exact.
    public var simulates = false

    /// Everything at its default.
    public init() {}

    func question(_ target: String) -> Question {
        var terms: [(Question.Key, Question.Value)] = until.map { [(.until, .word($0.description))] } ?? []
        terms += [(.steps, .number(steps)), (.expectations, .expectations(expectations))]
        terms += [(.timelines, .number(timelines)), (.seed, .number(Int(seed)))]
        if allowsBounds { terms.append((.allowsBounds, .flag(true))) }
        if simulates { terms.append((.simulates, .flag(true))) }
        return Question(.forecast, target: target, terms)
    }
}

extension Scenario {
    /// How likely a target is at each date from the scenario's on: facts change as they are expected to, independently but for those
    /// that come after another; the rest stay as they are. Latches, deadlines and durations run on.
    ///
    /// - Parameters:
    ///   - target: what a condition can name, a predicate of a commitment (`breached:force_deployment`), or the framework; nil: the
    ///     framework.
    ///   - terms: what is expected beyond the document, until when, and how it is worked out.
    ///   - crew: who simulates.
    /// - Throws: `QuestionError.cannotForecast` with all that is expected of too little; `cancelled`; `budget`.
    public func forecast(
        of target: String? = nil, _ terms: ForecastTerms = ForecastTerms(), crew: Crew = .alone
    ) throws(QuestionError) -> Forecast {
        try ForecastWork(self, target ?? framework.document.id, terms).forecast(crew)
    }
}
