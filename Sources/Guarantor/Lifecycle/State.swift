import GuarantorLogic

/// What stands in a scenario at its date. Reading from it takes constant time.
public struct State: Sendable {
    /// One reference to all of it, so that passing a state on costs next to nothing.
    private var storage: Storage

    private final class Storage: Sendable {
        let scenario: Scenario
        let timeline: Shared<Timeline>
        let exact: ExactValues?

        init(_ scenario: Scenario, _ timeline: Shared<Timeline>, _ exact: ExactValues?) {
            self.scenario = scenario
            self.timeline = timeline
            self.exact = exact
        }
    }

    init(scenario: Scenario, timeline: Shared<Timeline>) { storage = Storage(scenario, timeline, nil) }
    init(scenario: Scenario, timeline: Timeline) { self.init(scenario: scenario, timeline: Shared(timeline)) }

    /// The scenario that it is the state of.
    public var scenario: Scenario { storage.scenario }
    var timeline: Timeline { _read { yield storage.timeline.value } }
    /// What the exact reading says where the fast one leaves something open; nil in the fast reading.
    var exact: ExactValues? {
        _read { yield storage.exact }
        set { storage = Storage(scenario, storage.timeline, newValue) }
    }

    /// The scenario's framework.
    public var framework: Framework { scenario.framework }

    subscript(literal: Literal) -> Truth { exact?.truths[literal] ?? timeline[literal].shown }

    /// The truth of a fact, a named condition, a pillar, an instrument (adopted), a commitment (in force) or the framework; nil for
    /// an id that names none of these.
    public func truth(of id: String) -> Truth? {
        guard let element = framework.elements[id], let literal = framework.equations.literal(of: element) else {
            return nil
        }
        return self[literal]
    }

    /// What `truth(of:)` says of every element of a kind, in the document's order; empty for kinds that have no truth.
    public func truths(of kind: ElementKind) -> [Truth] {
        guard kind == .commitment, exact == nil else { return framework.equations.literals(of: kind).map { self[$0] } }
        return timeline.valuation.shown(framework.inForce)
    }

    /// The positions of the elements of a kind of which `truth(of:)` says `truth`, in the document's order.
    public func positions(of kind: ElementKind, where truth: Truth) -> [Int] {
        let truths = truths(of: kind)
        // Written one after the other and counted, without a branch that no processor could foresee.
        var positions = [Int](repeating: 0, count: truths.count)
        var count = 0
        for position in truths.indices {
            positions[count] = position
            count += truths[position] == truth ? 1 : 0
        }
        positions.removeLast(positions.count - count)
        return positions
    }

    /// Whether a commitment is entered, ended, triggered, performed or breached; nil for an unknown id.
    public func truth(_ predicate: Predicate, of commitment: String) -> Truth? {
        framework.elements.index(of: commitment, .commitment).map { truth(predicate, ofCommitment: $0) }
    }

    /// Whether a party is bound by a commitment; nil for unknown ids.
    public func isBound(_ party: String, by commitment: String) -> Truth? {
        guard let party = framework.elements.index(of: party, .party),
            let commitment = framework.elements.index(of: commitment, .commitment)
        else { return nil }
        return isBound(partyAt: party, byCommitmentAt: commitment)
    }
}

extension State {
    /// The same, in a reading.
    @inline(__always)
    func read(_ reading: Reading) throws(QuestionError) -> State {
        guard reading == .exact else { return self }
        var state = self
        state.exact = try ExactValues(state)
        return state
    }
}

extension Scenario {
    /// Evaluates every predicate at every instant up to the scenario's date. Linear in the framework for each
    /// instant that lies after the document's own record.
    ///
    /// - Throws: `QuestionError.budget` in the exact reading only, where what is left open takes too many completions.
    public func evaluate() throws(QuestionError) -> State {
        try evaluateFast().read(reading)
    }

    func evaluateFast() -> State { State(scenario: uncharted, timeline: timeline { _ in }) }

    /// Runs the timeline, from the framework's baseline where nothing but later assumptions is asked for.
    ///
    /// - Parameter followed: from then on by what changes, so that it can come back to that.
    func timeline(
        from start: Start = .baseline, following followed: Moment? = nil, observe: (borrowing Timeline) -> Void
    ) -> Timeline {
        let date = effectiveDate ?? .distantPast
        var timeline: Timeline
        let entries: [Entry]
        if start == .baseline, let baseline = baseline(before: date) {
            timeline = baseline.timeline(of: framework)
            let record = baseline.isWholeRecord ? [] : recordEntries(upTo: date).filter { $0.moment > baseline.moment }
            entries = (record + assumptionEntries(upTo: date)).sorted { $0.moment < $1.moment }
        } else {
            timeline = Timeline(framework)
            entries = self.entries()
        }
        let first = followed.flatMap { followed in entries.firstIndex { $0.moment >= followed } } ?? entries.count
        timeline.advance(through: Array(entries[..<first]), observe: observe)
        if first < entries.count {
            timeline.beginUpkeep()
            timeline.advance(through: Array(entries[first...]), observe: observe)
        }
        timeline.finish(at: date, observe: observe)
        return timeline
    }

    enum Start { case baseline, beginning }

    /// The framework's baseline, if this scenario's record agrees with it and its assumptions come later.
    private func baseline(before date: Instant) -> Baseline? {
        guard dropped.isEmpty, knownAt == nil else { return nil }
        let baseline = framework.baselineState()
        guard date >= baseline.date, assumedDates.map({ $0.lowerBound >= baseline.date }) ?? true else { return nil }
        guard date == baseline.date || !baseline.opensLater else { return nil }
        // A deadline may have fallen due just after the assumptions of that very date.
        let isAhead = baseline.moment >= Moment(instant: baseline.date, phase: .assumptions)
        return isAhead && assumptions.contains { ($0.date ?? date) == baseline.date } ? nil : baseline
    }
}
