@testable import Guarantor

/// One instant just after the present state of a scenario, in which facts may be told otherwise.
///
/// What has latched stays; what is undetermined there, each thing by itself, may have happened or not; no time passes, so
/// that nothing falls due and no run completes that has not by now.
struct NextInstant {
    /// What the instant is given: everything else follows from it.
    enum Input: Hashable {
        case fact(Int)
        /// Whether a latch, by its rule, has been set.
        case latch(Int)
        /// Whether a condition that has held without a break until now has held for long enough.
        case run(Int)
    }

    let meaning: Meaning
    let isOpen: Bool
    /// Facts that do not change: settled ones, and those that the situation supposes something of by now.
    let fixed: Set<String>
    /// What is told of each fact now.
    let told: [Truth]
    private let read: (Truth) -> Pair
    private let present: Evaluation<Pair>
    private let date: Instant

    /// - Parameter read: what is told, as a pair of bounds or of bits.
    /// - Returns: nil where a loop goes through negation.
    init?(_ document: Document, _ situation: Situation, read: @escaping (Truth) -> Pair = Pair.kleene) {
        meaning = Meaning(document)
        guard meaning.strata != nil else { return nil }
        let chronicle = Chronicle(meaning, situation)
        present = Evaluation<Pair>(meaning, chronicle, facts: chronicle.entries.map { $0.told.map(read) })
        self.read = read
        told = chronicle.entries.last!.told
        let date = chronicle.date
        let assumed = situation.assumptions.filter { $0.at ?? date <= date }.map(\.fact)
        fixed = Set(document.facts.filter { $0.settled == true }.map(\.id) + assumed)
        self.date = date
        isOpen = chronicle.date >= chronicle.opens
    }

    /// What an input is at the instant if nothing changes: both bounds of what can be said of it, or both bits.
    func value(of input: Input) -> Pair {
        switch input {
        case .fact(let fact): read(told[fact])
        case .latch(let rule): present.now[rule]
        case .run(let run): Pair { isOver(present.unbrokenSince[run][$0], meaning.runs[run].duration) }
        }
    }

    private func isOver(_ start: Instant?, _ duration: CalendarDuration) -> Bool {
        start.map { $0.advanced(by: duration)! <= date } ?? false
    }

    func target(_ id: String) -> Formula { meaning.formula(.id(id)) }

    /// What a formula rests on: the rules that it reaches, and what those are given.
    func reach(of formula: Formula) -> (rules: Set<Int>, inputs: Set<Input>) {
        var rules: Set<Int> = []
        var inputs: Set<Input> = []
        func follow(_ formula: Formula) {
            switch formula {
            case .constant: break
            case .fact(let fact): inputs.insert(.fact(fact))
            case .before(let rule): inputs.insert(.latch(rule))
            case .due(let run): inputs.insert(.run(run))
            case .held(let run):
                inputs.insert(.run(run))
                follow(meaning.runs[run].formula)
            case .not(let member), .possible(let member): follow(member)
            case .all(let members), .any(let members), .atLeast(_, let members): members.forEach(follow)
            case .now(let rule):
                guard rules.insert(rule).inserted else { return }
                if meaning.rules[rule].isLatched { inputs.insert(.latch(rule)) }
                follow(meaning.rules[rule].formula)
            }
        }
        follow(formula)
        return (rules, inputs)
    }
}
