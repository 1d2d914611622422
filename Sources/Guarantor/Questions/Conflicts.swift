import GuarantorLogic

/// Claims that disagree, facts that are contested, with who says what.
public struct Conflicts: Answer {
    /// Properties of which claims say different things, in the order of their first claims.
    public let claims: [ClaimConflict]
    /// Facts that are contested now, in the document's order.
    public let facts: [FactConflict]
    public let receipt: Receipt

    /// Different readings of one property of one element.
    public struct ClaimConflict: Hashable, Sendable {
        /// The id of the element, or the framework's.
        public let about: String
        /// The property that they give a value to.
        public let property: String
        /// All claims about it, also those that agree.
        public let readings: [ClaimReading]
    }

    /// What one claim says.
    public struct ClaimReading: Hashable, Sendable {
        /// The claim's id.
        public let claim: String
        /// What it says the property is.
        public let value: ClaimValue
        /// The id of the source that says so.
        public let source: String
        /// Whom the source quotes.
        public let speaker: String?
        /// How far along the undertaking is, in this source.
        public let certainty: Certainty?
        /// The coder's note.
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
        /// The fact's id.
        public let id: String
        /// The fact in words.
        public let statement: String
        /// All that tells of it, in the order of time.
        public let readings: [FactReading]
    }

    /// What tells of it: an event, or the document at the outset.
    public struct FactReading: Hashable, Sendable {
        /// What the fact is told.
        public let value: Truth
        /// The event's id; nil at the outset and for an assumption.
        public let event: String?
        /// When; nil at the outset.
        public let date: Instant?
        /// Whether the scenario supposes it.
        public let isAssumed: Bool
        /// Who says so.
        public let sources: [Citation]
    }
}

extension State {
    /// Properties of elements with claims of more than one value, in the order of their first claims, and the facts that
    /// are contested now. Linear.
    ///
    /// - Parameter target: a commitment, pillar, instrument or party; nil: the whole framework.
    /// - Throws: `QuestionError` where the target is none of these.
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
