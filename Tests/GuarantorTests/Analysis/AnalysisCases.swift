@testable import Guarantor

/// Random cases with what the questions about change ask for: settled facts, probabilities, facts that are a party's own.
enum AnalysisCases {
    static func prepare(_ drawn: inout RandomCase) {
        var random = SplitMix64(seed: drawn.seed &* 0x5851_F42D_4C95_7F2D)
        let isComplete = random.chance(0.5)
        for index in drawn.document.facts.indices {
            if random.chance(0.1) { drawn.document.facts[index].settled = true }
            if isComplete || random.chance(0.6) {
                drawn.document.facts[index].probability = random.pick([0, 0.1, 0.25, 0.5, 0.5, 0.7, 0.9, 1])
            }
            let id = drawn.document.facts[index].id
            if !id.contains(":"), random.chance(0.4) {
                drawn.document.facts[index].party = random.pick(drawn.document.parties).id
            }
        }
    }

    /// What a question can be about, without the facts themselves.
    static func targets(of document: Document) -> [String] {
        [document.id] + document.conditions.map(\.id) + document.instruments.map(\.id) + document.pillars.map(\.id)
            + document.commitments.map(\.id)
    }

    /// Complaints about each target; nil where the law applies to none of them.
    static func complaints(
        _ drawn: RandomCase, _ complaints: (Scenario, String) throws -> [String]?
    ) throws -> [String]? {
        guard case .read(let framework) = Engine.read(drawn.document) else { return nil }
        let scenario = try Engine.scenario(framework, drawn.situation)
        let found = try targets(of: drawn.document).compactMap { target in
            try complaints(scenario, target)?.map { "\(target): \($0)" }
        }
        return found.isEmpty ? nil : found.flatMap(\.self)
    }
}

extension Set<Set<FactChange>> {
    /// How many there are of each size, from none on.
    var bySize: [String] {
        let largest = map(\.count).max() ?? -1
        return (0..<(largest + 1)).map { size in "\(count { $0.count == size })" }
    }

    /// What one has and the other has not.
    func differences(from reference: Self) -> [String] {
        func words(_ set: Set<FactChange>) -> String {
            "{" + set.map { "\($0.fact) \($0.to)" }.sorted().joined(separator: ", ") + "}"
        }
        return (subtracting(reference).map { "wrongly \(words($0))" } + reference.subtracting(self).map { "missing \(words($0))" })
            .sorted()
    }
}
