import Testing

@testable import Guarantor

/// Loops against a search for what reaches itself, and their solutions against naive iteration.
@Suite struct MutualDependenceTests {
    @Test func groupsAndTheirSolutions() throws {
        try RandomCases.check(1500) { drawn in
            guard case .read(let framework) = Engine.read(drawn.document),
                let reference = LoopReference(drawn.document, drawn.situation)
            else { return nil }
            let answer = try Engine.scenario(framework, drawn.situation).mutualDependence()
            let found = Set(answer.groups.map { Set($0.members.map(\.id)) })
            var complaints = found.subtracting(reference.groups).map { "wrongly \($0.sorted())" }
            complaints += reference.groups.subtracting(found).map { "missing \($0.sorted())" }
            for member in answer.groups.flatMap(\.members) {
                let expected = (reference.truth(member.id, atBest: false), reference.truth(member.id, atBest: true))
                if (member.now, member.together) != expected {
                    complaints.append("\(member.id): \(member.now), together \(member.together) / \(expected)")
                }
            }
            return complaints
        }
    }
}

private struct LoopReference {
    /// Ids of what rests on itself through each other.
    let groups: Set<Set<String>>
    private let instant: NextInstant
    private var least: [Int: Truth] = [:]
    private var greatest: [Int: Truth] = [:]

    init?(_ document: Document, _ situation: Situation) {
        guard let instant = NextInstant(document, situation) else { return nil }
        self.instant = instant
        let meaning = instant.meaning
        let rules = Set(meaning.rules.indices)
        // What each rule rests on at the same instant, however far away.
        let reached = meaning.rules.map { instant.reach(of: $0.formula).rules }
        var groups: Set<Set<String>> = []
        for rule in rules where reached[rule].contains(rule) {
            let together = meaning.ruleNumbers.filter { reached[rule].contains($0.value) && reached[$0.value].contains(rule) }
            groups.insert(Set(together.keys.map(\.id)))
        }
        self.groups = groups
        let shape = Pair(low: false, high: false)
        let belnap = NextInstant(document, situation, read: Pair.belnap)!
        func shown(_ loops: Bool) -> [Truth] {
            let values = [instant, belnap].map {
                InstantEvaluation($0, rules: rules, shape: shape, startingAt: loops, inputs: $0.value).now
            }
            return zip(values[0], values[1]).map { FastReference.shown(kleene: $0, belnap: $1) }
        }
        for (rule, truth) in shown(false).enumerated() { least[rule] = truth }
        for (rule, truth) in shown(true).enumerated() { greatest[rule] = truth }
    }

    /// What an id is as a condition, in the least or the greatest solution.
    func truth(_ id: String, atBest: Bool) -> Truth {
        guard case .now(let rule) = instant.target(id) else { return .unknown }
        return (atBest ? greatest : least)[rule]!
    }
}
