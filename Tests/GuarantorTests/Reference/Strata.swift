/// The order in which the predicates of one instant are settled, so that negation meets only what is settled.
struct Strata {
    private let runs: [Run]
    private let cancelling: Bool

    /// The rules by stratum, lowest first; nil where a loop goes through negation.
    ///
    /// A rule stands no lower than what it rests on, and higher than what it rests on through negation. Where no
    /// numbering with as many levels as rules does, none does.
    ///
    /// - Parameter cancelling: whether one negation inside another undoes it, as it does in truth.
    static func order(_ rules: [Rule], runs: [Run], cancelling: Bool = true) -> [[Int]]? {
        let strata = Strata(runs: runs, cancelling: cancelling)
        let restsOn = rules.map { strata.dependencies(of: $0.formula) }
        var level = rules.map { _ in 0 }
        var isStable = false
        while !isStable {
            isStable = true
            for rule in rules.indices {
                for (other, isNegative) in restsOn[rule] {
                    let least = level[other] + (isNegative ? 1 : 0)
                    guard level[rule] < least else { continue }
                    guard least <= rules.count else { return nil }
                    level[rule] = least
                    isStable = false
                }
            }
        }
        return (0...(level.max() ?? 0)).map { stratum in rules.indices.filter { level[$0] == stratum } }
    }

    /// The predicates of the same instant; the past is no dependence.
    private func dependencies(of formula: Formula, isNegative: Bool = false) -> [(rule: Int, isNegative: Bool)] {
        switch formula {
        case .constant, .fact, .before, .due: []
        case .now(let rule): [(rule, isNegative)]
        case .not(let member): dependencies(of: member, isNegative: !(cancelling && isNegative))
        case .all(let members), .any(let members), .atLeast(_, let members):
            members.flatMap { dependencies(of: $0, isNegative: isNegative) }
        case .held(let run):
            dependencies(of: runs[run].formula, isNegative: isNegative)
                + dependencies(of: runs[run].keeps, isNegative: isNegative)
        case .possible(let member): dependencies(of: member, isNegative: true) + dependencies(of: member)
        }
    }
}
