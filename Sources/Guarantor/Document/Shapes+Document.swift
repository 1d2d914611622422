extension Document: Shaped {
    static let shape = Shape<Document>(
        "a framework", blank: Document(id: "", title: ""),
        [
            .formatVersion,
            .required("id", \.id, .id) { $0.id = $1 },
            .required("title", \.title, .text) { $0.title = $1 },
            .optional("opens", \.opens, .instant) { $0.opens = $1 },
            .optional("as_of", \.asOf, .instant) { $0.asOf = $1 },
            .optional("holds_when", \.holdsWhen, .condition) { $0.holdsWhen = $1 },
            .optional("note", \.note, .text) { $0.note = $1 },
            .list("sources", \.sources, .objects()) { $0.sources = $1 },
            .list("parties", \.parties, .objects()) { $0.parties = $1 },
            .list("facts", \.facts, .objects()) { $0.facts = $1 },
            .list("conditions", \.conditions, .objects()) { $0.conditions = $1 },
            .list("instruments", \.instruments, .objects()) { $0.instruments = $1 },
            .list("pillars", \.pillars, .objects()) { $0.pillars = $1 },
            .list("commitments", \.commitments, .objects()) { $0.commitments = $1 },
            .list("procedures", \.procedures, .objects()) { $0.procedures = $1 },
            .list("objections", \.objections, .objects()) { $0.objections = $1 },
            .list("open_questions", \.openQuestions, .objects()) { $0.openQuestions = $1 },
            .list("claims", \.claims, .objects()) { $0.claims = $1 },
            .list("events", \.events, .objects()) { $0.events = $1 },
        ])
}

extension Field where Owner == Document {
    static var formatVersion: Field {
        Field(
            key: "guarantor", isRequired: true,
            read: { _, token, reader in
                if reader.text.kind(token).isNumber { return true }
                return reader.refuseType(token, expected: "the number \(Document.formatVersion)") ?? false
            },
            write: { _, writer in
                writer.key("guarantor")
                writer.number(Document.formatVersion)
            })
    }
}
