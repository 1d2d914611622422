import GuarantorLogic

/// A framework, a date and assumptions: the thing that every question is put to. A value: copies are independent.
public struct Scenario: Sendable {
    /// What it is about.
    public let framework: Framework
    /// The date it stands at. Without one: the latest of the document's `as_of` and the assumptions' dates; with no
    /// `as_of`, the later of its opening and its latest event.
    public var date: Instant?
    /// Leaves out events that were reported later.
    public var knownAt: Instant? { didSet { continuation = nil } }
    /// How unknown and contested facts are read.
    public var reading = Reading.fast
    /// In the order in which they were made.
    public private(set) var assumptions: [Assumption] = []
    /// The places of the first so many assumptions: none is at the same as another.
    private var assumed: Set<Place> = []
    /// The earliest and the latest date that an assumption carries.
    private(set) var assumedDates: ClosedRange<Instant>?
    /// Ids of events that are left out.
    public private(set) var dropped: [String] = []
    /// What `state()` has found, to go on from.
    private var continuation: Continuation?

    /// The framework as its record has it, without a date or assumptions of its own.
    public init(_ framework: Framework) { self.framework = framework }

    /// What is supposed of a fact, against the record.
    public struct Assumption: Hashable, Sendable {
        /// The fact's id.
        public let fact: String
        /// What it is told.
        public let value: Truth
        /// Nil: the scenario's date.
        public let date: Instant?
        let index: Int
    }

    /// What an assumption is about, in the scenario's time.
    private struct Place: Hashable {
        let fact: Int
        let date: Instant?
    }

    /// Supposes that a fact is told `value` just after the events of that instant. A later assumption about the same
    /// fact and instant takes the place of an earlier one.
    ///
    /// - Throws: `QuestionError` where the id is no fact's; the scenario is then as it was.
    public mutating func assume(_ fact: String, _ value: Truth, at date: Instant? = nil) throws(QuestionError) {
        let index = try framework.index(of: fact, .fact)
        // What comes after all else takes no former one's place.
        if date.map({ date in assumedDates.map { $0.upperBound >= date } ?? false }) ?? true {
            removeAssumption(at: Place(fact: index, date: date))
        }
        if let date {
            let known = assumedDates ?? date...date
            assumedDates = min(known.lowerBound, date)...max(known.upperBound, date)
        }
        assumptions.append(Assumption(fact: fact, value: value, date: date, index: index))
        continuation?.note(index, value, at: date)
    }

    private mutating func removeAssumption(at place: Place) {
        for assumption in assumptions[min(assumed.count, assumptions.count)...] {
            assumed.insert(Place(fact: assumption.index, date: assumption.date))
        }
        guard assumed.contains(place) else { return }
        if let former = assumptions.lastIndex(where: { $0.index == place.fact && $0.date == place.date }) {
            assumptions.remove(at: former)
            assumed.remove(place)
        }
    }

    /// Supposes that a party takes part no more, from that instant on; nil: at the scenario's date.
    ///
    /// - Throws: `QuestionError` where the id is no party's.
    public mutating func withdraw(_ party: String, at date: Instant? = nil) throws(QuestionError) {
        let index = try framework.index(of: party, .party)
        try assume(framework.document.parties[index].participationFact, .false, at: date)
    }

    /// Leaves an event of the record out.
    ///
    /// - Throws: `QuestionError` where the id is no event's.
    public mutating func drop(event id: String) throws(QuestionError) {
        _ = try framework.index(of: id, .event)
        if !dropped.contains(id) { dropped.append(id) }
        continuation = nil
    }

    /// Takes all assumptions and drops back, and the dates.
    public mutating func reset() { self = Scenario(framework) }

    /// As `evaluate()`, for a scenario that goes on: what it finds is kept, so that after more has been supposed it takes time for
    /// what depends on that, however large the framework and however long the record. Let go of the state before the next
    /// change, or it has to be copied.
    ///
    /// - Throws: as `evaluate()`.
    /// - Complexity: the first time, that of `evaluate()`; the second time, linear in the framework. Then what depends on what has been
    ///   supposed since, where that comes after nearly all else, and in what falls due. As `evaluate()` after other changes
    ///   than assumptions, and where it is supposed of a time long past.
    public mutating func state() throws(QuestionError) -> State {
        // Swapped and not assigned: a copy would have to be told apart again.
        var known: Continuation?
        swap(&known, &continuation)
        // Also where the exact reading fails: another may be asked for.
        defer { swap(&known, &continuation) }
        let described = known.map(\.described) ?? describedDate
        let date = date ?? later(described, assumedDates?.upperBound) ?? .distantPast
        if known?.follow(to: date) != true {
            let timeline = timeline(following: known?.followedFrom) { _ in }
            known = Continuation(self, timeline, at: date, after: known)
        }
        guard let timeline = known?.timeline else { return try evaluate() }
        return try State(scenario: self, timeline: timeline).read(reading)
    }

    /// The same without what `state()` keeps, for those who look at it for long.
    package var uncharted: Scenario {
        var scenario = self
        scenario.continuation = nil
        return scenario
    }

    /// The date it stands at: its own, else the latest of what the document describes (`as_of`, else its opening and its events) and
    /// the assumptions' dates; nil where neither document, record nor assumptions carry any.
    public var effectiveDate: Instant? {
        date ?? later(describedDate, assumedDates?.upperBound)
    }

    /// The date of what document and record describe.
    var describedDate: Instant? {
        framework.document.asOf ?? later(framework.document.opensEffectively, record.map(\.date).max())
    }

    private func later(_ one: Instant?, _ other: Instant?) -> Instant? {
        guard let one, let other else { return one ?? other }
        return max(one, other)
    }

    /// The events that count, in the document's order.
    var record: [Event] {
        let document = framework.document
        guard knownAt != nil || !dropped.isEmpty else { return document.events }
        let left = Set(dropped)
        return document.events.filter { event in
            !left.contains(event.id) && (knownAt.map { (event.reported ?? event.date) <= $0 } ?? true)
        }
    }
}

extension Framework {
    /// The position of an id among the elements of its kind.
    func index(of id: String, _ kind: ElementKind) throws(QuestionError) -> Int {
        let element = try element(id)
        guard element.kind == kind else { throw .wrongKind(id, found: element.kind, expected: [kind]) }
        return element.index
    }
}
