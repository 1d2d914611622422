import GuarantorLogic

/// The present state as a question about change takes it, which is asked of one instant just after: what has happened stays,
/// and no time passes.
struct Present {
    let state: State
    /// By input of the equations.
    let roles: [InputRole]

    /// - Parameters:
    ///   - fixed: positions of facts that keep their value.
    ///   - free: positions of facts that may change although the scenario assumes them.
    init(_ state: State, fixed: Set<Int> = [], free: Set<Int> = []) {
        self.state = state
        let (framework, timeline) = (state.framework, state.timeline)
        let equations = framework.equations
        let scenario = state.scenario
        let date = scenario.effectiveDate ?? .distantPast
        // What is supposed of later days does not hold yet.
        let assumed = scenario.assumptions.filter { ($0.date ?? date) <= date }.map(\.index)
        var kept = Set(assumed).subtracting(free).union(fixed)
        for (index, fact) in framework.elements.facts.enumerated() where fact.settled == true { kept.insert(index) }
        var roles = [InputRole](repeating: .undetermined, count: equations.system.inputs.count)
        for index in 0..<framework.elements.factCount {
            switch timeline.valuation.input(index).shown {
            case .true: roles[index] = kept.contains(index) ? .fixed(true) : .known(true)
            case .false: roles[index] = kept.contains(index) ? .fixed(false) : .known(false)
            default: roles[index] = kept.contains(index) ? .undetermined : .open
            }
        }
        let now = timeline.moment?.instant ?? .distantPast
        func settle(_ input: Int, _ value: Truth) {
            roles[input] = value.isDecided ? .fixed(value == .true) : .undetermined
        }
        if let input = equations.isOpenInput { settle(input, timeline.valuation.input(input).shown) }
        for latch in equations.latches { settle(latch.input, state[latch.now]) }
        for (performance, own) in zip(equations.performances, timeline.performances) {
            if let input = performance.overdueInput { settle(input, own.overdue.isOver(by: now).shown) }
        }
        for (duration, timer) in zip(equations.durations, timeline.durations) {
            settle(duration.input, timer.isOver(by: now).shown)
        }
        self.roles = roles
    }

    var framework: Framework { state.framework }

    /// The roles with those of facts looked at one by one.
    func roles(_ change: (Int, InputRole) -> InputRole) -> [InputRole] {
        var roles = roles
        for index in 0..<framework.elements.factCount { roles[index] = change(index, roles[index]) }
        return roles
    }
}
