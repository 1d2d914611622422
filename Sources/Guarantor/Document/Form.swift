/// How one kind of value is written in JSON: to and fro.
struct Form<Value>: Sendable {
    /// As a message says what would be right: `text that is not empty`.
    let expected: String
    /// The value of a token, or nil after reporting what is wrong with it.
    let read: @Sendable (_ token: Int, _ reader: inout DocumentReader) -> Value?
    let write: @Sendable (_ value: Value, _ writer: inout JSONWriter) -> Void
}

extension Form {
    /// Values of one kind of token; another is reported as the wrong type.
    init(
        _ expected: String, where isRight: @escaping @Sendable (JSONKind) -> Bool,
        read: @escaping @Sendable (Int, inout DocumentReader) -> Value?,
        write: @escaping @Sendable (Value, inout JSONWriter) -> Void
    ) {
        self.init(
            expected: expected,
            read: { token, reader in
                guard isRight(reader.text.kind(token)) else { return reader.refuseType(token, expected: expected) }
                return read(token, &reader)
            }, write: write)
    }

    /// An object with the keys of the owner's shape.
    static func object() -> Form where Value: Shaped {
        let shape = Value.shape
        return Form(
            expected: shape.noun, read: { token, reader in shape.read(token, &reader) },
            write: { value, writer in shape.write(value, &writer) })
    }

    /// An array of such objects.
    static func objects<Element: Shaped>(atLeastOne: Bool = false) -> Form where Value == [Element] {
        let shape = Element.shape
        return .array(
            atLeastOne: atLeastOne, read: { shape.readAll($0, &$1) }, write: { shape.write($0, &$1) })
    }

    static func array<Element: Sendable>(of element: Form<Element>, atLeastOne: Bool = false) -> Form
    where Value == [Element] {
        array(
            atLeastOne: atLeastOne,
            read: { token, reader in
                if reader.text.count(token) == 1 { return element.read(token + 1, &reader).map { [$0] } ?? [] }
                var values: [Element] = []
                values.reserveCapacity(reader.text.count(token))
                var member = token + 1
                while member < reader.text.next(token) {
                    if let value = element.read(member, &reader) { values.append(value) }
                    member = reader.text.next(member)
                }
                return values
            }, write: element.write)
    }

    private static func array<Element: Sendable>(
        atLeastOne: Bool, read: @escaping @Sendable (Int, inout DocumentReader) -> [Element],
        write: @escaping @Sendable (Element, inout JSONWriter) -> Void
    ) -> Form where Value == [Element] {
        Form(
            "an array", where: { $0 == .array },
            read: { token, reader in
                if atLeastOne, reader.text.count(token) == 0 {
                    return reader.refuse(.empty, token, "this array is empty", expected: "at least one member")
                }
                return read(token, &reader)
            },
            write: { values, writer in
                writer.beginArray()
                for value in values { write(value, &writer) }
                writer.endArray()
            })
    }

    /// One value, or an array of at least one without repetition.
    static func oneOrMore<Element: Hashable & Sendable>(_ element: Form<Element>) -> Form where Value == [Element] {
        let several = Form.distinct(.array(of: element, atLeastOne: true))
        return Form(
            expected: element.expected,
            read: { token, reader in
                reader.text.kind(token) == .array
                    ? several.read(token, &reader) : element.read(token, &reader).map { [$0] }
            },
            write: { values, writer in
                if let only = values.first, values.count == 1 {
                    element.write(only, &writer)
                } else {
                    several.write(values, &writer)
                }
            })
    }

    /// An array whose members differ.
    static func distinct<Element: Hashable & Sendable>(_ array: Form) -> Form where Value == [Element] {
        array.distinct(by: { $0 })
    }

    /// An array whose members differ in what `name` takes from them.
    func distinct<Element: Sendable, Name: Hashable & Sendable>(by name: @escaping @Sendable (Element) -> Name) -> Form
    where Value == [Element] {
        Form(
            expected: expected,
            read: { token, reader in
                guard let values = read(token, &reader) else { return nil }
                // Where a member was refused, positions no longer agree; that problem has to go first.
                if values.count > 1, values.count == reader.text.count(token) {
                    reader.refuseRepeated(values.map(name), token)
                }
                return values
            }, write: write)
    }
}
