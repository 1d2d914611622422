@testable import Guarantor

/// Minimal sets of changes by trying every set, from the definitions of the questions about change.
struct MinimalChangesReference {
    private let instant: NextInstant
    /// Facts that may change, by number.
    private let changeable: (Int) -> Bool

    /// - Parameters:
    ///   - fixed: facts that do not change, beside those that are settled or assumed.
    ///   - free: facts that may change although the situation assumes them.
    /// - Returns: nil where a loop goes through negation.
    init?(_ document: Document, _ situation: Situation, fixed: Set<String> = [], free: Set<String> = []) {
        guard let instant = NextInstant(document, situation) else { return nil }
        let settled = Set(document.facts.filter { $0.settled == true }.map(\.id))
        let unchanged = instant.fixed.subtracting(free).union(settled).union(fixed)
        self.instant = instant
        changeable = { fact in !instant.meaning.facts[fact].isAbsence && !unchanged.contains(instant.meaning.facts[fact].id) }
    }

    /// What may be done about a fact: the change, if any, and the values that it may then have.
    private typealias Choice = (change: FactChange?, values: [Bool])

    /// - Returns: nil where there is too much to go through.
    func requirements(of target: String) -> Set<Set<FactChange>>? {
        guard let table = TruthTable(instant, instant.target(target), varies: changeable) else { return nil }
        let choices = table.varying.map { input -> [Choice] in
            guard let id = changeableFact(input) else { return [(nil, [false, true])] }
            let value = instant.value(of: input)
            guard value.low == value.high else {
                return [(nil, [false, true])] + [true, false].map { (FactChange(fact: id, to: $0), [$0]) }
            }
            return [(nil, [value.low]), (FactChange(fact: id, to: !value.low), [!value.low])]
        }
        return minimal(choices) { rows in rows.allSatisfy { table[$0] } }
    }

    /// - Parameter parties: whether only parties are lost, that is, their participations.
    /// - Returns: nil where there is too much to go through; none where the target does not hold to begin with.
    func vulnerabilities(of target: String, parties: Bool) -> Set<Set<FactChange>>? {
        guard let table = TruthTable(instant, instant.target(target), varies: changeable) else { return nil }
        let participations = Set(instant.meaning.document.parties.map { "participates:" + $0.id })
        let choices = table.varying.map { input -> [Choice] in
            let value = instant.value(of: input)
            guard value.low == value.high, let id = changeableFact(input) else {
                return [(nil, value.low == value.high ? [value.low] : [false, true])]
            }
            let isLost = !parties || value.low && participations.contains(id)
            return [(nil, [value.low])] + (isLost ? [(FactChange(fact: id, to: !value.low), [!value.low])] : [])
        }
        let undoing = minimal(choices) { rows in !rows.allSatisfy { table[$0] } }
        return undoing.map { $0.contains([]) ? [] : $0 }
    }

    private func changeableFact(_ input: NextInstant.Input) -> String? {
        if case .fact(let fact) = input, changeable(fact) { instant.meaning.facts[fact].id } else { nil }
    }

    /// - Parameter suffices: whether a set of changes does, by the rows of the truth table that it leaves possible.
    private func minimal(_ choices: [[Choice]], _ suffices: ([Int]) -> Bool) -> Set<Set<FactChange>>? {
        guard choices.reduce(1, { $0 * $1.reduce(0) { $0 + $1.values.count } }) <= 1 << 15 else { return nil }
        var sufficient: [Set<FactChange>] = []
        func choose(_ bit: Int, _ changes: Set<FactChange>, _ rows: [Int]) {
            guard bit < choices.count else {
                if suffices(rows) { sufficient.append(changes) }
                return
            }
            for (change, values) in choices[bit] {
                choose(
                    bit + 1, change.map { changes.union([$0]) } ?? changes,
                    rows.flatMap { row in values.map { $0 ? row | 1 << bit : row } })
            }
        }
        choose(0, [], [0])
        var minimal: Set<Set<FactChange>> = []
        for set in sufficient.sorted(by: { $0.count < $1.count }) where !minimal.contains(where: set.isSuperset) {
            minimal.insert(set)
        }
        return minimal
    }
}
