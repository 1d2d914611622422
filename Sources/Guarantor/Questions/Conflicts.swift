import GuarantorLogic

/// Claims that disagree, facts that are contested, with who says what.
public struct Conflicts: Answer {
    public let claims: [ClaimConflict]
    public let facts: [FactConflict]
    public let receipt: Receipt

    /// Different readings of one property of one element.
    public struct ClaimConflict: Hashable, Sendable {
        public let about: String
        public let property: String
        public let readings: [ClaimReading]
    }

    public struct ClaimReading: Hashable, Sendable {
        public let claim: String
        public let value: ClaimValue
        public let source: String
        public let speaker: String?
        public let certainty: Certainty?
        public let note: String?

        init(_ claim: Claim) {
            self.claim = claim.id
            value = claim.value
            source = claim.source
            speaker = claim.speaker
            certainty = claim.certainty
            note = claim.note
        }
    }

    /// A fact that is told both true and false.
    public struct FactConflict: Hashable, Sendable {
        public let id: String
        public let statement: String
        public let readings: [FactReading]
    }

    /// What tells of it: an event, or the document at the outset.
    public struct FactReading: Hashable, Sendable {
        public let value: Truth
        public let event: String?
        public let date: Instant?
        public let isAssumed: Bool
        public let sources: [Citation]
    }
}

extension State {
    /// Properties of elements with claims of more than one value, in the order of their first claims, and the facts that
    /// are contested now. Linear.
    ///
    /// - Parameter target: a commitment, pillar, instrument or party; nil: the whole framework.
    public func conflicts(about target: String? = nil) throws(QuestionError) -> Conflicts {
        let document = framework.document
        let scope = try Scope(target, in: framework)
        var groups: [[Claim]] = []
        var groupOf: [[String]: Int] = [:]
        for claim in document.claims where scope.contains(claim.about) {
            if let group = groupOf[[claim.about, claim.property]] {
                groups[group].append(claim)
            } else {
                groupOf[[claim.about, claim.property]] = groups.count
                groups.append([claim])
            }
        }
        let disputed = groups.filter { Set($0.map(\.value)).count > 1 }
        let record = TellingRecord(self)
        return Conflicts(
            claims: disputed.map { claims in
                .init(
                    about: claims[0].about, property: claims[0].property,
                    readings: claims.map(Conflicts.ClaimReading.init))
            },
            facts: scope.facts(in: framework)
                .filter { timeline.valuation.input($0).shown == .contested }
                .map { index in
                    let fact = framework.elements.facts[index]
                    return .init(id: fact.id, statement: fact.statement, readings: record.readings(of: index))
                },
            receipt: Receipt(scenario, Question(.conflicts, target: target)))
    }
}
