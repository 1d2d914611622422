import GuarantorLogic

extension JSONWriter {
    /// Leaves the member out where there are none.
    mutating func occurrences(_ occurrences: [Occurrence]) {
        guard !occurrences.isEmpty else { return }
        list("occurrences", occurrences) { json, occurrence in
            json.member("start", occurrence.start)
            json.member("occurred", occurrence.occurred)
            json.member("deadline", occurrence.deadline)
            json.outcome(occurrence.outcome)
            if let performed = occurrence.performed { json.member("performed", performed) }
            json.list("guarantors", occurrence.guarantors) { json, part in
                json.key("party")
                if let party = part.party { json.string(party) } else { json.null() }
                json.member("owes", part.owes)
                json.outcome(part.outcome)
            }
        }
    }

    private mutating func outcome(_ outcome: Outcome) {
        member("outcome", outcome.label.rawValue)
        if outcome.possible.count > 1 { strings("possible", outcome.possible.map(\.rawValue)) }
    }
}
