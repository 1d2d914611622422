// The keys of each entity in canonical order, one line for each: how they are read and how they are written.

extension Field where Owner: Entity {
    /// What every entity ends with.
    static var account: [Field] {
        [
            .list("sources", \.sources, .array(of: .citation)) { $0.sources = $1 },
            .optional("note", \.note, .text) { $0.note = $1 },
        ]
    }
}

extension Source: Shaped {
    static var shape: Shape<Source> {
        Shape(
            "a source", blank: Source(id: "", title: ""),
            [
                .required("id", \.id, .id) { $0.id = $1 },
                .required("title", \.title, .text) { $0.title = $1 },
                .optional("publisher", \.publisher, .text) { $0.publisher = $1 },
                .optional("date", \.date, .sourceDate) { $0.date = $1 },
                .optional("url", \.url, .text) { $0.url = $1 },
            ] + Field.account)
    }
}

extension Party: Shaped {
    static var shape: Shape<Party> {
        Shape(
            "a party", blank: Party(id: "", name: "", kind: .state),
            [
                .required("id", \.id, .id) { $0.id = $1 },
                .required("name", \.name, .text) { $0.name = $1 },
                .required("kind", \.kind, .word) { $0.kind = $1 },
                .list("roles", \.roles, .array(of: .text)) { $0.roles = $1 },
                .list("members", \.members, .references(to: .party)) { $0.members = $1 },
                .optional("open", \.open, .boolean) { $0.open = $1 },
                .optional("approval", \.approval, .object()) { $0.approval = $1 },
            ] + Field.account
        ) { party, found, reader in
            guard found.hasOptional, party.kind != .coalition, found.hasGood("kind") else { return }
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
            [
                .optional("body", \.body, .text) { $0.body = $1 },
                .optional("fact", \.fact, .reference(to: .fact)) { $0.fact = $1 },
            ])
    }
}

extension Fact: Shaped {
    static var shape: Shape<Fact> {
        Shape(
            "a fact", blank: Fact(id: "", statement: ""),
            [
                .required("id", \.id, .id) { $0.id = $1 },
                .required("statement", \.statement, .text) { $0.statement = $1 },
                .optional("party", \.party, .reference(to: .party)) { $0.party = $1 },
                .optional("asks", \.asks, .text) { $0.asks = $1 },
                .optional("initially", \.initially, .told) { $0.initially = $1 },
                .optional("settled", \.settled, .boolean) { $0.settled = $1 },
                .optional("probability", \.probability, .number(0...1)) { $0.probability = $1 },
                .optional("delay", \.delay, .delay) { $0.delay = $1 },
            ] + Field.account)
    }
}

extension NamedCondition: Shaped {
    static var shape: Shape<NamedCondition> {
        Shape(
            "a named condition", blank: NamedCondition(id: "", when: .all([])),
            [
                .required("id", \.id, .id) { $0.id = $1 },
                .optional("title", \.title, .text) { $0.title = $1 },
                .required("when", \.when, .condition) { $0.when = $1 },
            ] + Field.account)
    }
}

extension Instrument: Shaped {
    static var shape: Shape<Instrument> {
        Shape(
            "an instrument", blank: Instrument(id: "", title: ""),
            [
                .required("id", \.id, .id) { $0.id = $1 },
                .required("title", \.title, .text) { $0.title = $1 },
                .optional("kind", \.kind, .text) { $0.kind = $1 },
                .optional("adopted_when", \.adoptedWhen, .condition) { $0.adoptedWhen = $1 },
                .list("signatories", \.signatories, .references(to: .party)) { $0.signatories = $1 },
                .optional("date", \.date, .instant) { $0.date = $1 },
                .list("supersedes", \.supersedes, .oneOrMoreReferences(to: .instrument)) { $0.supersedes = $1 },
            ] + Field.account)
    }
}

extension Pillar: Shaped {
    static var shape: Shape<Pillar> {
        Shape(
            "a pillar", blank: Pillar(id: "", title: ""),
            [
                .required("id", \.id, .id) { $0.id = $1 },
                .required("title", \.title, .text) { $0.title = $1 },
                .optional("holds_when", \.holdsWhen, .condition) { $0.holdsWhen = $1 },
            ] + Field.account)
    }
}

extension Procedure: Shaped {
    static var shape: Shape<Procedure> {
        Shape(
            "a procedure", blank: Procedure(id: "", title: ""),
            [
                .required("id", \.id, .id) { $0.id = $1 },
                .required("title", \.title, .text) { $0.title = $1 },
                .optional("starts_when", \.startsWhen, .condition) { $0.startsWhen = $1 },
                .list("steps", \.steps, .objects()) { $0.steps = $1 },
            ] + Field.account)
    }
}

extension Step: Shaped {
    static var shape: Shape<Step> {
        Shape(
            "a step", blank: Step(id: "", does: ""),
            [
                .required("id", \.id, .id) { $0.id = $1 },
                .list("actor", \.actor, .oneOrMoreReferences(to: .party)) { $0.actor = $1 },
                .required("does", \.does, .text) { $0.does = $1 },
                .list("after", \.after, .oneOrMoreReferences(to: .step)) { $0.after = $1 },
                .optional("done_when", \.doneWhen, .condition) { $0.doneWhen = $1 },
                .optional("within", \.within, .duration) { $0.within = $1 },
            ] + Field.account)
    }
}

extension Event: Shaped {
    static var shape: Shape<Event> {
        Shape(
            "an event", blank: Event(id: "", date: .distantPast),
            [
                .required("id", \.id, .id) { $0.id = $1 },
                .optional("title", \.title, .text) { $0.title = $1 },
                .required("date", \.date, .instant) { $0.date = $1 },
                .optional("reported", \.reported, .instant) { $0.reported = $1 },
                .required("sets", \.sets, .settings) { $0.sets = $1 },
            ] + Field.account
        ) { event, found, reader in
            guard let reported = event.reported, reported < event.date, found.hasGood("date") else { return }
            reader.refuseValue(
                "reported", found, .outOfRange, "`reported` is before `date`", expected: "\(event.date) or later")
        }
    }
}
