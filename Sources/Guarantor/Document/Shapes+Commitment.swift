extension Commitment: Shaped {
    static var shape: Shape<Commitment> {
        Shape(
            "a commitment", blank: Commitment(id: "", title: ""),
            identity + terms + lifecycle + Field.account(\.sources, \.note)
        ) { commitment, found, reader in
            guard commitment.within != nil, !found.has("triggered_when") else { return }
            reader.refuseKey(
                "within", found, "`within` runs from the trigger, and there is no `triggered_when`",
                expected: "the key `triggered_when` beside it")
        }
    }

    private static var identity: [Field<Commitment>] {
        [
            .required("id", \.id, .id),
            .required("title", \.title, .text),
            .optional("pillar", \.pillar, .reference(to: .pillar)),
            .optional("guarantors", \.guarantors, .guarantors),
            .list("beneficiary", \.beneficiary, .oneOrMoreReferences(to: .party)),
            .list("against", \.against, .oneOrMoreReferences(to: .party)),
        ]
    }

    private static var terms: [Field<Commitment>] {
        [
            .optional("undertakes", \.undertakes, .text),
            .list("pledge", \.pledge, .oneOrMore(.word)),
            .optional("modality", \.modality, .word),
            .optional("binding", \.binding, .word),
            .optional("certainty", \.certainty, .word),
            .list("domains", \.domains, .array(of: .text)),
            .optional("location", \.location, .text),
            .list("quantities", \.quantities, .objects()),
        ]
    }

    private static var lifecycle: [Field<Commitment>] {
        [
            .list("instruments", \.instruments, .references(to: .instrument)),
            .optional("requires_approval", \.requiresApproval, .boolean),
            .optional("quorum", \.quorum, .quorum),
            .optional("enters_when", \.entersWhen, .condition),
            .optional("while", \.whileCondition, .condition),
            .optional("suspended_when", \.suspendedWhen, .condition),
            .optional("ends_when", \.endsWhen, .condition),
            .optional("triggered_when", \.triggeredWhen, .condition),
            .optional("performed_when", \.performedWhen, .condition),
            .optional("within", \.within, .duration),
        ]
    }
}

extension GuarantorTerms: Shaped {
    static var shape: Shape<GuarantorTerms> {
        Shape(
            "a guarantor", blank: GuarantorTerms(party: ""),
            [
                .required("party", \.party, .reference(to: .party)),
                .optional("role", \.role, .text),
                .optional("requires_approval", \.requiresApproval, .boolean),
                .optional("approval", \.approval, .object()),
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
                .optional("of", \.of, .text),
                .optional("exact", \.exact, .number()),
                .optional("min", \.min, .number()),
                .optional("max", \.max, .number()),
                .optional("undisclosed", \.undisclosed, .onlyTrue),
                .optional("unit", \.unit, .text),
                .optional("per", \.per, .text),
                .optional("approximate", \.approximate, .boolean),
                .optional("text", \.text, .text),
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
