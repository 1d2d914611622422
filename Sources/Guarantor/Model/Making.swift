public import GuarantorLogic

// Making a document in code: each element with what it has to have; the rest is set afterwards.

extension Document {
    public init(id: String, title: String) { self.init(id: id, title: title, opens: nil) }
}

extension Source {
    public init(id: String, title: String) { self.init(id: id, title: title, publisher: nil) }
}

extension Citation {
    public init(source: String) { self.init(source: source, speaker: nil) }
}

extension Party {
    public init(id: String, name: String, kind: PartyKind) { self.init(id: id, name: name, kind: kind, roles: []) }
}

extension Fact {
    public init(id: String, statement: String) { self.init(id: id, statement: statement, party: nil) }
}

extension NamedCondition {
    public init(id: String, when: Condition) { self.init(id: id, title: nil, when: when) }
}

extension Instrument {
    public init(id: String, title: String) { self.init(id: id, title: title, kind: nil) }
}

extension Pillar {
    public init(id: String, title: String) { self.init(id: id, title: title, holdsWhen: nil) }
}

extension Commitment {
    public init(id: String, title: String) { self.init(id: id, title: title, pillar: nil) }
}

extension GuarantorTerms {
    public init(party: String) { self.init(party: party, role: nil) }
}

extension Claim {
    public init(id: String, about: String, property: String, value: ClaimValue, source: String) {
        self.init(id: id, about: about, property: property, value: value, source: source, speaker: nil)
    }
}

extension Event {
    public init(id: String, date: Instant, sets: [FactSetting]) {
        self.init(id: id, title: nil, date: date, reported: nil, sets: sets)
    }
}

extension FactSetting {
    public init(_ fact: String, _ value: Truth) { self.init(fact: fact, value: value) }
}
