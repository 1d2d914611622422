extension Form where Value == Instant {
    static var instant: Form {
        Form(
            "a date such as `2026-01-06`", where: \.isString,
            read: { token, reader in
                guard !reader.text.kind(token).isDamaged else { return nil }
                let text = reader.text.excerpt(token)
                guard let instant = Instant(text) else {
                    return reader.refuse(
                        .badDate, token, "\(quoted(text)) is no date",
                        expected: "a date such as `2026-01-06` or `2026-01-06T12:30:00Z`")
                }
                return instant
            },
            write: { $1.string($0.description) })
    }
}

extension Form where Value == SourceDate {
    /// A date, or `null` for a source that carries none.
    static var sourceDate: Form {
        let instant = Form<Instant>.instant
        return Form(
            "a date such as `2026-01-06`, or `null`", where: { $0.isString || $0 == .null },
            read: { token, reader in
                reader.text.kind(token) == .null ? .undated : instant.read(token, &reader).map(SourceDate.dated)
            },
            write: { value, writer in
                switch value {
                case .undated: writer.null()
                case .dated(let date): instant.write(date, &writer)
                }
            })
    }
}

extension Form where Value == CalendarDuration {
    static var duration: Form {
        Form(
            "a duration such as `P30D`", where: \.isString, read: { $1.duration($0) },
            write: { $1.string($0.description) })
    }
}

extension DocumentReader {
    /// The duration of a token that is a string.
    mutating func duration(_ token: Int) -> CalendarDuration? {
        guard !text.kind(token).isDamaged else { return nil }
        let word = text.excerpt(token)
        guard let duration = CalendarDuration(word) else {
            return refuse(
                .badDuration, token, "\(quoted(word)) is no duration",
                expected: "whole numbers and longer than zero, such as `P30D`, `PT24H`, `P1Y6M` or `P2W`")
        }
        return duration
    }
}

extension CalendarDuration {
    /// A length to compare durations by: a month counts as a twelfth of 365.2425 days.
    public var nominalSeconds: Int64 { months * 2_629_746 + seconds }
}
