import GuarantorLogic

extension Equations {
    /// The inputs that a literal rests on, by position, nearest first: through the past too, which deadlines and durations
    /// look back at.
    func support(of literals: [Literal]) -> [Int] {
        let inputOfVariable = Dictionary(
            uniqueKeysWithValues: system.inputs.enumerated().map { ($1, $0) })
        var past: [Int: [Literal]] = [:]
        for deadline in deadlines { past[deadline.input] = [commitments[deadline.commitment].triggered] }
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
            case .gate(_, let arguments), .latch(let arguments): queue += arguments.map(\.variable)
            case .past(let latch): queue.append(latch.variable)
            case .constant, .input: break
            }
        }
        return support
    }
}
