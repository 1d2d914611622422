@testable import Guarantor

extension RandomFramework {
    /// A condition of an element: mostly over facts and what stands earlier in the order.
    mutating func condition(before id: String, depth: Int = 2, isPositive: Bool = true) -> Condition {
        guard depth > 0, random.chance(0.6) else { return leaf(before: id, isPositive: isPositive) }
        switch random.number(0...9) {
        case 0...2: return .all(members(before: id, depth, isPositive))
        case 3...5: return .any(members(before: id, depth, isPositive))
        case 6:
            let members = members(before: id, depth, isPositive)
            return .atLeast(random.number(1...members.count), of: members)
        case 7:
            let member = condition(before: id, depth: depth - 1, isPositive: isPositive)
            return .held(member, for: random.pick(Self.durations))
        default: return .not(condition(before: id, depth: depth - 1, isPositive: false))
        }
    }

    private mutating func members(before id: String, _ depth: Int, _ isPositive: Bool) -> [Condition] {
        (0..<random.number(1...3)).map { _ in condition(before: id, depth: depth - 1, isPositive: isPositive) }
    }

    private mutating func leaf(before id: String, isPositive: Bool) -> Condition {
        let position = order.firstIndex(of: id) ?? order.count
        // What comes later closes loops; through negation those would be refused.
        let reach = isPositive && random.chance(0.06) ? order.count : position
        let names = Array(order.prefix(reach))
        let commitments = names.filter { $0.hasPrefix("k") }
        switch random.number(0...19) {
        case 0...3 where !names.isEmpty: return .id(random.pick(names))
        case 4...7 where !commitments.isEmpty:
            return .predicate(random.pick(Predicate.allCases), of: random.pick(commitments))
        case 8 where !commitments.isEmpty:
            return .bound(commitment: random.pick(commitments), party: random.pick(states))
        case 9: return .participates(random.pick(document.parties).id)
        case 10: return .approved(random.pick(document.parties).id)
        default: return .id(random.pick(factIDs))
        }
    }
}
