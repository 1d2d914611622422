/// What has to hold: an id, or an operator over conditions.
public enum Condition: Hashable, Sendable {
    /// A fact, a named condition, a pillar, an instrument (adopted) or a commitment (in force).
    case id(String)
    /// Every member holds; at least one member.
    case all([Condition])
    /// A member holds; at least one member.
    case any([Condition])
    /// The condition does not hold.
    indirect case not(Condition)
    /// So many of the members hold, or more: from 1 to their number.
    case atLeast(Int, of: [Condition])
    /// What the lifecycle says of the commitment with this id.
    indirect case predicate(Predicate, of: String)
    /// The party is bound as a guarantor of the commitment.
    indirect case bound(commitment: String, party: String)
    /// The party with this id takes part.
    case participates(String)
    /// The domestic approval of the party with this id is given.
    case approved(String)
    /// The condition has held without a break for that long.
    indirect case held(Condition, for: CalendarDuration)
}

/// What a commitment's lifecycle says of it, where a condition can ask for it.
public enum Predicate: String, CaseIterable, Sendable {
    /// It has entered into force, once and for all.
    case entered
    /// It has ended after its entry, once and for all.
    case ended
    /// Its trigger has happened while it was in force, at least once.
    case triggered
    /// An occurrence of its trigger has been performed.
    case performed
    /// An occurrence was not performed when its deadline fell due.
    case breached
}
