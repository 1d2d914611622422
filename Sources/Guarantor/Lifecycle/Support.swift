import GuarantorLogic

extension Equations {
    /// The inputs that a literal rests on, by position, nearest first: through the past too, which latches, deadlines and
    /// durations look back at.
    func support(of literals: [Literal]) -> [Int] {
        let inputOfVariable = Dictionary(
            uniqueKeysWithValues: system.inputs.enumerated().map { ($1, $0) })
        var past: [Int: [Literal]] = [:]
        for latch in latches { past[latch.input] = [latch.now] }
        for performance in performances {
            if let input = performance.overdueInput { past[input] = performance.literals }
        }
        for duration in durations { past[duration.input] = [duration.condition] }

        var seen: Set<Int> = []
        var queue = literals.map(\.variable)
        var support: [Int] = []
        var next = 0
        while next < queue.count {
            let variable = queue[next]
            next += 1
            guard seen.insert(variable).inserted else { continue }
            if let input = inputOfVariable[variable] {
                support.append(input)
                queue += (past[input] ?? []).map(\.variable)
                continue
            }
            switch system.definition(of: variable) {
            case .gate(_, let arguments): queue += arguments.map(\.variable)
            case .latch(let before, let arguments): queue += [before.variable] + arguments.map(\.variable)
            case .constant, .input: break
            }
        }
        return support
    }
}
