import GuarantorLogic

/// The latest run of a procedure under every completion.
struct OpenProcedure: Sendable {
    private(set) var hasStarted = Circuit.Function.false
    fileprivate private(set) var isStarting = Circuit.Function.false
    /// Where no other run has started at this moment.
    fileprivate private(set) var isSame = Circuit.Function.true

    mutating func step(_ starts: Circuit.Function, in circuit: inout Circuit) {
        isSame = starts == isStarting ? .true : circuit.or(!starts, isStarting)
        isStarting = starts
        hasStarted = circuit.or(hasStarted, starts)
    }
}

/// A step in the latest run of its procedure under every completion.
struct OpenStep: Sendable {
    private var performance = OpenPerformance()
    private(set) var isOpen = Circuit.Function.false
    private(set) var isDone = Circuit.Function.false
    private(set) var overdue = OpenTimer()

    mutating func step(
        in run: OpenProcedure, done: Circuit.Function, after: Circuit.Function, within: CalendarDuration?,
        at moment: Moment, in circuit: inout Circuit
    ) {
        let signals = OpenPerformance.Signals(
            triggeredWhen: run.isStarting, triggeredNow: run.isStarting, triggered: run.hasStarted,
            performedWhen: done)
        var coming: [Instant] = []
        _ = performance.step(signals, within: nil, at: moment, in: &circuit, coming: &coming)
        isDone = circuit.and(run.hasStarted, performance.isLatestPerformed)
        isOpen = circuit.and(run.hasStarted, after)
        guard let within else { return }
        // Nothing rests on when that is over: no moment has to be made of it.
        _ = overdue.step(
            while: circuit.and(isOpen, !isDone), keeping: run.isSame, for: within, at: moment.instant, in: &circuit)
    }
}
