import Testing

@testable import Guarantor

/// What an audit says of conditions against their truth tables, for conditions drawn at random.
@Suite struct ConditionAuditTests {
    private static let facts = ["a", "b", "c", "d"]

    @Test func agreesWithTruthTables() throws {
        var seen: [AuditRule: Int] = [:]
        for seed in 1...UInt64(400 * RandomCases.multiplier) {
            var random = SplitMix64(seed: seed)
            let condition = Self.condition(&random, depth: 3)
            let findings = try audit(condition)
            for finding in findings { seen[finding.rule, default: 0] += 1 }
            let complaint = complaint(about: findings, condition)
            #expect(
                complaint == nil, "\(complaint ?? "") (seed \(seed)): \(condition.words)\n\(findings.map(\.pointer))")
            if complaint != nil { return }
        }
        let rules: [AuditRule] = [.neverSatisfiable, .alwaysSatisfied, .redundantCondition, .shadowedAlternative]
        for rule in rules { #expect(seen[rule, default: 0] > 10, "\(rule)") }
    }

    private func complaint(about findings: [Audit.Finding], _ condition: Condition) -> String? {
        let table = Self.table(condition)
        let isConstant = Set(table).count == 1
        let whole = findings.first { $0.pointer == Self.root }
        if isConstant {
            return whole?.rule == (table[0] ? .alwaysSatisfied : .neverSatisfiable) && findings.count == 1
                ? nil : "a constant, and not said to be"
        }
        if whole != nil { return "no constant, and said to be" }
        let idle = Set(findings.map(\.pointer))
        let readings = Self.readings(condition, at: Self.root, without: idle)
        guard let rest = readings.first(where: { Self.table($0) == table }) else { return "not the same without them" }
        if let further = Self.idlePart(rest, table) { return "idle as well: \(further)" }
        for finding in findings where [.neverSatisfiable, .alwaysSatisfied].contains(finding.rule) {
            guard let part = Self.part(condition, at: Self.root, pointer: finding.pointer) else { return "nowhere" }
            if Set(Self.table(part)) != [finding.rule == .alwaysSatisfied] { return "no constant part" }
        }
        return nil
    }

    private func audit(_ condition: Condition) throws -> [Audit.Finding] {
        let document = Document(
            id: "drawn", title: "Drawn", facts: Self.facts.map { Fact(id: $0, statement: $0) },
            conditions: [NamedCondition(id: "whole", when: condition)])
        let framework = try Framework(json: DocumentText.document(document))
        return try Scenario(framework).audit().findings.filter { $0.pointer.hasPrefix(Self.root) }
    }
}

extension ConditionAuditTests {
    private static let root = "/conditions/0/when"

    private static func condition(_ random: inout SplitMix64, depth: Int) -> Condition {
        guard depth > 0, random.chance(0.75) else { return .id(random.pick(facts)) }
        func members(_ random: inout SplitMix64) -> [Condition] {
            (0..<random.number(1...3)).map { _ in condition(&random, depth: depth - 1) }
        }
        switch random.number(0...6) {
        case 0...1: return .all(members(&random))
        case 2...3: return .any(members(&random))
        case 4:
            let drawn = members(&random)
            return .atLeast(random.number(1...drawn.count), of: drawn)
        default: return .not(condition(&random, depth: depth - 1))
        }
    }

    /// By assignment, a bit for each fact.
    private static func table(_ condition: Condition) -> [Bool] {
        (0..<(1 << facts.count)).map { point in
            func holds(_ condition: Condition) -> Bool {
                switch condition {
                case .id("always"): true
                case .id("never"): false
                case .id(let fact): point >> (facts.firstIndex(of: fact) ?? 0) & 1 == 1
                case .all(let members): members.allSatisfy(holds)
                case .any(let members): members.contains(where: holds)
                case .atLeast(let count, let members): members.count(where: holds) >= count
                case .not(let member): !holds(member)
                default: false
                }
            }
            return holds(condition)
        }
    }

    /// The condition without the parts at some places; a threshold's members stand for always or never instead.
    private static func readings(_ condition: Condition, at place: String, without idle: Set<String>) -> [Condition] {
        func choices(_ members: [Condition], _ key: String, _ isThreshold: Bool) -> [[Condition]] {
            var lists: [[Condition]] = [[]]
            for (position, member) in members.enumerated() {
                let place = "\(place)/\(key)/\(position)"
                let own: [Condition?] =
                    !idle.contains(place)
                    ? readings(member, at: place, without: idle)
                    : isThreshold ? [.id("always"), .id("never")] : [nil]
                lists = lists.flatMap { list in own.map { choice in list + [choice].compactMap(\.self) } }
            }
            return lists
        }
        switch condition {
        case .all(let members): return choices(members, "all", false).map(Condition.all)
        case .any(let members): return choices(members, "any", false).map(Condition.any)
        case .atLeast(let count, let members): return choices(members, "of", true).map { .atLeast(count, of: $0) }
        case .not(let member): return readings(member, at: place + "/not", without: idle).map(Condition.not)
        default: return [condition]
        }
    }

    /// A part whose absence leaves the table as it is, if there is one.
    private static func idlePart(_ condition: Condition, _ table: [Bool]) -> String? {
        func search(_ part: Condition, _ rebuilt: (Condition) -> Condition) -> String? {
            func among(_ members: [Condition], _ make: ([Condition]) -> Condition) -> String? {
                for position in members.indices {
                    var others = members
                    let member = others.remove(at: position)
                    if members.count > 1, self.table(rebuilt(make(others))) == table { return member.words }
                    let inner = search(member) { changed in
                        var all = members
                        all[position] = changed
                        return rebuilt(make(all))
                    }
                    if let inner { return inner }
                }
                return nil
            }
            switch part {
            case .all(let members): return among(members, Condition.all)
            case .any(let members): return among(members, Condition.any)
            case .not(let member): return search(member) { rebuilt(.not($0)) }
            case .atLeast(let count, let members):
                for position in members.indices where !["always", "never"].contains(members[position].words) {
                    for constant in ["always", "never"] {
                        var all = members
                        all[position] = .id(constant)
                        if self.table(rebuilt(.atLeast(count, of: all))) == table { return members[position].words }
                    }
                    let inner = search(members[position]) { changed in
                        var all = members
                        all[position] = changed
                        return rebuilt(.atLeast(count, of: all))
                    }
                    if let inner { return inner }
                }
                return nil
            default: return nil
            }
        }
        return search(condition) { $0 }
    }

    private static func part(_ condition: Condition, at place: String, pointer: String) -> Condition? {
        if place == pointer { return condition }
        func search(_ members: [Condition], _ key: String) -> Condition? {
            members.enumerated().lazy.compactMap { part($1, at: "\(place)/\(key)/\($0)", pointer: pointer) }.first
        }
        switch condition {
        case .all(let members): return search(members, "all")
        case .any(let members): return search(members, "any")
        case .atLeast(_, let members): return search(members, "of")
        case .not(let member): return part(member, at: place + "/not", pointer: pointer)
        default: return nil
        }
    }
}
