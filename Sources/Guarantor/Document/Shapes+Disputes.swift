extension Objection: Shaped {
    static var shape: Shape<Objection> {
        Shape(
            "an objection", blank: Objection(id: "", party: "", against: [], effect: .contests),
            [
                .required("id", \.id, .id) { $0.id = $1 },
                .required("party", \.party, .reference(to: .party)) { $0.party = $1 },
                .required("against", \.against, .oneOrMoreReferences(to: .objectionable)) { $0.against = $1 },
                .optional("ground", \.ground, .text) { $0.ground = $1 },
                .required("effect", \.effect, .word) { $0.effect = $1 },
                .optional("fact", \.fact, .reference(to: .fact)) { $0.fact = $1 },
            ] + Field.account
        ) { objection, found, reader in
            guard objection.effect == .consentRequired, !found.has("fact") else { return }
            reader.refuse(
                .missingKey, found.object, "the effect `consent_required` has no `fact`",
                expected: "the key `fact`: the fact that the consent is given")
        }
    }
}

extension OpenQuestion: Shaped {
    static var shape: Shape<OpenQuestion> {
        Shape(
            "an open question", blank: OpenQuestion(id: "", question: ""),
            [
                .required("id", \.id, .id) { $0.id = $1 },
                .required("question", \.question, .text) { $0.question = $1 },
                .list("about", \.about, .oneOrMoreReferences(to: .anything)) { $0.about = $1 },
                .list("settled_by", \.settledBy, .oneOrMoreReferences(to: .fact)) { $0.settledBy = $1 },
            ] + Field.account)
    }
}

extension Claim: Shaped {
    static var shape: Shape<Claim> {
        Shape(
            "a claim", blank: Claim(id: "", about: "", property: "", value: .null, source: ""),
            [
                .required("id", \.id, .id) { $0.id = $1 },
                .required("about", \.about, .reference(to: .anything)) { $0.about = $1 },
                .required("property", \.property, .text) { $0.property = $1 },
                .required("value", \.value, .claimValue) { $0.value = $1 },
                .required("source", \.source, .reference(to: .source)) { $0.source = $1 },
                .optional("speaker", \.speaker, .text) { $0.speaker = $1 },
                .optional("certainty", \.certainty, .word) { $0.certainty = $1 },
            ] + Field.account)
    }
}

extension Form where Value == ClaimValue {
    static var claimValue: Form {
        let text = Form<String>.text
        let number = Form<Double>.number()
        return Form(
            "text, a number, a boolean or null", where: { !$0.isContainer },
            read: { token, reader in
                switch reader.text.kind(token) {
                case .null: .null
                case .true: .boolean(true)
                case .false: .boolean(false)
                case let kind where kind.isNumber: number.read(token, &reader).map(ClaimValue.number)
                default: text.read(token, &reader).map(ClaimValue.text)
                }
            },
            write: { value, writer in
                switch value {
                case .text(let text): writer.string(text)
                case .number(let number): writer.number(number)
                case .boolean(let boolean): writer.bool(boolean)
                case .null: writer.null()
                }
            })
    }
}

extension Citation: Shaped {
    static var shape: Shape<Citation> {
        Shape(
            "a citation", blank: Citation(source: ""),
            [
                .required("source", \.source, .reference(to: .source)) { $0.source = $1 },
                .optional("speaker", \.speaker, .text) { $0.speaker = $1 },
                .optional("at", \.at, .text) { $0.at = $1 },
            ])
    }
}

extension Form where Value == Citation {
    static var citation: Form { .nameOrObject(.source, \.source) { Citation(source: $0) } }
}

extension Form where Value == [FactSetting] {
    /// An object from facts to what they are told.
    static var settings: Form {
        let told = Form<Truth>.told
        return Form(
            "an object from facts to `true`, `false`, `\"unknown\"` or `\"contested\"`", where: { $0 == .object },
            read: { token, reader in
                var settings: [FactSetting] = []
                reader.forEachMember(of: token) { reader, key, value in
                    let fact = reader.reference(key, to: .fact)
                    let truth = told.read(value, &reader)
                    if let fact, let truth { settings.append(FactSetting(fact: fact, value: truth)) }
                }
                return settings
            },
            write: { settings, writer in
                writer.beginObject()
                for setting in settings {
                    writer.referenceKey(setting.fact)
                    told.write(setting.value, &writer)
                }
                writer.endObject()
            })
    }
}

extension Form where Value: Shaped & Equatable {
    /// An element's id, or an object where there is more to say than that.
    static func nameOrObject(
        _ kinds: Kinds, _ name: @escaping @Sendable (Value) -> String,
        bare: @escaping @Sendable (String) -> Value
    ) -> Form {
        let reference = Form<String>.reference(to: kinds)
        let object = Form.object()
        return Form(
            "the id of \(kinds.nounWithArticle), or an object", where: { $0.isString || $0 == .object },
            read: { token, reader in
                reader.text.kind(token) == .object
                    ? object.read(token, &reader) : reference.read(token, &reader).map(bare)
            },
            write: { value, writer in
                if value == bare(name(value)) {
                    writer.reference(name(value))
                } else {
                    object.write(value, &writer)
                }
            })
    }
}
