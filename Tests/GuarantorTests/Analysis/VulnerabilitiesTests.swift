import Testing

@testable import Guarantor

/// What undoes a target against every set of losses tried one by one.
@Suite struct VulnerabilitiesTests {
    @Test(arguments: LossKind.allCases)
    func agreeWithEverySetTried(kind: LossKind) throws {
        try RandomCases.check(500, preparing: AnalysisCases.prepare) { drawn in
            guard let reference = MinimalChangesReference(drawn.document, drawn.situation) else { return nil }
            return try AnalysisCases.complaints(drawn) { scenario, target in
                try complaints(
                    scenario, target, kind, reference.vulnerabilities(of: target, parties: kind == .parties))
            }
        }
    }

    /// From the state that a set of requirements leads to.
    @Test func agreeAfterRequirements() throws {
        try RandomCases.check(250, preparing: AnalysisCases.prepare) { drawn in
            try AnalysisCases.complaints(drawn) { scenario, target in
                guard let changes = try scenario.requirements(target, limit: 1).sets.first?.changes else { return nil }
                var situation = drawn.situation
                for change in changes { situation.assumptions.append(.init(fact: change.fact, value: Truth(change.to), at: nil)) }
                let free = Set(changes.map(\.fact))
                guard let reference = MinimalChangesReference(drawn.document, situation, free: free) else { return nil }
                return try complaints(
                    scenario, target, .facts, reference.vulnerabilities(of: target, parties: false), after: changes)
            }
        }
    }

    private func complaints(
        _ scenario: Scenario, _ target: String, _ kind: LossKind, _ reference: Set<Set<FactChange>>?,
        after changes: [FactChange] = []
    ) throws -> [String]? {
        guard let reference else { return nil }
        let answer = try scenario.vulnerabilities(target, by: kind, after: changes, limit: 100_000)
        let sets = answer.sets.map { set in
            Set(
                set.losses.map { loss in
                    switch loss {
                    case .fact(let fact, let value): FactChange(fact: fact, to: value)
                    case .party(let party): FactChange(fact: "participates:" + party, to: false)
                    }
                })
        }
        var complaints = Set(sets).differences(from: reference)
        if sets.count != Set(sets).count { complaints.append("a set is listed twice") }
        if sets.map(\.count) != sets.map(\.count).sorted() { complaints.append("not the smallest first") }
        if answer.isTruncated { complaints.append("truncated") }
        if answer.count != "\(reference.count)" { complaints.append("count \(answer.count) / \(reference.count)") }
        if answer.bySize != reference.bySize { complaints.append("by size \(answer.bySize) / \(reference.bySize)") }
        return complaints
    }
}
