import GuarantorLogic

/// Where procedures stand: what has been done, what is to be done next, by whom and by when.
public struct Procedures: Answer {
    /// The procedures, in the document's order.
    public let procedures: [ProcedureStatus]
    public let receipt: Receipt

    /// Where one procedure stands.
    public struct ProcedureStatus: Hashable, Sendable {
        /// The procedure's id.
        public let id: String
        /// Whether it has started; the rest tells of its latest start.
        public let started: Truth
        /// When it last started, as far as that is settled.
        public let start: Instant?
        /// Its steps, in the document's order.
        public let steps: [StepStatus]
        /// Who has to act now, or may have to.
        public let toAct: [Action]
        /// What takes longest of what remains.
        public let criticalPath: CriticalPath
        /// What would have to be said to know more.
        public let leftOpen: [LeftOpen]
    }

    /// Where one step stands.
    public struct StepStatus: Hashable, Sendable {
        /// The step's id.
        public let id: String
        /// Ids of the parties that take it.
        public let actors: [String]
        /// Ids of the steps that have to be done first.
        public let after: [String]
        /// The state, or that truth leaves several.
        public let state: StepState
        /// What remains where truth does not settle it; else just `state`.
        public let possible: [StepState]
        /// Since when it can be done.
        public let opened: Instant?
        /// Nil where nobody has said, or it is not open yet.
        public let due: Instant?
        /// When it was done, as far as that is settled.
        public let done: Instant?
        /// Whether it was done after it fell due.
        public let isLate: Bool
    }

    /// What a party has to do now.
    public struct Action: Hashable, Sendable {
        /// Nil where nobody has said whose step it is.
        public let party: String?
        /// The step's id.
        public let step: String
        /// Where the step stands.
        public let state: StepState
        /// When it falls due; nil where no time is set.
        public let by: Instant?
    }

    /// The longest way through what has not been done, by the times that are set.
    public struct CriticalPath: Hashable, Sendable {
        /// Ids of its steps, in the order in which they are taken.
        public let steps: [String]
        /// All their times, one after the other.
        public let length: CalendarDuration?
        /// When it is over if every step takes its whole time; nil where a time is left open, or nothing has started.
        public let by: Instant?
        /// Steps that have not been done and have no time set: any of them may make another way the longest.
        public let untimed: [String]
    }

    /// Something that the document does not say.
    public struct LeftOpen: Hashable, Sendable {
        /// The id of the procedure or the step.
        public let id: String
        /// The key that lacks, as documents write it.
        public let key: String
    }
}

/// The first that applies, in this order; the last two say that truth leaves several.
public enum StepState: String, CaseIterable, Sendable {
    /// It has been done.
    case done
    /// It could be done, and was not when it fell due.
    case overdue
    /// It can be done.
    case open
    /// The procedure has not started, or steps before it have not been done.
    case waiting
    /// Unknown truths leave several states.
    case undetermined
    /// A contested truth leaves several states.
    case contested
}

extension State {
    /// - Parameter target: a procedure; a party: those in which it acts; nil: all.
    /// - Throws: `QuestionError.unknownID`, `.wrongKind`; `.budget` in the exact reading.
    /// - Complexity: linear in steps in the fast reading.
    public func procedures(of target: String? = nil) throws(QuestionError) -> Procedures {
        let all = framework.document.procedures
        var chosen = Array(all.indices)
        if let target {
            let element = try framework.element(target)
            switch element.kind {
            case .framework: break
            case .procedure: chosen = [element.index]
            case .party: chosen = chosen.filter { all[$0].steps.contains { $0.actor.contains(target) } }
            default: throw .wrongKind(target, found: element.kind, expected: [.procedure, .party, .framework])
            }
        }
        var statuses: [Procedures.ProcedureStatus] = []
        let isChosen = Set(chosen)
        var orders = [[Int]](repeating: [], count: all.count)
        for step in framework.equations.stepOrder { orders[framework.equations.steps[step].procedure].append(step) }
        var first = 0
        for (index, procedure) in all.enumerated() {
            if isChosen.contains(index) {
                let order = orders[index].map { $0 - first }
                statuses.append(try status(ofProcedure: index, firstStep: first, order: order))
            }
            first += procedure.steps.count
        }
        return Procedures(procedures: statuses, receipt: Receipt(scenario, Question(.procedures, target: target)))
    }

    private func status(
        ofProcedure index: Int, firstStep: Int, order: [Int]
    ) throws(QuestionError) -> Procedures.ProcedureStatus {
        let procedure = framework.document.procedures[index]
        let run = timeline.procedures[index]
        var steps: [Procedures.StepStatus] = []
        for (number, step) in procedure.steps.enumerated() {
            steps.append(try status(of: step, firstStep + number))
        }
        var leftOpen = procedure.startsWhen == nil ? [Procedures.LeftOpen(id: procedure.id, key: "starts_when")] : []
        for step in procedure.steps {
            if step.actor.isEmpty { leftOpen.append(.init(id: step.id, key: "actor")) }
            if step.doneWhen == nil { leftOpen.append(.init(id: step.id, key: "done_when")) }
            if step.within == nil { leftOpen.append(.init(id: step.id, key: "within")) }
        }
        let toAct = steps.filter { $0.possible.contains(.open) || $0.possible.contains(.overdue) }
            .flatMap { step in
                (step.actors.isEmpty ? [nil] : step.actors.map(Optional.some)).map {
                    Procedures.Action(party: $0, step: step.id, state: step.state, by: step.due)
                }
            }
        return .init(
            id: procedure.id, started: try started(index), start: run.startedAt.date, steps: steps, toAct: toAct,
            criticalPath: .init(procedure, steps, order: order), leftOpen: leftOpen)
    }

    private func started(_ index: Int) throws(QuestionError) -> Truth {
        let fast = timeline.procedures[index].hasStarted.shown
        guard scenario.reading == .exact, !fast.isDecided else { return fast }
        let id = framework.document.procedures[index].id
        let timeline = try OpenTimeline(Completion(scenario), .init(procedures: [index]), for: id)
        let hasStarted = timeline.procedures[index]?.hasStarted ?? .false
        var reading = ExactReading(timeline.circuit, sampling: [hasStarted])
        return try reading.truth(of: hasStarted, id)
    }

    private func status(of step: Step, _ index: Int) throws(QuestionError) -> Procedures.StepStatus {
        let run = timeline.steps[index]
        let now = scenario.effectiveDate ?? .distantPast
        var found = run.state(by: now)
        if scenario.reading == .exact, found.possible.count > 1 {
            var timeline = try OpenTimeline(Completion(scenario), .init(steps: [index]), for: step.id)
            let states = timeline.states(ofStep: index, by: now)
            var reading = ExactReading(timeline.circuit, sampling: states.map(\.isGiven))
            let (possible, isContested) = try reading.possible(of: states, step.id)
            found = (possible.count == 1 ? possible[0] : isContested ? .contested : .undetermined, possible)
        }
        let (opened, done) = (run.openAt.date, run.doneAt.date)
        let due = step.within.flatMap { within in opened.flatMap { $0.advanced(by: within) } }
        return .init(
            id: step.id, actors: step.actor, after: step.after, state: found.state, possible: found.possible,
            opened: opened, due: due, done: done, isLate: done.flatMap { done in due.map { done > $0 } } ?? false)
    }
}

extension StepRun {
    fileprivate func state(by now: Instant) -> (state: StepState, possible: [StepState]) {
        var possible: [StepState] = []
        var isContested = false
        let precedence: [(StepState, Bounds)] = [
            (.done, isDone), (.overdue, overdue.isOver(by: now)), (.open, isOpen), (.waiting, .true),
        ]
        for (state, holds) in precedence where holds.shown != .false {
            possible.append(state)
            if holds.shown == .true { break }
            if holds.shown == .contested { isContested = true }
        }
        return (possible.count == 1 ? possible[0] : isContested ? .contested : .undetermined, possible)
    }
}

extension OpenTimeline {
    /// Each state of a step with the completions that give it.
    fileprivate mutating func states(
        ofStep index: Int, by now: Instant
    ) -> [(answer: StepState, isGiven: Function)] {
        guard let step = steps[index] else { return [(.waiting, .true)] }
        let isOver = step.overdue.isOver(by: now, in: &circuit)
        return first(of: [(.done, step.isDone), (.overdue, isOver), (.open, step.isOpen), (.waiting, .true)])
    }
}

extension Procedures.CriticalPath {
    /// - Parameter order: the places of the steps, each after those before it.
    init(_ procedure: Procedure, _ status: [Procedures.StepStatus], order: [Int]) {
        let places = Dictionary(
            procedure.steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let remaining = order.filter { status[$0].state != .done }
        // Longest first by time, then by the number of steps.
        var best: [Int: Way] = [:]
        for place in remaining {
            let before = procedure.steps[place].after.compactMap { places[$0] }
                .max { best[$0] ?? Way() < best[$1] ?? Way() }.flatMap { best[$0] == nil ? nil : $0 }
            var way = before.flatMap { best[$0] } ?? Way()
            way.seconds += procedure.steps[place].within?.nominalSeconds ?? 0
            way.count += 1
            way.before = before
            best[place] = way
        }
        var path: [Int] = []
        var next = remaining.max { best[$0] ?? Way() < best[$1] ?? Way() }
        while let place = next {
            path.append(place)
            next = best[place]?.before
        }
        path.reverse()
        let times = path.map { procedure.steps[$0].within }
        let known = times.compactMap(\.self)
        steps = path.map { procedure.steps[$0].id }
        length =
            known.isEmpty
            ? nil
            : CalendarDuration(months: known.map(\.months).reduce(0, +), seconds: known.map(\.seconds).reduce(0, +))
        untimed = remaining.sorted().filter { procedure.steps[$0].within == nil }.map { procedure.steps[$0].id }
        var end = path.first.flatMap { status[$0].due }
        if known.count < times.count { end = nil }
        for time in known.dropFirst() { end = end.flatMap { $0.advanced(by: time) } }
        by = end
    }

    private struct Way: Comparable {
        var seconds: Int64 = 0
        var count = 0
        var before: Int?

        static func < (a: Way, b: Way) -> Bool { (a.seconds, a.count) < (b.seconds, b.count) }
    }
}
