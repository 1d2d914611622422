extension Comparison: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.part("from", from)
        json.part("to", to)
        json.notes("added", added)
        json.notes("dropped", dropped)
        json.list("renamed", renamed) { json, renaming in
            json.member("kind", renaming.kind.rawValue)
            json.member("from", renaming.from)
            json.member("to", renaming.to)
        }
        json.list("changed", changed) { json, change in
            json.member("kind", change.kind.rawValue)
            json.member("id", change.from)
            if change.to != change.from { json.member("to", change.to) }
            json.list("keys", change.keys) { json, key in
                json.member("key", key.key)
                json.value("from", key.from)
                json.value("to", key.to)
            }
        }
        json.list("commitments", commitments) { $1.write(to: &$0) }
    }
}

extension CommitmentComparison {
    fileprivate func write(to json: inout JSONWriter) {
        json.member("id", from)
        json.member("to", to)
        for aspect in aspects {
            json.key(aspect.aspect.rawValue)
            json.object { json in
                json.optional("relation", aspect.relation?.rawValue, orNull: true)
                json.list("witnesses", aspect.witnesses) { json, witness in
                    json.member("text", witness.text)
                    json.side("from", witness.from)
                    json.side("to", witness.to)
                }
                json.optional("note", aspect.note)
            }
        }
        for scale in scales {
            json.key(scale.scale.rawValue)
            json.object { json in
                json.optional("from", scale.from, orNull: true)
                json.optional("to", scale.to, orNull: true)
                json.optional("relation", scale.relation?.rawValue, orNull: true)
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func part(_ name: String, _ part: Comparison.Part) {
        key(name)
        object { json in
            json.member("framework", part.framework)
            json.optional("id", part.id)
            json.member("title", part.title)
        }
    }

    fileprivate mutating func notes(_ name: String, _ notes: [Comparison.ElementNote]) {
        list(name, notes) { json, note in
            json.member("kind", note.kind.rawValue)
            json.member("id", note.id)
            json.optional("title", note.title)
        }
    }

    fileprivate mutating func value(_ name: String, _ value: [UInt8]?) {
        guard let value else { return }
        key(name)
        raw(value)
    }

    fileprivate mutating func optional(_ name: String, _ value: String?, orNull: Bool) {
        key(name)
        if let value { string(value) } else { null() }
    }

    /// The scenario as a request, and what it shows.
    fileprivate mutating func side(_ name: String, _ side: Witness.Side) {
        key(name)
        object { json in
            json.key("request")
            json.object { json in
                json.member("ask", Ask.status.rawValue)
                json.member("target", side.commitment)
                json.member("date", side.date)
                if side.reading != .fast { json.member("reading", side.reading.rawValue) }
                json.list("assumptions", side.assumptions) { json, assumption in
                    json.member("fact", assumption.fact)
                    json.member("value", assumption.value)
                    json.member("date", assumption.date)
                }
                if !side.dropped.isEmpty { json.strings("dropped", side.dropped) }
            }
            json.key("shows")
            json.object { $0.member(side.predicate, side.value) }
            if side.isAsIfKept { json.member("as_if_kept", true) }
            if let opens = side.opens { json.member("opens", opens) }
        }
    }
}
