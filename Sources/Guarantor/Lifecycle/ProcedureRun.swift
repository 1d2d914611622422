import GuarantorLogic

/// The latest run of a procedure, in each reading.
struct ProcedureRun: Sendable {
    /// Whether it has started, ever.
    private(set) var hasStarted = Bounds.false
    private var isStarting = Bounds.false
    /// Whether no other run has started at this moment.
    fileprivate var isSame = Bounds.true
    fileprivate var isSettled = Bounds.true
    private(set) var startedAt = Timer()

    /// - Parameter starts: whether what starts it is so; each time that it comes to be so starts it anew.
    mutating func step(_ starts: Bounds, at moment: Moment) {
        isSame = !starts | (isStarting & starts)
        isSettled = starts | !starts
        isStarting = starts
        hasStarted = hasStarted | starts
        startedAt.step(while: hasStarted & isSettled, keeping: isSame, for: .none, at: moment.instant)
    }

    fileprivate var starts: Bounds { isStarting }
}

/// A step in the latest run of its procedure, in each reading.
struct StepRun: Sendable {
    private var performance = Performance()
    /// Whether all that comes before it has been done.
    private(set) var isOpen = Bounds.false
    private(set) var isDone = Bounds.false
    private(set) var openAt = Timer()
    private(set) var doneAt = Timer()
    private(set) var overdue = Timer()

    mutating func step(in run: ProcedureRun, done: Bounds, after: Bounds, within: CalendarDuration?, at moment: Moment)
    {
        let signals = Performance.Signals(
            triggeredWhen: run.starts, triggeredNow: run.starts, triggered: run.hasStarted, performedWhen: done)
        _ = performance.step(signals, within: nil, at: moment)
        isDone = run.hasStarted & performance.isLatestPerformed
        isOpen = run.hasStarted & after
        openAt.step(while: isOpen & run.isSettled, keeping: run.isSame, for: .none, at: moment.instant)
        doneAt.step(while: isDone & run.isSettled, keeping: run.isSame, for: .none, at: moment.instant)
        guard let within else { return }
        overdue.step(while: isOpen & !isDone & run.isSettled, keeping: run.isSame, for: within, at: moment.instant)
    }
}

extension CalendarDuration {
    /// No time at all.
    fileprivate static var none: CalendarDuration { CalendarDuration(months: 0, seconds: 0) }
}

extension Timer {
    /// When it is over, where the readings agree on that.
    var date: Instant? {
        let first = overAt[0]
        guard first < Self.beyond, overAt == SIMD4(repeating: first) else { return nil }
        return Instant(seconds: first)
    }
}
