import Guarantor

/// What a predicate rests on at one instant: the right-hand side of a line of Meaning.md.
///
/// Facts, predicates, runs and deadlines are numbered as in `Meaning`.
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
    /// A deadline that has fallen due, at this instant or before.
    case due(Int)
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
}

/// What a commitment has to do, and until when after its trigger.
struct Deadline {
    let triggered: Int
    let within: CalendarDuration
}

/// The name of a predicate of the reference: an aspect of an element, for a guarantor of it where one is given.
struct Atom: Hashable, CustomStringConvertible {
    enum Aspect: String {
        case holds, adopted, given, quorum, consent, entered, ended, inForce, triggering, triggered, performed, breached
        case suspended, bound, joined, owes, involved, left
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
