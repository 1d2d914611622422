import GuarantorLogic

extension Framework {
    /// This framework beside another, or a part of it beside a part of the other.
    ///
    /// Elements are matched by what the terms say, by id, and by title. Each undertaking is compared with its counterpart over all scenarios
    /// in which the framework opens with facts that have always been so and that may change once afterwards; where something rests on lengths of
    /// time, also shortly before and long after.
    ///
    /// - Throws: `QuestionError` for ids that name nothing, or parts of different kinds. What takes too much has no relation and a note.
    public func compare(
        to other: Framework, _ terms: ComparisonTerms = ComparisonTerms()
    ) throws(QuestionError) -> Comparison {
        try Scenario(self).compare(to: other, terms)
    }
}

extension Scenario {
    /// Two instruments, or two commitments, of this framework beside each other.
    ///
    /// - Throws: `QuestionError` for ids that name nothing, or parts of different kinds.
    public func compare(_ terms: ComparisonTerms) throws(QuestionError) -> Comparison {
        try compare(to: framework, terms)
    }

    /// What is compared is what the documents say: of the scenario, only the receipt tells.
    func compare(to second: Framework, _ terms: ComparisonTerms) throws(QuestionError) -> Comparison {
        let first = framework
        let (from, to) = (try ComparedPart(terms.from, of: first), try ComparedPart(terms.to, of: second))
        guard from.kind == to.kind else {
            throw .wrongKind(
                to.id ?? second.document.id, found: to.kind ?? .framework, expected: [from.kind ?? .framework])
        }
        var work = try ComparisonWork(first, second, from, to, terms.matches)
        let question = Question(
            .compare,
            [(.from, terms.from), (.to, terms.to)].compactMap { key, id in id.map { (key, .word($0)) } }
                + [(.matches, .matches(terms.matches))])
        return work.comparison(
            receipt: Receipt(self, question, other: first === second ? nil : second))
    }
}

/// A framework, one of its instruments or one of its commitments.
struct ComparedPart {
    let framework: Framework
    let id: String?
    /// Nil: the whole.
    let kind: ElementKind?
    let index: Int

    init(_ id: String?, of framework: Framework) throws(QuestionError) {
        self.framework = framework
        guard let id, id != framework.document.id else {
            (self.id, kind, index) = (nil, nil, 0)
            return
        }
        let element = try framework.element(id)
        guard element.kind == .instrument || element.kind == .commitment else {
            throw .wrongKind(id, found: element.kind, expected: [.instrument, .commitment, .framework])
        }
        (self.id, kind, index) = (id, element.kind, element.index)
    }

    /// The commitments that belong to it.
    var commitments: [Commitment] {
        let all = framework.document.commitments
        switch kind {
        case .instrument: return all.filter { commitment in id.map(commitment.instruments.contains) ?? false }
        case .commitment: return [all[index]]
        default: return all
        }
    }

    var note: Comparison.Part {
        let document = framework.document
        let title =
            switch kind {
            case .instrument: document.instruments[index].title
            case .commitment: document.commitments[index].title
            default: document.title
            }
        return .init(framework: document.id, id: id, title: title)
    }
}

/// Compares the parts that have been matched.
struct ComparisonWork {
    private let first: Framework
    private let second: Framework
    private let from: ComparedPart
    private let to: ComparedPart
    private let counterparts: Counterparts
    private let budget: Budget
    /// By framework: what its inputs look back at; with dropped commitments kept, where one of those is compared.
    private var sides: [Bool: (framework: Framework, past: PastInputs)?] = [:]
    private var otherSides: [Bool: (framework: Framework, past: PastInputs)?] = [:]

    init(
        _ first: Framework, _ second: Framework, _ from: ComparedPart, _ to: ComparedPart,
        _ matches: [ComparisonTerms.Match]
    ) throws(QuestionError) {
        (self.first, self.second, self.from, self.to) = (first, second, from, to)
        counterparts = try Counterparts(first, second, from, to, matches: matches)
        var budget = Budget.perQuestion
        budget.nodes = 2_000_000
        self.budget = budget
    }

    mutating func comparison(receipt: Receipt) -> Comparison {
        let pairs = counterparts.pairs
        var changed: [Comparison.ElementChange] = []
        var renamed: [Comparison.Renaming] = []
        let ones = Dictionary(
            first.document.entities.map { ($0.entity.id, $0.entity) }, uniquingKeysWith: { a, _ in a })
        let others = Dictionary(
            second.document.entities.map { ($0.entity.id, $0.entity) }, uniquingKeysWith: { a, _ in a })
        for kind in ElementKind.allCases {
            for (one, other) in pairs[kind] ?? [] {
                if one != other, from.kind == nil { renamed.append(.init(kind: kind, from: one, to: other)) }
                guard let before = ones[one], let after = others[other] else { continue }
                let keys = keyChanges(before, after)
                if !keys.isEmpty { changed.append(.init(kind: kind, from: one, to: other, keys: keys)) }
            }
        }
        var commitments: [CommitmentComparison] = []
        for (one, other) in pairs[.commitment] ?? [] { commitments += [compare(one, other)].compactMap(\.self) }
        return Comparison(
            from: from.note, to: to.note, added: counterparts.added, dropped: counterparts.dropped, renamed: renamed,
            changed: changed, commitments: commitments, receipt: receipt)
    }

    private func keyChanges(_ before: any Entity, _ after: any Entity) -> [Comparison.KeyChange] {
        let olds = before.members()
        let news = after.members(renaming: counterparts.renaming)
        var keys = olds.map(\.key)
        for (key, _) in news where !keys.contains(key) { keys.append(key) }
        return keys.compactMap { key in
            guard key != "id" else { return nil }
            let (old, new) = (olds.first { $0.key == key }?.json, news.first { $0.key == key }?.json)
            return old == new ? nil : .init(key: key, from: old, to: new)
        }
    }

    private mutating func compare(_ one: String, _ other: String) -> CommitmentComparison? {
        guard let before = first.elements.index(of: one, .commitment),
            let after = second.elements.index(of: other, .commitment)
        else { return nil }
        let (old, new) = (first.document.commitments[before], second.document.commitments[after])
        let scales = [
            scale(.modality, old.modality, new.modality), scale(.binding, old.binding, new.binding),
            scale(.certainty, old.certainty, new.certainty),
        ]
        var aspects = Aspect.allCases.map {
            AspectComparison(aspect: $0, relation: .equivalent, witnesses: [], note: nil)
        }
        if first !== second || before != after {
            if let from = side(first, before, isFirst: true), let to = side(second, after, isFirst: false) {
                let renaming = counterparts.renaming
                let names = Set(old.instruments)
                let pair = CommitmentPair(
                    from: from, to: to, name: { renaming[$0] ?? $0 },
                    isOfSameInstruments: names == Set(new.instruments.map { renaming[$0] ?? $0 }))
                aspects = pair.compare(budget: budget)
            } else {
                aspects = Aspect.allCases.map {
                    .init(
                        aspect: $0, relation: nil, witnesses: [],
                        note: "what was dropped cannot be read as if it were kept")
                }
            }
        }
        return CommitmentComparison(from: one, to: other, aspects: aspects, scales: scales)
    }

    private mutating func side(_ framework: Framework, _ index: Int, isFirst: Bool) -> CommitmentPair.Side? {
        let isDropped = framework.document.commitments[index].certainty == .dropped
        let known = isFirst ? sides[isDropped] : otherSides[isDropped]
        let basis = known ?? Self.basis(framework, keepingDropped: isDropped)
        if isFirst { sides[isDropped] = basis } else { otherSides[isDropped] = basis }
        let opening = framework.document.opensEffectively == nil ? framework.document.openingForComparison : nil
        return basis.map {
            .init(
                framework: $0.framework, past: $0.past, commitment: index, isAsIfKept: isDropped,
                supposedOpening: opening)
        }
    }

    private static func basis(
        _ framework: Framework, keepingDropped: Bool
    ) -> (framework: Framework, past: PastInputs)? {
        var document = framework.document
        if document.opensEffectively == nil { document.opens = document.openingForComparison }
        guard keepingDropped || document.opens != framework.document.opens else {
            return (framework, PastInputs(framework.equations))
        }
        for index in document.commitments.indices
        where keepingDropped && document.commitments[index].certainty == .dropped {
            document.commitments[index].certainty = .agreed
        }
        return (try? Framework(json: document.canonicalJSON())).map { ($0, PastInputs($0.equations)) }
    }

    /// Words of a scale are listed strongest first.
    private func scale<Word: RawRepresentable<String> & CaseIterable & Equatable>(
        _ scale: ScaleComparison.Scale, _ from: Word?, _ to: Word?
    ) -> ScaleComparison {
        let words = Array(Word.allCases)
        var relation: ScaleRelation?
        if let one = from.flatMap({ words.firstIndex(of: $0) }), let other = to.flatMap({ words.firstIndex(of: $0) }) {
            relation = one == other ? .same : other < one ? .stronger : .weaker
        }
        return ScaleComparison(scale: scale, from: from?.rawValue, to: to?.rawValue, relation: relation)
    }
}
