/// One problem of a JSON text: what kind it is, where it stands and what to do about it.
public struct Diagnostic: Hashable, Sendable {
    /// What kind of problem it is.
    public let code: DiagnosticCode
    /// From 1. Lines end with a line feed.
    public let line: Int
    /// From 1, in Unicode scalars.
    public let column: Int
    /// From 0, in bytes.
    public let offset: Int
    /// JSON Pointer (RFC 6901) of the value or key. A key longer than 256 bytes is cut short there and ends with `…`.
    public let pointer: String
    /// Lower case, one line, no full stop; the user's words in backticks.
    public let message: String
    /// What would be right here.
    public let expected: String?
    /// A word that exists and resembles the one that does not.
    public let suggestion: String?

    package init(
        code: DiagnosticCode, line: Int, column: Int, offset: Int = 0, pointer: String = "", message: String,
        expected: String? = nil, suggestion: String? = nil
    ) {
        self.code = code
        self.line = line
        self.column = column
        self.offset = offset
        self.pointer = pointer
        self.message = message
        self.expected = expected
        self.suggestion = suggestion
    }
}

extension Diagnostic {
    /// The same problem at another place: where the text that was read was made of another.
    package func moved(line: Int, column: Int, offset: Int) -> Diagnostic {
        Diagnostic(
            code: code, line: line, column: column, offset: offset, pointer: pointer, message: message,
            expected: expected,
            suggestion: suggestion)
    }
}

/// What kind of problem it is. The raw values are stable.
public enum DiagnosticCode: String, CaseIterable, Sendable {
    // The text is not JSON; nothing after it is read.
    /// What stands there is not JSON; `expected` says what could.
    case syntax

    // The text is JSON, or nearly, and goes beyond what is taken.
    /// Bytes that are not UTF-8.
    case invalidUTF8 = "invalid_utf8"
    /// An escape of half a surrogate pair, which is no character.
    case loneSurrogate = "lone_surrogate"
    /// More than 128 levels of nesting.
    case tooDeep = "too_deep"
    /// More than 256 MiB.
    case tooLarge = "too_large"
    /// More than 4 000 000 values.
    case tooManyValues = "too_many_values"
    /// More than 1 000 000 entities, or 4 000 000 guarantors with the members of coalitions.
    case tooManyEntities = "too_many_entities"
    /// A number that no double holds.
    case numberOutOfRange = "number_out_of_range"
    /// A key twice in one object.
    case duplicateKey = "duplicate_key"

    // One value is not what its place asks for.
    /// A key that the format does not have here.
    case unknownKey = "unknown_key"
    /// A key that is required here.
    case missingKey = "missing_key"
    /// A value of another JSON type.
    case wrongType = "wrong_type"
    /// A word that is none of those that the format has here.
    case badValue = "bad_value"
    /// A text that cannot be an id.
    case badID = "bad_id"
    /// A text that is no instant.
    case badDate = "bad_date"
    /// A text that is no duration.
    case badDuration = "bad_duration"
    /// A text or a list without anything in it.
    case empty
    /// A number, or a date, beyond what makes sense here.
    case outOfRange = "out_of_range"
    /// A version of the format that this library does not know.
    case unsupportedVersion = "unsupported_version"

    // Values do not go together.
    /// An id that another element has.
    case duplicateID = "duplicate_id"
    /// An id or a word twice in one list.
    case repeatedItem = "repeated_item"
    /// A reference to nothing.
    case unknownID = "unknown_id"
    /// A reference to an element of another kind.
    case wrongKind = "wrong_kind"
    /// Keys that exclude or require each other.
    case conflict
    /// What rests on itself in a way that has no meaning; the message spells it out.
    case loop
}

extension Diagnostic: CustomStringConvertible {
    /// `3:14 /commitments/0/guarantors/1: unknown_id: no party is called …; did you mean …?`, on one line.
    public var description: String {
        let place = pointer.isEmpty ? "\(line):\(column)" : "\(line):\(column) \(legible(pointer, atMost: 200))"
        return "\(place): \(code.rawValue): \(message)" + remedy
    }

    private var remedy: String {
        if let suggestion { return "; did you mean \(quoted(suggestion))?" }
        if let expected { return "; expected \(expected)" }
        return ""
    }
}

/// Why a JSON text was refused: all problems found in one pass, by place.
public struct DocumentError: Error, Hashable, Sendable {
    /// By offset, at most 100.
    public let diagnostics: [Diagnostic]
    /// How many problems there are, those beyond the hundredth included.
    public let total: Int

    package init(diagnostics: [Diagnostic], total: Int) {
        self.diagnostics = diagnostics
        self.total = total
    }
}

extension DocumentError {
    /// Problems in any order and number.
    package init(_ diagnostics: [Diagnostic]) {
        let byPlace = diagnostics.enumerated().sorted {
            ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
        }
        self.init(diagnostics: byPlace.prefix(Problems.most).map(\.element), total: diagnostics.count)
    }
}

extension DocumentError: CustomStringConvertible {
    /// One line for each diagnostic.
    public var description: String {
        var lines = diagnostics.map(\.description)
        let rest = total - diagnostics.count
        if rest > 0 { lines.append("and \(rest) more problem\(rest == 1 ? "" : "s")") }
        return lines.joined(separator: "\n")
    }
}
