/// One key of an object: how its value is read into its owner and written from it.
///
/// Owners are read and written through functions, not key paths, which would be a good part of loading.
struct Field<Owner>: Sendable {
    let key: String
    let isRequired: Bool
    /// False after a problem was reported.
    let read: @Sendable (_ owner: inout Owner, _ token: Int, _ reader: inout DocumentReader) -> Bool
    /// Writes key and value, or nothing where the owner has none.
    let write: @Sendable (_ owner: Owner, _ writer: inout JSONWriter) -> Void
}

extension Field {
    typealias Getter<Value> = @Sendable (_ owner: Owner) -> Value
    typealias Setter<Value> = @Sendable (_ owner: inout Owner, _ value: Value) -> Void

    static func required<Value>(
        _ key: String, _ get: @escaping Getter<Value>, _ form: Form<Value>, _ set: @escaping Setter<Value>
    ) -> Field {
        Field(key, isRequired: true, form, set) { owner, writer in
            writer.key(key)
            form.write(get(owner), &writer)
        }
    }

    static func optional<Value>(
        _ key: String, _ get: @escaping Getter<Value?>, _ form: Form<Value>, _ set: @escaping Setter<Value>
    ) -> Field {
        Field(key, isRequired: false, form, set) { owner, writer in
            guard let value = get(owner) else { return }
            writer.key(key)
            form.write(value, &writer)
        }
    }

    /// A key that is absent where there are no members.
    static func list<Element>(
        _ key: String, _ get: @escaping Getter<[Element]>, _ form: Form<[Element]>, _ set: @escaping Setter<[Element]>
    ) -> Field {
        Field(key, isRequired: false, form, set) { owner, writer in
            let value = get(owner)
            guard !value.isEmpty else { return }
            writer.key(key)
            form.write(value, &writer)
        }
    }

    private init<Value>(
        _ key: String, isRequired: Bool, _ form: Form<Value>, _ set: @escaping Setter<Value>,
        write: @escaping @Sendable (Owner, inout JSONWriter) -> Void
    ) {
        self.init(
            key: key, isRequired: isRequired,
            read: { owner, token, reader in
                guard let value = form.read(token, &reader) else { return false }
                set(&owner, value)
                return true
            }, write: write)
    }
}

/// The keys of an object in canonical order, and the rules that bind them to each other.
struct Shape<Owner: Sendable>: Sendable {
    /// What is filled in; where a required key lacks, the whole document is refused. Made each time: copying one takes longer.
    private let blank: @Sendable () -> Owner
    private let fields: [Field<Owner>]
    private let keys: ShapeKeys
    private let check: @Sendable (_ owner: borrowing Owner, _ found: FoundKeys, _ reader: inout DocumentReader) -> Void

    /// - Parameters:
    ///   - noun: with its article, as a message names it.
    ///   - check: reports what is wrong between keys; called even where single keys were refused.
    init(
        _ noun: String, blank: @autoclosure @escaping @Sendable () -> Owner, _ fields: [Field<Owner>],
        check: @escaping @Sendable (borrowing Owner, FoundKeys, inout DocumentReader) -> Void = { _, _, _ in }
    ) {
        self.fields = fields
        self.blank = blank
        self.check = check
        keys = ShapeKeys(noun, fields.map(\.key), required: fields.map(\.isRequired))
    }

    var noun: String { keys.noun }

    /// Nil only if it is no object; a value that was refused is left out.
    func read(_ object: Int, _ reader: inout DocumentReader) -> Owner? {
        guard reader.text.kind(object) == .object else { return reader.refuseType(object, expected: noun) }
        var owner = blank()
        var order = KeyOrder()
        read(object, into: &owner, &order, &reader)
        return owner
    }

    /// The objects of an array, each filled in where it stays.
    func readAll(_ array: Int, _ reader: inout DocumentReader) -> [Owner] {
        var owners: [Owner] = []
        owners.reserveCapacity(reader.text.count(array))
        var order = KeyOrder()
        var object = array + 1
        while object < reader.text.next(array) {
            if reader.text.kind(object) == .object {
                owners.append(blank())
                read(object, into: &owners[owners.count - 1], &order, &reader)
            } else {
                reader.refuseType(object, expected: noun)
            }
            object = reader.text.next(object)
        }
        return owners
    }

    private func read(
        _ object: Int, into owner: inout Owner, _ order: inout KeyOrder, _ reader: inout DocumentReader
    ) {
        var walk = KeyWalk(object, reader.text)
        while walk.advance(keys.table, &order, reader.text) {
            if let field = walk.field {
                if fields.span[field].read(&owner, walk.key + 1, &reader) { walk.noteGood(field) }
            } else {
                reader.refuseUnknownKey(walk.key, of: noun, known: keys.table.words)
            }
        }
        check(owner, walk.found(keys, &reader), &reader)
    }

    /// The values of the keys that an object has, as JSON, in canonical order.
    ///
    /// - Parameter renaming: what ids are called.
    func members(of owner: Owner, renaming: [String: String]) -> [(key: String, json: [UInt8])] {
        fields.compactMap { field in
            var writer = JSONWriter(renaming: renaming)
            writer.beginObject()
            field.write(owner, &writer)
            writer.endObject()
            // `{"key":value}`, or `{}` where there is none.
            let start = field.key.utf8.count + 4
            guard writer.bytes.count > start else { return nil }
            return (field.key, Array(writer.bytes[start..<writer.bytes.count - 1]))
        }
    }

    /// In canonical order.
    var keyNames: [String] { keys.table.words }

    func write(_ owner: Owner, _ writer: inout JSONWriter) {
        writer.beginObject()
        for field in fields { field.write(owner, &writer) }
        writer.endObject()
    }
}

/// What stands in a document as an object.
protocol Shaped: Sendable {
    static var shape: Shape<Self> { get }
}
