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
    /// With its article, as a message names it.
    let noun: String
    /// What is filled in; where a required key lacks, the whole document is refused. Made each time: copying one takes longer.
    private let blank: @Sendable () -> Owner
    private let fields: [Field<Owner>]
    private let keys: WordTable
    private let required: UInt64
    private let check: @Sendable (_ owner: borrowing Owner, _ found: FoundKeys, _ reader: inout DocumentReader) -> Void

    /// - Parameter check: reports what is wrong between keys; called even where single keys were refused.
    init(
        _ noun: String, blank: @autoclosure @escaping @Sendable () -> Owner, _ fields: [Field<Owner>],
        check: @escaping @Sendable (borrowing Owner, FoundKeys, inout DocumentReader) -> Void = { _, _, _ in }
    ) {
        self.noun = noun
        self.blank = blank
        self.fields = fields
        self.check = check
        keys = WordTable(fields.map(\.key))
        required = fields.indices.reduce(0) { fields[$1].isRequired ? $0 | 1 << UInt64($1) : $0 }
    }

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
        var present: UInt64 = 0
        var good: UInt64 = 0
        var former = -1
        let end = reader.text.next(object)
        var key = object + 1
        while key < end {
            if let index = keys.index(of: key, in: reader.text, hint: order.key(after: former)) {
                order.note(index, after: former)
                former = index
                present |= 1 << UInt64(index)
                if fields.span[index].read(&owner, key + 1, &reader) { good |= 1 << UInt64(index) }
            } else {
                reader.refuseUnknownKey(key, of: noun, known: keys.words)
            }
            key = reader.text.next(key + 1)
        }
        if present & required != required { refuseMissing(present, object, &reader) }
        check(owner, FoundKeys(object: object, keys: keys, required: required, present: present, good: good), &reader)
    }

    private func refuseMissing(_ present: UInt64, _ object: Int, _ reader: inout DocumentReader) {
        for (index, field) in fields.enumerated() where field.isRequired && present & 1 << UInt64(index) == 0 {
            reader.refuse(.missingKey, object, "\(noun) has no `\(field.key)`", expected: "the key `\(field.key)`")
        }
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
    var keyNames: [String] { keys.words }

    func write(_ owner: Owner, _ writer: inout JSONWriter) {
        writer.beginObject()
        for field in fields { field.write(owner, &writer) }
        writer.endObject()
    }
}

/// Which key came after which in the objects of an array so far: mostly it does so again.
private struct KeyOrder {
    /// By key plus one: the key that came after it plus one, or 0.
    private var followers = InlineArray<65, UInt8>(repeating: 0)

    /// Without an object to learn from, the one that is next in canonical order.
    @inline(__always)
    func key(after key: Int) -> Int {
        let follower = Int(followers[key + 1])
        return follower == 0 ? key + 1 : follower - 1
    }

    @inline(__always)
    mutating func note(_ follower: Int, after key: Int) {
        followers[key + 1] = UInt8(truncatingIfNeeded: follower + 1)
    }
}

/// Which keys an object has.
struct FoundKeys {
    let object: Int
    fileprivate let keys: WordTable
    fileprivate let required: UInt64
    fileprivate let present: UInt64
    fileprivate let good: UInt64

    /// Whether any key stands there that may be left out.
    var hasOptional: Bool { present & ~required != 0 }

    /// Whether the key stands there, with whatever value.
    func has(_ key: String) -> Bool { bit(key) & present != 0 }

    /// Whether it stands there with a value that was read.
    func hasGood(_ key: String) -> Bool { bit(key) & good != 0 }

    private func bit(_ key: String) -> UInt64 {
        keys.words.firstIndex(of: key).map { 1 << UInt64($0) } ?? 0
    }
}

/// What stands in a document as an object.
protocol Shaped: Sendable {
    static var shape: Shape<Self> { get }
}
