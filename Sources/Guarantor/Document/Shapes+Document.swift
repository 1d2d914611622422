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
            .list("sources", \.sources, .array(of: .object())),
            .list("parties", \.parties, .array(of: .object())),
            .list("facts", \.facts, .array(of: .object())),
            .list("conditions", \.conditions, .array(of: .object())),
            .list("instruments", \.instruments, .array(of: .object())),
            .list("pillars", \.pillars, .array(of: .object())),
            .list("commitments", \.commitments, .array(of: .object())),
            .list("procedures", \.procedures, .array(of: .object())),
            .list("objections", \.objections, .array(of: .object())),
            .list("open_questions", \.openQuestions, .array(of: .object())),
            .list("claims", \.claims, .array(of: .object())),
            .list("events", \.events, .array(of: .object())),
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
