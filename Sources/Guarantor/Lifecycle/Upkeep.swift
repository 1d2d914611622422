import GuarantorLogic

/// What a timeline needs to go on by what changes, and to come back: made when it first goes on.
struct Upkeep: Sendable {
    let watch: Watch
    var ripple: Ripple
    var due = DueQueue()
    /// By moment, in order.
    private(set) var marks: [Mark] = []
    /// What was told at these moments, one after the other.
    var settings: [Entry.Setting] = []
    /// What was there before it was changed.
    var performances: [(number: Int, was: Performance)] = []
    var durations: [(number: Int, was: Timer)] = []
    var procedures: [(number: Int, was: ProcedureRun)] = []
    var steps: [(number: Int, was: StepRun)] = []

    /// How far everything had come before a moment.
    struct Mark: Sendable {
        let moment: Moment
        /// The moment before.
        let previous: Moment?
        /// Whether what was told there was more than just a deadline.
        let isTold: Bool
        fileprivate(set) var counts: Counts
    }

    struct Counts: Sendable {
        var settings = 0
        var changes = 0
        var performances = 0
        var durations = 0
        var procedures = 0
        var steps = 0
        var occurrences = 0
    }

    /// More marks than these are forgotten, the older half at once; of more changes and notes all but the latest.
    private static let mostMarks = 1024
    private static let mostChangesForEachNode = 4

    init(_ framework: Framework) {
        watch = framework.watch()
        ripple = Ripple(watch.dependents)
    }

    mutating func mark(_ moment: Moment, isTold: Bool, after previous: Moment?, occurrences: Int) {
        let counts = Counts(
            settings: settings.count, changes: ripple.changeCount, performances: performances.count,
            durations: durations.count,
            procedures: procedures.count, steps: steps.count, occurrences: occurrences)
        marks.append(Mark(moment: moment, previous: previous, isTold: isTold, counts: counts))
    }

    /// What was told from a mark on.
    func told(from place: Int) -> [Telling] {
        var told: [Telling] = []
        for (offset, mark) in marks[place...].enumerated() where mark.isTold {
            let next = place + offset + 1
            let end = next < marks.count ? marks[next].counts.settings : settings.count
            told += settings[mark.counts.settings..<end].map { Telling(moment: mark.moment, setting: $0) }
            if mark.counts.settings == end { told.append(Telling(moment: mark.moment, setting: nil)) }
        }
        return told
    }

    mutating func removeMarks(from place: Int) {
        settings.removeLast(settings.count - marks[place].counts.settings)
        marks.removeLast(marks.count - place)
    }

    /// Where the marks of a moment and of what comes later start; nil where there are none, where that is too long ago, and where
    /// it is too much to come back from.
    func place(of moment: Moment, nodeCount: Int) -> Int? {
        var place = marks.count
        while place > 0, marks[place - 1].moment >= moment { place -= 1 }
        guard place < marks.count, place > 0 || marks[0].previous.map({ $0 < moment }) ?? true else { return nil }
        return ripple.changeCount - marks[place].counts.changes <= nodeCount / 16 + 256 ? place : nil
    }

    /// Keeps memory in the size of the framework, whatever the length of the timeline. Returns how many of what has been
    /// noted of occurrences can be forgotten.
    mutating func forgetWhatIsOld(nodeCount: Int) -> Int {
        let notes = performances.count + durations.count + procedures.count + steps.count
        let isMuch = ripple.changeCount + notes > Self.mostChangesForEachNode * nodeCount + 4096
        guard marks.count > 1, marks.count > Self.mostMarks || isMuch else { return 0 }
        let forgotten = isMuch ? marks.count - 1 : marks.count / 2
        let start = marks[forgotten].counts
        marks.removeFirst(forgotten)
        for mark in marks.indices { marks[mark].counts.subtract(start) }
        settings.removeFirst(start.settings)
        ripple.forget(before: start.changes)
        performances.removeFirst(start.performances)
        durations.removeFirst(start.durations)
        procedures.removeFirst(start.procedures)
        steps.removeFirst(start.steps)
        return start.occurrences
    }
}

extension Upkeep.Counts {
    fileprivate mutating func subtract(_ other: Self) {
        settings -= other.settings
        changes -= other.changes
        performances -= other.performances
        durations -= other.durations
        procedures -= other.procedures
        steps -= other.steps
        occurrences -= other.occurrences
    }
}
