import GuarantorLogic

/// How the occurrences of one trigger fare, in each reading: what `Meaning.md` defines under "Occurrences". One step for
/// each moment; a moment at which nothing changes changes nothing here.
struct Performance: Sendable {
    /// An occurrence is under way.
    private(set) var isOccurring = Bounds.false
    /// The one under way has been performed.
    private(set) var isPresentPerformed = Bounds.false
    /// The latest has been performed, if there is one.
    private(set) var isLatestPerformed = Bounds.false
    private(set) var isLatestBreached = Bounds.false
    private(set) var wasTriggered = Bounds.false
    /// When an occurrence that has not been performed falls due, and when the latest does.
    private(set) var overdue = Timer()
    private(set) var latestOverdue = Timer()
    /// Where its latest occurrence stands in the timeline's list.
    var last: Int?
    /// Whether it has ever been undecided that an occurrence is under way.
    private(set) var wasOpen = false

    /// What the step rests on, as of the moment.
    struct Signals {
        let triggeredWhen: Bounds
        let triggeredNow: Bounds
        let triggered: Bounds
        let performedWhen: Bounds
    }

    /// Goes on to a moment. Returns whether an occurrence has started, if it may have.
    mutating func step(_ signals: Signals, within: CalendarDuration?, at moment: Moment) -> Bounds? {
        let before = isOccurring
        isOccurring = (signals.triggeredWhen & before) | signals.triggeredNow
        isPresentPerformed = isOccurring & (signals.performedWhen | isPresentPerformed)
        let kept = (!isOccurring & isLatestPerformed).readings & wasTriggered.inEitherBound.readings
        isLatestPerformed = signals.performedWhen | isPresentPerformed | Bounds(readings: kept)
        wasTriggered = signals.triggered
        if let within {
            let isUnperformed = signals.triggered & !isLatestPerformed
            overdue.step(while: isUnperformed, keeping: .true, for: within, at: moment.instant)
            // Where it is open whether another has started, how long the latest has waited is open too.
            let isSameAsBefore = !isOccurring | (before & isOccurring)
            let isSettled = isOccurring | !isOccurring
            latestOverdue.step(
                while: isUnperformed & isSettled, keeping: isSameAsBefore, for: within, at: moment.instant)
            isLatestBreached = latestOverdue.isOver(at: moment) | (isLatestBreached & isSameAsBefore)
        }
        let (was, now) = (before.shown, isOccurring.shown)
        wasOpen = wasOpen || !now.isDecided
        let mayStart = now != .false && (was == .false || now == .true && !was.isDecided)
        return mayStart ? isOccurring & !before : nil
    }

    /// Collects the instants still to come at which something falls due.
    func collect(after moment: Moment, into coming: inout Set<Instant>) {
        overdue.collect(after: moment, into: &coming)
        latestOverdue.collect(after: moment, into: &coming)
    }
}

/// Something that has to hold for some time, in each reading: when that time is over.
struct Timer: Equatable, Sendable {
    /// By reading, in seconds; `idle` where it does not hold.
    private(set) var overAt = SIMD4<Int64>(repeating: Self.idle)

    private static let idle = Int64.max
    /// What runs until after the calendar ends.
    static let beyond = Int64.max - 1

    /// - Parameter keeping: where false the time starts anew.
    mutating func step(while holds: Bounds, keeping: Bounds, for length: CalendarDuration, at now: Instant) {
        let (holds, keeps) = (holds.readings, keeping.readings)
        for reading in 0..<Bounds.readingCount {
            if holds >> UInt8(reading) & 1 == 0 {
                overAt[reading] = Self.idle
            } else if overAt[reading] == Self.idle || keeps >> UInt8(reading) & 1 == 0 {
                overAt[reading] = now.advanced(by: length)?.seconds ?? Self.beyond
            }
        }
    }

    /// Whether the time is over at a moment: at its very end just after the assumptions of that instant.
    func isOver(at moment: Moment) -> Bounds {
        isOver(bySecond: moment.instant.seconds - (moment.phase < .deadlines ? 1 : 0))
    }

    /// Whether it is over by the end of an instant.
    func isOver(by instant: Instant) -> Bounds { isOver(bySecond: instant.seconds) }

    private func isOver(bySecond now: Int64) -> Bounds {
        var readings: UInt8 = 0
        for reading in 0..<Bounds.readingCount where overAt[reading] <= now { readings |= 1 << UInt8(reading) }
        return Bounds(readings: readings)
    }

    /// When it is over in one reading; nil where it does not run, or until after the calendar ends.
    func end(inReading reading: Int) -> Instant? {
        overAt[reading] < Self.beyond ? Instant(seconds: overAt[reading]) : nil
    }

    /// Whether that second is when it is over in any reading.
    func ends(at second: Int64) -> Bool { any(overAt .== second) }

    /// Collects the instants still to come at which it is over.
    func collect(after moment: Moment, into coming: inout Set<Instant>) {
        for reading in 0..<Bounds.readingCount where overAt[reading] < Self.beyond {
            let instant = Instant(seconds: overAt[reading])
            if Moment(instant: instant, phase: .deadlines) > moment { coming.insert(instant) }
        }
    }
}
