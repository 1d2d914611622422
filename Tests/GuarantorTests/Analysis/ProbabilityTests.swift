import Testing

@testable import Guarantor

/// Probability and importance against every outcome gone through.
@Suite struct ProbabilityTests {
    @Test func agreesWithEveryOutcome() throws {
        try RandomCases.check(900, preparing: AnalysisCases.prepare) { drawn in
            try AnalysisCases.complaints(drawn) { scenario, target in
                guard let reference = ProbabilityReference(drawn.document, drawn.situation, target) else { return nil }
                do {
                    let answer = try scenario.probability(of: target)
                    var found = differences(answer, reference)
                    if answer.leavesOutFussellVesely { found.append("fussell_vesely is left out") }
                    if try scenario.probability(of: target, fussellVesely: true).importance != answer.importance {
                        found.append("other measures where fussell_vesely is asked for")
                    }
                    return found
                } catch QuestionError.missingProbabilities(_, let open) {
                    if !reference.isMissingSome { return ["nothing is missing, yet: \(open)"] }
                    let idle = open.filter {
                        scenario.framework.elements.index(of: $0, .fact) != nil && !reference.missing.contains($0)
                    }
                    if !idle.isEmpty { return ["makes no difference, and is missing: \(idle)"] }
                    let unlisted = reference.missing.subtracting(open)
                    return unlisted.isEmpty ? [] : ["missing and not listed: \(unlisted.sorted())"]
                }
            }
        }
    }

    /// What is open and has no probability leaves bounds.
    @Test func bounds() throws {
        try RandomCases.check(250, preparing: AnalysisCases.prepare) { drawn in
            try AnalysisCases.complaints(drawn) { scenario, target in
                guard let reference = ProbabilityReference(drawn.document, drawn.situation, target) else { return nil }
                let answer = try scenario.probability(of: target, allowsBounds: true)
                let (lower, upper) = reference.bounds
                return isClose(answer.probability, lower) && isClose(answer.upperBound, upper)
                    ? [] : ["\(answer.probability) to \(answer.upperBound) / \(lower) to \(upper)"]
            }
        }
    }

    private func differences(_ answer: Likelihood, _ reference: ProbabilityReference) -> [String] {
        if reference.isMissingSome { return ["answered, although open: \(reference.missing.sorted())"] }
        var differences: [String] = []
        func compare(_ what: String, _ one: Double?, _ other: Double?) {
            if !isClose(one, other) { differences.append("\(what): \(one ?? .nan) / \(other ?? .nan)") }
        }
        compare("probability", answer.probability, reference.probability)
        for (bit, fact) in reference.facts.enumerated() {
            let expected = reference.importance(ofBit: bit)
            guard let found = answer.importance.first(where: { $0.fact == fact }) else {
                compare("\(fact) is left out", 0, expected.birnbaum)
                continue
            }
            compare("birnbaum \(fact)", found.birnbaum, expected.birnbaum)
            compare("criticality \(fact)", found.criticality, expected.criticality)
            compare("raw \(fact)", found.riskAchievement, expected.riskAchievement)
            compare("rrw \(fact)", found.riskReduction, expected.riskReduction)
            compare("fussell_vesely \(fact)", found.fussellVesely, expected.fussellVesely)
        }
        let strangers = Set(answer.importance.map(\.fact)).subtracting(reference.facts)
        if !strangers.isEmpty { differences.append("importance of what does not vary: \(strangers.sorted())") }
        return differences
    }

    private func isClose(_ one: Double?, _ other: Double?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return abs(one - other) <= 1e-10 * max(1, abs(other))
    }
}
