import Testing

@testable import Guarantor

/// Power indices against every coalition and every order of accession.
@Suite struct InfluenceTests {
    @Test func agreesWithEveryCoalition() throws {
        try RandomCases.check(500, preparing: AnalysisCases.prepare) { drawn in
            try AnalysisCases.complaints(drawn) { scenario, target in
                guard let game = CoalitionGame(drawn.document, drawn.situation, target) else { return nil }
                let answer = try scenario.influence(over: target)
                let listed = Set(answer.parties.map(\.party))
                if listed != Set(game.players) { return ["players \(listed.sorted()) / \(game.players)"] }
                return answer.parties.flatMap { party -> [String] in
                    let expected = (game.banzhaf(of: party.party), game.shapleyShubik(of: party.party))
                    let isSame = abs(party.banzhaf - expected.0) < 1e-12 && abs(party.shapleyShubik - expected.1) < 1e-12
                    return isSame ? [] : ["\(party.party): \(party.banzhaf), \(party.shapleyShubik) / \(expected)"]
                }
            }
        }
    }
}

/// Which coalitions bring a target about.
private struct CoalitionGame {
    let players: [String]
    /// By coalition, a bit for each player.
    private var wins: [Bool] = []

    init?(_ document: Document, _ situation: Situation, _ target: String) {
        guard let instant = NextInstant(document, situation) else { return nil }
        players = document.parties.filter { $0.kind != .coalition }.map(\.id)
        let facts = instant.meaning.facts
        // By fact: the players whose approval or own fact it is.
        var owners: [String: Set<String>] = [:]
        for party in document.parties { owners[party.approvalFact, default: []].insert(party.id) }
        for guarantor in document.commitments.flatMap({ instant.meaning.guarantors(of: $0) ?? [] }) {
            let approvals = guarantor.routes.compactMap { $0.terms.approval?.fact }
            for fact in approvals { owners[fact, default: []].insert(guarantor.name) }
        }
        for fact in document.facts { if let party = fact.party { owners[fact.id, default: []].insert(party) } }
        let participations = Set(players.map { "participates:" + $0 })
        func isPlayed(_ fact: Int) -> Bool {
            let id = facts[fact].id
            return !instant.fixed.contains(id) && (participations.contains(id) || !(owners[id] ?? []).isDisjoint(with: players))
        }
        guard let table = TruthTable(instant, instant.target(target), varies: isPlayed) else { return nil }
        for coalition in 0..<(1 << players.count) {
            let present = Set(players.enumerated().filter { coalition >> $0.offset & 1 == 1 }.map(\.element))
            var values: [NextInstant.Input: Bool] = [:]
            for (fact, _) in table.facts {
                let id = facts[fact].id
                let value = instant.value(of: .fact(fact))
                if participations.contains(id) {
                    values[.fact(fact)] = present.contains { "participates:" + $0 == id }
                } else if !(owners[id] ?? []).isDisjoint(with: present) {
                    values[.fact(fact)] = true
                } else if value.low == value.high {
                    values[.fact(fact)] = value.low
                }
            }
            wins.append(table.isTrue(values))
        }
    }

    /// What a player's joining is worth to a coalition of others.
    private func swing(_ player: Int, joining coalition: Int) -> Double {
        (wins[coalition | 1 << player] ? 1 : 0) - (wins[coalition] ? 1 : 0)
    }

    func banzhaf(of party: String) -> Double {
        let player = players.firstIndex(of: party)!
        let others = wins.indices.filter { $0 >> player & 1 == 0 }
        return others.reduce(0) { $0 + swing(player, joining: $1) } / Double(others.count)
    }

    func shapleyShubik(of party: String) -> Double {
        let player = players.firstIndex(of: party)!
        let orders = permutations(Array(players.indices))
        let swings = orders.map { order in
            swing(player, joining: order.prefix { $0 != player }.reduce(0) { $0 | 1 << $1 })
        }
        return swings.reduce(0, +) / Double(orders.count)
    }

    private func permutations(_ elements: [Int]) -> [[Int]] {
        if elements.isEmpty { return [[]] }
        return elements.flatMap { first in permutations(elements.filter { $0 != first }).map { [first] + $0 } }
    }
}
