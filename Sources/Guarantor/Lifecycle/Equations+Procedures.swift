import GuarantorLogic

/// When a procedure starts.
struct ProcedureEquations: Sendable {
    let starts: Literal
    /// Where it starts with a trigger: whose occurrences, by position among the performances.
    let performance: Int?
}

/// A step of a procedure; by position in `Elements.steps`.
struct StepEquations: Sendable {
    let procedure: Int
    let done: Literal
    /// The steps before it.
    let after: [Int]
    let within: CalendarDuration?
}

extension EquationWriter {
    /// Writes what procedures rest on; nothing rests on them.
    mutating func defineProcedures() {
        for (index, procedure) in document.procedures.enumerated() {
            var performance: Int?
            if case .predicate(.triggered, let id) = procedure.startsWhen {
                performance = elements.index(of: id, .commitment).flatMap { equations.commitments[$0].performance }
            }
            let condition = procedure.startsWhen.map { literal(of: $0) } ?? equations.makeUndisclosed()
            // As nothing latches before the opening: else it would start with whatever instant came first.
            let starts = equations.system.gate(.and, of: [equations.isOpen, condition])
            equations.procedures.append(.init(starts: starts, performance: performance))
            for step in procedure.steps {
                equations.steps.append(
                    .init(
                        procedure: index, done: step.doneWhen.map { literal(of: $0) } ?? equations.makeUndisclosed(),
                        after: step.after.compactMap { elements.index(of: $0, .step) }, within: step.within))
            }
        }
        equations.stepOrder = stepOrder()
    }

    /// Each step after those that come before it, which lead into no circle.
    private func stepOrder() -> [Int] {
        var waitsFor = equations.steps.map(\.after.count)
        var followers = [[Int]](repeating: [], count: waitsFor.count)
        for (step, own) in equations.steps.enumerated() { for before in own.after { followers[before].append(step) } }
        var order = waitsFor.indices.filter { waitsFor[$0] == 0 }
        var next = 0
        while next < order.count {
            for follower in followers[order[next]] {
                waitsFor[follower] -= 1
                if waitsFor[follower] == 0 { order.append(follower) }
            }
            next += 1
        }
        return order
    }
}
