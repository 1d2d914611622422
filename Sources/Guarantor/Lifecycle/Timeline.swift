import GuarantorLogic

/// A framework moving through time: facts as they are told, latches, deadlines and durations.
struct Timeline: Sendable {
    let framework: Framework
    private(set) var valuation: Valuation
    /// The latest moment that has been evaluated.
    private(set) var moment: Moment?
    /// By deadline and reading: when it falls due; `never` before the trigger.
    private(set) var dueAt: [Int64]
    /// By duration and reading: since when its condition has held; `never` while it does not.
    private(set) var heldSince: [Int64]
    /// Instants at which deadlines fall due or durations complete: none of them before `moment`.
    private var pending: [Instant] = []

    static let never = Int64.max

    /// - Parameter initially: what inputs start with, where it is not what the document says.
    init(_ framework: Framework, initially: [Int: Truth] = [:]) {
        self.framework = framework
        let equations = framework.equations
        valuation = framework.graph.valuation()
        for (index, fact) in framework.elements.facts.enumerated() {
            valuation.setInput(index, to: Bounds(fact.initially ?? .unknown))
        }
        for (input, value) in initially { valuation.setInput(input, to: Bounds(value)) }
        if let input = equations.isOpenInput { valuation.setInput(input, to: .false) }
        for latch in equations.latches { valuation.setInput(latch.input, to: .false) }
        for deadline in equations.deadlines { valuation.setInput(deadline.input, to: .false) }
        for duration in equations.durations { valuation.setInput(duration.input, to: .false) }
        dueAt = Array(repeating: Self.never, count: Bounds.readingCount * equations.deadlines.count)
        heldSince = Array(repeating: Self.never, count: Bounds.readingCount * equations.durations.count)
        if !equations.durations.isEmpty {
            evaluate(at: Moment(instant: .distantPast, phase: .events))
        }
    }

    /// The value of a literal of the equations, as of now.
    subscript(literal: Literal) -> Bounds { valuation[framework.graph.image(of: literal)] }

    /// Applies an entry and, before it, all that falls due before it.
    mutating func advance(_ entry: Entry, observe: (borrowing Timeline) -> Void = { _ in }) {
        pass(before: entry.moment, observe: observe)
        for setting in entry.settings { valuation.setInput(setting.fact, to: Bounds(setting.value)) }
        evaluate(at: entry.moment)
        observe(self)
    }

    /// Solves the present instant anew with another solution of its loops; latches stay as they were before it.
    mutating func reconsider(loops fixpoint: Fixpoint) { framework.graph.evaluate(&valuation, loops: fixpoint) }

    /// Lets everything fall due up to an instant, included.
    mutating func finish(at instant: Instant, observe: (borrowing Timeline) -> Void = { _ in }) {
        let end = Moment(instant: instant, phase: .deadlines)
        pass(before: end, observe: observe)
        if pending.first == instant, moment != end {
            evaluate(at: end)
            observe(self)
        }
    }

    /// Goes on to a moment, with nothing told of it yet and nothing evaluated.
    mutating func approach(_ moment: Moment) {
        pass(before: moment) { _ in }
        setClock(to: moment)
    }

    private mutating func pass(before end: Moment, observe: (borrowing Timeline) -> Void) {
        while let next = pending.first, Moment(instant: next, phase: .deadlines) < end {
            evaluate(at: Moment(instant: next, phase: .deadlines))
            observe(self)
        }
    }

    private mutating func evaluate(at moment: Moment) {
        setClock(to: moment)
        framework.graph.evaluate(&valuation)
        self.moment = moment
        keepTime(at: moment)
    }

    private mutating func setClock(to moment: Moment) {
        let equations = framework.equations
        if let input = equations.isOpenInput, let opens = framework.document.opensEffectively {
            valuation.setInput(input, to: Bounds(Truth(moment.instant >= opens)))
        }
        // What falls due at an instant does so after its events and assumptions.
        let now = moment.instant.seconds - (moment.phase == .deadlines ? 0 : 1)
        for (number, deadline) in equations.deadlines.enumerated() {
            valuation.setInput(deadline.input, to: readings(number, dueAt) { $0 <= now })
        }
        for (number, duration) in equations.durations.enumerated() {
            let passed = readings(number, heldSince) {
                $0 != Self.never && Instant(seconds: $0).advanced(by: duration.length).seconds <= now
            }
            valuation.setInput(duration.input, to: passed)
        }
    }

    /// Starts and breaks off what runs, and collects what is to come.
    private mutating func keepTime(at moment: Moment) {
        let equations = framework.equations
        guard !dueAt.isEmpty || !heldSince.isEmpty else { return }
        let now = moment.instant
        var coming: Set<Instant> = []
        func expect(_ instant: Instant) {
            if Moment(instant: instant, phase: .deadlines) > moment { coming.insert(instant) }
        }
        for (number, deadline) in equations.deadlines.enumerated() {
            let commitment = deadline.commitment
            guard let within = framework.document.commitments[commitment].within else { continue }
            let triggered = self[equations.commitments[commitment].triggered].readings
            for reading in 0..<Bounds.readingCount {
                let slot = Bounds.readingCount * number + reading
                if dueAt[slot] == Self.never, triggered >> UInt8(reading) & 1 != 0 {
                    dueAt[slot] = now.advanced(by: within).seconds
                }
                if dueAt[slot] != Self.never { expect(Instant(seconds: dueAt[slot])) }
            }
        }
        for (number, duration) in equations.durations.enumerated() {
            let holds = self[duration.condition].readings
            for reading in 0..<Bounds.readingCount {
                let slot = Bounds.readingCount * number + reading
                if holds >> UInt8(reading) & 1 == 0 {
                    heldSince[slot] = Self.never
                } else if heldSince[slot] == Self.never {
                    heldSince[slot] = now.seconds
                }
                guard heldSince[slot] != Self.never else { continue }
                expect(Instant(seconds: heldSince[slot]).advanced(by: duration.length))
            }
        }
        pending = coming.sorted()
    }

    /// Whether a duration's condition has held for long enough without a break, up to and including now.
    func hasHeld(_ number: Int) -> Bounds {
        let (length, now) = (framework.equations.durations[number].length, moment?.instant ?? .distantPast)
        return readings(number, heldSince) { $0 != Self.never && Instant(seconds: $0).advanced(by: length) <= now }
    }

    /// The readings in which what is kept for them passes the test.
    func readings(_ number: Int, _ kept: [Int64], where test: (Int64) -> Bool) -> Bounds {
        var bits: UInt8 = 0
        for reading in 0..<Bounds.readingCount where test(kept[Bounds.readingCount * number + reading]) {
            bits |= 1 << UInt8(reading)
        }
        return Bounds(readings: bits)
    }
}

extension Timeline {
    /// All of a timeline but its framework, so that a framework can keep one without keeping itself.
    struct Snapshot: Sendable {
        fileprivate let valuation: Valuation
        fileprivate let moment: Moment?
        fileprivate let dueAt: [Int64]
        fileprivate let heldSince: [Int64]
        fileprivate let pending: [Instant]
    }

    var snapshot: Snapshot {
        Snapshot(valuation: valuation, moment: moment, dueAt: dueAt, heldSince: heldSince, pending: pending)
    }

    /// Goes on from where a timeline of the same framework was.
    init(_ framework: Framework, from snapshot: Snapshot) {
        self.framework = framework
        valuation = snapshot.valuation
        moment = snapshot.moment
        dueAt = snapshot.dueAt
        heldSince = snapshot.heldSince
        pending = snapshot.pending
    }
}

/// The timeline after a framework's own record, up to the document's own date: where most scenarios begin.
struct Baseline: Sendable {
    private let snapshot: Timeline.Snapshot
    let date: Instant
    let moment: Moment
    /// Whether the record tells nothing later.
    let isWholeRecord: Bool

    init(_ framework: Framework) {
        let scenario = Scenario(framework)
        date = scenario.effectiveDate ?? .distantPast
        var timeline = Timeline(framework)
        for entry in scenario.recordEntries(upTo: date) { timeline.advance(entry) }
        timeline.finish(at: date)
        snapshot = timeline.snapshot
        moment = timeline.moment ?? Moment(instant: date, phase: .events)
        let last = scenario.recordEntries(upTo: .distantFuture).last
        isWholeRecord = last.map { [moment] in $0.moment <= moment } ?? true
    }

    /// - Parameter framework: the one that this is the baseline of.
    func timeline(of framework: Framework) -> Timeline { Timeline(framework, from: snapshot) }
}
