import GuarantorLogic

/// Standing of each commitment and truth of each pillar over time, as intervals with their cause.
public struct History: Answer {
    public let commitments: [CommitmentHistory]
    public let pillars: [PillarHistory]
    public let receipt: Receipt

    public struct CommitmentHistory: Hashable, Sendable {
        public let id: String
        public let intervals: [Interval<Standing>]
    }

    public struct PillarHistory: Hashable, Sendable {
        public let id: String
        public let intervals: [Interval<Truth>]
    }

    /// From its start up to the next one's; the last lasts as far as the scenario looks.
    public struct Interval<Value: Hashable & Sendable>: Hashable, Sendable {
        /// Nil: from the outset.
        public let from: Instant?
        public let to: Instant?
        public let value: Value
        public let cause: Cause
    }

    /// What happened at the instant at which an interval starts.
    public struct Cause: Hashable, Sendable {
        public let events: [String]
        /// Facts that were assumed.
        public let assumed: [String]
        /// Whether a deadline fell due or a duration completed.
        public let isDeadline: Bool
    }
}

extension Scenario {
    /// - Parameter target: a commitment, pillar, instrument or party; nil: the whole framework.
    /// - Throws: `QuestionError.budget` in the exact reading, which takes each instant for itself.
    /// - Complexity: linear in the framework for each instant of the timeline.
    public func history(of target: String? = nil) throws(QuestionError) -> History {
        let document = framework.document
        let scope = try Scope(target, in: framework)
        let (commitments, pillars) = (scope.commitments, scope.pillars)
        let entries = Dictionary(entries().map { ($0.moment, $0) }, uniquingKeysWith: { first, _ in first })
        var standings = commitments.map { _ in Track<Standing>() }
        var truths = pillars.map { _ in Track<Truth>() }
        try forEachState { state, moment in
            let cause = History.Cause(entries[moment], in: document, framework.elements)
            for (position, index) in commitments.enumerated() {
                standings[position].note(state.standing(ofCommitment: index), at: moment.instant, cause)
            }
            for (position, index) in pillars.enumerated() {
                truths[position].note(state[framework.equations.pillars[index]], at: moment.instant, cause)
            }
        }
        return History(
            commitments: zip(commitments, standings).map {
                .init(id: document.commitments[$0].id, intervals: $1.intervals)
            },
            pillars: zip(pillars, truths).map { .init(id: document.pillars[$0].id, intervals: $1.intervals) },
            receipt: Receipt(self, Question(.history, target: target)))
    }
}

extension Scenario {
    /// What stood at each moment of the timeline; in the exact reading, at the end of each instant.
    private func forEachState(_ visit: (State, Moment) -> Void) throws(QuestionError) {
        var moments: [Moment] = []
        _ = timeline(from: .beginning) { timeline in
            guard let moment = timeline.moment else { return }
            if reading == .fast { visit(State(scenario: self, timeline: copy timeline), moment) }
            if moments.last?.instant == moment.instant { moments.removeLast() }
            moments.append(moment)
        }
        guard reading == .exact else { return }
        for moment in moments { visit(try pinned(at: moment.instant).evaluate(), moment) }
    }

    /// The same at another date: assumptions without a date of their own keep the one that they had.
    private func pinned(at instant: Instant) throws(QuestionError) -> Scenario {
        var scenario = Scenario(framework)
        scenario.date = instant
        scenario.knownAt = knownAt
        scenario.reading = reading
        for assumption in assumptions {
            try scenario.assume(assumption.fact, assumption.value, at: assumption.date ?? effectiveDate)
        }
        for event in dropped { try scenario.drop(event: event) }
        return scenario
    }
}

/// Collects the intervals of one value.
private struct Track<Value: Hashable & Sendable> {
    var intervals: [History.Interval<Value>] = []

    /// A value that lasted for no time at all, within one instant, keeps its own interval: it may have latched something.
    mutating func note(_ value: Value, at instant: Instant, _ cause: History.Cause) {
        if let last = intervals.last {
            guard last.value != value else { return }
            intervals[intervals.count - 1] = .init(from: last.from, to: instant, value: last.value, cause: last.cause)
        }
        intervals.append(.init(from: instant == .distantPast ? nil : instant, to: nil, value: value, cause: cause))
    }
}

extension History.Cause {
    fileprivate init(_ entry: Entry?, in document: Document, _ elements: Elements) {
        events = entry?.events.map { document.events[$0].id } ?? []
        assumed =
            entry?.moment.phase == .assumptions
            ? entry?.settings.map { elements.facts[$0.fact].id }.sorted() ?? [] : []
        isDeadline = entry == nil
    }
}
