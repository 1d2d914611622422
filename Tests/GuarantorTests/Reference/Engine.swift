@testable import Guarantor

/// The library, asked what the references are asked.
enum Engine {
    enum ReadingOutcome {
        case read(Framework)
        case refusedLoop
        case refused(DocumentError)
    }

    static func read(_ document: Document) -> ReadingOutcome {
        do {
            return .read(try Framework(json: DocumentText.document(document)))
        } catch {
            return error.diagnostics.allSatisfy { $0.code == .loop } ? .refusedLoop : .refused(error)
        }
    }

    static func scenario(_ framework: Framework, _ situation: Situation) throws -> Scenario {
        var scenario = Scenario(framework)
        scenario.date = situation.date
        scenario.knownAt = situation.knownAt
        for event in situation.dropped { try scenario.drop(event: event) }
        for assumption in situation.assumptions {
            if let party = assumption.withdrawal {
                try scenario.withdraw(party, at: assumption.at)
            } else {
                try scenario.assume(assumption.fact, assumption.value, at: assumption.at)
            }
        }
        return scenario
    }

    /// - Returns: nil where the document is refused because a loop goes through negation.
    static func answers(_ document: Document, _ situation: Situation, _ reading: Reading = .fast) throws -> Answers? {
        switch read(document) {
        case .read(let framework): try answers(framework, situation, reading)
        case .refusedLoop: nil
        case .refused(let error): throw error
        }
    }

    static func answers(_ framework: Framework, _ situation: Situation, _ reading: Reading = .fast) throws -> Answers {
        var scenario = try scenario(framework, situation)
        scenario.reading = reading
        return try answers(scenario.evaluate(), framework.document)
    }

    private static func answers(_ state: State, _ document: Document) throws -> Answers {
        var answers = Answers()
        for id in elements(of: document) { answers.truths[id] = state.truth(of: id) }
        for commitment in document.commitments {
            let k = commitment.id
            for predicate in Predicate.allCases {
                answers.truths["\(predicate) \(k)"] = state.truth(predicate, of: k)
            }
            for party in document.parties {
                answers.truths["bound \(k) (\(party.id))"] = state.isBound(party.id, by: k)
            }
            answers.labels[k] = state.standing(of: k).map(LabelAnswer.init)
        }
        for commitment in try state.status().commitments {
            for guarantor in commitment.guarantors {
                guard let party = guarantor.party else { continue }
                answers.labels["\(commitment.id) (\(party))"] = LabelAnswer(guarantor.standing)
            }
        }
        return answers
    }

    static func elements(of document: Document) -> [String] {
        let agreement = document.conditions.map(\.id) + document.instruments.map(\.id) + document.pillars.map(\.id)
        let facts = document.facts.map(\.id) + document.parties.flatMap { [$0.participationFact, $0.approvalFact] }
        return [document.id] + agreement + document.commitments.map(\.id) + facts
    }
}

extension LabelAnswer {
    init(_ standing: Standing) {
        label = standing.label.rawValue
        possible = standing.possible.count == 1 ? [] : standing.possible.map(\.rawValue)
    }
}
