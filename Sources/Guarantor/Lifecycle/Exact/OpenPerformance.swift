import GuarantorLogic

/// How the occurrences of one trigger fare under every completion: `Performance` where each reading is classical.
struct OpenPerformance: Sendable {
    typealias Function = Circuit.Function

    private(set) var isOccurring = Function.false
    private var isPresentPerformed = Function.false
    private(set) var isLatestPerformed = Function.false
    private(set) var isLatestBreached = Function.false
    private(set) var overdue = OpenTimer()
    private var latestOverdue = OpenTimer()
    private var wasOver = Function.false
    private var signals = Signals()

    /// What the step rests on, as of the moment.
    struct Signals: Hashable, Sendable {
        var triggeredWhen = Function.false
        var triggeredNow = Function.false
        var triggered = Function.false
        var performedWhen = Function.false
    }

    var endCount: Int { overdue.endCount + latestOverdue.endCount }

    /// Goes on to a moment.
    ///
    /// - Parameter coming: collects the instants at which deadlines fall due.
    /// - Returns: where an occurrence starts.
    mutating func step(
        _ signals: Signals, within: CalendarDuration?, at moment: Moment, in circuit: inout Circuit,
        coming: inout [Instant]
    ) -> Function {
        var isSame = Function.true
        var starts = Function.false
        // Where nothing has changed, nothing changes but what is over.
        if signals != self.signals {
            let before = isOccurring
            isOccurring = circuit.or(circuit.and(signals.triggeredWhen, before), signals.triggeredNow)
            starts = circuit.and(isOccurring, !before)
            isSame = circuit.or(!isOccurring, before)
            isPresentPerformed = circuit.and(isOccurring, circuit.or(signals.performedWhen, isPresentPerformed))
            isLatestPerformed = circuit.or(
                signals.performedWhen, isPresentPerformed,
                circuit.and(!isOccurring, isLatestPerformed, self.signals.triggered))
            self.signals = signals
        }
        guard let within else { return starts }
        let isUnperformed = circuit.and(signals.triggered, !isLatestPerformed)
        let ends = [
            overdue.step(while: isUnperformed, for: within, at: moment.instant, in: &circuit),
            latestOverdue.step(while: isUnperformed, keeping: isSame, for: within, at: moment.instant, in: &circuit),
        ]
        coming += ends.compactMap(\.self)
        let isOver = latestOverdue.isOver(at: moment, in: &circuit)
        guard isOver != wasOver || isSame != .true else { return starts }
        wasOver = isOver
        isLatestBreached = circuit.or(isOver, circuit.and(isLatestBreached, isSame))
        return starts
    }
}
