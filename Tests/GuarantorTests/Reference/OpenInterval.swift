@testable import Guarantor

/// A maximal interval in which a fact is unknown or contested: one value in each completion.
struct OpenInterval {
    let fact: Int
    /// Entries of the chronicle.
    var entries: Range<Int>
    /// Whether the fact is contested in some part of it.
    var isContested: Bool
}

extension Meaning {
    /// The open intervals of the facts that some predicate rests on.
    func openIntervals(_ chronicle: Chronicle) -> [OpenInterval] {
        var used = Set<Int>()
        for rule in rules { collectFacts(of: rule.formula, into: &used) }
        return used.sorted().flatMap { fact in
            var intervals: [OpenInterval] = []
            for (index, entry) in chronicle.entries.enumerated() where !entry.told[fact].isDecided {
                let isContested = entry.told[fact] == .contested
                if let last = intervals.indices.last, intervals[last].entries.upperBound == index {
                    intervals[last].entries = intervals[last].entries.lowerBound..<index + 1
                    intervals[last].isContested = intervals[last].isContested || isContested
                } else {
                    intervals.append(OpenInterval(fact: fact, entries: index..<index + 1, isContested: isContested))
                }
            }
            return intervals
        }
    }

    private func collectFacts(of formula: Formula, into facts: inout Set<Int>) {
        switch formula {
        case .fact(let fact): facts.insert(fact)
        case .not(let member), .possible(let member): collectFacts(of: member, into: &facts)
        case .all(let members), .any(let members), .atLeast(_, let members):
            for member in members { collectFacts(of: member, into: &facts) }
        case .held(let run): collectFacts(of: runs[run].formula, into: &facts)
        case .constant, .now, .before, .due: break
        }
    }
}
