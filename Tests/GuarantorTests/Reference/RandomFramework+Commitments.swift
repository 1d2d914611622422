@testable import Guarantor

extension RandomFramework {
    mutating func commitment(_ id: String) -> Commitment {
        var commitment = Commitment(id: id, title: "Commitment \(id)")
        let pillars = order.filter { $0.hasPrefix("p") }
        // An instrument that stands later may rest on the commitment in turn.
        let reach = random.chance(0.1) ? order[...] : order.prefix { $0 != id }
        let instruments = reach.filter { $0.hasPrefix("i") }
        if !pillars.isEmpty, random.chance(0.5) { commitment.pillar = random.pick(pillars) }
        if random.chance(0.4) { commitment.instruments = random.some(random.number(1...2), of: instruments) }
        commitment.certainty = certainty()
        if says() { commitment.requiresApproval = random.chance(0.4) }
        if says() { commitment.guarantors = guarantors() }
        switch (random.number(0...9), commitment.guarantors?.count ?? 1) {
        case (0...2, let count): commitment.quorum = .atLeast(random.number(1...count))
        case (3...4, _): commitment.quorum = .all
        default: break
        }
        addConditions(to: &commitment)
        return commitment
    }

    private mutating func certainty() -> Certainty? {
        if says() { return random.chance(0.05) ? .dropped : random.pick([.agreed, .announced]) }
        return random.pick([nil, .expected, .underNegotiation])
    }

    private mutating func guarantors() -> [GuarantorTerms] {
        let parties = random.some(random.number(1...3), of: document.parties.map(\.id))
        return parties.map { party in
            var terms = GuarantorTerms(party: party)
            if random.chance(0.2) { terms.requiresApproval = random.chance(0.5) }
            if random.chance(0.1) { terms.approval = Approval(body: nil, fact: random.pick(factIDs)) }
            return terms
        }
    }

    private mutating func addConditions(to commitment: inout Commitment) {
        let id = commitment.id
        if random.chance(0.5) { commitment.entersWhen = condition(before: id) }
        if random.chance(0.3) { commitment.whileCondition = condition(before: id) }
        if random.chance(0.25) { commitment.suspendedWhen = condition(before: id) }
        if random.chance(0.35) { commitment.endsWhen = condition(before: id) }
        guard random.chance(0.65) else {
            if random.chance(0.4) { commitment.performedWhen = condition(before: id) }
            return
        }
        commitment.triggeredWhen = condition(before: id)
        if says() { commitment.performedWhen = condition(before: id) }
        if random.chance(0.6) { commitment.within = random.pick(Self.durations) }
        for index in (commitment.guarantors ?? []).indices where random.chance(0.15) {
            commitment.guarantors![index].performedWhen = condition(before: id)
        }
    }
}
