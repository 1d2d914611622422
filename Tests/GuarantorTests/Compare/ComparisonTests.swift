import Foundation
import Testing

@testable import Guarantor

/// Comparisons of pairs drawn at random: against every scenario tried, and against what their witnesses show.
@Suite struct ComparisonTests {
    @Test func agreesWithEveryScenarioTried() throws {
        var seen: [Relation: Int] = [:]
        var pairs = 0
        for seed in 1...UInt64(60 * RandomCases.multiplier) {
            let drawn = RandomPair(seed: seed)
            guard let reference = ComparisonReference(drawn), let comparison = try comparison(drawn),
                let pair = comparison.commitments.first(where: { $0.from == "k" })
            else { continue }
            pairs += 1
            let expected = reference.relations()
            for aspect in Aspect.allCases {
                let found = pair[aspect]?.relation
                if let found { seen[found, default: 0] += 1 }
                let isSame = found == expected[aspect] ?? nil
                #expect(
                    isSame,
                    "\(aspect): \(String(describing: found)), expected \(String(describing: expected[aspect])) (seed \(seed))\n\(DocumentText.document(drawn.first))\n\(DocumentText.document(drawn.second))"
                )
                if !isSame { return }
                let count = found == .equivalent || found == nil ? 0 : found == .incomparable ? 2 : 1
                #expect(pair[aspect]?.witnesses.count == count, "seed \(seed)")
            }
            let complaints = try witnessComplaints(comparison, drawn)
            #expect(complaints.isEmpty, "\(complaints) (seed \(seed))")
        }
        #expect(pairs > 40 * RandomCases.multiplier)
        for relation in Relation.allCases { #expect(seen[relation, default: 0] > 0, "\(relation)") }
    }

    private func comparison(_ drawn: RandomPair) throws -> Comparison? {
        guard case .read(let first) = Engine.read(drawn.first), case .read(let second) = Engine.read(drawn.second)
        else { return nil }
        return try first.compare(to: second)
    }

    /// Each side's request, put to its framework, shows what it says; and one side shows more than the other.
    private func witnessComplaints(_ comparison: Comparison, _ drawn: RandomPair) throws -> [String] {
        guard case .read(let first) = Engine.read(drawn.first), case .read(let second) = Engine.read(drawn.second),
            let answer = try JSONSerialization.jsonObject(with: Data(comparison.json())) as? [String: Any],
            let commitments = answer["commitments"] as? [[String: Any]]
        else { return ["no answer"] }
        var complaints: [String] = []
        for commitment in commitments {
            for aspect in Aspect.allCases {
                let part = commitment[aspect.rawValue] as? [String: Any]
                for witness in part?["witnesses"] as? [[String: Any]] ?? [] {
                    let shown = try [("from", first), ("to", second)].map { key, framework in
                        try complaint(witness[key] as? [String: Any] ?? [:], framework)
                    }
                    complaints += shown.compactMap(\.self)
                }
            }
        }
        return complaints
    }

    private func complaint(_ side: [String: Any], _ framework: Framework) throws -> String? {
        let request = try JSONSerialization.data(withJSONObject: side["request"] ?? [:])
        let answer =
            try JSONSerialization.jsonObject(with: Data(Scenario(framework).ask(Array(request)))) as? [String: Any]
        let status = (answer?["commitments"] as? [[String: Any]])?.first
        let shows = side["shows"] as? [String: String] ?? ["nothing": ""]
        let differing = shows.filter { status?[$0.key] as? String != $0.value }
        return differing.isEmpty ? nil : "\(side) shows \(status ?? [:])"
    }
}
