@testable import Guarantor

/// The predicates of one instant by their definitions, from what the instant is given.
struct InstantEvaluation<Value: TruthValues> {
    private let instant: NextInstant
    private let inputs: (NextInstant.Input) -> Value
    private let shape: Value
    private(set) var now: [Value]

    /// - Parameters:
    ///   - rules: those that matter; the rest stay false.
    ///   - loops: what the members of a loop start as: false for the least solution, true for the greatest.
    init(
        _ instant: NextInstant, rules: Set<Int>, shape: Value, startingAt loops: Bool = false,
        inputs: @escaping (NextInstant.Input) -> Value
    ) {
        (self.instant, self.inputs, self.shape) = (instant, inputs, shape)
        now = instant.meaning.rules.map { _ in shape.filled(false) }
        for stratum in instant.meaning.strata! {
            let members = stratum.filter(rules.contains)
            for rule in members { now[rule] = shape.filled(loops) }
            var isStable = false
            while !isStable {
                isStable = true
                for rule in members {
                    let value = value(of: rule)
                    guard value != now[rule] else { continue }
                    now[rule] = value
                    isStable = false
                }
            }
        }
    }

    private func value(of rule: Int) -> Value {
        let definition = instant.meaning.rules[rule]
        guard definition.isLatched else { return value(of: definition.formula) }
        guard instant.isOpen else { return shape.filled(false) }
        return .disjunction([inputs(.latch(rule)), value(of: definition.formula)], like: shape)
    }

    func value(of formula: Formula) -> Value {
        switch formula {
        case .constant(let constant): shape.filled(constant)
        case .fact(let fact): inputs(.fact(fact))
        case .now(let rule): now[rule]
        case .before(let rule): inputs(.latch(rule))
        case .not(let member): !value(of: member)
        case .all(let members): .conjunction(members.map { value(of: $0) }, like: shape)
        case .any(let members): .disjunction(members.map { value(of: $0) }, like: shape)
        case .atLeast(let count, let members): .atLeast(count, members.map { value(of: $0) }, like: shape)
        case .held(let run):
            .conjunction([value(of: instant.meaning.runs[run].formula), inputs(.run(run))], like: shape)
        case .due(let run): inputs(.run(run))
        // What tells occurrences apart; no condition rests on it.
        case .possible(let member): value(of: member)
        }
    }
}
