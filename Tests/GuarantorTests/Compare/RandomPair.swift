@testable import Guarantor

/// Two small documents drawn at random, the second a variation of the first.
struct RandomPair {
    var random: SplitMix64
    private(set) var first: Document
    private(set) var second: Document
    /// What the second calls facts of the first.
    private(set) var names: [String: String] = [:]
    /// Whether anything is asked to hold for some time.
    let isTimed: Bool
    private let facts: [String]

    static let opens = Instant("2026-01-10") ?? .distantPast
    static let durations = ["P10D", "P20D"].compactMap { CalendarDuration($0) }

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        isTimed = random.chance(0.1)
        facts = (0..<(isTimed ? 1 : random.number(1...2))).map { "f\($0)" }
        first = Document(id: "drawn", title: "Drawn at random")
        second = first
        first.opens = Self.opens
        first.holdsWhen = .id(facts[0])
        for fact in facts {
            first.facts.append(
                Fact(id: fact, statement: "Fact \(fact)", initially: random.chance(0.5) ? .true : .false))
        }
        addParty()
        for name in ["a", "b"] {
            first.instruments.append(
                Instrument(id: "i_" + name, title: name, adoptedWhen: condition(before: "j", depth: 1)))
        }
        if random.chance(0.5) { first.commitments.append(commitment("j")) }
        first.commitments.append(commitment("k"))
        second = first
        for _ in 0..<random.number(1...2) { vary() }
        if random.chance(0.2) { rename(facts[0], "g0") }
    }

    private mutating func addParty() {
        var party = Party(id: "P", name: "P", kind: random.chance(0.8) ? .state : .coalition)
        if party.kind == .coalition { party.open = true }
        first.parties.append(party)
        first.facts.append(Fact(id: "approved:P", statement: "P approves", initially: .false))
    }

    private mutating func commitment(_ id: String) -> Commitment {
        var commitment = Commitment(
            id: id, title: "Commitment \(id)", guarantors: [GuarantorTerms(party: "P")], certainty: .agreed)
        commitment.requiresApproval = random.pick([false, false, false, false, false, false, true, nil])
        if isTimed { commitment.requiresApproval = false }
        if random.chance(0.2) { commitment.instruments = ["i_a"] }
        if random.chance(0.1), !isTimed { commitment.guarantors = nil }
        if random.chance(0.7) { commitment.entersWhen = condition(before: id) }
        if random.chance(0.3) { commitment.whileCondition = condition(before: id) }
        if random.chance(0.2) { commitment.suspendedWhen = condition(before: id) }
        if random.chance(0.5) { commitment.endsWhen = condition(before: id) }
        if random.chance(0.6) {
            commitment.triggeredWhen = condition(before: id)
            if random.chance(0.9) { commitment.performedWhen = condition(before: id) }
            if isTimed, random.chance(0.5) { commitment.within = random.pick(Self.durations) }
        }
        return commitment
    }

    mutating func condition(before id: String, depth: Int = 2) -> Condition {
        guard depth > 0, random.chance(0.6) else { return leaf(before: id) }
        func members(_ random: inout RandomPair) -> [Condition] {
            (0..<random.random.number(1...3)).map { _ in random.condition(before: id, depth: depth - 1) }
        }
        switch random.number(0...9) {
        case 0...2: return .all(members(&self))
        case 3...5: return .any(members(&self))
        case 6:
            let drawn = members(&self)
            return .atLeast(random.number(1...drawn.count), of: drawn)
        case 7 where isTimed: return .held(leaf(before: "j"), for: random.pick(Self.durations))
        default: return .not(condition(before: id, depth: depth - 1))
        }
    }

    private mutating func leaf(before id: String) -> Condition {
        let others = id == "k" && first.commitments.contains { $0.id == "j" }
        switch random.number(0...9) {
        case 0...2 where others: return .predicate(random.pick(Predicate.allCases), of: "j")
        case 3: return .participates("P")
        default: return .id(random.pick(facts))
        }
    }

    /// Changes one thing about the second document's undertaking.
    private mutating func vary() {
        guard let last = second.commitments.indices.last else { return }
        var commitment = second.commitments[last]
        let key: WritableKeyPath<Commitment, Condition?> = random.pick([
            \.entersWhen, \.entersWhen, \.whileCondition, \.suspendedWhen, \.endsWhen, \.endsWhen, \.triggeredWhen,
            \.triggeredWhen,
        ])
        switch random.number(0...9) {
        case 0 where !isTimed: commitment.requiresApproval = random.pick([false, true, nil])
        case 1 where isTimed && commitment.triggeredWhen != nil: commitment.within = random.pick(Self.durations)
        case 2 where !commitment.instruments.isEmpty: commitment.instruments = ["i_b"]
        case 3: commitment[keyPath: key] = nil
        case 4...6:
            let further = condition(before: "k", depth: 1)
            commitment[keyPath: key] =
                commitment[keyPath: key].map { random.chance(0.5) ? .all([$0, further]) : .any([further, $0]) }
                ?? further
        default: commitment[keyPath: key] = condition(before: "k")
        }
        if commitment.triggeredWhen == nil { commitment.within = nil }
        second.commitments[last] = commitment
    }

    private mutating func rename(_ fact: String, _ name: String) {
        names[fact] = name
        guard let index = second.facts.firstIndex(where: { $0.id == fact }) else { return }
        second.facts[index].id = name
        second.holdsWhen = .id(name)
        for index in second.instruments.indices {
            second.instruments[index].adoptedWhen = second.instruments[index].adoptedWhen?.renaming(fact, name)
        }
        for index in second.commitments.indices {
            for key in [
                \Commitment.entersWhen, \.whileCondition, \.suspendedWhen, \.endsWhen, \.triggeredWhen, \.performedWhen,
            ] {
                second.commitments[index][keyPath: key] = second.commitments[index][keyPath: key]?.renaming(fact, name)
            }
        }
    }
}

extension Condition {
    fileprivate func renaming(_ fact: String, _ name: String) -> Condition {
        switch self {
        case .id(fact): .id(name)
        case .all(let members): .all(members.map { $0.renaming(fact, name) })
        case .any(let members): .any(members.map { $0.renaming(fact, name) })
        case .atLeast(let count, let members): .atLeast(count, of: members.map { $0.renaming(fact, name) })
        case .not(let member): .not(member.renaming(fact, name))
        case .held(let member, let length): .held(member.renaming(fact, name), for: length)
        default: self
        }
    }
}
