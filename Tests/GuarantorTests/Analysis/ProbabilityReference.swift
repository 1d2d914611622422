@testable import Guarantor

/// Probability and importance by going through every outcome of the facts that vary, from the measures' definitions.
struct ProbabilityReference {
    struct Importance {
        let birnbaum: Double
        let criticality: Double?
        let riskAchievement: Double?
        let riskReduction: Double?
        let fussellVesely: Double?
    }

    private let table: TruthTable
    private let probabilities: [Double]

    /// - Returns: nil where a loop goes through negation, or where there is too much to go through.
    init?(_ document: Document, _ situation: Situation, _ target: String) {
        guard let instant = NextInstant(document, situation) else { return nil }
        var given: [String: Double] = [:]
        for fact in document.facts where !instant.fixed.contains(fact.id) { given[fact.id] = fact.probability }
        let facts = instant.meaning.facts
        guard let table = TruthTable(instant, instant.target(target), limit: 9, varies: { given[facts[$0].id] != nil })
        else { return nil }
        self.table = table
        probabilities = table.facts.map { given[facts[$0.fact].id]! }
    }

    /// Facts that are open, have no probability, and make a difference; what nobody has said in the library's words.
    var missing: Set<String> {
        let facts = table.undetermined.compactMap {
            if case .fact(let fact) = $0, table.restsOn($0) { fact } else { nil }
        }
        return Set(
            facts.map {
                table.instant.meaning.facts[$0].isAbsence
                    ? "what the document leaves out: unnamed members, unsaid rules" : id($0)
            })
    }

    /// Whether something open without a probability makes a difference.
    var isMissingSome: Bool { table.undetermined.contains { table.restsOn($0) } }

    /// What varies, in the order of the rows' bits.
    var facts: [String] { table.facts.map { id($0.fact) } }

    private func id(_ fact: Int) -> String { table.instant.meaning.facts[fact].id }

    /// Outcomes of what varies: what is open besides makes no difference and counts as false.
    private var outcomes: Range<Int> { 0..<(1 << probabilities.count) }

    /// The probability that a test passes, given some facts' values.
    private func probability(given values: [Int: Bool] = [:], _ test: (Int) -> Bool) -> Double {
        outcomes.filter { outcome in values.allSatisfy { outcome >> $0 & 1 == ($1 ? 1 : 0) } && test(outcome) }
            .reduce(0) { sum, outcome in
                sum
                    + probabilities.indices.reduce(1) { product, bit in
                        let p = probabilities[bit]
                        return values[bit] != nil ? product : product * (outcome >> bit & 1 == 1 ? p : 1 - p)
                    }
            }
    }

    var probability: Double { probability { table[$0] } }

    /// The least probability where what is open turns out for the worst, the greatest where for the best.
    var bounds: (Double, Double) {
        func rows(_ outcome: Int) -> [Int] { table.rows.filter { $0 & (outcomes.count - 1) == outcome } }
        return (
            probability { outcome in rows(outcome).allSatisfy { table[$0] } },
            probability { outcome in rows(outcome).contains { table[$0] } }
        )
    }

    func importance(ofBit bit: Int) -> Importance {
        let whole = probability
        let (with, without) = (
            probability(given: [bit: true]) { table[$0] }, probability(given: [bit: false]) { table[$0] }
        )
        return Importance(
            birnbaum: with - without, criticality: whole == 0 ? nil : probabilities[bit] * (with - without) / whole,
            riskAchievement: whole == 0 ? nil : with / whole, riskReduction: without == 0 ? nil : whole / without,
            fussellVesely: !isMonotone || whole == 0 ? nil : probability(inSetsWith: bit) / whole)
    }

    private var isMonotone: Bool {
        outcomes.allSatisfy { outcome in
            probabilities.indices.allSatisfy { !table[outcome] || table[outcome | 1 << $0] }
        }
    }

    /// The probability that all of some minimal set comes true that contains a fact, all starting false.
    private func probability(inSetsWith bit: Int) -> Double {
        let sufficient = outcomes.filter { table[$0] }
        let sets = sufficient.filter { set in
            set >> bit & 1 == 1 && !sufficient.contains { $0 != set && $0 & set == $0 }
        }
        return probability { outcome in sets.contains { $0 & outcome == $0 } }
    }
}
