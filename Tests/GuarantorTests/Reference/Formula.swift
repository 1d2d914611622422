import Guarantor

/// What a predicate rests on at one instant: the right-hand side of a line of Meaning.md.
///
/// Facts, predicates and runs are numbered as in `Meaning`.
indirect enum Formula {
    case constant(Bool)
    case fact(Int)
    /// A predicate at this instant.
    case now(Int)
    /// A predicate as of just before this instant; false before the first.
    case before(Int)
    case not(Formula)
    case all([Formula])
    case any([Formula])
    case atLeast(Int, [Formula])
    /// A run that is unbroken for as long as it asks.
    case held(Int)
    /// A run that was unbroken until just before this instant, for as long as it asks.
    case due(Int)
    /// Whether the member holds in the value's world or in the one that bounds it from the other side.
    case possible(Formula)
}

/// A predicate: its formula, and whether it keeps what the formula once was.
struct Rule {
    var formula: Formula
    var isLatched = false
}

/// A condition that has to hold without a break.
struct Run {
    let formula: Formula
    let duration: CalendarDuration
    /// Where this does not hold the run is broken, and starts anew at once.
    var keeps = Formula.constant(true)
}

/// The name of a predicate of the reference: an aspect of an element, for a guarantor of it where one is given.
struct Atom: Hashable, CustomStringConvertible {
    enum Aspect: String {
        case holds, adopted, given, quorum, consent, entered, ended, inForce, triggering, triggered, performed, breached
        case suspended, bound, joined, owes, involved, left
        case isOn, isPerforming, underWay, presentPerformed, latestPerformed, lastPerformed, lastBreached
    }

    let aspect: Aspect
    let id: String
    var guarantor: String?

    init(_ aspect: Aspect, _ id: String, _ guarantor: String? = nil) {
        self.aspect = aspect
        self.id = id
        self.guarantor = guarantor
    }

    var description: String { "\(aspect.rawValue) \(id)" + (guarantor.map { " (\($0))" } ?? "") }
}
