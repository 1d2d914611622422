import GuarantorLogic

/// Standing of each commitment and truth of each pillar over time, as intervals with their cause.
public struct History: Answer {
    /// The commitments, in the document's order.
    public let commitments: [CommitmentHistory]
    /// The pillars, in the document's order.
    public let pillars: [PillarHistory]
    /// What late reports changed about the past, in the order in which they came.
    public let corrections: [Correction]
    /// Whether there are more late reports than have been looked at.
    public let areCorrectionsTruncated: Bool
    public let receipt: Receipt

    /// One commitment over time.
    public struct CommitmentHistory: Hashable, Sendable {
        /// The commitment's id.
        public let id: String
        /// Its standings, without gaps, in order.
        public let intervals: [Interval<Standing>]
        /// Of its trigger, in order.
        public let occurrences: [Occurrence]
    }

    /// One pillar over time.
    public struct PillarHistory: Hashable, Sendable {
        /// The pillar's id.
        public let id: String
        /// Whether it held, without gaps, in order.
        public let intervals: [Interval<Truth>]
    }

    /// From its start up to the next one's; the last lasts as far as the scenario looks.
    public struct Interval<Value: Hashable & Sendable>: Hashable, Sendable {
        /// Nil: from the outset.
        public let from: Instant?
        /// When the next one starts; nil: it is still so.
        public let to: Instant?
        /// What is so from start to end.
        public let value: Value
        /// What made it so.
        public let cause: Cause
    }

    /// What happened at the instant at which an interval starts.
    public struct Cause: Hashable, Sendable {
        /// Ids of the events that took effect then.
        public let events: [String]
        /// Facts that were assumed.
        public let assumed: [String]
        /// Whether a deadline fell due or a duration completed.
        public let isDeadline: Bool
        /// When it was reported, where that was later.
        public let reported: Instant?
    }
}

extension Scenario {
    /// - Parameter target: a commitment, pillar, instrument or party; nil: the whole framework.
    /// - Throws: `QuestionError.budget` in the exact reading.
    /// - Complexity: linear in the framework for each instant of the timeline, and again for each date on which something
    ///   was reported late, up to a limit.
    public func history(of target: String? = nil) throws(QuestionError) -> History {
        let document = framework.document
        let scope = try Scope(target, in: framework)
        let course = try course(of: scope)
        let state = evaluateFast()
        var commitments: [History.CommitmentHistory] = []
        for (index, intervals) in zip(scope.commitments, course.standings) {
            commitments.append(
                .init(
                    id: document.commitments[index].id, intervals: intervals,
                    occurrences: try state.occurrences(ofCommitment: index)))
        }
        let (corrections, isTruncated) = try corrections(in: scope)
        return History(
            commitments: commitments,
            pillars: zip(scope.pillars, course.truths).map { .init(id: document.pillars[$0].id, intervals: $1) },
            corrections: corrections, areCorrectionsTruncated: isTruncated,
            receipt: Receipt(self, Question(.history, target: target)))
    }

    /// The intervals of what is in the scope.
    func course(of scope: Scope) throws(QuestionError) -> History.Course {
        let entries = entries()
        let told = Dictionary(entries.map { ($0.moment, $0) }, uniquingKeysWith: { first, _ in first })
        func cause(of moment: Moment) -> History.Cause {
            .init(told[moment], in: framework.document, framework.elements)
        }
        let beginning = Beginning(entries)
        var standings = scope.commitments.map { _ in Track<Standing>(beginning) }
        var truths = scope.pillars.map { _ in Track<Truth>(beginning) }
        _ = timeline(from: .beginning) { timeline in
            guard let moment = timeline.moment, beginning.shows(moment) else { return }
            let (state, cause) = (State(scenario: self, timeline: copy timeline), cause(of: moment))
            for (position, index) in scope.commitments.enumerated() {
                standings[position].note(state.standing(ofCommitment: index), at: moment, cause)
            }
            for (position, index) in scope.pillars.enumerated() {
                truths[position].note(state[framework.equations.pillars[index]], at: moment, cause)
            }
        }
        if reading == .exact {
            let openStandings = standings.indices.filter { standings[$0].intervals.contains { !$0.value.isSettled } }
            let openTruths = truths.indices.filter { truths[$0].intervals.contains { !$0.value.isDecided } }
            let course = try ExactCourse(
                self, commitments: openStandings.map { scope.commitments[$0] },
                pillars: openTruths.map { scope.pillars[$0] }, at: beginning.shows, for: framework.document.id)
            for (position, points) in zip(openStandings, course.standings) {
                standings[position] = Track(beginning)
                for (moment, value) in points { standings[position].note(value, at: moment, cause(of: moment)) }
            }
            for (position, points) in zip(openTruths, course.truths) {
                truths[position] = Track(beginning)
                for (moment, value) in points { truths[position].note(value, at: moment, cause(of: moment)) }
            }
        }
        return History.Course(standings: standings.map(\.intervals), truths: truths.map(\.intervals))
    }
}

extension Scenario {
    /// The same at another date: assumptions without a date of their own keep the one that they had.
    func pinned(at instant: Instant) throws(QuestionError) -> Scenario {
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

/// Where a history begins: at the outset, if the framework is open from then on; else with what is told first. What had been so
/// for long enough by then has been so from the outset.
private struct Beginning {
    private let firstTold: Moment?
    private let isOpenFromOutset: Bool

    /// - Parameter entries: the opening and all that is told, in order.
    init(_ entries: [Entry]) {
        func isOutset(_ entry: Entry) -> Bool { entry.moment.instant == .distantPast && entry.settings.isEmpty }
        firstTold = entries.first { !isOutset($0) }?.moment
        isOpenFromOutset = entries.first.map(isOutset) ?? false
    }

    func isOutset(_ moment: Moment) -> Bool { firstTold.map { moment < $0 } ?? true }
    func shows(_ moment: Moment) -> Bool { isOpenFromOutset || !isOutset(moment) }
}

/// Collects the intervals of one value.
private struct Track<Value: Hashable & Sendable> {
    private(set) var intervals: [History.Interval<Value>] = []
    private let beginning: Beginning

    init(_ beginning: Beginning) { self.beginning = beginning }

    /// A value that lasted for no time at all, within one instant, keeps its own interval: it may have latched something.
    mutating func note(_ value: Value, at moment: Moment, _ cause: History.Cause) {
        if beginning.isOutset(moment) {
            intervals = [.init(from: nil, to: nil, value: value, cause: intervals.first?.cause ?? cause)]
            return
        }
        let start = moment.instant == .distantPast ? nil : moment.instant
        if let last = intervals.last {
            guard last.value != value else { return }
            intervals[intervals.count - 1] = .init(from: last.from, to: start, value: last.value, cause: last.cause)
        }
        intervals.append(.init(from: start, to: nil, value: value, cause: cause))
    }
}

extension History.Cause {
    fileprivate init(_ entry: Entry?, in document: Document, _ elements: Elements) {
        events = entry?.events.map { document.events[$0].id } ?? []
        assumed =
            entry?.moment.phase == .assumptions
            ? entry?.settings.map { elements.facts[$0.fact].id }.sorted() ?? [] : []
        isDeadline = entry == nil
        reported = entry?.events.compactMap { document.events[$0].lateReport }.max()
    }
}
