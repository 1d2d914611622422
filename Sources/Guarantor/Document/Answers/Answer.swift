import GuarantorLogic

/// What a question gives back: it can say itself as a JSON object.
public protocol Answer: Sendable {
    /// What it rests on: enough to ask the same question again.
    var receipt: Receipt { get }
}

/// Writes the keys of an answer, its receipt apart.
protocol AnswerWriting: Answer {
    func write(to json: inout JSONWriter)
}

extension Answer {
    /// The answer as a JSON object in UTF-8, as the format of answers lays it down.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            (self as? any AnswerWriting)?.write(to: &json)
            json.key("receipt")
            receipt.write(to: &json)
        }
        return json.bytes
    }
}

extension JSONWriter {
    mutating func object(_ members: (inout JSONWriter) -> Void) {
        beginObject()
        members(&self)
        endObject()
    }

    mutating func array<Item>(_ items: some Sequence<Item>, _ write: (inout JSONWriter, Item) -> Void) {
        beginArray()
        for item in items { write(&self, item) }
        endArray()
    }

    mutating func member(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    /// Leaves the member out where there is no value.
    mutating func optional(_ name: String, _ value: String?) {
        if let value { member(name, value) }
    }

    mutating func member(_ name: String, _ value: Truth) { member(name, value.description) }

    mutating func member(_ name: String, _ value: Int) {
        key(name)
        number(value)
    }

    mutating func member(_ name: String, _ value: Bool) {
        key(name)
        bool(value)
    }

    mutating func member(_ name: String, _ value: Instant?) {
        key(name)
        if let value { string(value.description) } else { null() }
    }

    mutating func strings(_ name: String, _ values: [String]) {
        key(name)
        array(values) { $0.string($1) }
    }

    mutating func list<Item>(_ name: String, _ items: some Sequence<Item>, _ members: (inout JSONWriter, Item) -> Void)
    {
        key(name)
        array(items) { json, item in json.object { members(&$0, item) } }
    }

    /// What a fact is told, as documents and requests write it.
    mutating func told(_ value: Truth) {
        switch value {
        case .true: bool(true)
        case .false: bool(false)
        default: string(value.description)
        }
    }

    /// The label, and what remains possible where truth leaves several.
    mutating func standing(_ standing: Standing) {
        member("standing", standing.label.rawValue)
        if !standing.isSettled { strings("possible", standing.possible.map(\.rawValue)) }
    }

    mutating func citations(_ citations: [Citation]) {
        list("sources", citations) { json, citation in
            json.member("source", citation.source)
            json.optional("speaker", citation.speaker)
            json.optional("at", citation.at)
        }
    }

    mutating func claimValue(_ value: ClaimValue) {
        key("value")
        switch value {
        case .text(let text): string(text)
        case .number(let number): self.number(number)
        case .boolean(let flag): bool(flag)
        case .null: null()
        }
    }
}

extension Receipt {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("library", library)
            json.member("format", format)
            json.member("document", document)
            json.optional("other_document", otherDocument)
            json.key("question")
            question.write(to: &json)
            json.member("date", date)
            if let knownAt { json.member("as_known_at", knownAt) }
            json.list("assumptions", assumptions) { json, assumption in
                json.member("fact", assumption.fact)
                json.key("value")
                json.told(assumption.value)
                if let date = assumption.date { json.member("date", date) }
            }
            if !dropped.isEmpty { json.strings("dropped", dropped) }
            json.member("reading", reading.rawValue)
        }
    }
}
