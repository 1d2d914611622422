import GuarantorLogic

extension Form where Value == String {
    /// A string that is not empty.
    static var text: Form {
        Form(
            "text", where: \.isString,
            read: { token, reader in
                guard reader.text.count(token) > 0 else {
                    return reader.refuse(.empty, token, "this text is empty", expected: "at least one character")
                }
                return reader.text.kind(token).isDamaged ? nil : reader.text.string(token)
            },
            write: { $1.string($0) })
    }

    /// The id that an entity declares.
    static var id: Form {
        Form(
            "an id", where: \.isString,
            read: { token, reader in
                // What was collected is an id by its form.
                if let known = reader.ids.position(of: token, in: reader.text) { return reader.ids.entries[known].name }
                guard reader.isID(token) else { return reader.refuseID(token) }
                return reader.text.string(token)
            },
            write: { $1.string($0) })
    }

    static func reference(to kinds: Kinds) -> Form {
        Form(
            expected: "the id of \(kinds.nounWithArticle)", read: { $1.reference($0, to: kinds) },
            write: { $1.reference($0) })
    }
}

extension Form where Value == [String] {
    static func references(to kinds: Kinds) -> Form { .distinct(.array(of: .reference(to: kinds))) }
    static func oneOrMoreReferences(to kinds: Kinds) -> Form { .oneOrMore(.reference(to: kinds)) }
}

extension Form where Value == Bool {
    static var boolean: Form {
        Form(
            "`true` or `false`", where: { $0 == .true || $0 == .false },
            read: { $1.text.kind($0) == .true }, write: { $1.bool($0) })
    }

    /// `true`, where saying the opposite means leaving the key out.
    static var onlyTrue: Form {
        Form(
            "`true`", where: { $0 == .true || $0 == .false },
            read: { token, reader in
                guard reader.text.kind(token) == .true else {
                    return reader.refuse(.badValue, token, "`false` stands here", expected: "`true`, or no such key")
                }
                return true
            },
            write: { $1.bool($0) })
    }
}

extension Form where Value == Double {
    static func number(_ range: ClosedRange<Double> = -.greatestFiniteMagnitude ... .greatestFiniteMagnitude) -> Form {
        Form(
            "a number", where: \.isNumber,
            read: { token, reader in
                guard !reader.text.kind(token).isDamaged else { return nil }
                let number = reader.text.double(token)
                guard range.contains(number) else {
                    let text = reader.text
                    return reader.refuse(
                        .outOfRange, token, "\(text.quotedScalar(token)) is out of range",
                        expected: "a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))")
                }
                return number
            },
            write: { $1.number($0) })
    }
}

extension Form where Value == Int {
    static func wholeNumber(from least: Int) -> Form {
        Form(
            "a whole number", where: \.isNumber,
            read: { token, reader in
                guard !reader.text.kind(token).isDamaged else { return nil }
                guard let number = reader.text.int(token), number >= least else {
                    let text = reader.text
                    return reader.refuse(
                        .outOfRange, token, "\(text.quotedScalar(token)) is out of range",
                        expected: "a whole number from \(least)")
                }
                return number
            },
            write: { $1.number($0) })
    }
}

extension Form where Value: RawRepresentable<String> & CaseIterable & Sendable, Value.AllCases == [Value] {
    /// One word of an enumeration.
    static var word: Form {
        let table = WordTable(Value.allCases.map(\.rawValue))
        let expected = "one of " + quotedList(table.words)
        return Form(
            expected, where: \.isString,
            read: { token, reader in
                guard let index = table.index(of: token, in: reader.text) else {
                    return reader.refuseWord(token, table.words, expected: expected)
                }
                return Value.allCases[index]
            },
            write: { $1.string($0.rawValue) })
    }
}

extension Form where Value == Truth {
    /// What a fact is told.
    static var told: Form {
        let expected = "`true`, `false`, `\"unknown\"` or `\"contested\"`"
        let table = WordTable(["unknown", "contested"])
        return Form(
            expected, where: { $0.isString || $0 == .true || $0 == .false },
            read: { token, reader in
                switch reader.text.kind(token) {
                case .true: return .true
                case .false: return .false
                default: break
                }
                guard let index = table.index(of: token, in: reader.text) else {
                    return reader.refuseWord(token, table.words, expected: expected)
                }
                return index == 0 ? .unknown : .contested
            },
            write: { value, writer in
                if value.isDecided { writer.bool(value == .true) } else { writer.string(value.description) }
            })
    }
}

extension DocumentReader {
    mutating func refuseWord<Value>(_ token: Int, _ words: [String], expected: String) -> Value? {
        guard !text.kind(token).isDamaged else { return nil }
        let text = text
        return refuse(
            .badValue, token, "\(quoted(text.excerpt(token))) is not known here", expected: expected,
            lookalikes: .words(words, meant: text.excerpt(token)))
    }
}

extension JSONText {
    /// A scalar as it is written, in backticks.
    func quotedScalar(_ token: Int) -> String {
        quoted(String(decoding: bytes[range(token).prefix(300)], as: UTF8.self))
    }
}

/// A number as JSON writes it.
func plain(_ number: Double) -> String {
    var writer = JSONWriter()
    writer.number(number)
    return String(decoding: writer.bytes, as: UTF8.self)
}
