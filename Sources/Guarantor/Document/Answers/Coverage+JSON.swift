extension Coverage: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.list("pillars", pillars) { json, pillar in
            json.member("id", pillar.id)
            json.member("holds", pillar.holds)
            json.parties("parties", pillar.parties)
        }
        json.parties("beside", beside)
        json.list("gaps", gaps) { json, gap in
            json.member("gap", gap.kind.rawValue)
            json.member("id", gap.id)
            json.member("text", gap.text)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func parties(_ name: String, _ parties: [Coverage.PartyCoverage]) {
        list(name, parties) { json, party in
            json.key("party")
            if let id = party.party { json.string(id) } else { json.null() }
            json.list("commitments", party.commitments) { json, undertaking in
                json.member("id", undertaking.id)
                json.member("bound", undertaking.bound)
                json.standing(undertaking.standing)
                json.optional("modality", undertaking.modality?.rawValue)
                json.optional("binding", undertaking.binding?.rawValue)
            }
        }
    }
}
