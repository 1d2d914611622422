import Guarantor

/// What to find out next, whom to ask, and what each answer would settle.
struct NextQuestionsPage {
    let answer: NextQuestions
    let framework: Framework

    func write(to page: inout Page) {
        let sets = ChangeSets(framework)
        page.header(answer.receipt, framework, sets.names)
        page.blank()
        page.paragraph(sets.subject(answer.target, answer.value), hanging: 2)
        let telling = answer.questions.filter(\.isTelling)
        if answer.questions.isEmpty { return page.paragraph("Nothing that matters is open.") }
        if telling.isEmpty { page.paragraph("No single answer would change anything as things stand.") }
        for (index, question) in telling.enumerated() { write(index + 1, question, sets, &page) }
        let others = answer.questions.filter { !$0.isTelling }
        guard !others.isEmpty else { return }
        page.heading(telling.isEmpty ? "Open all the same" : "Open, but no answer would change anything now")
        for question in others {
            page.item("-", column: 2, self.question(question), indent: 2, hanging: 2)
        }
    }

    private func question(_ question: NextQuestions.Question) -> StyledText {
        StyledText(question.statement) + StyledText(" (\(question.fact))", .aside) + ": "
            + StyledText(question.value == .contested ? "sources disagree" : "nobody has said", Style(question.value))
    }

    private func write(_ rank: Int, _ question: NextQuestions.Question, _ sets: ChangeSets, _ page: inout Page) {
        page.blank()
        page.item(StyledText("\(rank)."), column: columns("\(rank).") + 1, self.question(question))
        if let asks = question.asks { page.paragraph("Ask: \(asks)", indent: 4, hanging: 2) }
        for (lead, outcome) in [("If so:", question.ifTrue), ("If not:", question.ifFalse)] {
            page.item(StyledText(lead), column: 8, words(outcome, sets), indent: 4)
        }
    }

    private func words(_ outcome: NextQuestions.Outcome, _ sets: ChangeSets) -> StyledText {
        var parts: [StyledText] = []
        if outcome.target != answer.value {
            let words = sets.words(answer.target, outcome.target)
            let verb = words.hasSuffix("hold") || words == "holds" ? "" : "is "
            parts.append(StyledText("it \(verb)") + StyledText(words, Style(outcome.target)))
        }
        let settled = outcome.settles.filter { $0 != answer.target }
        if !settled.isEmpty { parts.append(StyledText("settles ") + StyledText(settled.joined(separator: ", "), .aside)) }
        let narrowed = outcome.changes.filter { !settled.contains($0.commitment) }.map(\.commitment)
        if !narrowed.isEmpty { parts.append(StyledText("changes ") + StyledText(narrowed.joined(separator: ", "), .aside)) }
        return parts.isEmpty ? "changes nothing" : parts.joined("; ")
    }
}

extension NextQuestions.Question {
    /// Whether some answer changes something.
    fileprivate var isTelling: Bool { ifTrue.isTelling(beside: ifFalse) || ifFalse.isTelling(beside: ifTrue) }
}

extension NextQuestions.Outcome {
    fileprivate func isTelling(beside other: Self) -> Bool {
        !settles.isEmpty || !changes.isEmpty || target != other.target
    }
}
