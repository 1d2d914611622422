extension Condition {
    /// In short, with ids: `ceasefire and (a or b)`.
    ///
    /// Recursion is bounded by the depth that the reader admits.
    public var words: String { words(isInner: false) }

    private func words(isInner: Bool) -> String {
        func list(_ members: [Condition], _ word: String) -> String {
            let joined = members.map { $0.words(isInner: members.count > 1) }.joined(separator: word)
            return isInner && members.count > 1 ? "(\(joined))" : joined
        }
        switch self {
        case .id(let id): return id
        case .all(let members): return list(members, " and ")
        case .any(let members): return list(members, " or ")
        case .not(let member): return "not " + member.words(isInner: true)
        case .atLeast(let count, let members):
            return "\(count) of (" + members.map { $0.words(isInner: false) }.joined(separator: ", ") + ")"
        case .predicate(let predicate, let id): return "\(id) \(predicate.rawValue)"
        case .bound(let commitment, let party): return "\(party) bound by \(commitment)"
        case .participates(let party): return "\(party) takes part"
        case .approved(let party): return "\(party) approves"
        case .held(let member, let length): return "\(member.words(isInner: true)) for \(length)"
        }
    }
}
