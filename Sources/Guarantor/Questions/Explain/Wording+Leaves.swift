import GuarantorLogic

extension Wording {
    /// Whether it is a fact, or says something that rests on nothing further.
    func isLeaf(_ reason: Reason) -> Bool {
        guard reason.because.isEmpty else { return false }
        switch reason.kind {
        case .conditionMet, .conditionNotMet, .approved, .approvalMissing, .participates, .withdrawn:
            return reason.id == nil || kind(of: reason) == .fact
        case .notSaid, .disputed:
            return reason.id == nil || kind(of: reason) == .fact || title(of: reason) != reason.statement
        default: return false
        }
    }

    /// A fact: what is told of it, since when, by whom.
    func leaf(_ reason: Reason) -> String {
        let statement = said(reason.statement)
        switch reason.kind {
        case .conditionMet, .approved, .participates: return statement + details(reason)
        case .withdrawn: return "it is no longer so that \(statement)" + details(reason)
        case .notSaid:
            let isQuestion = ["who ", "what ", "how ", "whether "].contains { statement.hasPrefix($0) }
            return "nobody has said \(isQuestion ? "" : "whether ")\(statement)"
                + aside(reason.asks.map { "ask \($0)" }, reason.sources)
        case .disputed:
            return "sources disagree whether \(statement)"
                + (reason.claims.isEmpty ? citation(reason.sources) : voices(reason.claims))
        default: return "it is not the case that \(statement)" + details(reason)
        }
    }

    /// Since when, whether it is merely assumed, and who says so.
    func details(_ reason: Reason) -> String {
        if reason.isAssumed { return " (assumed" + (reason.date.map { " from \($0)" } ?? "") + ")" }
        return aside(reason.date.map { "since \($0)" }, reason.sources)
    }

    func citation(_ citations: [Citation]) -> String { aside(nil, citations) }

    /// Who says what, those who say the same together.
    func voices(_ claims: [Conflicts.ClaimReading]) -> String {
        var groups: [(value: ClaimValue, citations: [Citation])] = []
        for claim in claims {
            let citation = Citation(source: claim.source, speaker: claim.speaker)
            if let index = groups.firstIndex(where: { $0.value == claim.value }) {
                groups[index].citations.append(citation)
            } else {
                groups.append((claim.value, [citation]))
            }
        }
        guard !groups.isEmpty else { return "" }
        return " (" + groups.map { "\(quoted(words($0.value))): \(names($0.citations))" }.joined(separator: "; ") + ")"
    }

    private func aside(_ note: String?, _ citations: [Citation]) -> String {
        let parts = [note].compactMap { $0 } + (citations.isEmpty ? [] : [names(citations)])
        return parts.isEmpty ? "" : " (" + parts.joined(separator: "; ") + ")"
    }

    /// Sources by their ids, those who quote one speaker together: `s1, s3; Keir Starmer in s2, s4`.
    private func names(_ citations: [Citation]) -> String {
        var groups: [(speaker: String?, sources: [String])] = []
        for citation in citations {
            if let index = groups.firstIndex(where: { $0.speaker == citation.speaker }) {
                groups[index].sources.append(citation.source)
            } else {
                groups.append((citation.speaker, [citation.source]))
            }
        }
        let ordered = groups.filter { $0.speaker == nil } + groups.filter { $0.speaker != nil }
        return ordered.map { speaker, sources in
            (speaker.map { "\($0) in " } ?? "") + sources.joined(separator: ", ")
        }.joined(separator: "; ")
    }

    private func words(_ value: ClaimValue) -> String {
        switch value {
        case .text(let text): text
        case .number(let number):
            number.description.hasSuffix(".0") ? String(number.description.dropLast(2)) : number.description
        case .boolean(let flag): flag ? "yes" : "no"
        case .null: "nothing said"
        }
    }
}

extension Wording {
    /// What is so of things with names that have the same value: `“A” and “B” do not hold`.
    func verdict(_ reasons: [Reason]) -> String {
        guard let first = reasons.first else { return "" }
        let names = enumerated(shortened(reasons.map { quoted($0.statement) }, "others"))
        let isOne = reasons.count == 1
        let (yes, no) =
            switch kind(of: first) {
            case .commitment: isOne ? ("is in force", "is not in force") : ("are in force", "are not in force")
            case .instrument: isOne ? ("is adopted", "is not adopted") : ("are adopted", "are not adopted")
            default: isOne ? ("holds", "does not hold") : ("hold", "do not hold")
            }
        switch first.value {
        case .true: return "\(names) \(yes)"
        case .false: return "\(names) \(no)"
        case .contested: return "it is disputed whether \(names) \(yes)"
        default: return "it is open whether \(names) \(yes)"
        }
    }

    /// The kind of element that a reason speaks of.
    func kind(of reason: Reason) -> ElementKind? { reason.id.flatMap { framework.elements[$0]?.kind } }

    /// The title of the commitment, pillar or other element that a reason speaks of.
    func title(of reason: Reason) -> String? {
        guard let element = reason.id.flatMap({ framework.elements[$0] }) else { return nil }
        let document = framework.document
        switch element.kind {
        case .condition: return document.conditions[element.index].title ?? document.conditions[element.index].id
        case .pillar: return document.pillars[element.index].title
        case .instrument: return document.instruments[element.index].title
        case .commitment: return document.commitments[element.index].title
        case .framework: return document.title
        default: return nil
        }
    }

    func on(_ reason: Reason) -> String { reason.date.map { " on \($0)" } ?? "" }

    /// A statement in the middle of a sentence: a small letter where the first word is no name, and no full stop.
    func said(_ statement: String) -> String {
        let text = statement.hasSuffix(".") ? String(statement.dropLast()) : statement
        guard let word = text.split(separator: " ", maxSplits: 1).first, Self.articles.contains(String(word)) else {
            return text
        }
        return word.lowercased() + text.dropFirst(word.count)
    }

    private static let articles: Set = [
        "A", "An", "The", "No", "Some", "All", "Any", "Each", "Every", "Both", "There", "This", "It", "Its", "Their",
        "At", "In", "On",
    ]

    /// A list that a sentence can hold: of a longer one the beginning, and how many there are besides.
    func shortened(_ words: [String], _ noun: String) -> [String] {
        words.count <= Self.most ? words : words.prefix(Self.most - 1) + ["\(words.count - Self.most + 1) \(noun)"]
    }

    private static let most = 16

    func enumerated(_ words: [String], _ conjunction: String = " and ") -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + conjunction + last
    }

    /// A party's name in the middle of a sentence: with the article that names made of common nouns take.
    func name(of party: Int) -> String {
        let name = framework.document.parties[party].name
        let takesArticle = name.split(separator: " ").contains { Self.commonNouns.contains(String($0)) }
        return takesArticle && !name.hasPrefix("The ") ? "the \(name)" : name
    }

    private static let commonNouns: Set = [
        "States", "Kingdom", "Union", "Republic", "Federation", "Nations", "Emirates", "Netherlands", "Coalition",
        "Alliance",
    ]

    /// `a or b`; with a conjunction that each member but the first repeats.
    func alternatives(_ words: [String], _ conjunction: String = "") -> String {
        guard let first = words.first, let last = words.last, words.count > 1 else { return words.first ?? "" }
        return ([first] + words.dropFirst().dropLast().map { conjunction + $0 }).joined(separator: ", ") + " or "
            + conjunction + last
    }

    func quoted(_ title: String) -> String { "“\(title)”" }

    func capitalised(_ text: String) -> String {
        guard let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }
}
