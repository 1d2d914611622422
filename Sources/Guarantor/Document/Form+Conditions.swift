extension Form where Value == Condition {
    static var condition: Form {
        Form(expected: DocumentReader.expectedCondition, read: { $1.condition($0) }, write: { $0.write(&$1) })
    }
}

/// The keys of a condition that is an object: operators, and what goes with them.
private enum ConditionKey: String, CaseIterable {
    case all, any, not
    case atLeast = "at_least"
    case entered, ended, triggered, performed, breached, bound, participates, approved, held
    case of, party
    case `for`

    /// The key that has to stand beside the operator.
    var companion: ConditionKey? {
        switch self {
        case .atLeast: .of
        case .bound: .party
        case .held: .for
        default: nil
        }
    }

    var isOperator: Bool { self != .of && self != .party && self != .for }

    static let table = WordTable(allCases.map(\.rawValue))
    static let operators = quotedList(allCases.filter(\.isOperator).map(\.rawValue))
}

extension DocumentReader {
    static let expectedCondition = "a condition: an id, or an object with one of " + ConditionKey.operators

    /// Recursive, as deep as the text is nested.
    mutating func condition(_ token: Int) -> Condition? {
        switch text.kind(token) {
        case .string, .escapedString, .damagedString: reference(token, to: .conditional).map(Condition.id)
        case .object: operation(token)
        default: refuseType(token, expected: Self.expectedCondition)
        }
    }

    private mutating func operation(_ object: Int) -> Condition? {
        var found: (key: ConditionKey, operand: Int)?
        var companion: (key: ConditionKey, operand: Int)?
        let end = text.next(object)
        var token = object + 1
        while token < end {
            let operand = token + 1
            if let index = ConditionKey.table.index(of: token, in: text) {
                let key = ConditionKey.allCases[index]
                let former = key.isOperator ? found : companion
                if let former, former.key != key {
                    refuse(
                        .conflict, token, "`\(former.key.rawValue)` and `\(key.rawValue)` exclude each other",
                        expected: "one operator")
                } else if key.isOperator {
                    found = (key, operand)
                } else {
                    companion = (key, operand)
                }
            } else {
                refuseUnknownKey(token, of: "a condition", known: ConditionKey.table.words)
            }
            token = text.next(operand)
        }
        guard let (key, operand) = found else {
            return refuse(
                .missingKey, object, "a condition has no operator", expected: "one of " + ConditionKey.operators)
        }
        if let companion, companion.key != key.companion {
            refuse(
                .conflict, companion.operand - 1, "`\(companion.key.rawValue)` does not go with `\(key.rawValue)`",
                expected: "no such key")
        }
        guard let wanted = key.companion else { return operation(key, operand) }
        let beside = companion?.key == wanted ? companion?.operand : nil
        if beside == nil {
            refuse(
                .missingKey, object, "`\(key.rawValue)` has no `\(wanted.rawValue)` beside it",
                expected: "the key `\(wanted.rawValue)`")
        }
        return operation(key, operand, beside)
    }

    /// An operator that stands alone.
    private mutating func operation(_ key: ConditionKey, _ operand: Int) -> Condition? {
        switch key {
        case .all: conditions(operand).map(Condition.all)
        case .any: conditions(operand).map(Condition.any)
        case .not: condition(operand).map(Condition.not)
        case .participates: reference(operand, to: .party).map(Condition.participates)
        case .approved: reference(operand, to: .party).map(Condition.approved)
        default:
            if let id = reference(operand, to: .commitment), let predicate = Predicate(rawValue: key.rawValue) {
                .predicate(predicate, of: id)
            } else {
                nil
            }
        }
    }

    /// An operator and what stands beside it; both are read, so that the problems of both are reported.
    private mutating func operation(_ key: ConditionKey, _ operand: Int, _ beside: Int?) -> Condition? {
        switch key {
        case .atLeast:
            let number = threshold(operand, of: beside)
            guard let members = beside.flatMap({ conditions($0) }), let number else { return nil }
            return .atLeast(number, of: members)
        case .bound:
            let commitment = reference(operand, to: .commitment)
            guard let party = beside.flatMap({ reference($0, to: .party) }), let commitment else { return nil }
            return .bound(commitment: commitment, party: party)
        default:
            let held = condition(operand)
            guard let beside else { return nil }
            guard text.kind(beside).isString else { return refuseType(beside, expected: "a duration such as `P30D`") }
            guard let duration = duration(beside), let held else { return nil }
            return .held(held, for: duration)
        }
    }

    private mutating func conditions(_ array: Int) -> [Condition]? {
        guard text.kind(array) == .array else { return refuseType(array, expected: "an array of conditions") }
        guard text.count(array) > 0 else {
            return refuse(.empty, array, "this array is empty", expected: "at least one condition")
        }
        var members: [Condition] = []
        members.reserveCapacity(text.count(array))
        let end = text.next(array)
        var member = array + 1
        while member < end {
            if let condition = condition(member) { members.append(condition) }
            member = text.next(member)
        }
        return members.count == text.count(array) ? members : nil
    }

    /// How many of the members have to hold.
    private mutating func threshold(_ token: Int, of members: Int?) -> Int? {
        guard text.kind(token).isNumber else { return refuseType(token, expected: "a whole number") }
        guard !text.kind(token).isDamaged else { return nil }
        let isArray = members.map { text.kind($0) == .array } ?? false
        let most = isArray ? members.map { max(1, text.count($0)) } ?? .max : .max
        guard let number = text.int(token), (1...most).contains(number) else {
            let range = most == .max ? "a whole number from 1" : "a whole number from 1 to \(most)"
            let text = text
            return refuse(
                .outOfRange, token, "`at_least` is \(text.quotedScalar(token)), beyond the members of `of`",
                expected: range)
        }
        return number
    }
}

extension Condition {
    fileprivate func write(_ writer: inout JSONWriter) {
        if case .id(let id) = self { return writer.reference(id) }
        writer.beginObject()
        switch self {
        case .id: break
        case .all(let members): Self.write("all", members, &writer)
        case .any(let members): Self.write("any", members, &writer)
        case .not(let condition):
            writer.key("not")
            condition.write(&writer)
        case .atLeast(let number, let members):
            writer.key("at_least")
            writer.number(number)
            Self.write("of", members, &writer)
        case .predicate(let predicate, let id): Self.write(predicate.rawValue, id, &writer)
        case .bound(let commitment, let party):
            Self.write("bound", commitment, &writer)
            Self.write("party", party, &writer)
        case .participates(let party): Self.write("participates", party, &writer)
        case .approved(let party): Self.write("approved", party, &writer)
        case .held(let condition, let duration):
            writer.key("held")
            condition.write(&writer)
            writer.key("for")
            writer.string(duration.description)
        }
        writer.endObject()
    }

    private static func write(_ key: String, _ id: String, _ writer: inout JSONWriter) {
        writer.key(key)
        writer.reference(id)
    }

    private static func write(_ key: String, _ members: [Condition], _ writer: inout JSONWriter) {
        writer.key(key)
        writer.beginArray()
        for member in members { member.write(&writer) }
        writer.endArray()
    }
}
