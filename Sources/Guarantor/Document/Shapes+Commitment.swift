extension Commitment: Shaped {
    static var shape: Shape<Commitment> {
        Shape(
            "a commitment", blank: Commitment(id: "", title: ""),
            identity + terms + lifecycle + Field.account
        ) { commitment, found, reader in
            let isAnswered = commitment.guarantors?.contains { $0.performedWhen != nil } == true
            let hasDeadline = commitment.within != nil
            guard isAnswered || hasDeadline, !found.has("triggered_when") else { return }
            if isAnswered {
                reader.refuseKey(
                    "guarantors", found,
                    "a guarantor's `performed_when` answers a trigger, and there is no `triggered_when`",
                    expected: "the key `triggered_when` beside it")
            }
            if hasDeadline {
                reader.refuseKey(
                    "within", found, "`within` runs from the trigger, and there is no `triggered_when`",
                    expected: "the key `triggered_when` beside it")
            }
        }
    }

    private static var identity: [Field<Commitment>] {
        [
            .required("id", \.id, .id) { $0.id = $1 },
            .required("title", \.title, .text) { $0.title = $1 },
            .optional("pillar", \.pillar, .reference(to: .pillar)) { $0.pillar = $1 },
            .optional("guarantors", \.guarantors, .guarantors) { $0.guarantors = $1 },
            .list("beneficiary", \.beneficiary, .oneOrMoreReferences(to: .party)) { $0.beneficiary = $1 },
            .list("against", \.against, .oneOrMoreReferences(to: .party)) { $0.against = $1 },
        ]
    }

    private static var terms: [Field<Commitment>] {
        [
            .optional("undertakes", \.undertakes, .text) { $0.undertakes = $1 },
            .list("pledge", \.pledge, .oneOrMore(.word)) { $0.pledge = $1 },
            .optional("modality", \.modality, .word) { $0.modality = $1 },
            .optional("binding", \.binding, .word) { $0.binding = $1 },
            .optional("certainty", \.certainty, .word) { $0.certainty = $1 },
            .list("domains", \.domains, .array(of: .text)) { $0.domains = $1 },
            .optional("location", \.location, .text) { $0.location = $1 },
            .list("quantities", \.quantities, .objects()) { $0.quantities = $1 },
        ]
    }

    private static var lifecycle: [Field<Commitment>] {
        [
            .list("instruments", \.instruments, .references(to: .instrument)) { $0.instruments = $1 },
            .optional("requires_approval", \.requiresApproval, .boolean) { $0.requiresApproval = $1 },
            .optional("quorum", \.quorum, .quorum) { $0.quorum = $1 },
            .optional("enters_when", \.entersWhen, .condition) { $0.entersWhen = $1 },
            .optional("while", \.whileCondition, .condition) { $0.whileCondition = $1 },
            .optional("suspended_when", \.suspendedWhen, .condition) { $0.suspendedWhen = $1 },
            .optional("ends_when", \.endsWhen, .condition) { $0.endsWhen = $1 },
            .optional("triggered_when", \.triggeredWhen, .condition) { $0.triggeredWhen = $1 },
            .optional("performed_when", \.performedWhen, .condition) { $0.performedWhen = $1 },
            .optional("within", \.within, .duration) { $0.within = $1 },
        ]
    }
}

extension GuarantorTerms: Shaped {
    static var shape: Shape<GuarantorTerms> {
        Shape(
            "a guarantor", blank: GuarantorTerms(party: ""),
            [
                .required("party", \.party, .reference(to: .party)) { $0.party = $1 },
                .optional("role", \.role, .text) { $0.role = $1 },
                .optional("requires_approval", \.requiresApproval, .boolean) { $0.requiresApproval = $1 },
                .optional("approval", \.approval, .object()) { $0.approval = $1 },
                .optional("performed_when", \.performedWhen, .condition) { $0.performedWhen = $1 },
            ])
    }
}

extension Form where Value == [GuarantorTerms] {
    /// At least one, and no party twice.
    static var guarantors: Form {
        let guarantor = Form<GuarantorTerms>.nameOrObject(.party, \.party) { GuarantorTerms(party: $0) }
        return Form.array(of: guarantor, atLeastOne: true).distinct(by: \.party)
    }
}

extension Quantity: Shaped {
    static var shape: Shape<Quantity> {
        Shape(
            "a quantity", blank: Quantity(),
            [
                .optional("of", \.of, .text) { $0.of = $1 },
                .optional("exact", \.exact, .number()) { $0.exact = $1 },
                .optional("min", \.min, .number()) { $0.min = $1 },
                .optional("max", \.max, .number()) { $0.max = $1 },
                .optional("undisclosed", \.undisclosed, .onlyTrue) { $0.undisclosed = $1 },
                .optional("unit", \.unit, .text) { $0.unit = $1 },
                .optional("per", \.per, .text) { $0.per = $1 },
                .optional("approximate", \.approximate, .boolean) { $0.approximate = $1 },
                .optional("text", \.text, .text) { $0.text = $1 },
            ]
        ) { quantity, found, reader in
            let amounts = ["exact", "min", "max", "undisclosed", "text"]
            if !amounts.contains(where: found.has) {
                reader.refuse(
                    .missingKey, found.object, "a quantity says no amount",
                    expected: "at least one of " + quotedList(amounts))
            }
            for key in ["min", "max", "undisclosed"] where found.has("exact") && found.has(key) {
                reader.refuseKey(key, found, "`exact` and `\(key)` exclude each other", expected: "one of the two")
            }
            if let min = quantity.min, let max = quantity.max, min > max {
                reader.refuseValue("max", found, .outOfRange, "`max` is below `min`", expected: "\(plain(min)) or more")
            }
        }
    }
}

extension Form where Value == Quorum {
    /// A whole number from 1, or `"all"`.
    static var quorum: Form {
        let number = Form<Int>.wholeNumber(from: 1)
        let expected = "a whole number from 1, or `\"all\"`"
        let words = WordTable(["all"])
        return Form(
            expected, where: { $0.isNumber || $0.isString },
            read: { token, reader in
                if reader.text.kind(token).isNumber { return number.read(token, &reader).map(Quorum.atLeast) }
                guard words.index(of: token, in: reader.text) != nil else {
                    return reader.refuseWord(token, words.words, expected: expected)
                }
                return .all
            },
            write: { value, writer in
                switch value {
                case .all: writer.string("all")
                case .atLeast(let count): writer.number(count)
                }
            })
    }
}
