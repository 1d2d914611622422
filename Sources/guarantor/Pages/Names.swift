import Guarantor

/// What ids stand for, in words.
struct Names {
    private var titles: [String: String] = [:]
    private var pillars: [String: String] = [:]

    init(_ document: Document) {
        titles[document.id] = document.title
        for source in document.sources { titles[source.id] = source.title }
        for party in document.parties { titles[party.id] = party.name }
        for fact in document.facts { titles[fact.id] = fact.statement }
        for condition in document.conditions { titles[condition.id] = condition.title }
        for instrument in document.instruments { titles[instrument.id] = instrument.title }
        for pillar in document.pillars { titles[pillar.id] = pillar.title }
        for commitment in document.commitments {
            titles[commitment.id] = commitment.title
            pillars[commitment.id] = commitment.pillar
        }
        for procedure in document.procedures { titles[procedure.id] = procedure.title }
        for objection in document.objections { titles[objection.id] = objection.ground }
        for question in document.openQuestions { titles[question.id] = question.question }
        for event in document.events { titles[event.id] = event.title }
        for party in document.parties where titles[party.participationFact] == nil {
            titles[party.participationFact] = "\(party.name) takes part"
        }
        for party in document.parties where titles[party.approvalFact] == nil {
            titles[party.approvalFact] = party.approvalStatement
        }
    }

    /// The title of an element, or its id where it has none.
    subscript(id: String) -> String { titles[id] ?? id }

    /// The pillar that a commitment serves.
    func pillar(of commitment: String) -> String? { pillars[commitment] }

    /// A party's name; nil stands for the members of a coalition whom nobody has named.
    func party(_ id: String?) -> String { id.map { self[$0] } ?? "members not named" }

    /// The title with the id behind it, for those who want to ask on.
    func titled(_ id: String, _ style: Style? = nil) -> StyledText {
        titles[id] == nil ? StyledText(id, style) : StyledText(self[id], style) + StyledText(" (\(id))", .aside)
    }
}
