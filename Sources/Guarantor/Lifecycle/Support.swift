import GuarantorLogic

/// What some literals rest on, through the past too, which latches, deadlines and durations look back at.
struct Support {
    /// Of the equations, in no order.
    private(set) var variables: [Int] = []
    /// By position, nearest first.
    private(set) var inputs: [Int] = []
    private(set) var performances: Set<Int> = []
    private(set) var durations: Set<Int> = []

    /// What an input looks back at.
    private enum Past {
        case latch(Literal)
        case performance(Int)
        case duration(Int)
    }

    /// - Parameter performances: followed whether or not a literal rests on them.
    init(of literals: [Literal], performances followed: [Int] = [], in equations: Equations) {
        var inputOfVariable = [Int32](repeating: -1, count: equations.system.variableCount)
        for (input, variable) in equations.system.inputs.enumerated() {
            inputOfVariable[variable] = Int32(truncatingIfNeeded: input)
        }
        var past: [Int: Past] = [:]
        for latch in equations.latches { past[latch.input] = .latch(latch.now) }
        for (index, performance) in equations.performances.enumerated() {
            if let input = performance.overdueInput { past[input] = .performance(index) }
        }
        for (index, duration) in equations.durations.enumerated() { past[duration.input] = .duration(index) }

        var seen = [Bool](repeating: false, count: equations.system.variableCount)
        var queue = literals.map(\.variable)
        func follow(_ performance: Int) {
            guard performances.insert(performance).inserted else { return }
            queue += equations.performances[performance].literals.map(\.variable)
        }
        for performance in followed { follow(performance) }
        var next = 0
        while next < queue.count {
            let variable = queue[next]
            next += 1
            guard !seen[variable] else { continue }
            seen[variable] = true
            variables.append(variable)
            if inputOfVariable[variable] >= 0 {
                let input = Int(inputOfVariable[variable])
                inputs.append(input)
                switch past[input] {
                case .latch(let now): queue.append(now.variable)
                case .performance(let index): follow(index)
                case .duration(let index):
                    durations.insert(index)
                    queue.append(equations.durations[index].condition.variable)
                case nil: break
                }
                continue
            }
            switch equations.system.definition(of: variable) {
            case .gate(_, let arguments): queue += arguments.map(\.variable)
            case .latch(let before, let arguments): queue += [before.variable] + arguments.map(\.variable)
            case .constant, .input: break
            }
        }
    }
}

extension Equations {
    /// The inputs that literals rest on, by position, nearest first: through the past too.
    func support(of literals: [Literal]) -> [Int] { Support(of: literals, in: self).inputs }
}
