/// Reads a JSON text (RFC 8259, strict UTF-8) into tokens.
///
/// The first syntax error ends the reading and is then the only problem. What is well-formed and yet refused
/// (ill-formed strings, numbers out of range, repeated keys) is noted, and the reading goes on.
struct JSONReader {
    let bytes: [UInt8]
    private let limits: JSONLimits
    var problems = Problems()
    /// The innermost container whose end has not been read. The token of an open container has as `next` the container
    /// around it, and as `length` its members before the one that is being read.
    private var innermost = OpenContainer.outermost

    /// The tokens, and the problems that did not end the reading.
    static func read(
        _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
    ) throws(DocumentError) -> (text: JSONText, problems: Problems) {
        var reader = JSONReader(bytes: bytes, limits: limits)
        let tokens = try [JSONToken](capacity: mostTokens(bytes.count, limits)) { tokens throws(DocumentError) in
            do throws(JSONFault) {
                try reader.readText(bytes.span, &tokens)
            } catch {
                throw error.documentError(in: bytes, pointer: reader.pointerToOpen(tokens.span))
            }
        }
        return (JSONText(bytes: bytes, tokens: tokens), reader.problems)
    }

    /// Every token takes a byte, and all but those of open containers and the last a second one, which separates it from
    /// the next. Room that is not needed is never touched.
    private static func mostTokens(_ bytes: Int, _ limits: JSONLimits) -> Int {
        min(bytes, bytes / 2 + min(limits.depth, bytes) + 2, 2 * min(limits.values, bytes) + 1)
    }

    private init(bytes: [UInt8], limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
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
    /// The bracket that ends it; zero outside of all containers.
    let bracket: UInt8
    var count: UInt32 = 0

    /// What is around all containers, as a token.
    static let outermost = Int(UInt32.max)
    static var none: OpenContainer { OpenContainer(token: outermost, bracket: 0) }

    var isObject: Bool { bracket == UInt8(ascii: "}") }
}

extension JSONReader {
    private mutating func readText(
        _ text: Span<UInt8>, _ tokens: inout OutputSpan<JSONToken>
    ) throws(JSONFault) {
        guard text.count <= limits.bytes else {
            throw JSONFault(
                .tooLarge, limits.bytes, "the text has \(bytes.count) bytes", expected: "at most \(limits.bytes) bytes")
        }
        try refuseOtherEncodings()
        let end = try readValues(text, &tokens)
        guard end == text.count else { throw unexpected("the end of the text", at: end) }
    }

    /// Reads one value with all that it contains, without recursion, and the space around it; returns where it ends.
    private mutating func readValues(
        _ text: Span<UInt8>, _ tokens: inout OutputSpan<JSONToken>
    ) throws(JSONFault) -> Int {
        var at = text.endOfSpace(from: 0)
        var inner = OpenContainer.none
        var depth = 0
        var values = 0
        while true {
            values += 1
            guard values <= limits.values else {
                throw JSONFault(
                    .tooManyValues, at, "the text has more than \(limits.values) values",
                    expected: "at most \(limits.values) values")
            }
            guard at < text.count else { throw unexpected("a value", at: at) }
            switch text[at] {
            case UInt8(ascii: "\""): at = try readString(text, at, &tokens)
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                inner = begin(at, isObject: text[at] == UInt8(ascii: "{"), in: inner, &tokens)
                depth += 1
                guard depth <= limits.depth else {
                    throw JSONFault(
                        .tooDeep, at, "arrays and objects are nested more than \(limits.depth) deep",
                        expected: "at most \(limits.depth) levels")
                }
                at = text.endOfSpace(from: at + 1)
                guard at < text.count, text[at] == inner.bracket else {
                    if inner.isObject { at = try readKey(text, at, &tokens) }
                    continue
                }
                at += 1
                depth -= 1
                inner = end(inner, text, &tokens)
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): at = try readNumber(text, at, &tokens)
            case UInt8(ascii: "t"): at = try readLiteral("true", .true, text, at, &tokens)
            case UInt8(ascii: "f"): at = try readLiteral("false", .false, text, at, &tokens)
            case UInt8(ascii: "n"): at = try readLiteral("null", .null, text, at, &tokens)
            default: throw unexpected("a value", at: at)
            }
            // What closes here, up to where a further value stands.
            while true {
                at = text.endOfSpace(from: at)
                guard inner.bracket != 0 else { return at }
                inner.count += 1
                let next = at < text.count ? text[at] : 0
                if next == UInt8(ascii: ",") {
                    at = text.endOfSpace(from: at + 1)
                    if inner.isObject { at = try readKey(text, at, &tokens) }
                    break
                }
                guard next == inner.bracket else {
                    throw unexpected(inner.isObject ? "`,` or `}`" : "`,` or `]`", at: at)
                }
                at += 1
                depth -= 1
                inner = end(inner, text, &tokens)
            }
        }
    }

    @inline(__always)
    private mutating func begin(
        _ at: Int, isObject: Bool, in outer: OpenContainer, _ tokens: inout OutputSpan<JSONToken>
    ) -> OpenContainer {
        let token = tokens.count
        if outer.bracket != 0 { tokens[outer.token].length = outer.count }
        tokens.append(isObject ? .object : .array, at, length: 0)
        tokens[token].next = UInt32(truncatingIfNeeded: outer.token)
        innermost = token
        return OpenContainer(token: token, bracket: isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    }

    /// Returns the container around the one that ends.
    @inline(__always)
    private mutating func end(
        _ container: OpenContainer, _ text: Span<UInt8>, _ tokens: inout OutputSpan<JSONToken>
    ) -> OpenContainer {
        let outer = Int(tokens[container.token].next)
        tokens[container.token].end(count: container.count, next: tokens.count)
        if container.isObject, container.count > 1, Self.mayRepeatKey(container.token, tokens.span, text) {
            noteRepeatedKeys(of: container.token, tokens.span)
        }
        innermost = outer
        guard outer != OpenContainer.outermost else { return .none }
        let (kind, count) = (tokens[outer].kind, tokens[outer].length)
        return OpenContainer(
            token: outer, bracket: kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]"), count: count)
    }

    /// A key, its colon, and the space before the value.
    @inline(__always)
    private mutating func readKey(
        _ text: Span<UInt8>, _ start: Int, _ tokens: inout OutputSpan<JSONToken>
    ) throws(JSONFault) -> Int {
        guard start < text.count, text[start] == UInt8(ascii: "\"") else {
            throw unexpected("a key in double quotes", at: start)
        }
        let colon = text.endOfSpace(from: try readString(text, start, &tokens))
        guard colon < text.count, text[colon] == UInt8(ascii: ":") else { throw unexpected("`:`", at: colon) }
        return text.endOfSpace(from: colon + 1)
    }

    private func readLiteral(
        _ word: String, _ kind: JSONKind, _ text: Span<UInt8>, _ start: Int, _ tokens: inout OutputSpan<JSONToken>
    ) throws(JSONFault) -> Int {
        let letters = word.utf8Span.span
        guard start + letters.count <= text.count, text.has(letters, at: start) else {
            let same = zip(bytes[start...], word.utf8).prefix { $0 == $1 }
            throw unexpected("`\(word)`", at: start + same.count)
        }
        tokens.append(kind, start, length: letters.count)
        return start + letters.count
    }

    /// JSON Pointer of the innermost container whose end has not been read.
    private func pointerToOpen(_ tokens: Span<JSONToken>) -> String {
        let text = JSONText(bytes: bytes, tokens: tokens.indices.map { tokens[$0] })
        var steps: [String] = []
        var container = innermost
        while container != OpenContainer.outermost, text.next(container) != OpenContainer.outermost {
            let outer = text.next(container)
            // Its key stands right before it.
            steps.append(text.kind(outer) == .object ? text.pointerStep(container - 1) : String(text.count(outer)))
            container = outer
        }
        return steps.reversed().map { "/" + $0 }.joined()
    }
}

extension OutputSpan<JSONToken> {
    @inline(__always)
    mutating func append(_ kind: JSONKind, _ offset: Int, length: Int) {
        append(
            JSONToken(
                offset: UInt32(truncatingIfNeeded: offset), length: UInt32(truncatingIfNeeded: length),
                next: UInt32(truncatingIfNeeded: count + 1), kind: kind))
    }
}

extension Span<UInt8> {
    @inline(__always)
    fileprivate func endOfSpace(from start: Int) -> Int {
        var at = start
        while at < count, self[at] <= 0x20 {
            switch self[at] {
            case 0x20, 0x0A, 0x0D, 0x09: at += 1
            default: return at
            }
        }
        return at
    }
}
