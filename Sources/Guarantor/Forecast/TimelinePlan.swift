import GuarantorLogic

/// What every timeline of a simulation has in common.
struct TimelinePlan: Sendable {
    /// A moment after the scenario's date: four times the seconds, plus the place within one instant. Whole, so that ties are ties.
    typealias Key = Int64

    enum Phase: Int64 { case events, assumptions, deadlines }

    static func key(_ seconds: Int64, _ phase: Phase) -> Key { 4 * seconds + phase.rawValue }
    static func seconds(_ key: Key) -> Int64 { key >> 2 }
    static let never = Key.max >> tagBits

    /// Beneath a key on the agenda stands which change it is, in so many bits.
    static let tagBits: Key = 16
    static func key(ofEntry entry: Int64) -> Key { entry >> tagBits }
    static func change(ofEntry entry: Int64) -> Int { Int(truncatingIfNeeded: entry & (1 << tagBits - 1)) }

    /// By change: what stands beneath its seconds there, in so many bits.
    var tags: [Int64] { changes.enumerated().map { $1.phase.rawValue << Self.tagBits | Int64($0) } }
    static let secondBits = UInt32(tagBits + 2)

    /// A change of a column.
    struct Change: Sendable {
        let prospect: Prospect
        /// What it comes after, by position among the changes, which is before its own.
        let after: Int?
        /// Nil: only others come after it.
        let column: Int?
        let phase: Phase
    }

    /// A latch, or what else is kept: what it is becomes what it was.
    struct Memory: Sendable {
        let output: Int
        let column: Int
        /// In both worlds what it is in either.
        var isEither = false
    }

    /// How long something has to go on: a condition for its duration, or what is owed up to its deadline.
    struct Clock: Sendable {
        let output: Int
        let column: Int
        let length: CalendarDuration
        /// By world: what the output was at the scenario's date, and what is due of it.
        let isRunning: [Bool]
        let due: [Key]
    }

    let program: SweepProgram
    let date: Instant
    /// In seconds after the date: when the curve is looked at, the last at the end.
    let marks: [Int64]
    /// One where all is decided; else two, which between them have all that is open: in the one the target is true whatever the
    /// open turns out to be, in the other for some of it. Negation swaps them.
    let worlds: Int
    let changes: [Change]
    let memories: [Memory]
    let clocks: [Clock]
    /// By column.
    let initially: [Truth]
    /// Whether the target is true before anything changes.
    let isTrueAlready: Bool

    var end: Int64 { marks.last ?? 0 }

    /// What a timeline costs, in steps of some nanoseconds: each change and each clock makes an instant.
    var cost: Int {
        (changes.count + clocks.count + 1)
            * (4 + clocks.count * worlds + initially.count / 8 + program.targetCount / 8)
    }

    init(_ outlook: Outlook, _ prospects: Prospects, worlds: Int, marks: [Int64]) {
        let (state, columns) = (outlook.state, outlook.columns)
        let (timeline, equations) = (state.timeline, state.framework.equations)
        let date = state.scenario.effectiveDate ?? .distantPast
        let place = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
        var targets = [outlook.edge(outlook.target)]
        var memories: [Memory] = []
        var clocks: [Clock] = []
        func due(_ timer: Timer) -> [Key] {
            perWorld { timer.end(inReading: $0).map { Self.key($0.seconds - date.seconds, .deadlines) } ?? Self.never }
        }
        /// The readings of the worlds: strong Kleene's lower and upper one.
        func perWorld<Value>(_ value: (_ reading: Int) -> Value) -> [Value] { (0..<worlds).map { value(2 * $0) } }
        func holds(_ value: Bounds) -> [Bool] { perWorld { value.readings >> UInt8($0) & 1 != 0 } }
        func remember(_ edge: PlaneNetwork.Edge?, _ column: Int, isEither: Bool = false) {
            memories.append(Memory(output: targets.count, column: column, isEither: isEither))
            targets.append(edge ?? .false)
        }
        func start(
            _ edge: PlaneNetwork.Edge?, _ column: Int, _ length: CalendarDuration?, _ isRunning: Bounds, _ timer: Timer
        ) {
            clocks.append(
                Clock(
                    output: targets.count, column: column, length: length ?? .endless, isRunning: holds(isRunning),
                    due: due(timer)))
            targets.append(edge ?? .false)
        }
        for (number, column) in columns.enumerated() {
            switch column {
            case .fact, .open, .opening: continue
            case .latch(let latch): remember(outlook.edge(equations.latches[latch].now), number)
            case .occurring(let index): remember(outlook.performances[index]?.occurring, number)
            case .presentPerformed(let index): remember(outlook.performances[index]?.present, number)
            case .latestPerformed(let index): remember(outlook.performances[index]?.latest, number)
            case .wasTriggered(let index): remember(outlook.performances[index]?.triggered, number, isEither: true)
            case .overdue(let index):
                let (performance, own) = (equations.performances[index], timeline.performances[index])
                start(
                    outlook.performances[index]?.unperformed, number, performance.within,
                    timeline[performance.triggered] & !own.isLatestPerformed, own.overdue)
            case .duration(let index):
                let duration = equations.durations[index]
                start(
                    outlook.edge(duration.condition), number, duration.length, timeline[duration.condition],
                    timeline.durations[index])
            }
        }
        program = SweepProgram(outlook.network, columns: columns.count, targets: targets)
        self.date = date
        self.marks = marks
        self.worlds = worlds
        self.memories = memories
        self.clocks = clocks
        initially = columns.map(outlook.initially)
        isTrueAlready = state[outlook.target] == .true
        var shapes: [Double: PertLaw.Cells] = [:]
        var changes = prospects.needed(for: outlook).map { prospect, after, _ in
            var prospect = prospect
            prospect.law?.prepare(&shapes)
            return Change(
                prospect: prospect, after: after, column: place[.fact(prospect.fact)],
                phase: prospect.isScheduled ? .assumptions : .events)
        }
        if let column = place[.opening], let opens = state.framework.document.opensEffectively {
            let opening = Prospect(value: .true, fact: 0, start: opens.seconds - date.seconds, isScheduled: true)
            changes.append(Change(prospect: opening, after: nil, column: column, phase: .events))
        }
        self.changes = changes
    }
}

extension CalendarDuration {
    /// For what never falls due.
    fileprivate static var endless: CalendarDuration { CalendarDuration(months: 240_000, seconds: 0) }
}

extension Prospects {
    /// The prospects that matter, each after what it comes after, with that one's position.
    func needed(for outlook: Outlook) -> [(prospect: Prospect, after: Int?, position: Int)] {
        var needed: [(prospect: Prospect, after: Int?, position: Int)] = []
        var places: [Int: Int] = [:]
        for position in positions(for: outlook) {
            // Ancestors first.
            var path: [Int] = []
            var next: Int? = position
            while let ancestor = next, places[ancestor] == nil {
                path.append(ancestor)
                next = all[ancestor].after
            }
            for member in path.reversed() {
                places[member] = needed.count
                var prospect = all[member]
                let after = prospect.after.flatMap { places[$0] }
                if let after, needed[after].prospect.isImpossible { prospect.isImpossible = true }
                needed.append((prospect, after, member))
            }
        }
        return needed
    }

    /// Those of the facts that the target rests on.
    private func positions(for outlook: Outlook) -> [Int] {
        let facts = outlook.reach.columns.compactMap { column -> Int? in
            if case .fact(let fact) = column { fact } else { nil }
        }
        return facts.sorted().flatMap { ofFact[$0] ?? [] }
    }
}
