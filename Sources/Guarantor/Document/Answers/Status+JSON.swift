extension Status: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.member("framework", framework)
        json.list("pillars", pillars) { json, pillar in
            json.member("id", pillar.id)
            json.member("holds", pillar.holds)
        }
        json.list("commitments", commitments) { json, commitment in
            json.member("id", commitment.id)
            json.standing(commitment.standing)
            json.member("entered", commitment.entered)
            json.member("in_force", commitment.inForce)
            json.member("ended", commitment.ended)
            json.member("triggered", commitment.triggered)
            json.member("performed", commitment.performed)
            json.member("breached", commitment.breached)
            json.list("guarantors", commitment.guarantors) { json, guarantor in
                json.key("party")
                if let party = guarantor.party { json.string(party) } else { json.null() }
                json.member("bound", guarantor.bound)
                json.standing(guarantor.standing)
            }
            json.occurrences(commitment.occurrences)
        }
        json.list("instruments", instruments) { json, instrument in
            json.member("id", instrument.id)
            json.member("adopted", instrument.adopted)
        }
    }
}
