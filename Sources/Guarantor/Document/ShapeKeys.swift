/// The keys of a shape in canonical order: what of reading an object is the same whoever owns its values.
struct ShapeKeys: Sendable {
    /// With its article, as a message names it.
    let noun: String
    let table: WordTable
    /// A bit for each key, as in all sets of keys here.
    let required: UInt64

    init(_ noun: String, _ keys: [String], required: [Bool]) {
        self.noun = noun
        table = WordTable(keys)
        self.required = required.indices.reduce(0) { required[$1] ? $0 | 1 << UInt64($1) : $0 }
    }
}

/// The way through the keys of one object.
struct KeyWalk {
    private let object: Int
    private let end: Int
    private var next: Int
    /// The token of the key that was reached.
    private(set) var key: Int
    /// Which of the shape's keys it is; nil where it is none.
    private(set) var field: Int?
    private var former = -1
    private var present: UInt64 = 0
    private var good: UInt64 = 0

    init(_ object: Int, _ text: JSONText) {
        self.object = object
        end = text.next(object)
        next = object + 1
        key = object
    }

    /// Goes to the next key; false at the end. One function for all shapes: a copy for each would be a good part of the library.
    @inline(never)
    mutating func advance(_ table: WordTable, _ order: inout KeyOrder, _ text: JSONText) -> Bool {
        guard next < end else { return false }
        key = next
        next = text.next(key + 1)
        field = table.index(of: key, in: text, hint: order.key(after: former))
        if let field {
            order.note(field, after: former)
            former = field
            present |= 1 << UInt64(field)
        }
        return true
    }

    /// The value of a key was read.
    mutating func noteGood(_ field: Int) { good |= 1 << UInt64(field) }

    /// What was met; required keys that were not are reported.
    func found(_ keys: ShapeKeys, _ reader: inout DocumentReader) -> FoundKeys {
        if present & keys.required != keys.required { refuseMissing(keys, &reader) }
        return FoundKeys(object: object, keys: keys, present: present, good: good)
    }

    @inline(never)
    private func refuseMissing(_ keys: ShapeKeys, _ reader: inout DocumentReader) {
        for (index, key) in keys.table.words.enumerated() where keys.required & ~present & 1 << UInt64(index) != 0 {
            reader.refuse(.missingKey, object, "\(keys.noun) has no `\(key)`", expected: "the key `\(key)`")
        }
    }
}

/// Which key came after which in the objects of an array so far: mostly it does so again.
struct KeyOrder {
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
    fileprivate let keys: ShapeKeys
    fileprivate let present: UInt64
    fileprivate let good: UInt64

    /// Whether any key stands there that may be left out.
    var hasOptional: Bool { present & ~keys.required != 0 }

    /// Whether the key stands there, with whatever value.
    func has(_ key: String) -> Bool { bit(key) & present != 0 }

    /// Whether it stands there with a value that was read.
    func hasGood(_ key: String) -> Bool { bit(key) & good != 0 }

    private func bit(_ key: String) -> UInt64 {
        keys.table.words.firstIndex(of: key).map { 1 << UInt64($0) } ?? 0
    }
}
