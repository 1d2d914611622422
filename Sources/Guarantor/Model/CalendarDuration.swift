/// A length of time in calendar months and seconds, as ISO 8601 writes it (`P1Y6M`, `P30D`, `PT24H`).
public struct CalendarDuration: Hashable, Sendable {
    /// Calendar months, twelve to a year; they are added first.
    public let months: Int64
    /// Weeks, days, hours, minutes and seconds as seconds; a day has 86 400.
    public let seconds: Int64

    /// The longest that is read, in years: longer than every interval between two instants.
    private static let longestInYears: Int64 = 20_000
}

extension CalendarDuration: LosslessStringConvertible {
    /// Reads whole numbers of years, months, weeks, days, hours, minutes and seconds in that order; nil for
    /// anything else, for nothing at all and for more than 20 000 years.
    public init?(_ description: String) {
        let text = description.utf8Span.span
        var scanner = Scanner()
        guard scanner.skip("P", in: text) else { return nil }
        var months: Int64 = 0
        var seconds: Int64 = 0
        var position = 0
        var isTime = false
        while scanner.position < text.count {
            if !isTime, scanner.skip("T", in: text) {
                isTime = true
                position = max(position, Self.firstTimeUnit)
                guard scanner.position < text.count else { return nil }
            }
            guard let number = scanner.number(in: text) else { return nil }
            let units = isTime ? Self.units[Self.firstTimeUnit...] : Self.units[..<Self.firstTimeUnit]
            let index = units.indices.first { $0 >= position && scanner.skip(units[$0].letter, in: text) }
            guard let index else { return nil }
            position = index + 1
            months += number * units[index].months
            seconds += number * units[index].seconds
            guard months <= 12 * Self.longestInYears, seconds <= 366 * 86_400 * Self.longestInYears
            else { return nil }
        }
        guard months > 0 || seconds > 0 else { return nil }
        self.months = months
        self.seconds = seconds
    }

    private static let firstTimeUnit = 4
    private static let units: [(letter: Unicode.Scalar, months: Int64, seconds: Int64)] = [
        ("Y", 12, 0), ("M", 1, 0), ("W", 0, 7 * 86_400), ("D", 0, 86_400),
        ("H", 0, 3600), ("M", 0, 60), ("S", 0, 1),
    ]

    /// ISO 8601, weeks as days.
    public var description: String {
        func part(_ number: Int64, _ unit: String) -> String { number == 0 ? "" : "\(number)\(unit)" }
        let time =
            part(seconds % 86_400 / 3600, "H") + part(seconds % 3600 / 60, "M") + part(seconds % 60, "S")
        return "P" + part(months / 12, "Y") + part(months % 12, "M") + part(seconds / 86_400, "D")
            + (time.isEmpty ? "" : "T" + time)
    }
}

extension Instant {
    /// The instant this much later: months first, to the last day of a month that has no such day; then seconds.
    /// Nil after the calendar's end.
    public func advanced(by duration: CalendarDuration) -> Instant? {
        let date = CivilDate(dayNumber: day)
        let month = date.year * 12 + date.month - 1 + duration.months
        let (year, monthOfYear) = (month / 12, month % 12 + 1)
        guard year <= 9999 else { return nil }
        let dayOfMonth = min(date.day, CivilDate.days(inMonth: monthOfYear, year: year))
        let start = CivilDate(year: year, month: monthOfYear, day: dayOfMonth).dayNumber * 86_400
        let seconds = start + (seconds - day * 86_400) + duration.seconds
        return seconds <= Self.distantFuture.seconds ? Instant(seconds: seconds) : nil
    }
}
