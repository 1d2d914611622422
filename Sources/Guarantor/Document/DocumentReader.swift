/// Reads a document from the tokens of its text and notes every problem.
struct DocumentReader {
    let text: JSONText
    var ids: IDTable
    var problems: Problems
    /// Whether ids have to name something of this text.
    var looksUp = true

    /// - Parameter problems: those of the text itself.
    init(_ text: JSONText, problems: Problems) {
        self.text = text
        self.problems = problems
        ids = IDTable()
    }
}

extension DocumentReader {
    /// Reports a problem of a value or a key; nil, for the caller to return.
    mutating func refuse<Value>(
        _ code: DiagnosticCode, _ token: Int, _ message: @autoclosure () -> String,
        expected: @autoclosure () -> String? = nil,
        lookalikes: @autoclosure () -> Lookalikes = .none
    ) -> Value? {
        problems.add(
            code, token, offset: text.offset(token), message(), expected: expected(),
            lookalikes: lookalikes())
        return nil
    }

    mutating func refuse(
        _ code: DiagnosticCode, _ token: Int, _ message: @autoclosure () -> String,
        expected: @autoclosure () -> String? = nil,
        lookalikes: @autoclosure () -> Lookalikes = .none
    ) {
        problems.add(
            code, token, offset: text.offset(token), message(), expected: expected(),
            lookalikes: lookalikes())
    }

    @inline(__always)
    mutating func refuseType<Value>(_ token: Int, expected: String) -> Value? {
        refuseType(token, expected: expected)
        return nil
    }

    @inline(never)
    mutating func refuseType(_ token: Int, expected: String) {
        let kind = text.kind(token)
        refuse(.wrongType, token, "\(kind.noun) stands here", expected: expected)
    }

    @inline(never)
    mutating func refuseUnknownKey(_ key: Int, of noun: String, known: [String]) {
        let text = text
        refuse(
            .unknownKey, key, "\(noun) has no key \(quoted(text.excerpt(key)))",
            expected: "one of " + quotedList(known),
            lookalikes: .words(known, meant: text.excerpt(key)))
    }

    /// Reports the members of an array whose names have stood before in it.
    mutating func refuseRepeated(_ names: [some Hashable], _ array: Int) {
        let repeated = repeatedPositions(names)
        guard !repeated.isEmpty else { return }
        var member = array + 1
        for position in names.indices {
            if repeated.contains(position) {
                refuse(
                    .repeatedItem, member, "\(Self.described(names[position])) stands here twice",
                    expected: "each once")
            }
            member = text.next(member)
        }
    }

    private static func described(_ name: some Hashable) -> String {
        if let name = name as? String { return quoted(name) }
        if let name = name as? any RawRepresentable<String> { return quoted(name.rawValue) }
        return "this"
    }

    private func repeatedPositions<Name: Hashable>(_ names: [Name]) -> Set<Int> {
        if names.count <= 8 {
            return Set(names.indices.filter { names[..<$0].contains(names[$0]) })
        }
        var seen = Set<Name>()
        return Set(names.indices.filter { !seen.insert(names[$0]).inserted })
    }
}

/// `a`, `b`, `c`, each in backticks.
func quotedList(_ words: [String]) -> String { words.map { "`\($0)`" }.joined(separator: ", ") }
