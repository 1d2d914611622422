// The keys of each entity in canonical order, one line for each: how they are read and how they are written.

extension Field where Owner: Entity {
    /// What every entity ends with.
    static func account(_ sources: Path<[Citation]>, _ note: Path<String?>) -> [Field] {
        [.list("sources", sources, .array(of: .citation)), .optional("note", note, .text)]
    }
}

extension Source: Shaped {
    static var shape: Shape<Source> {
        Shape(
            "a source", blank: Source(id: "", title: ""),
            [
                .required("id", \.id, .id),
                .required("title", \.title, .text),
                .optional("publisher", \.publisher, .text),
                .optional("date", \.date, .sourceDate),
                .optional("url", \.url, .text),
            ] + Field.account(\.sources, \.note))
    }
}

extension Party: Shaped {
    static var shape: Shape<Party> {
        Shape(
            "a party", blank: Party(id: "", name: "", kind: .state),
            [
                .required("id", \.id, .id),
                .required("name", \.name, .text),
                .required("kind", \.kind, .word),
                .list("roles", \.roles, .array(of: .text)),
                .list("members", \.members, .references(to: .party)),
                .optional("open", \.open, .boolean),
                .optional("approval", \.approval, .object()),
            ] + Field.account(\.sources, \.note)
        ) { party, found, reader in
            guard found.hasGood("kind"), party.kind != .coalition else { return }
            for key in ["members", "open"] where found.has(key) {
                reader.refuseKey(
                    key, found, "`\(key)` does not go with the kind `\(party.kind.rawValue)`",
                    expected: "`members` and `open` in coalitions only")
            }
        }
    }
}

extension Approval: Shaped {
    static var shape: Shape<Approval> {
        Shape(
            "an approval", blank: Approval(),
            [.optional("body", \.body, .text), .optional("fact", \.fact, .reference(to: .fact))])
    }
}

extension Fact: Shaped {
    static var shape: Shape<Fact> {
        Shape(
            "a fact", blank: Fact(id: "", statement: ""),
            [
                .required("id", \.id, .id),
                .required("statement", \.statement, .text),
                .optional("party", \.party, .reference(to: .party)),
                .optional("asks", \.asks, .text),
                .optional("initially", \.initially, .told),
                .optional("settled", \.settled, .boolean),
                .optional("probability", \.probability, .number(0...1)),
                .optional("delay", \.delay, .delay),
            ] + Field.account(\.sources, \.note))
    }
}

extension NamedCondition: Shaped {
    static var shape: Shape<NamedCondition> {
        Shape(
            "a named condition", blank: NamedCondition(id: "", when: .all([])),
            [
                .required("id", \.id, .id),
                .optional("title", \.title, .text),
                .required("when", \.when, .condition),
            ] + Field.account(\.sources, \.note))
    }
}

extension Instrument: Shaped {
    static var shape: Shape<Instrument> {
        Shape(
            "an instrument", blank: Instrument(id: "", title: ""),
            [
                .required("id", \.id, .id),
                .required("title", \.title, .text),
                .optional("kind", \.kind, .text),
                .optional("adopted_when", \.adoptedWhen, .condition),
                .list("signatories", \.signatories, .references(to: .party)),
                .optional("date", \.date, .instant),
                .list("supersedes", \.supersedes, .oneOrMoreReferences(to: .instrument)),
            ] + Field.account(\.sources, \.note))
    }
}

extension Pillar: Shaped {
    static var shape: Shape<Pillar> {
        Shape(
            "a pillar", blank: Pillar(id: "", title: ""),
            [
                .required("id", \.id, .id),
                .required("title", \.title, .text),
                .optional("holds_when", \.holdsWhen, .condition),
            ] + Field.account(\.sources, \.note))
    }
}

extension Procedure: Shaped {
    static var shape: Shape<Procedure> {
        Shape(
            "a procedure", blank: Procedure(id: "", title: ""),
            [
                .required("id", \.id, .id),
                .required("title", \.title, .text),
                .optional("starts_when", \.startsWhen, .condition),
                .list("steps", \.steps, .objects()),
            ] + Field.account(\.sources, \.note))
    }
}

extension Step: Shaped {
    static var shape: Shape<Step> {
        Shape(
            "a step", blank: Step(id: "", does: ""),
            [
                .required("id", \.id, .id),
                .list("actor", \.actor, .oneOrMoreReferences(to: .party)),
                .required("does", \.does, .text),
                .list("after", \.after, .oneOrMoreReferences(to: .step)),
                .optional("done_when", \.doneWhen, .condition),
                .optional("within", \.within, .duration),
            ] + Field.account(\.sources, \.note))
    }
}

extension Event: Shaped {
    static var shape: Shape<Event> {
        Shape(
            "an event", blank: Event(id: "", date: .distantPast),
            [
                .required("id", \.id, .id),
                .optional("title", \.title, .text),
                .required("date", \.date, .instant),
                .optional("reported", \.reported, .instant),
                .required("sets", \.sets, .settings),
            ] + Field.account(\.sources, \.note)
        ) { event, found, reader in
            guard let reported = event.reported, reported < event.date, found.hasGood("date") else { return }
            reader.refuseValue(
                "reported", found, .outOfRange, "`reported` is before `date`", expected: "\(event.date) or later")
        }
    }
}
