/// A course of events in outline: what facts are is left open, when they are told is not.
///
/// Before a framework opens its facts have been something for as long as anybody remembers; they may be told anew shortly before it
/// opens, once just after, and what has changed may then be left to last.
struct Course: Hashable {
    /// One moment of it.
    struct Step: Hashable {
        /// Which of the assignments of facts holds.
        let assignment: Int
        let time: Time
        let isOpen: Bool
    }

    enum Time: Hashable {
        /// The beginning of time.
        case always
        /// So shortly before the opening that a condition has held for just longer than that, or for no time at all.
        case beforeOpening(CalendarDuration?)
        case opening
        /// Just after, with nothing that takes time in between.
        case next
        /// So long after the next that just that has passed.
        case later(CalendarDuration)
    }

    let steps: [Step]

    var assignments: Int { (steps.map(\.assignment).max() ?? 0) + 1 }
    /// The first step at which anything can enter.
    var opening: Int { steps.firstIndex { $0.isOpen } ?? 0 }

    /// Facts as they are at the opening, and as they are just after.
    static let plain = Course(steps: [
        Step(assignment: 0, time: .always, isOpen: false), Step(assignment: 0, time: .opening, isOpen: true),
        Step(assignment: 1, time: .next, isOpen: true),
    ])

    /// The further courses that some lengths of time make different.
    static func timed(_ lengths: [CalendarDuration]) -> [Course] {
        guard !lengths.isEmpty else { return [] }
        let young = ([nil] + lengths.map(Optional.some)).map { length in
            Course(steps: [
                Step(assignment: 2, time: .always, isOpen: false),
                Step(assignment: 0, time: .beforeOpening(length), isOpen: false),
                Step(assignment: 0, time: .opening, isOpen: true), Step(assignment: 1, time: .next, isOpen: true),
            ])
        }
        let late = lengths.map { length in
            Course(steps: plain.steps + [Step(assignment: 1, time: .later(length), isOpen: true)])
        }
        return young + late
    }

    /// The moments of the steps in a framework that opens at an instant.
    func instants(opening: Instant) -> [Instant] {
        var instants: [Instant] = []
        for step in steps {
            switch step.time {
            case .always: instants.append(.distantPast)
            case .beforeOpening(let length):
                let before = Instant(seconds: opening.seconds - 2)
                instants.append(length.map { before.latestStart(of: $0) } ?? before)
            case .opening: instants.append(opening)
            case .next: instants.append(Instant(seconds: opening.seconds + 1))
            case .later(let length):
                let start = instants.last ?? opening
                instants.append(Instant(seconds: (start.advanced(by: length) ?? .distantFuture).seconds + 1))
            }
        }
        return instants
    }
}

extension Instant {
    /// The latest instant, to the day, from which that long has passed by this one.
    fileprivate func latestStart(of length: CalendarDuration) -> Instant {
        let day: Int64 = 86_400
        var start = Instant(seconds: seconds - length.seconds - length.months * 28 * day)
        while start > .distantPast, start.advanced(by: length).map({ $0 > self }) ?? true {
            start = Instant(seconds: start.seconds - day)
        }
        return start
    }
}
