import GuarantorLogic

/// Which element of one framework is which of another: by what the caller says, by id, by title.
struct Counterparts {
    /// By kind, in the first framework's order: pairs of ids.
    private(set) var pairs: [ElementKind: [(from: String, to: String)]] = [:]
    private(set) var added: [Comparison.ElementNote] = []
    private(set) var dropped: [Comparison.ElementNote] = []
    /// What ids of the second framework are called in the first, undeclared facts included.
    private(set) var renaming: [String: String] = [:]

    private static let order: [ElementKind] = [
        .source, .party, .fact, .condition, .instrument, .pillar, .commitment, .procedure, .step, .objection,
        .openQuestion, .claim, .event,
    ]

    init(
        _ first: Framework, _ second: Framework, _ from: ComparedPart, _ to: ComparedPart,
        matches: [ComparisonTerms.Match]
    ) throws(QuestionError) {
        var told: [String: String] = [:]
        for match in matches {
            let (one, other) = (try first.element(match.from), try second.element(match.to))
            guard one.kind == other.kind else {
                throw .wrongKind(match.to, found: other.kind, expected: [one.kind])
            }
            told[match.from] = match.to
        }
        if first !== second || from.kind == nil {
            let ones = Dictionary(grouping: first.document.entities, by: \.kind)
            let others = Dictionary(grouping: second.document.entities, by: \.kind)
            for kind in Self.order {
                pair(kind, (ones[kind] ?? []).map(\.entity), (others[kind] ?? []).map(\.entity), told)
            }
        }
        if first !== second { nameTheRest(first, second) }
        guard let kind = from.kind, let one = from.id, let other = to.id else { return }
        // Of parts, only what belongs to them.
        (pairs, added, dropped) = ([:], [], [])
        let names = renaming
        if kind == .commitment { told[one] = other } else { pairs[kind] = [(one, other)] }
        pair(.commitment, from.commitments, to.commitments, told)
        renaming = names
    }

    private mutating func nameTheRest(_ first: Framework, _ second: Framework) {
        nameFactsOfParties(first, second)
        // What is called like something else in the first framework is not that.
        let matched = Set(pairs.values.flatMap { $0.map(\.to) })
        for id in second.elements.ids where !matched.contains(id) && renaming[id] == nil && id != second.document.id {
            if first.elements[id] != nil, !isFact(id, first, second) { renaming[id] = id + "′" }
        }
    }

    /// The same undeclared fact of both.
    private func isFact(_ id: String, _ first: Framework, _ second: Framework) -> Bool {
        guard let one = first.elements.index(of: id, .fact), let other = second.elements.index(of: id, .fact)
        else { return false }
        return one >= first.document.facts.count || other >= second.document.facts.count
    }

    private mutating func pair(
        _ kind: ElementKind, _ ones: [any Entity], _ others: [any Entity], _ told: [String: String]
    ) {
        let ids = Set(others.map(\.id))
        let ownIDs = Set(ones.map(\.id))
        var counterpart = told.filter { ownIDs.contains($0.key) && ids.contains($0.value) }
        let claimed = Set(told.values)
        for one in ones where counterpart[one.id] == nil && ids.contains(one.id) && !claimed.contains(one.id) {
            counterpart[one.id] = one.id
        }
        // By title, where it is nobody else's among those that are left.
        var taken = Set(counterpart.values)
        var titles: [String: [any Entity]] = [:]
        for other in others where !taken.contains(other.id) {
            if let title = other.label { titles[title, default: []].append(other) }
        }
        let unmatched = ones.filter { counterpart[$0.id] == nil }
        let ownTitles = Dictionary(grouping: unmatched.compactMap(\.label), by: \.self).mapValues(\.count)
        for one in unmatched {
            guard let title = one.label, ownTitles[title] == 1, let candidates = titles[title], candidates.count == 1
            else { continue }
            counterpart[one.id] = candidates[0].id
            taken.insert(candidates[0].id)
        }
        for one in ones {
            guard let other = counterpart[one.id] else {
                dropped.append(.init(kind: kind, id: one.id, title: one.label))
                continue
            }
            pairs[kind, default: []].append((one.id, other))
            if other != one.id { renaming[other] = one.id }
        }
        taken = Set(counterpart.values)
        for other in others where !taken.contains(other.id) {
            added.append(.init(kind: kind, id: other.id, title: other.label))
        }
    }

    /// Participation and approval of a party under another id.
    private mutating func nameFactsOfParties(_ first: Framework, _ second: Framework) {
        for (from, to) in pairs[.party] ?? [] where from != to {
            let names = [
                (Party.participationPrefix + to, Party.participationPrefix + from),
                (Party.approvalPrefix + to, Party.approvalPrefix + from),
            ]
            for (other, one) in names where renaming[other] == nil && first.elements[one] != nil {
                renaming[other] = one
            }
        }
    }
}

extension Entity {
    /// What people know it by.
    var label: String? {
        switch self {
        case let source as Source: source.title
        case let party as Party: party.name
        case let fact as Fact: fact.statement
        case let condition as NamedCondition: condition.title
        case let instrument as Instrument: instrument.title
        case let pillar as Pillar: pillar.title
        case let commitment as Commitment: commitment.title
        case let procedure as Procedure: procedure.title
        case let step as Step: step.does
        case let objection as Objection: objection.ground
        case let question as OpenQuestion: question.question
        case let event as Event: event.title
        default: nil
        }
    }

    /// The values of its keys as JSON.
    func members(renaming: [String: String] = [:]) -> [(key: String, json: [UInt8])] {
        func write<Owner: Entity & Shaped>(_ owner: Owner) -> [(key: String, json: [UInt8])] {
            Owner.shape.members(of: owner, renaming: renaming)
        }
        guard let shaped = self as? any (Entity & Shaped) else { return [] }
        return write(shaped)
    }
}
