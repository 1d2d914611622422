/// A value of a JSON text, or a key.
struct JSONValue: Sendable {
    let text: JSONText
    let token: Int

    var kind: JSONKind { text.kind(token) }

    var isNull: Bool { kind == .null }
    var string: String? { kind.isString ? text.string(token) : nil }
    var double: Double? { kind.isNumber ? text.double(token) : nil }
    /// A whole number that an `Int` holds.
    var int: Int? { kind.isNumber ? text.int(token) : nil }

    var bool: Bool? {
        switch kind {
        case .true: true
        case .false: false
        default: nil
        }
    }

    /// The members of an array; none for anything else.
    var elements: [JSONValue] {
        guard kind == .array else { return [] }
        var elements: [JSONValue] = []
        var element = token + 1
        while element < text.next(token) {
            elements.append(JSONValue(text: text, token: element))
            element = text.next(element)
        }
        return elements
    }

    /// The members of an object in the order of the text; none for anything else.
    var members: [(key: JSONValue, value: JSONValue)] {
        guard kind == .object else { return [] }
        var members: [(key: JSONValue, value: JSONValue)] = []
        var key = token + 1
        while key < text.next(token) {
            members.append((JSONValue(text: text, token: key), JSONValue(text: text, token: key + 1)))
            key = text.next(key + 1)
        }
        return members
    }

    subscript(key: String) -> JSONValue? {
        text.member(key, of: token).map { JSONValue(text: text, token: $0) }
    }

    /// Whether this is a key, or a string, of just these bytes.
    func isKey(_ word: String) -> Bool { kind.isString && text.key(token, is: word) }
}
