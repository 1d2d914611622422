extension Document: Shaped {
    static let shape = Shape<Document>(
        "a framework", blank: Document(id: "", title: ""),
        [
            .formatVersion,
            .required("id", \.id, .id),
            .required("title", \.title, .text),
            .optional("opens", \.opens, .instant),
            .optional("as_of", \.asOf, .instant),
            .optional("holds_when", \.holdsWhen, .condition),
            .optional("note", \.note, .text),
            .list("sources", \.sources, .objects()),
            .list("parties", \.parties, .objects()),
            .list("facts", \.facts, .objects()),
            .list("conditions", \.conditions, .objects()),
            .list("instruments", \.instruments, .objects()),
            .list("pillars", \.pillars, .objects()),
            .list("commitments", \.commitments, .objects()),
            .list("procedures", \.procedures, .objects()),
            .list("objections", \.objections, .objects()),
            .list("open_questions", \.openQuestions, .objects()),
            .list("claims", \.claims, .objects()),
            .list("events", \.events, .objects()),
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
