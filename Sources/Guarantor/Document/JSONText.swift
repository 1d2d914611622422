/// What a token of a JSON text is.
enum JSONKind: UInt8 {
    case null, `true`, `false`
    /// A number without fraction and exponent.
    case integer
    case decimal
    /// A number beyond the range of `Double`; reported when it was read.
    case hugeNumber
    /// A string whose bytes stand for themselves.
    case string
    case escapedString
    /// A string with ill-formed UTF-8 or a lone surrogate; reported when it was read.
    case damagedString
    case array, object

    var isString: Bool {
        switch self {
        case .string, .escapedString, .damagedString: true
        default: false
        }
    }
    var isNumber: Bool { self == .integer || self == .decimal || self == .hugeNumber }
    var isContainer: Bool { self == .array || self == .object }
    /// Reading it raised a diagnostic, so that nothing more needs to be said of it.
    var isDamaged: Bool { self == .damagedString || self == .hugeNumber }

    /// As a message names it.
    var noun: String {
        switch self {
        case .null: "null"
        case .true, .false: "a boolean"
        case .integer, .decimal, .hugeNumber: "a number"
        case .string, .escapedString, .damagedString: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

/// One value or one key of a JSON text.
struct JSONToken {
    /// Of the first byte; of a string, its quotation mark.
    let offset: UInt32
    /// Of a string, the bytes between its quotation marks; of another scalar, its bytes; of an array or an object,
    /// its members.
    var length: UInt32
    /// The token after this one and all that it contains.
    var next: UInt32
    let kind: JSONKind

    /// Of an array or an object, when its end has been read.
    mutating func end(count: UInt32, next: Int) {
        length = count
        self.next = UInt32(truncatingIfNeeded: next)
    }

    /// The bytes of a scalar; of a string, those between its quotation marks.
    @inline(__always)
    var bytes: Range<Int> {
        let start = Int(offset) + (kind.isString ? 1 : 0)
        return start..<start + Int(length)
    }
}

/// A JSON text and its tokens in the order of the text: each container before its members, each key before its value.
struct JSONText: Sendable {
    let bytes: [UInt8]
    let tokens: [JSONToken]

    /// The token of the outermost value.
    static let root = 0

    func kind(_ token: Int) -> JSONKind { tokens[token].kind }
    func offset(_ token: Int) -> Int { Int(tokens[token].offset) }
    func next(_ token: Int) -> Int { Int(tokens[token].next) }
    /// How many members an array or an object has.
    func count(_ token: Int) -> Int { Int(tokens[token].length) }

    /// The bytes of a scalar; of a string, those between its quotation marks.
    func range(_ token: Int) -> Range<Int> { tokens[token].bytes }

    /// A string or a key, or its beginning where it is longer than anything a message shows.
    func excerpt(_ token: Int) -> String {
        let range = range(token)
        guard range.count > Self.longestExcerpt else { return string(token) }
        return String(decoding: bytes.unescaped(range.prefix(Self.longestExcerpt)), as: UTF8.self)
    }

    static let longestExcerpt = 400

    /// The value of a key of an object.
    func member(_ key: String, of object: Int) -> Int? {
        guard kind(object) == .object else { return nil }
        let end = next(object)
        var token = object + 1
        while token < end {
            if self.key(token, is: key) { return token + 1 }
            token = next(token + 1)
        }
        return nil
    }

    /// The value of the one key that a table has.
    func member(_ key: WordTable, of object: Int) -> Int? {
        guard kind(object) == .object else { return nil }
        let end = next(object)
        var token = object + 1
        while token < end {
            if key.index(of: token, in: self) != nil { return token + 1 }
            token = next(token + 1)
        }
        return nil
    }

    /// Compared byte by byte: Swift's own equality of strings would also take canonical equivalents.
    func key(_ token: Int, is word: String) -> Bool {
        guard kind(token) == .string else { return unescaped(token).elementsEqual(word.utf8) }
        let range = range(token)
        return range.count == word.utf8.count && bytes.span.has(word.utf8Span.span, at: range.lowerBound)
    }
}

extension JSONText {
    /// The text of a string or a key.
    func string(_ token: Int) -> String {
        kind(token) == .string
            ? String(decoding: bytes[range(token)], as: UTF8.self) : String(decoding: unescaped(token), as: UTF8.self)
    }
}
