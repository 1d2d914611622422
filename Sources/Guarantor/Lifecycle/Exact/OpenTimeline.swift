import GuarantorLogic

/// A part of a framework moving through time under every completion at once: each open matter is a variable of a circuit, and
/// all else a function of them. An instant exists for all as soon as it exists for one, which changes nothing for the
/// others; instants at which nothing changes that is asked for are passed over.
struct OpenTimeline: Sendable {
    typealias Function = Circuit.Function

    let framework: Framework
    /// What is asked beyond the timeline is written here too.
    var circuit = Circuit()
    private var instance: CircuitInstance
    private(set) var performances: [Int: OpenPerformance] = [:]
    private(set) var occurrences: [Int: OpenOccurrences] = [:]
    private(set) var procedures: [Int: OpenProcedure] = [:]
    private(set) var steps: [Int: OpenStep] = [:]
    private var durations: [Int: OpenTimer] = [:]
    /// Side by side with the timers: those that are looked at, in order.
    private let performanceNumbers: [Int]
    private let durationNumbers: [Int]
    private let stepNumbers: [Int]
    /// Instants at which deadlines fall due or durations complete, descending.
    private var pending: [Instant] = []
    /// How many ends of deadlines and durations may be looked at, all moments together.
    private var stepsLeft = 1 << 26

    /// What is asked for.
    struct Aims {
        var literals: [Literal] = []
        var performances: [Int] = []
        /// Commitments whose occurrences are listed.
        var occurrences: [Int] = []
        var procedures: [Int] = []
        var steps: [Int] = []
    }

    /// Runs the timeline up to the completion's date.
    ///
    /// - Parameter observe: sees each moment at which something is told or falls due.
    /// - Complexity: linear in what the aims rest on, for each instant that touches it, and in what changes.
    init(
        _ completion: Completion, _ aims: Aims,
        observe: (inout OpenTimeline, Moment) throws(DiagramError) -> Void = { _, _ in }
    ) throws(DiagramError) {
        framework = completion.framework
        let equations = framework.equations
        let (stepNumbers, procedureNumbers) = equations.procedureParts(aims)
        var literals = aims.literals
        var followed = aims.performances
        for step in stepNumbers { literals.append(equations.steps[step].done) }
        for procedure in procedureNumbers {
            literals.append(equations.procedures[procedure].starts)
            if let performance = equations.procedures[procedure].performance { followed.append(performance) }
        }
        for commitment in aims.occurrences {
            let own = equations.commitments[commitment]
            literals += own.guarantors.map(\.bound)
            followed += [own.performance].compactMap(\.self) + own.guarantors.compactMap(\.performance)
        }
        let support = Support(of: literals, performances: followed, in: equations)
        performanceNumbers = support.performances.sorted()
        durationNumbers = support.durations.sorted()
        self.stepNumbers = equations.stepOrder.filter(stepNumbers.contains)
        instance = CircuitInstance(equations.system, support.variables, unknown: circuit.variable())
        for number in performanceNumbers { performances[number] = OpenPerformance() }
        for number in durationNumbers { durations[number] = OpenTimer() }
        for number in procedureNumbers { procedures[number] = OpenProcedure() }
        for number in self.stepNumbers { steps[number] = OpenStep() }
        for commitment in aims.occurrences {
            let own = equations.commitments[commitment]
            for number in [own.performance].compactMap(\.self) + own.guarantors.compactMap(\.performance) {
                occurrences[number] = OpenOccurrences()
            }
        }
        try run(completion, over: support.inputs, observe)
    }

    /// The function of a literal that has been aimed at, as of the end.
    subscript(literal: Literal) -> Function { instance[literal] }

    private typealias Observer = (inout OpenTimeline, Moment) throws(DiagramError) -> Void

    private mutating func run(
        _ completion: Completion, over inputs: [Int], _ observe: Observer
    ) throws(DiagramError) {
        let equations = framework.equations
        var told: [Int: [(input: Int, function: Function)]] = [:]
        let isAsked = Set(inputs)
        for (place, entry) in completion.entries.enumerated() {
            for setting in entry.settings where setting.value.isDecided && isAsked.contains(setting.fact) {
                told[place, default: []].append((setting.fact, Function(setting.value == .true)))
            }
        }
        for input in inputs {
            if let value = completion.initial(input) { instance.set(input: input, to: Function(value == .true)) }
        }
        for matter in completion.openMatters(among: inputs) {
            // A matter that was unknown for a while has not been contested from its beginning.
            let variable = circuit.variable(isContested: matter.isInitial && completion.isContested(matter.input))
            if matter.isInitial { instance.set(input: matter.input, to: variable) }
            for place in matter.settings { told[place.entry, default: []].append((matter.input, variable)) }
        }
        if !equations.durations.isEmpty, !durationNumbers.isEmpty {
            try evaluate(at: Moment(instant: .distantPast, phase: .events), isDue: true)
        }
        for (place, entry) in completion.entries.enumerated() {
            try pass({ $0 < entry.moment }, observe)
            for (input, function) in told[place] ?? [] { instance.set(input: input, to: function) }
            for setting in entry.settings where setting.value == .contested && isAsked.contains(setting.fact) {
                circuit.contest(instance[equations.system.literal(ofInput: setting.fact)])
            }
            try evaluate(at: entry.moment, isDue: false)
            try observe(&self, entry.moment)
        }
        try pass({ $0.instant <= completion.date }, observe)
    }

    /// Lets fall due what is next for as long as its moment is one of those.
    private mutating func pass(_ isReached: (Moment) -> Bool, _ observe: Observer) throws(DiagramError) {
        while let next = pending.last.map({ Moment(instant: $0, phase: .deadlines) }), isReached(next) {
            pending.removeLast()
            try evaluate(at: next, isDue: true)
            try observe(&self, next)
        }
    }

    /// - Parameter isDue: whether something may be over at this moment.
    private mutating func evaluate(at moment: Moment, isDue: Bool) throws(DiagramError) {
        let equations = framework.equations
        if let input = equations.isOpenInput, let opens = framework.document.opensEffectively {
            instance.set(input: input, to: Function(moment.instant >= opens))
        }
        for number in performanceNumbers {
            guard let input = equations.performances[number].overdueInput, let own = performances[number] else {
                continue
            }
            instance.set(input: input, to: own.overdue.isOver(at: moment, in: &circuit))
        }
        for number in durationNumbers {
            guard let timer = durations[number] else { continue }
            instance.set(input: equations.durations[number].input, to: timer.isOver(at: moment, in: &circuit))
        }
        guard isDue || instance.isStale else { return }
        try instance.evaluate(in: &circuit)
        var coming: [Instant] = []
        var ends = stepNumbers.count
        for number in performanceNumbers {
            follow(number, at: moment, coming: &coming)
            ends += performances[number]?.endCount ?? 0
        }
        for number in durationNumbers {
            let duration = equations.durations[number]
            let end = durations[number]?.step(
                while: instance[duration.condition], for: duration.length, at: moment.instant, in: &circuit)
            if let end = end ?? nil { coming.append(end) }
            ends += durations[number]?.endCount ?? 0
        }
        for instant in coming where Moment(instant: instant, phase: .deadlines) > moment { expect(instant) }
        followProcedures(at: moment)
        try circuit.check()
        stepsLeft -= ends
        if stepsLeft < 0 { throw .budgetExceeded(.time) }
    }

    private mutating func expect(_ instant: Instant) {
        let place = pending.firstIndex { $0 <= instant } ?? pending.count
        if place == pending.count || pending[place] != instant { pending.insert(instant, at: place) }
    }

    private mutating func follow(_ number: Int, at moment: Moment, coming: inout [Instant]) {
        let performance = framework.equations.performances[number]
        let signals = OpenPerformance.Signals(
            triggeredWhen: instance[performance.triggeredWhen], triggeredNow: instance[performance.triggeredNow],
            triggered: instance[performance.triggered], performedWhen: instance[performance.performedWhen])
        guard signals.triggered != .false else { return }
        let starts =
            performances[number]?.step(
                signals, within: performance.within, at: moment, in: &circuit, coming: &coming) ?? .false
        guard occurrences[number] != nil else { return }
        let own = framework.equations.commitments[performance.commitment]
        let guarantors = performance.guarantor == nil ? own.guarantors : []
        occurrences[number]?.start(starts, at: moment, guarantors: guarantors.count, in: &circuit)
        occurrences[number]?.notePerformance(signals.performedWhen, at: moment.instant, in: &circuit)
        for (position, guarantor) in guarantors.enumerated() {
            let owes = circuit.and(signals.triggeredNow, instance[guarantor.bound])
            occurrences[number]?.noteOwing(owes, by: position, in: &circuit)
        }
        if let guarantor = performance.guarantor, let whole = own.performance, starts != .false {
            let place = (occurrences[number]?.occurrences.count ?? 1) - 1
            occurrences[whole]?.notePart(place, starts, of: guarantor, in: &circuit)
        }
    }

    private mutating func followProcedures(at moment: Moment) {
        let equations = framework.equations
        for number in procedures.keys.sorted() {
            let procedure = equations.procedures[number]
            let starts =
                procedure.performance.map { performances[$0]?.isOccurring ?? .false } ?? instance[procedure.starts]
            procedures[number]?.step(starts, in: &circuit)
        }
        for number in stepNumbers {
            let step = equations.steps[number]
            guard let run = procedures[step.procedure], run.hasStarted != .false else { continue }
            let after = circuit.and(step.after.map { steps[$0]?.isDone ?? .false })
            steps[number]?.step(
                in: run, done: instance[step.done], after: after, within: step.within, at: moment, in: &circuit)
        }
    }
}

extension Equations {
    /// The steps that are asked for, with those before them, and their procedures.
    fileprivate func procedureParts(_ aims: OpenTimeline.Aims) -> (steps: Set<Int>, procedures: Set<Int>) {
        var queue = aims.steps
        var seen = Set(queue)
        var started = Set(aims.procedures)
        while let step = queue.popLast() {
            started.insert(steps[step].procedure)
            for before in steps[step].after where seen.insert(before).inserted { queue.append(before) }
        }
        return (seen, started)
    }
}
