@testable import Guarantor

/// The predicates of a document along a timeline, under one reading of its facts. Slow and obvious.
final class Evaluation<Value: Worlds> {
    private let meaning: Meaning
    private let opens: Instant
    private var facts: [Value] = []
    private var before: [Value]
    private(set) var now: [Value]
    /// Since when each run is unbroken, in each world.
    private(set) var unbrokenSince: [[Instant?]]
    /// All predicates at every moment so far.
    private(set) var log: [(moment: TimePoint, values: [Value])] = []
    /// Completions still to come, in order.
    private var completions: [TimePoint] = []

    /// - Parameter facts: their values at each entry of the chronicle.
    init(_ meaning: Meaning, _ chronicle: Chronicle, facts: [[Value]]) {
        let no = Value { _ in false }
        self.meaning = meaning
        opens = chronicle.opens
        before = meaning.rules.map { _ in no }
        now = before
        let never = [Instant?](repeating: nil, count: Value.worldCount)
        unbrokenSince = meaning.runs.map { _ in never }

        for (entry, values) in zip(chronicle.entries, facts) {
            complete(before: entry.moment)
            self.facts = values
            settle(at: entry.moment)
        }
        complete(before: nil, until: chronicle.date)
    }

    subscript(_ atom: Atom) -> Value? { meaning.ruleNumbers[atom].map { now[$0] } }

    /// Settles the instants at which something completes while no fact changes.
    private func complete(before next: TimePoint?, until last: Instant = .distantFuture) {
        while let moment = completions.first, next.map({ moment < $0 }) ?? (moment.date <= last) {
            completions.removeFirst()
            settle(at: moment)
        }
    }

    /// Stratum by stratum, from false until nothing changes: the least fixpoint.
    private func settle(at moment: TimePoint) {
        before = now
        now = before.map { _ in Value { _ in false } }
        for stratum in meaning.strata! {
            var isStable = false
            while !isStable {
                isStable = true
                for rule in stratum {
                    let value = value(of: rule, at: moment)
                    guard value != now[rule] else { continue }
                    now[rule] = value
                    isStable = false
                }
            }
        }
        noteRuns(at: moment)
        log.append((moment, now))
    }

    private func value(of rule: Int, at moment: TimePoint) -> Value {
        let rule = (number: rule, definition: meaning.rules[rule])
        guard rule.definition.isLatched else { return value(of: rule.definition.formula, at: moment) }
        guard moment.date >= opens else { return Value { _ in false } }
        let value = value(of: rule.definition.formula, at: moment)
        return Value { before[rule.number][$0] || value[$0] }
    }

    private func value(of formula: Formula, at moment: TimePoint) -> Value {
        switch formula {
        case .constant(let constant): return Value { _ in constant }
        case .fact(let fact): return facts[fact]
        case .now(let rule): return now[rule]
        case .before(let rule): return before[rule]
        case .not(let member): return !value(of: member, at: moment)
        case .all(let members):
            let values = members.map { value(of: $0, at: moment) }
            return Value { world in values.allSatisfy { $0[world] } }
        case .any(let members):
            let values = members.map { value(of: $0, at: moment) }
            return Value { world in values.contains { $0[world] } }
        case .atLeast(let count, let members):
            let values = members.map { value(of: $0, at: moment) }
            return Value { world in values.count { $0[world] } >= count }
        case .held(let run):
            let value = value(of: meaning.runs[run].formula, at: moment)
            let keeps = self.value(of: meaning.runs[run].keeps, at: moment)
            return Value { world in
                guard value[world], keeps[world], let start = unbrokenSince[run][world] else { return false }
                return completion(of: start, meaning.runs[run].duration) <= moment
            }
        case .due(let run):
            return Value { world in
                guard let start = unbrokenSince[run][world] else { return false }
                return completion(of: start, meaning.runs[run].duration) <= moment
            }
        case .possible(let member):
            let value = value(of: member, at: moment)
            // The other world of a pair, as negation swaps the two.
            let other = !value
            return Value { value[$0] || !other[$0] }
        }
    }

    private func completion(of start: Instant, _ duration: CalendarDuration) -> TimePoint {
        TimePoint(date: start.advanced(by: duration)!, phase: .completions)
    }

    private func noteRuns(at moment: TimePoint) {
        for (number, run) in meaning.runs.enumerated() {
            let value = value(of: run.formula, at: moment)
            let keeps = self.value(of: run.keeps, at: moment)
            for world in 0..<Value.worldCount {
                if !value[world] {
                    unbrokenSince[number][world] = nil
                } else if unbrokenSince[number][world] == nil || !keeps[world] {
                    unbrokenSince[number][world] = moment.date
                    expect(completion(of: moment.date, run.duration))
                }
            }
        }
    }

    private func expect(_ moment: TimePoint) {
        guard !completions.contains(moment) else { return }
        completions.append(moment)
        completions.sort()
    }
}
