extension Conflicts: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.list("claims", claims) { json, conflict in
            json.member("about", conflict.about)
            json.member("property", conflict.property)
            json.list("readings", conflict.readings) { $1.write(to: &$0) }
        }
        json.list("facts", facts) { json, conflict in
            json.member("id", conflict.id)
            json.member("statement", conflict.statement)
            json.list("readings", conflict.readings) { $1.write(to: &$0) }
        }
    }
}

extension Conflicts.ClaimReading {
    func write(to json: inout JSONWriter) {
        json.claimValue(value)
        json.member("source", source)
        json.optional("speaker", speaker)
        json.optional("certainty", certainty?.rawValue)
        json.member("claim", claim)
        json.optional("note", note)
    }
}

extension Conflicts.FactReading {
    func write(to json: inout JSONWriter) {
        json.member("value", value)
        json.optional("event", event)
        if let date { json.member("date", date) }
        if isAssumed { json.member("assumed", true) }
        json.citations(sources)
    }
}
