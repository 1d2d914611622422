import GuarantorLogic

/// A fact told anew.
public struct FactChange: Hashable, Sendable {
    public let fact: String
    public let to: Bool

    public init(fact: String, to: Bool) {
        self.fact = fact
        self.to = to
    }
}

extension Framework {
    /// A change in the agreement's words: "the French parliament approves", "the United States withdraws".
    func words(_ fact: Int, to value: Bool) -> String {
        let fact = elements.facts[fact]
        guard let party = fact.party.flatMap({ elements.index(of: $0, .party) }).map({ document.parties[$0] }) else {
            return value ? fact.statement : "no longer: \(fact.statement)"
        }
        switch fact.id {
        case party.participationFact: return value ? "\(party.name) takes part" : "\(party.name) withdraws"
        case party.approvalFact:
            let body = party.approval?.body ?? party.name
            return value ? "\(body) approves" : "\(body) takes its approval back"
        default: return value ? fact.statement : "no longer: \(fact.statement)"
        }
    }
}
