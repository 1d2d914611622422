@testable import Guarantor

/// The occurrences of a trigger where everything is settled, by going through the moments one by one.
struct ClassicalOccurrence: Hashable, CustomStringConvertible {
    let start: Instant
    let outcome: String
    /// The guarantors that owe, by name.
    var owing: Set<String> = []

    var description: String { "\(start) \(outcome) \(owing.sorted())" }

    /// - Parameter guarantor: one that performs by a condition of its own; nil: the commitment.
    static func all(
        of commitment: Commitment, guarantor: String? = nil, _ meaning: Meaning, _ evaluation: Evaluation<Bool>,
        by now: Instant
    ) -> [ClassicalOccurrence] {
        let k = commitment.id
        guard commitment.triggeredWhen != nil else { return [] }
        func holds(_ aspect: Atom.Aspect, _ name: String?, _ values: [Bool]) -> Bool {
            meaning.ruleNumbers[Atom(aspect, k, name)].map { values[$0] } ?? false
        }
        let log = evaluation.log.map { entry in
            let happens = holds(.triggering, nil, entry.values)
            return (
                date: entry.moment.date, values: entry.values, isOn: holds(.isOn, nil, entry.values),
                happens: guarantor.map { happens && holds(.bound, $0, entry.values) } ?? happens,
                performs: holds(.isPerforming, guarantor, entry.values)
            )
        }
        let names = (meaning.guarantors(of: commitment) ?? []).map(\.name)
        var found: [ClassicalOccurrence] = []
        var position = 0
        while position < log.count {
            guard log[position].isOn else {
                position += 1
                continue
            }
            // One stretch over which the trigger holds.
            let end = log[position...].firstIndex { !$0.isOn } ?? log.count
            if let start = (position..<end).first(where: { log[$0].happens }) {
                let date = log[start].date
                let deadline = commitment.within.map { date.advanced(by: $0)! }
                let performed = log[start...].first { $0.performs }?.date
                let isDue = deadline.map { $0 <= now } ?? false
                let isInTime = performed.map { !isDue || $0 <= deadline! } ?? false
                let owing = names.filter { name in
                    (start..<end).contains { log[$0].happens && holds(.bound, name, log[$0].values) }
                }
                found.append(
                    .init(
                        start: date, outcome: isInTime ? "performed" : isDue ? "breached" : "open", owing: Set(owing)))
            }
            position = end
        }
        return found
    }
}
