import GuarantorLogic

/// A framework moving through time: facts as they are told, latches, deadlines and durations.
struct Timeline: Sendable {
    let framework: Framework
    var valuation: Valuation
    /// The latest moment that has been evaluated.
    var moment: Moment?
    /// Side by side with those of the equations.
    var performances: [Performance]
    var durations: [Timer]
    var procedures: [ProcedureRun]
    var steps: [StepRun]
    /// Of all triggers, in the order in which they started.
    var occurrences = OccurrenceList()
    /// Instants at which deadlines fall due or durations complete: none of them before `moment`. Not kept in `upkeep`.
    var pending: [Instant] = []
    /// Where it goes on by what changes.
    var upkeep: Shared<Upkeep>?

    /// - Parameter initially: what inputs start with, where it is not what the document says.
    init(_ framework: Framework, initially: [Int: Truth] = [:]) {
        self.framework = framework
        let equations = framework.equations
        valuation = framework.graph.valuation()
        for index in 0..<framework.elements.factCount {
            valuation.setInput(index, to: Bounds(framework.elements.initially(index) ?? .unknown))
        }
        for (input, value) in initially { valuation.setInput(input, to: Bounds(value)) }
        if let input = equations.isOpenInput { valuation.setInput(input, to: .false) }
        for latch in equations.latches { valuation.setInput(latch.input, to: .false) }
        for performance in equations.performances {
            if let input = performance.overdueInput { valuation.setInput(input, to: .false) }
        }
        for duration in equations.durations { valuation.setInput(duration.input, to: .false) }
        performances = Array(repeating: Performance(), count: equations.performances.count)
        durations = Array(repeating: Timer(), count: equations.durations.count)
        procedures = Array(repeating: ProcedureRun(), count: equations.procedures.count)
        steps = Array(repeating: StepRun(), count: equations.steps.count)
        if !equations.durations.isEmpty {
            evaluate(at: Moment(instant: .distantPast, phase: .events), telling: [])
        }
    }

    /// The value of a literal of the equations, as of now.
    // Inlined, since a caller that has it from an object would copy all of it.
    @inline(__always)
    subscript(literal: Literal) -> Bounds { valuation[framework.graph.image(of: literal)] }

    /// Applies an entry and, before it, all that falls due before it.
    mutating func advance(_ entry: Entry, observe: (borrowing Timeline) -> Void = { _ in }) {
        advance(to: entry.moment, telling: entry.settings, observe: observe)
    }

    mutating func advance(
        to moment: Moment, telling settings: some Sequence<Entry.Setting>,
        observe: (borrowing Timeline) -> Void = { _ in }
    ) {
        pass(before: moment, observe: observe)
        evaluate(at: moment, telling: settings)
        observe(self)
    }

    /// Applies entries one after the other: if they are many, by what changes from one to the next.
    mutating func advance(through entries: [Entry], observe: (borrowing Timeline) -> Void = { _ in }) {
        for (position, entry) in entries.enumerated() {
            if position > 0, entries.count - position >= Self.manyEntries { beginUpkeep() }
            advance(entry, observe: observe)
        }
    }

    /// So many are worth the making of an index.
    private static let manyEntries = 64

    /// Solves the present instant anew with another solution of its loops; latches stay as they were before it.
    mutating func reconsider(loops fixpoint: Fixpoint) {
        endUpkeep()
        framework.graph.evaluate(&valuation, loops: fixpoint)
    }

    /// Lets everything fall due up to an instant, included.
    mutating func finish(at instant: Instant, observe: (borrowing Timeline) -> Void = { _ in }) {
        let end = Moment(instant: instant, phase: .deadlines)
        pass(before: end, observe: observe)
        if nextDue() == instant, moment != end {
            evaluate(at: end, telling: [], isTold: false)
            observe(self)
        }
    }

    /// Goes on to a moment, with nothing told of it yet and nothing evaluated.
    mutating func approach(_ moment: Moment) {
        pass(before: moment) { _ in }
        endUpkeep()
        setClock(to: moment)
    }

    private mutating func pass(before end: Moment, observe: (borrowing Timeline) -> Void) {
        var count = 0
        while let next = nextDue(), Moment(instant: next, phase: .deadlines) < end {
            if count == Self.manyEntries { beginUpkeep() }
            count += 1
            evaluate(at: Moment(instant: next, phase: .deadlines), telling: [], isTold: false)
            observe(self)
        }
    }

    /// - Parameter isTold: whether there is more to the moment than that something falls due.
    private mutating func evaluate(
        at moment: Moment, telling settings: some Sequence<Entry.Setting>, isTold: Bool = true
    ) {
        if upkeep != nil { return follow(to: moment, telling: settings, isTold: isTold) }
        for setting in settings { valuation.setInput(setting.fact, to: Bounds(setting.value)) }
        setClock(to: moment)
        framework.graph.evaluate(&valuation)
        self.moment = moment
        keepTime(at: moment)
    }

    private mutating func setClock(to moment: Moment) {
        let equations = framework.equations
        if let input = equations.isOpenInput { valuation.setInput(input, to: isOpen(at: moment)) }
        for (performance, own) in zip(equations.performances, performances) {
            if let input = performance.overdueInput { valuation.setInput(input, to: own.overdue.isOver(at: moment)) }
        }
        for (duration, timer) in zip(equations.durations, durations) {
            valuation.setInput(duration.input, to: timer.isOver(at: moment))
        }
    }

    /// Whether the framework's opening has come, where that makes a difference.
    func isOpen(at moment: Moment) -> Bounds {
        framework.document.opensEffectively.map { moment.instant >= $0 ? .true : .false } ?? .unknown
    }

    /// Starts and breaks off what runs, and collects what is to come.
    private mutating func keepTime(at moment: Moment) {
        guard !performances.isEmpty || !durations.isEmpty || !procedures.isEmpty else { return }
        var coming: Set<Instant> = []
        for number in performances.indices where step(number, at: moment) {
            performances[number].collect(after: moment, into: &coming)
        }
        for number in durations.indices {
            stepDuration(number, at: moment)
            durations[number].collect(after: moment, into: &coming)
        }
        pending = coming.sorted()
        followProcedures(Array(procedures.indices), framework.equations.stepOrder, at: moment)
    }

    mutating func stepDuration(_ number: Int, at moment: Moment) {
        let duration = framework.equations.durations[number]
        durations[number].step(
            while: self[duration.condition], keeping: .true, for: duration.length, at: moment.instant)
    }

    /// - Parameter order: the steps of just these procedures, each after those before it.
    mutating func followProcedures(_ numbers: [Int], _ order: [Int], at moment: Moment) {
        var isAnyRunning = false
        for number in numbers {
            let procedure = framework.equations.procedures[number]
            let starts = procedure.performance.map { performances[$0].isOccurring } ?? self[procedure.starts]
            guard starts != .false || procedures[number].hasStarted != .false else { continue }
            procedures[number].step(starts, at: moment)
            isAnyRunning = true
        }
        guard isAnyRunning else { return }
        for number in order {
            let step = framework.equations.steps[number]
            guard procedures[step.procedure].hasStarted != .false else { continue }
            let after = step.after.reduce(Bounds.true) { $0 & steps[$1].isDone }
            steps[number].step(
                in: procedures[step.procedure], done: self[step.done], after: after, within: step.within, at: moment)
        }
    }

    /// Returns whether there is anything to keep: there is not before it can have been triggered.
    mutating func step(_ number: Int, at moment: Moment) -> Bool {
        let performance = framework.equations.performances[number]
        let triggered = self[performance.triggered]
        guard triggered != .false else { return false }
        let signals = Performance.Signals(
            triggeredWhen: self[performance.triggeredWhen], triggeredNow: self[performance.triggeredNow],
            triggered: triggered, performedWhen: self[performance.performedWhen])
        let guarantors =
            performance.guarantor == nil ? framework.equations.commitments[performance.commitment].guarantors : []
        if let starts = performances[number].step(signals, within: performance.within, at: moment) {
            performances[number].last = occurrences.append(
                starts, at: moment, after: performances[number].last, guarantors: guarantors.count)
        }
        guard let last = performances[number].last else { return true }
        occurrences.notePerformance(signals.performedWhen, at: moment.instant, from: last)
        guard signals.triggeredNow != .false else { return true }
        for (position, guarantor) in guarantors.enumerated() {
            occurrences.noteOwing(signals.triggeredNow & self[guarantor.bound], by: position, of: last)
        }
        return true
    }
}

extension Timeline {
    /// All of a timeline but its framework, so that a framework can keep one without keeping itself.
    struct Snapshot: Sendable {
        fileprivate let valuation: Valuation
        fileprivate let moment: Moment?
        fileprivate let performances: [Performance]
        fileprivate let durations: [Timer]
        fileprivate let occurrences: OccurrenceList
        fileprivate let procedures: [ProcedureRun]
        fileprivate let steps: [StepRun]
        fileprivate let pending: [Instant]
    }

    var snapshot: Snapshot {
        Snapshot(
            valuation: valuation, moment: moment, performances: performances, durations: durations,
            occurrences: occurrences, procedures: procedures, steps: steps, pending: pending)
    }

    /// Goes on from where a timeline of the same framework was.
    init(_ framework: Framework, from snapshot: Snapshot) {
        self.framework = framework
        valuation = snapshot.valuation
        moment = snapshot.moment
        performances = snapshot.performances
        durations = snapshot.durations
        occurrences = snapshot.occurrences
        procedures = snapshot.procedures
        steps = snapshot.steps
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
    /// Whether the opening was brought forward to the date: at later dates it is elsewhere.
    let opensLater: Bool

    init(_ framework: Framework) {
        let scenario = Scenario(framework)
        date = scenario.effectiveDate ?? .distantPast
        var timeline = Timeline(framework)
        timeline.advance(through: scenario.recordEntries(upTo: date))
        timeline.finish(at: date)
        timeline.endUpkeep()
        snapshot = timeline.snapshot
        moment = timeline.moment ?? Moment(instant: date, phase: .events)
        let last = scenario.recordEntries(upTo: .distantFuture).last
        opensLater = framework.document.opensEffectively.map { [date] in $0 > date } ?? false
        isWholeRecord = last.map { [moment] in $0.moment <= moment } ?? true
    }

    /// - Parameter framework: the one that this is the baseline of.
    func timeline(of framework: Framework) -> Timeline { Timeline(framework, from: snapshot) }
}
