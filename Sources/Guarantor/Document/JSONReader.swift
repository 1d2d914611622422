/// Reads a JSON text (RFC 8259, strict UTF-8) into tokens.
///
/// The first syntax error ends the reading and is then the only problem. What is well-formed and yet refused
/// (ill-formed strings, numbers out of range, repeated keys) is noted, and the reading goes on.
struct JSONReader {
    let bytes: [UInt8]
    private let limits: JSONLimits
    var at = 0
    private(set) var tokens: [JSONToken] = []
    var problems = Problems()
    /// The innermost open container, and those around it.
    private var inner: OpenContainer?
    private var outer: [OpenContainer] = []
    private var values = 0
    private var keys = KeysInReading()

    private static let mostReserved = 8_000_000

    private init(_ bytes: [UInt8], limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
        // Generous: what is not needed is never touched.
        tokens.reserveCapacity(min(bytes.count / 6, Self.mostReserved))
    }

    /// The tokens, and the problems that did not end the reading.
    static func read(
        _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
    ) throws(DocumentError) -> (text: JSONText, problems: Problems) {
        var reader = JSONReader(bytes, limits: limits)
        do throws(JSONFault) {
            try reader.readText()
        } catch {
            throw error.documentError(in: bytes, pointer: reader.pointerToOpen)
        }
        return (JSONText(bytes: bytes, tokens: reader.tokens), reader.problems)
    }
}

/// How much is read.
struct JSONLimits {
    var bytes = 256 << 20
    var depth = 128
    var values = 4_000_000
}

/// An array or an object whose end has not been read.
private struct OpenContainer {
    let token: Int
    let isObject: Bool
    /// Where its keys start among those of all open objects.
    let firstKey: Int
    var count: UInt32 = 0
    /// The key whose value is being read.
    var key = 0
}

extension JSONReader {
    private mutating func readText() throws(JSONFault) {
        guard bytes.count <= limits.bytes else {
            throw JSONFault(
                .tooLarge, limits.bytes, "the text has \(bytes.count) bytes", expected: "at most \(limits.bytes) bytes")
        }
        try refuseOtherEncodings()
        skipSpace()
        repeat { try readValue() } while try hasFurtherValue()
        skipSpace()
        guard at == bytes.count else { throw unexpected("the end of the text") }
    }

    /// Reads a scalar, an empty container, or the start of a container as far as its first value; then goes on
    /// until there is something after which another value need not come.
    private mutating func readValue() throws(JSONFault) {
        while true {
            values += 1
            guard values <= limits.values else {
                throw JSONFault(
                    .tooManyValues, at, "the text has more than \(limits.values) values",
                    expected: "at most \(limits.values) values")
            }
            guard at < bytes.count else { throw unexpected("a value") }
            switch bytes[at] {
            case UInt8(ascii: "\""): return try readString()
            case UInt8(ascii: "{"):
                try begin(.object)
                guard !closes(UInt8(ascii: "}")) else { return end() }
                try readKey()
            case UInt8(ascii: "["):
                try begin(.array)
                guard !closes(UInt8(ascii: "]")) else { return end() }
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
            case UInt8(ascii: "t"): return try readLiteral("true", .true)
            case UInt8(ascii: "f"): return try readLiteral("false", .false)
            case UInt8(ascii: "n"): return try readLiteral("null", .null)
            default: throw unexpected("a value")
            }
        }
    }

    /// After a value: closes what closes here, and stands before the next value if there is one.
    private mutating func hasFurtherValue() throws(JSONFault) -> Bool {
        while let container = inner {
            inner?.count += 1
            skipSpace()
            let next = at < bytes.count ? bytes[at] : 0
            if next == UInt8(ascii: ",") {
                at += 1
                skipSpace()
                if container.isObject { try readKey() }
                return true
            }
            guard next == (container.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                throw unexpected(container.isObject ? "`,` or `}`" : "`,` or `]`")
            }
            at += 1
            end()
        }
        return false
    }

    private mutating func begin(_ kind: JSONKind) throws(JSONFault) {
        if let inner { outer.append(inner) }
        guard outer.count < limits.depth else {
            throw JSONFault(
                .tooDeep, at, "arrays and objects are nested more than \(limits.depth) deep",
                expected: "at most \(limits.depth) levels")
        }
        inner = OpenContainer(token: tokens.count, isObject: kind == .object, firstKey: keys.count)
        append(kind, length: 0, at: at)
        at += 1
        skipSpace()
    }

    private mutating func closes(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func end() {
        guard let container = inner else { return }
        inner = outer.popLast()
        tokens[container.token].length = container.count
        tokens[container.token].next = UInt32(truncatingIfNeeded: tokens.count)
        guard container.isObject else { return }
        for key in keys.end(from: container.firstKey, bytes) { noteRepeated(key) }
    }

    private mutating func noteRepeated(_ key: Int) {
        let text = JSONText(bytes: bytes, tokens: tokens)
        problems.add(
            .duplicateKey, key, offset: text.offset(key), "the key \(quoted(text.excerpt(key))) is given twice",
            expected: "each key once")
    }

    /// A key, its colon, and the space before the value.
    private mutating func readKey() throws(JSONFault) {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
        let key = tokens.count
        let start = at + 1
        try readString()
        keys.append(key, start..<at - 1, isPlain: tokens[key].kind == .string, bytes)
        inner?.key = key
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { throw unexpected("`:`") }
        at += 1
        skipSpace()
    }

    mutating func append(_ kind: JSONKind, length: Int, at offset: Int) {
        tokens.append(
            JSONToken(
                offset: UInt32(truncatingIfNeeded: offset), length: UInt32(truncatingIfNeeded: length),
                next: UInt32(truncatingIfNeeded: tokens.count + 1), kind: kind))
    }

    private mutating func skipSpace() {
        var at = at
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x0A, 0x0D, 0x09: at += 1
            default:
                self.at = at
                return
            }
        }
        self.at = at
    }

    private mutating func readLiteral(_ word: StaticString, _ kind: JSONKind) throws(JSONFault) {
        let start = at
        for character in word.description.utf8 {
            guard at < bytes.count, bytes[at] == character else { throw unexpected("`\(word)`") }
            at += 1
        }
        append(kind, length: at - start, at: start)
    }

    /// JSON Pointer of the innermost container whose end has not been read.
    private var pointerToOpen: String {
        let text = JSONText(bytes: bytes, tokens: tokens)
        return outer.reduce(into: "") { pointer, container in
            pointer += "/" + (container.isObject ? text.pointerStep(container.key) : String(container.count))
        }
    }
}
