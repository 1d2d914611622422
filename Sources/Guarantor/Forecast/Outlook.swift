import GuarantorLogic

/// What may change after a scenario's date, and what a target rests on of that.
///
/// All that can't change any more is a constant here. The rest are *columns* of a network of gates that says what holds at the next
/// instant: facts that are expected to change, what is open, latches, and what the clock brings about.
struct Outlook {
    enum Column: Hashable {
        case fact(Int)
        /// An input of which nothing is known and nothing is expected.
        case open(Int)
        /// Whether the framework is open.
        case opening
        /// Number among `Equations.latches`: what it was as of the instant before.
        case latch(Int)
        /// Number among `Equations.performances`: whether it is overdue.
        case overdue(Int)
        /// What a performance keeps of it, see `Performance`.
        case occurring(Int)
        case presentPerformed(Int)
        case latestPerformed(Int)
        case wasTriggered(Int)
        /// Number among `Equations.durations`: whether it has passed.
        case duration(Int)

        static func memory(of performance: Int) -> [Column] {
            [
                .occurring(performance), .presentPerformed(performance), .latestPerformed(performance),
                .wasTriggered(performance),
            ]
        }
    }

    let state: State
    let target: Literal
    private let changing: Set<Int>
    private(set) var columns: [Column] = []
    private(set) var network = PlaneNetwork()
    /// By node of the framework's graph: what holds at the next instant.
    private var edges: [PlaneNetwork.Edge] = []
    /// By number: what a performance with a deadline comes to at the next instant.
    private(set) var performances: [Int: PerformanceEdges] = [:]
    /// What the target rests on.
    private(set) var reach = Reach()

    private var framework: Framework { state.framework }

    /// - Parameter changing: the facts that are expected to change.
    init(_ state: State, target: Literal, changing: Set<Int>) {
        self.state = state
        self.target = target
        self.changing = changing
        var varying = Set(changing.map(Column.fact))
        var isSettled = false
        // Each round finds what rests on what the round before has found to change; few are needed.
        var round = 0
        while !isSettled {
            lay { varying.contains($0) || $0 == .opening && $1 != .true || !$1.isDecided }
            isSettled = true
            for column in clockwork() where !varying.contains(column) && (round >= Self.mostRounds || changes(column)) {
                varying.insert(column)
                isSettled = false
            }
            round += 1
        }
        reach = Reach(self)
        // Once more, with no more columns than the target rests on.
        let reached = Set(reach.columns)
        lay { column, _ in reached.contains(column) }
    }

    private static let mostRounds = 16

    /// What the past and the clock bring about.
    private func clockwork() -> [Column] {
        let equations = framework.equations
        return equations.latches.indices.map(Column.latch)
            + equations.performances.indices.filter { equations.performances[$0].overdueInput != nil }.map(
                Column.overdue)
            + equations.durations.indices.map(Column.duration)
    }

    /// Writes the network down anew.
    private mutating func lay(where varies: (Column, _ initially: Truth) -> Bool) {
        let equations = framework.equations
        network = PlaneNetwork()
        columns = []
        var inputs = [PlaneNetwork.Edge](repeating: .false, count: equations.system.inputs.count)
        for index in 0..<equations.factCount {
            inputs[index] = edge(changing.contains(index) ? .fact(index) : .open(index), varies)
        }
        for input in equations.undisclosed { inputs[input] = edge(.open(input), varies) }
        if let input = equations.isOpenInput { inputs[input] = edge(.opening, varies) }
        for (number, performance) in equations.performances.enumerated() {
            if let input = performance.overdueInput { inputs[input] = edge(.overdue(number), varies) }
        }
        for (number, duration) in equations.durations.enumerated() {
            inputs[duration.input] = edge(.duration(number), varies)
        }
        var before = [PlaneNetwork.Edge](repeating: .false, count: framework.graph.nodeCount)
        for (number, latch) in equations.latches.enumerated() {
            before[framework.graph.image(of: latch.now).variable] = edge(.latch(number), varies)
        }
        edges = network.instant(of: framework.graph, inputs: inputs, before: before)
        performances = [:]
        for (number, performance) in equations.performances.enumerated() where performance.overdueInput != nil {
            performances[number] = step(number, performance, varies)
        }
    }

    /// What `Performance.step` does, as gates.
    private mutating func step(
        _ number: Int, _ performance: PerformanceEquations, _ varies: (Column, Truth) -> Bool
    ) -> PerformanceEdges {
        let isKept = varies(.overdue(number), initially(.overdue(number)))
        func keeps(_ column: Column, _ initially: Truth) -> Bool { isKept }
        let (triggered, performedWhen) = (edge(performance.triggered), edge(performance.performedWhen))
        let before = network.and(edge(performance.triggeredWhen), edge(.occurring(number), keeps))
        let occurring = network.or(before, edge(performance.triggeredNow))
        let performed = network.or(performedWhen, edge(.presentPerformed(number), keeps))
        let present = network.and(occurring, performed)
        let kept = network.and(
            network.and(!occurring, edge(.latestPerformed(number), keeps)), edge(.wasTriggered(number), keeps))
        let latest = network.or(network.or(performedWhen, present), kept)
        return PerformanceEdges(
            occurring: occurring, present: present, latest: latest, triggered: triggered,
            unperformed: network.and(triggered, !latest))
    }

    private mutating func edge(_ column: Column, _ varies: (Column, Truth) -> Bool) -> PlaneNetwork.Edge {
        let value = initially(column)
        guard varies(column, value) else { return value == .true ? .true : .false }
        columns.append(column)
        return network.column(columns.count - 1)
    }

    /// Whether a column comes to something else than it is.
    private func changes(_ column: Column) -> Bool {
        let equations = framework.equations
        switch column {
        case .fact, .open, .opening, .occurring, .presentPerformed, .latestPerformed, .wasTriggered: return true
        case .latch(let number):
            return value(equations.latches[number].now) != initially(column)
        case .overdue(let number): return value(equations.performances[number].triggered) != .false
        case .duration(let number):
            let value = value(equations.durations[number].condition)
            return !(value == .false || value == .true && initially(column) == .true)
        }
    }
}

extension Outlook {
    /// What a literal of the equations comes to at the next instant.
    func edge(_ literal: Literal) -> PlaneNetwork.Edge {
        let image = framework.graph.image(of: literal)
        return image.isNegated ? !edges[image.variable] : edges[image.variable]
    }

    /// The same where it is the same whatever happens, and known.
    func value(_ literal: Literal) -> Truth? {
        network.constant(edge(literal)).map(\.shown).flatMap { $0.isDecided ? $0 : nil }
    }

    /// What a column is before anything happens; open where it is not known.
    func initially(_ column: Column) -> Truth {
        let (timeline, equations) = (state.timeline, framework.equations)
        let date = state.scenario.effectiveDate ?? .distantPast
        switch column {
        case .fact(let input), .open(let input): return timeline.valuation.input(input).shown
        case .opening: return equations.isOpenInput.map { timeline.valuation.input($0).shown } ?? .true
        case .latch(let number): return timeline[equations.latches[number].now].shown
        case .overdue(let number): return timeline.performances[number].overdue.isOver(by: date).shown
        case .duration(let number): return timeline.durations[number].isOver(by: date).shown
        case .occurring(let number): return timeline.performances[number].isOccurring.shown
        case .presentPerformed(let number): return timeline.performances[number].isPresentPerformed.shown
        case .latestPerformed(let number): return timeline.performances[number].isLatestPerformed.shown
        case .wasTriggered(let number): return Truth(timeline.performances[number].wasTriggered.inEitherBound != .false)
        }
    }
}

/// The edges of a performance's memory, and of what its deadline runs for.
struct PerformanceEdges {
    let occurring: PlaneNetwork.Edge
    let present: PlaneNetwork.Edge
    let latest: PlaneNetwork.Edge
    let triggered: PlaneNetwork.Edge
    let unperformed: PlaneNetwork.Edge
}

/// What a target rests on of all that may change: through the past too.
struct Reach {
    private(set) var columns: [Outlook.Column] = []
    /// Facts that count for the target, and those that count against it.
    private(set) var rising: Set<Int> = []
    private(set) var falling: Set<Int> = []
    /// Whether something looks at what a latch was as of the instant before.
    private(set) var readsPast = false
    /// Whether it rests on what nobody can know.
    private(set) var isUndefined = false

    init() {}

    init(_ outlook: Outlook) {
        let equations = outlook.state.framework.equations
        var columnOfInput: [Int: Outlook.Column] = [:]
        for column in outlook.columns {
            switch column {
            case .fact(let input), .open(let input): columnOfInput[input] = column
            case .opening: if let input = equations.isOpenInput { columnOfInput[input] = column }
            case .latch(let number): columnOfInput[equations.latches[number].input] = column
            case .overdue(let number):
                if let input = equations.performances[number].overdueInput { columnOfInput[input] = column }
            case .occurring, .presentPerformed, .latestPerformed, .wasTriggered: break
            case .duration(let number): columnOfInput[equations.durations[number].input] = column
            }
        }
        var inputOfVariable: [Int: Int] = [:]
        for (input, variable) in equations.system.inputs.enumerated() { inputOfVariable[variable] = input }
        var seen: Set<Literal> = []
        var found: Set<Outlook.Column> = []
        // A literal stands for its variable and for whether that counts for the target or against it.
        var queue = [outlook.target]
        func follow(_ column: Outlook.Column, _ isNegated: Bool) {
            switch column {
            case .fact(let fact): if isNegated { falling.insert(fact) } else { rising.insert(fact) }
            case .open, .opening, .occurring, .presentPerformed, .latestPerformed, .wasTriggered: break
            case .latch(let number):
                queue.append(isNegated ? !equations.latches[number].now : equations.latches[number].now)
            case .overdue(let number):
                queue += equations.performances[number].literals
                for memory in Outlook.Column.memory(of: number) where found.insert(memory).inserted {
                    columns.append(memory)
                }
            case .duration(let number): queue.append(equations.durations[number].condition)
            }
            if found.insert(column).inserted { columns.append(column) }
        }
        while let literal = queue.popLast() {
            guard outlook.value(literal) == nil, seen.insert(literal).inserted else { continue }
            if let input = inputOfVariable[literal.variable] {
                guard let column = columnOfInput[input] else { continue }
                if case .latch = column { readsPast = true }
                follow(column, literal.isNegated)
                continue
            }
            switch equations.system.definition(of: literal.variable) {
            case .gate(_, let arguments): queue += arguments.map { literal.isNegated ? !$0 : $0 }
            case .latch(let before, let arguments):
                if let input = inputOfVariable[before.variable], let column = columnOfInput[input] {
                    follow(column, literal.isNegated)
                }
                queue += arguments.map { literal.isNegated ? !$0 : $0 }
            case .constant, .input: isUndefined = true
            }
        }
    }

    /// Whether it rests on more than the facts and what has latched.
    var needsClock: Bool {
        columns.contains {
            switch $0 {
            case .opening, .overdue, .duration: true
            default: false
            }
        }
    }
}
