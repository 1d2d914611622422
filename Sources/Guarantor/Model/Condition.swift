/// What has to hold: an id, or an operator over conditions.
public enum Condition: Hashable, Sendable {
    /// A fact, a named condition, a pillar, an instrument (adopted) or a commitment (in force).
    case id(String)
    case all([Condition])
    case any([Condition])
    indirect case not(Condition)
    case atLeast(Int, of: [Condition])
    indirect case predicate(Predicate, of: String)
    indirect case bound(commitment: String, party: String)
    case participates(String)
    case approved(String)
    /// The condition has held without a break for that long.
    indirect case held(Condition, for: CalendarDuration)
}

/// What a commitment's lifecycle says of it, where a condition can ask for it.
public enum Predicate: String, CaseIterable, Sendable {
    case entered, ended, triggered, performed, breached
}
