import GuarantorLogic

/// The minimal sets of facts, or of parties, whose loss undoes a target; single points of failure first.
public struct Vulnerabilities: Answer {
    public let target: String
    /// What the target is now: only what is true can be undone.
    public let value: Truth
    /// In decimal.
    public let count: String
    public let bySize: [String]
    public let isTruncated: Bool
    public let completeUpTo: Int?
    public let sets: [LossSet]
    public let receipt: Receipt

    /// Losses that only together undo the target.
    public struct LossSet: Hashable, Sendable {
        public let losses: [Loss]
        /// In the agreement's words.
        public let text: String
    }

    public enum Loss: Hashable, Sendable {
        /// A known fact that is told otherwise.
        case fact(String, to: Bool)
        /// A party that withdraws.
        case party(String)
    }
}

/// What can be lost.
public enum LossKind: String, CaseIterable, Sendable { case facts, parties }

extension Scenario {
    /// What breaks the target, from a state in which it is true: minimal sets of known facts told otherwise, or of parties that
    /// withdraw, after which it is no longer true whatever remains unknown turns out to be.
    ///
    /// - Parameters:
    ///   - target: what a condition can name, or the framework; nil: the framework.
    ///   - kind: whether facts or parties are lost.
    ///   - changes: made first: what a set of requirements leads to. They can be lost again.
    ///   - limit: how many sets are listed. All are counted.
    ///   - fixed: facts that are not lost, beside those that are settled or assumed.
    public func vulnerabilities(
        _ target: String? = nil, by kind: LossKind = .facts, after changes: [FactChange] = [], limit: Int = 20,
        fixed: [String] = []
    ) throws(QuestionError) -> Vulnerabilities {
        let (id, literal) = try self.target(target)
        var changed = self
        for change in changes { try changed.assume(change.fact, Truth(change.to)) }
        let present = Present(changed.evaluateFast(), fixed: try facts(fixed), free: try facts(changes.map(\.fact)))
        let participation = Set(framework.document.parties.compactMap { framework.elements.index(of: $0.participationFact, .fact) })
        let roles = present.roles { index, role in
            switch role {
            case .open: return .undetermined
            case .known(let value): return kind == .facts || participation.contains(index) && value ? role : .fixed(value)
            case .fixed(true) where kind == .parties && participation.contains(index): return .known(true)
            default: return role
            }
        }
        let value = present.state[literal]
        let found = try minimalChanges(id) { (largest) throws(DiagramError) in
            try MinimalChanges(
                framework.equations.system, target: !literal, roles: roles, undetermined: .some, largest: largest)
        }
        // What is not true now is undone by nothing: the empty set is no loss.
        let isHeld = !found.countBySize.isEmpty && found.countBySize[0].isZero
        return Vulnerabilities(
            target: id, value: value, count: isHeld ? found.count.description : "0",
            bySize: isHeld ? found.countBySize.map(\.description) : [], isTruncated: found.completeUpTo != nil,
            completeUpTo: found.completeUpTo,
            sets: isHeld ? found.sets(limit: limit).map { framework.lossSet($0, kind) } : [], receipt: Receipt(self))
    }
}

extension Framework {
    fileprivate func lossSet(_ changes: [Change], _ kind: LossKind) -> Vulnerabilities.LossSet {
        let losses = changes.map { change -> Vulnerabilities.Loss in
            let fact = elements.facts[change.input]
            if kind == .parties, let party = fact.party { return .party(party) }
            return .fact(fact.id, to: change.value)
        }
        return .init(losses: losses, text: changes.map { words($0.input, to: $0.value) }.joined(separator: "; "))
    }
}
