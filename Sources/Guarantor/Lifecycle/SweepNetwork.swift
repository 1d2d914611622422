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
        let (equations, now) = (framework.equations, date.seconds)
        var isAnyNew = false
        for (number, deadline) in equations.deadlines.enumerated() {
            // One that starts to run at this date falls due later.
            let due = timeline.readings(number, timeline.dueAt) { $0 <= now }
            isAnyNew = isAnyNew || due != timeline.valuation.input(deadline.input)
            inputs[deadline.input] = network.constant(due)
        }
        for (number, duration) in equations.durations.enumerated() {
            let passed = timeline.readings(number, timeline.heldSince) {
                $0 != Timeline.never && Instant(seconds: $0).advanced(by: duration.length).seconds <= now
            }
            isAnyNew = isAnyNew || passed != timeline.valuation.input(duration.input)
            inputs[duration.input] = network.and(network.constant(passed), edge(duration.condition))
        }
        return isAnyNew
    }
}
