@testable import Guarantor

/// A scenario as data, for the references and the engine alike.
struct Situation: Hashable {
    struct Assumption: Hashable {
        var fact: String
        var value: Truth
        /// Absent: at the scenario's date.
        var at: Instant?
        /// The party whose withdrawal this is.
        var withdrawal: String?
    }

    var date: Instant?
    var knownAt: Instant?
    var dropped: [String] = []
    var assumptions: [Assumption] = []

    mutating func withdraw(_ party: String, at instant: Instant? = nil) {
        assumptions.append(.init(fact: "participates:" + party, value: .false, at: instant, withdrawal: party))
    }
}

extension Situation: CustomStringConvertible {
    var description: String {
        var lines = ["date \(date?.description ?? "none"), known at \(knownAt?.description ?? "none")"]
        lines += dropped.map { "drop \($0)" }
        lines += assumptions.map { "assume \($0.fact) \($0.value) at \($0.at?.description ?? "date")" }
        return lines.joined(separator: "; ")
    }
}
