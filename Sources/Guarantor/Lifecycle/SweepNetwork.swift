import GuarantorLogic

/// What a scenario comes to when facts are supposed at its date whose values are left open: an instant just after its own, and
/// the one after that, if something falls due on that very day.
struct SweepNetwork {
    private(set) var network = PlaneNetwork()
    private let framework: Framework
    /// By node of the framework's graph: what holds at the end of the scenario's date.
    private var edges: [PlaneNetwork.Edge] = []

    /// - Parameter columns: positions of the facts whose values are left open; of several columns for a fact the last counts.
    init(_ scenario: Scenario, columns: [Int]) {
        framework = scenario.framework
        let date = scenario.effectiveDate ?? .distantPast
        let supposed = Moment(instant: date, phase: .assumptions)
        var timeline = Timeline(framework)
        var inputs: [PlaneNetwork.Edge] = []
        var settings: [Entry.Setting] = []
        for entry in scenario.entries() {
            if entry.moment < supposed { timeline.advance(entry) } else { settings = entry.settings }
        }
        timeline.approach(supposed)
        for input in 0..<framework.equations.system.inputs.count {
            inputs.append(network.constant(timeline.valuation.input(input)))
        }
        for setting in settings { inputs[setting.fact] = network.constant(Bounds(setting.value)) }
        for (column, fact) in columns.enumerated() { inputs[fact] = network.column(column) }
        edges = network.past(of: framework.graph, timeline.valuation)
        edges = network.instant(of: framework.graph, inputs: inputs, before: edges)
        if letFallDue(on: date, timeline, &inputs) {
            edges = network.instant(of: framework.graph, inputs: inputs, before: edges)
        }
    }

    /// What a literal of the equations comes to.
    func edge(_ literal: Literal) -> PlaneNetwork.Edge {
        let image = framework.graph.image(of: literal)
        return image.isNegated ? !edges[image.variable] : edges[image.variable]
    }

    /// Sets what is due at the end of a day, as `Timeline` does: deadlines that have been running, and conditions that have been
    /// holding and, which may differ from scenario to scenario, hold still. Whether there are any that were not due before.
    private mutating func letFallDue(
        on date: Instant, _ timeline: Timeline, _ inputs: inout [PlaneNetwork.Edge]
    ) -> Bool {
        let equations = framework.equations
        var isAnyNew = false
        for (performance, own) in zip(equations.performances, timeline.performances) {
            guard let input = performance.overdueInput else { continue }
            // What occurs at this date falls due later, and what has not been performed before may be now.
            let due = own.overdue.isOver(by: date)
            isAnyNew = isAnyNew || due != timeline.valuation.input(input)
            inputs[input] = network.and(network.constant(due), !edge(performance.performedWhen))
        }
        for (duration, timer) in zip(equations.durations, timeline.durations) {
            let passed = timer.isOver(by: date)
            isAnyNew = isAnyNew || passed != timeline.valuation.input(duration.input)
            inputs[duration.input] = network.and(network.constant(passed), edge(duration.condition))
        }
        return isAnyNew
    }
}
