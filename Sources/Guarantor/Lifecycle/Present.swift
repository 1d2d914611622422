import GuarantorLogic

/// What an input of the equations is in a question about change, which is asked of one instant just after the present.
enum InputRole: Hashable, Sendable {
    case constant(Bool)
    /// A fact that is known, and can be told otherwise.
    case known(Bool)
    /// A fact that is unknown or contested, and can be settled.
    case open
    /// Unknown or contested, and no change settles it.
    case beyond
}

/// The present state as a question about change takes it: what has happened stays, and no time passes.
struct Present {
    let state: State
    /// By input of the equations.
    let roles: [InputRole]

    /// - Parameter fixed: positions of facts that do not change.
    init(_ state: State, fixed: Set<Int> = []) {
        self.state = state
        let (framework, timeline) = (state.framework, state.timeline)
        let equations = framework.equations
        let assumed = Set(state.scenario.assumptions.map(\.index))
        var roles = [InputRole](repeating: .beyond, count: equations.system.inputs.count)
        for (index, fact) in framework.elements.facts.enumerated() {
            let value = timeline.valuation.input(index).shown
            let isFixed = fact.settled == true || assumed.contains(index) || fixed.contains(index)
            switch value {
            case .true, .false: roles[index] = isFixed ? .constant(value == .true) : .known(value == .true)
            default: roles[index] = isFixed ? .beyond : .open
            }
        }
        func settle(_ input: Int, _ value: Truth) { roles[input] = value.isDecided ? .constant(value == .true) : .beyond }
        if let input = equations.isOpenInput { settle(input, timeline.valuation.input(input).shown) }
        for latch in equations.latches { settle(latch.input, timeline[latch.now].shown) }
        for deadline in equations.deadlines { settle(deadline.input, timeline.valuation.input(deadline.input).shown) }
        for duration in equations.durations { settle(duration.input, timeline.valuation.input(duration.input).shown) }
        self.roles = roles
    }
}
