/// Reads a request: one JSON object, asked for key by key. Every problem is noted, and `finish` throws them all.
///
///     var request = try RequestReader(bytes)
///     let target = request.string("target")
///     let limit = request.int("limit", in: 1...1000)
///     try request.finish()
struct RequestReader {
    let root: JSONValue
    /// Reads values in the forms of documents, and keeps the problems.
    private var reader: DocumentReader
    /// The keys that were asked for: others are refused.
    private var known: [String] = []

    /// - Throws: where the text is no JSON object.
    init(_ bytes: [UInt8]) throws(DocumentError) {
        let (text, problems) = try JSONReader.read(bytes)
        root = JSONValue(text: text, token: JSONText.root)
        reader = DocumentReader(text, problems: problems)
        reader.looksUp = false
        if root.kind != .object {
            refuse(.wrongType, root, "\(root.kind.noun) stands here", expected: "an object")
            try throwProblems()
        }
    }

    /// Reports a problem of a value.
    mutating func refuse(
        _ code: DiagnosticCode, _ value: JSONValue, _ message: String, expected: String? = nil,
        resembling word: String? = nil, among words: [String] = []
    ) {
        reader.problems.add(
            code, value.token, offset: value.text.offset(value.token), message, expected: expected,
            lookalikes: word.map { .words(words, meant: $0) } ?? .none)
    }

    /// A value in the form in which documents have it; what it refers to is not looked up.
    mutating func read<Value>(_ value: JSONValue, _ form: Form<Value>) -> Value? {
        form.read(value.token, &reader)
    }

    /// Reports the keys of an object that are not among the known ones.
    mutating func refuseUnknownKeys(of object: JSONValue, known: [String], noun: String) {
        for (key, _) in object.members where !known.contains(where: { key.isKey($0) }) {
            let word = key.text.excerpt(key.token)
            refuse(
                .unknownKey, key, "\(noun) has no key \(quoted(word))", expected: "one of " + quotedList(known),
                resembling: word, among: known)
        }
    }

    /// Refuses the keys that nobody has asked for, and throws whatever was refused.
    mutating func finish() throws(DocumentError) {
        refuseUnknownKeys(of: root, known: known, noun: "this request")
        try throwProblems()
    }

    /// Throws what has been refused so far, if anything.
    func throwProblems() throws(DocumentError) {
        if let error = reader.problems.error(in: root.text) { throw error }
    }
}

extension RequestReader {
    /// The value of a key, which is thereby known; nil where it lacks.
    mutating func value(_ key: String) -> JSONValue? {
        if !known.contains(key) { known.append(key) }
        return root[key]
    }

    /// The value of a key that has to be there.
    mutating func required(_ key: String) -> JSONValue? {
        if let value = value(key) { return value }
        refuse(.missingKey, root, "this request has no `\(key)`", expected: "the key `\(key)`")
        return nil
    }

    mutating func string(_ key: String) -> String? { value(key).flatMap { string($0) } }
    mutating func bool(_ key: String) -> Bool? { value(key).flatMap { bool($0) } }

    mutating func int(_ key: String, in range: ClosedRange<Int> = .min ... .max) -> Int? {
        value(key).flatMap { int($0, in: range) }
    }

    mutating func double(
        _ key: String, in range: ClosedRange<Double> = -.greatestFiniteMagnitude ... .greatestFiniteMagnitude
    ) -> Double? {
        value(key).flatMap { double($0, in: range) }
    }

    mutating func instant(_ key: String) -> Instant? { value(key).flatMap { instant($0) } }

    /// The keys and values of an object; none where the key lacks.
    mutating func members(_ key: String) -> [(key: JSONValue, value: JSONValue)] {
        guard let value = value(key) else { return [] }
        guard value.kind == .object else {
            refuseType(value, "an object")
            return []
        }
        return value.members
    }

    /// The members of an array; none where the key lacks.
    mutating func elements(_ key: String) -> [JSONValue] {
        guard let value = value(key) else { return [] }
        guard value.kind == .array else {
            refuseType(value, "an array")
            return []
        }
        return value.elements
    }
}

extension RequestReader {
    // The same for a value in hand: nil after reporting what is wrong with it.

    mutating func string(_ value: JSONValue) -> String? {
        value.string ?? refuseType(value, "text")
    }

    mutating func bool(_ value: JSONValue) -> Bool? {
        value.bool ?? refuseType(value, "`true` or `false`")
    }

    mutating func int(_ value: JSONValue, in range: ClosedRange<Int> = .min ... .max) -> Int? {
        guard value.kind.isNumber else { return refuseType(value, "a whole number") }
        guard !value.kind.isDamaged else { return nil }
        if let int = value.int, range.contains(int) { return int }
        refuse(
            .outOfRange, value, "\(value.text.quotedScalar(value.token)) is out of range",
            expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    mutating func double(
        _ value: JSONValue, in range: ClosedRange<Double> = -.greatestFiniteMagnitude ... .greatestFiniteMagnitude
    ) -> Double? {
        read(value, .number(range))
    }

    mutating func instant(_ value: JSONValue) -> Instant? { read(value, Self.instant) }

    /// What a fact is told.
    mutating func told(_ value: JSONValue) -> Truth? { read(value, Self.told) }

    // Forms that are wanted again and again: each takes a while to make.
    private static let instant = Form<Instant>.instant
    private static let told = Form<Truth>.told

    /// One word of an enumeration.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ value: JSONValue, _ type: Word.Type) -> Word? {
        let words = Word.allCases.map(\.rawValue)
        guard let position = position(of: value, among: words) else { return nil }
        return Word.allCases.dropFirst(position).first
    }

    private mutating func position(of value: JSONValue, among words: [String]) -> Int? {
        guard let text = string(value) else { return nil }
        if let position = words.firstIndex(where: { $0.utf8.elementsEqual(text.utf8) }) { return position }
        refuse(
            .badValue, value, "\(quoted(text)) is not known here", expected: "one of " + quotedList(words),
            resembling: text, among: words)
        return nil
    }

    mutating func refuseType<Value>(_ value: JSONValue, _ expected: String) -> Value? {
        refuse(.wrongType, value, "\(value.kind.noun) stands here", expected: expected)
        return nil
    }

    mutating func refuseType(_ value: JSONValue, _ expected: String) {
        refuse(.wrongType, value, "\(value.kind.noun) stands here", expected: expected)
    }
}
