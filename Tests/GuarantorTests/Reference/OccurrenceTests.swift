import Testing

@testable import Guarantor

/// Occurrences one by one, against a reference that goes through the moments.
@Suite struct OccurrenceTests {
    @Test func agreesWhereAllIsKnown() throws {
        var several = 0
        try RandomCases.check(1000, knowing: 1, preparing: { $0.repeatTriggers(knowing: 1) }) { drawn in
            guard let (state, meaning, chronicle) = try Self.state(drawn),
                meaning.openIntervals(chronicle).isEmpty
            else { return nil }
            let facts = chronicle.entries.map { $0.told.map { $0 == .true } }
            let evaluation = Evaluation<Bool>(meaning, chronicle, facts: facts)
            return try drawn.document.commitments.flatMap { commitment -> [String] in
                let expected = ClassicalOccurrence.all(of: commitment, meaning, evaluation, by: chronicle.date)
                if expected.count > 1 { several += 1 }
                let found = try state.occurrences(of: commitment.id)
                var complaints = Self.differences(found, expected, commitment, meaning)
                // The label tells the latest.
                if let last = expected.last, let label = state.standing(of: commitment.id)?.label,
                    [.breached, .performed, .triggered, .inForce].contains(label),
                    !(last.outcome == "open" ? [.triggered] : [StandingLabel(rawValue: last.outcome)]).contains(label)
                {
                    complaints.append("\(commitment.id) is \(label), its latest occurrence \(last.outcome)")
                }
                // Conditions ask whether any did.
                let isAnyBreached = expected.contains { $0.outcome == "breached" }
                if state.truth(.breached, of: commitment.id) != Truth(isAnyBreached) {
                    complaints.append("breached \(commitment.id): \(expected)")
                }
                return complaints
            }
        }
        #expect(several > 100, "\(several) with several occurrences")
    }

    /// The references of `EngineTests`, where triggers come and go.
    @Test func readingsAgreeWhereTriggersComeAndGo() throws {
        try RandomCases.check(1000, preparing: { $0.repeatTriggers() }) { drawn in
            guard let engine = try Engine.answers(drawn.document, drawn.situation),
                let reference = FastReference.answers(drawn.document, drawn.situation)
            else { return nil }
            var random = SplitMix64(seed: drawn.seed)
            let meaning = Meaning(drawn.document)
            let completed = ExactReference.answers(
                meaning, Chronicle(meaning, drawn.situation), completedAtRandom: &random)
            return engine.differences(from: reference) + engine.unconfirmed(by: completed)
        }
    }

    /// What the fast reading says of an occurrence, every completion confirms.
    @Test func completionsConfirmWhatItDecides() throws {
        try RandomCases.check(600, preparing: { $0.repeatTriggers() }) { drawn in
            guard let (state, meaning, chronicle) = try Self.state(drawn) else { return nil }
            var random = SplitMix64(seed: drawn.seed)
            return try (0..<8).flatMap { _ -> [String] in
                let facts = ExactReference.complete(meaning, chronicle, atRandom: &random)
                let evaluation = Evaluation<Bool>(meaning, chronicle, facts: facts)
                return try drawn.document.commitments.flatMap { commitment -> [String] in
                    let found = try state.occurrences(of: commitment.id)
                    let actual = ClassicalOccurrence.all(of: commitment, meaning, evaluation, by: chronicle.date)
                    return found.compactMap { one in
                        guard let other = actual.first(where: { $0.start == one.start }) else {
                            return one.occurred == .true ? "\(commitment.id): \(one.start) did not occur" : nil
                        }
                        if one.occurred == .false { return "\(commitment.id): \(one.start) occurred" }
                        return one.outcome.possible.contains { $0.rawValue == other.outcome }
                            ? nil : "\(commitment.id): \(one.outcome.possible), then \(other)"
                    }
                }
            }
        }
    }

    /// The exact reading lists what some completion makes an occurrence.
    @Test func agreesOnTheExactReading() throws {
        try RandomCases.check(400, least: 0.1, preparing: { $0.repeatTriggers(knowing: 0.95) }) { drawn in
            guard let (state, meaning, chronicle) = try Self.state(drawn, .exact),
                meaning.openIntervals(chronicle).count <= 5
            else { return nil }
            let open = meaning.openIntervals(chronicle)
            let evaluations = (0..<(1 << open.count)).map { completion in
                Evaluation<Bool>(
                    meaning, chronicle, facts: ExactReference.complete(chronicle, open, completion))
            }
            return try drawn.document.commitments.flatMap { commitment -> [String] in
                let lists = evaluations.map {
                    ClassicalOccurrence.all(of: commitment, meaning, $0, by: chronicle.date)
                }
                let found = try state.occurrences(of: commitment.id)
                let starts = Set(lists.joined().map(\.start)).sorted()
                guard found.map(\.start) == starts else {
                    return ["\(commitment.id): \(found.map(\.start)), expected \(starts)"]
                }
                return found.compactMap { one in
                    let those = lists.flatMap { $0.filter { $0.start == one.start } }
                    let always = lists.allSatisfy { $0.contains { $0.start == one.start } }
                    let outcomes = Set(those.map(\.outcome))
                    return (one.occurred == .true) == always && Set(one.outcome.possible.map(\.rawValue)) == outcomes
                        ? nil : "\(commitment.id): \(one), expected \(always) \(outcomes)"
                }
            }
        }
    }

    private static func state(
        _ drawn: RandomCase, _ reading: Reading = .fast
    ) throws -> (State, Meaning, Chronicle)? {
        guard case .read(let framework) = Engine.read(drawn.document) else { return nil }
        let meaning = Meaning(drawn.document)
        guard meaning.strata != nil else { return nil }
        var scenario = try Engine.scenario(framework, drawn.situation)
        scenario.reading = reading
        return try (scenario.evaluate(), meaning, Chronicle(meaning, drawn.situation))
    }

    private static func differences(
        _ found: [Occurrence], _ expected: [ClassicalOccurrence], _ commitment: Commitment, _ meaning: Meaning
    ) -> [String] {
        let named = found.map { occurrence in
            ClassicalOccurrence(
                start: occurrence.start, outcome: occurrence.outcome.label.rawValue,
                owing: Set(occurrence.guarantors.filter { $0.owes == .true }.map { $0.party ?? "?" }))
        }
        return named == expected ? [] : ["\(commitment.id): \(named), expected \(expected)"]
    }
}
