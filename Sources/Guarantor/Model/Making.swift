public import GuarantorLogic

// Making a document in code: each element with what it has to have; the rest is set afterwards.

extension Document {
    /// An empty framework.
    public init(id: String, title: String) { self.init(id: id, title: title, opens: nil) }
}

extension Source {
    /// An account that can be cited.
    public init(id: String, title: String) { self.init(id: id, title: title, publisher: nil) }
}

extension Citation {
    /// A citation of the source with this id as a whole.
    public init(source: String) { self.init(source: source, speaker: nil) }
}

extension Party {
    /// A party of which no more is said yet.
    public init(id: String, name: String, kind: PartyKind) { self.init(id: id, name: name, kind: kind, roles: []) }
}

extension Fact {
    /// A fact of which nothing is told yet.
    public init(id: String, statement: String) { self.init(id: id, statement: statement, party: nil) }
}

extension NamedCondition {
    /// A condition with a name.
    public init(id: String, when: Condition) { self.init(id: id, title: nil, when: when) }
}

extension Instrument {
    /// An instrument of which no more is said yet.
    public init(id: String, title: String) { self.init(id: id, title: title, kind: nil) }
}

extension Pillar {
    /// A pillar of which nobody has said when it holds.
    public init(id: String, title: String) { self.init(id: id, title: title, holdsWhen: nil) }
}

extension Commitment {
    /// A commitment of which no more is said yet: it exists once its certainty or instruments say so.
    public init(id: String, title: String) { self.init(id: id, title: title, pillar: nil) }
}

extension GuarantorTerms {
    /// A guarantor on the commitment's own terms.
    public init(party: String) { self.init(party: party, role: nil) }
}

extension Claim {
    /// What the source with this id says about an element.
    public init(id: String, about: String, property: String, value: ClaimValue, source: String) {
        self.init(id: id, about: about, property: property, value: value, source: source, speaker: nil)
    }
}

extension Event {
    /// An entry of the record, reported on its date.
    public init(id: String, date: Instant, sets: [FactSetting]) {
        self.init(id: id, title: nil, date: date, reported: nil, sets: sets)
    }
}

extension FactSetting {
    /// The fact with this id and what is told of it.
    public init(_ fact: String, _ value: Truth) { self.init(fact: fact, value: value) }
}
