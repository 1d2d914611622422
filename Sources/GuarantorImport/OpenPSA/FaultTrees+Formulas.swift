import Guarantor
import GuarantorLogic

extension FaultTrees {
    /// A formula as a condition; nil after noting what is wrong with it. Recursion is bounded by the depth that the tree admits.
    mutating func condition(_ place: Place, in gate: Definition) -> Condition? {
        let element = self[place]
        switch element.name {
        case "event", "gate", "basic-event", "house-event": return reference(place, in: gate)
        case "constant":
            let isTrue = constant()
            return element["value"] == "true" ? isTrue : .not(isTrue)
        default: break
        }
        let operands = children(of: place)
        var members: [Condition] = []
        for operand in operands {
            guard let member = condition(operand, in: gate) else { return nil }
            members.append(member)
        }
        guard !members.isEmpty else {
            refuse(place, "`\(element.name)` has no arguments")
            return nil
        }
        switch element.name {
        case "and": return members.count == 1 ? members[0] : .all(members)
        case "or": return members.count == 1 ? members[0] : .any(members)
        case "nand": return .not(.all(members))
        case "nor": return .not(.any(members))
        case "not" where members.count == 1: return .not(members[0])
        case "xor" where members.count == 2: return exclusive(members[0], members[1], gate)
        case "atleast":
            guard let text = element["min"], let count = Int(text), (1...members.count).contains(count) else {
                refuse(
                    place,
                    "`min` is \(quoted(element["min"] ?? "absent")); expected a number from 1 to \(members.count)")
                return nil
            }
            return .atLeast(count, of: members)
        default:
            refuse(place, "`\(element.name)` with \(members.count) arguments is not read")
            return nil
        }
    }

    private mutating func reference(_ place: Place, in gate: Definition) -> Condition? {
        guard let name = self[place]["name"] else {
            refuse(place, "there is no `name`")
            return nil
        }
        if let found = definition(name, from: gate.path) { return .id(found.id) }
        refuse(place, "\(quoted(name)) is not defined: it is a fact of which nothing is known")
        let id = ids.new(name)
        result.document.facts.append(Fact(id: id, statement: name))
        let undefined = Definition(kind: .basicEvent, name: name, id: id, place: place, path: [])
        definitions[name] = undefined
        return .id(id)
    }

    /// One of two. What is not a name is given one: it is used twice.
    private mutating func exclusive(_ one: Condition, _ other: Condition, _ gate: Definition) -> Condition {
        let (one, other) = (named(one, gate), named(other, gate))
        return .any([.all([one, .not(other)]), .all([other, .not(one)])])
    }

    private mutating func named(_ condition: Condition, _ gate: Definition) -> Condition {
        if case .id = condition { return condition }
        let id = ids.new(gate.id + ".part")
        result.document.conditions.append(NamedCondition(id: id, when: condition))
        return .id(id)
    }

    /// The fact that is always true.
    private mutating func constant() -> Condition {
        let id = ids.id("constant-true")
        if !result.document.facts.contains(where: { $0.id == id }) {
            var fact = Fact(id: id, statement: "This is always so")
            fact.initially = .true
            fact.settled = true
            result.document.facts.append(fact)
        }
        return .id(id)
    }

    /// A fault tree has no loops, and here one would have a meaning of its own.
    func refuseLoops() throws(ImportError) {
        let gates = result.document.conditions
        let numbers = Dictionary(gates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let below = gates.map { gate in Self.names(in: gate.when).compactMap { numbers[$0] } }
        var waits = [Int](repeating: 0, count: gates.count)
        var above = [[Int]](repeating: [], count: gates.count)
        for (gate, members) in below.enumerated() {
            waits[gate] = members.count
            for member in members { above[member].append(gate) }
        }
        var ready = gates.indices.filter { waits[$0] == 0 }
        var done = 0
        while let gate = ready.popLast() {
            done += 1
            for user in above[gate] {
                waits[user] -= 1
                if waits[user] == 0 { ready.append(user) }
            }
        }
        guard done < gates.count, let first = gates.indices.first(where: { waits[$0] > 0 }) else { return }
        // From any gate that still waits, one goes from one that waits to another, and so comes round.
        var (way, at) = ([Int](), first)
        var seen: [Int: Int] = [:]
        while seen[at] == nil {
            seen[at] = way.count
            way.append(at)
            at = below[at].first { waits[$0] > 0 } ?? at
        }
        let loop = way[(seen[at] ?? 0)...] + [at]
        throw ImportError(
            files[0],
            "gates rest on themselves: \(loop.prefix(12).map { quoted(gates[$0].id) }.joined(separator: " → "))")
    }

    /// The names in a condition. Recursion is bounded by the depth that the tree admits.
    private static func names(in condition: Condition) -> [String] {
        switch condition {
        case .id(let id): [id]
        case .not(let member): names(in: member)
        case .all(let members), .any(let members), .atLeast(_, let members): members.flatMap { names(in: $0) }
        default: []
        }
    }

    /// The gate that no other rests on.
    mutating func findTop() {
        let gates = result.document.conditions
        let used = Set(gates.flatMap { Self.names(in: $0.when) })
        let tops = gates.filter { !used.contains($0.id) }
        if tops.count == 1 {
            result.document.holdsWhen = .id(tops[0].id)
        } else {
            let names = tops.prefix(12).map { quoted($0.id) }.joined(separator: ", ")
            result.counts.append(
                "\(tops.count) gates are on top, so that the framework itself holds by none: \(names)")
        }
    }
}
