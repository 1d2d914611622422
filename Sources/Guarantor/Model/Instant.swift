/// A moment in UTC, to the second.
public struct Instant: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int64

    /// The instant so many seconds after 1970-01-01T00:00:00Z, or the calendar's nearer end.
    public init(seconds: Int64) {
        self.seconds = min(max(seconds, Self.earliest), Self.latest)
    }

    /// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z: what lies outside is brought to the nearer one.
    private static let earliest: Int64 = -62_135_596_800
    private static let latest: Int64 = 253_402_300_799

    /// 0001-01-01T00:00:00Z, the beginning of time.
    public static let distantPast = Instant(seconds: earliest)
    /// 9999-12-31T23:59:59Z, the end of time.
    public static let distantFuture = Instant(seconds: latest)

    /// Whether the first is earlier.
    public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
}

extension Instant: LosslessStringConvertible {
    /// Reads `2026-01-06`, `2026-01-06T12:30:00Z` or the same with an offset; nil for anything else.
    public init?(_ description: String) { self.init(utf8: description.utf8Span.span) }

    package init?(utf8 text: Span<UInt8>) {
        var scanner = Scanner()
        guard let year = scanner.number(digits: 4, in: text), year >= 1, scanner.skip("-", in: text),
            let month = scanner.number(digits: 2, in: text), (1...12).contains(month), scanner.skip("-", in: text),
            let day = scanner.number(digits: 2, in: text), day >= 1, day <= CivilDate.days(inMonth: month, year: year)
        else { return nil }
        var seconds = CivilDate(year: year, month: month, day: day).dayNumber * 86_400
        if scanner.position < text.count {
            guard scanner.skip("T", in: text), let clock = scanner.clock(in: text),
                let offset = scanner.offset(in: text), scanner.position == text.count
            else { return nil }
            seconds += clock - offset
        }
        guard seconds >= Self.earliest, seconds <= Self.latest else { return nil }
        self.seconds = seconds
    }

    /// A bare date at midnight, else date and time with `Z`.
    public var description: String {
        let date = CivilDate(dayNumber: day).description
        let second = Int(seconds - day * 86_400)
        guard second != 0 else { return date }
        let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
        return date + "T" + clock.joined(separator: ":") + "Z"
    }

    /// Days since 1970-01-01, rounded down.
    var day: Int64 { seconds >= 0 ? seconds / 86_400 : -((-seconds + 86_399) / 86_400) }
}

/// A date of the proleptic Gregorian calendar. Conversions after Howard Hinnant, "chrono-compatible low-level
/// date algorithms" (2013), with the year starting in March.
struct CivilDate: CustomStringConvertible {
    let year: Int64
    let month: Int64
    let day: Int64

    init(year: Int64, month: Int64, day: Int64) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// - Parameter dayNumber: days since 1970-01-01.
    init(dayNumber: Int64) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    var dayNumber: Int64 {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    static func days(inMonth month: Int64, year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    var description: String { "\(padded(Int(year), to: 4))-\(padded(Int(month), to: 2))-\(padded(Int(day), to: 2))" }
}

private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Reads fixed-width dates and durations from ASCII text, from the first byte on.
struct Scanner {
    /// How many bytes have been read.
    private(set) var position = 0

    @inline(__always)
    private func next(in text: Span<UInt8>) -> UInt8? { position < text.count ? text[position] : nil }

    @inline(__always)
    mutating func skip(_ character: Unicode.Scalar, in text: Span<UInt8>) -> Bool {
        guard let next = next(in: text), UInt32(next) == character.value else { return false }
        position += 1
        return true
    }

    /// Just so many digits.
    @inline(__always)
    mutating func number(digits count: Int, in text: Span<UInt8>) -> Int64? {
        guard text.count - position >= count else { return nil }
        var number: Int64 = 0
        for place in position..<position + count {
            guard let digit = Self.digit(text[place]) else { return nil }
            number = number * 10 + digit
        }
        position += count
        return number
    }

    /// One digit or more, as long as the number stays below 10¹².
    mutating func number(in text: Span<UInt8>) -> Int64? {
        let start = position
        var number: Int64 = 0
        while let next = next(in: text), let digit = Self.digit(next) {
            position += 1
            guard position - start <= 12 else { return nil }
            number = number * 10 + digit
        }
        return position > start ? number : nil
    }

    @inline(__always)
    private static func digit(_ byte: UInt8) -> Int64? { (48...57).contains(byte) ? Int64(byte) - 48 : nil }

    /// Seconds since midnight of `hh:mm` or `hh:mm:ss`.
    fileprivate mutating func clock(in text: Span<UInt8>) -> Int64? {
        guard let minutes = minutes(in: text) else { return nil }
        guard skip(":", in: text) else { return minutes * 60 }
        guard let second = number(digits: 2, in: text), second < 60 else { return nil }
        return minutes * 60 + second
    }

    /// Seconds east of UTC of `Z` or `±hh:mm`.
    fileprivate mutating func offset(in text: Span<UInt8>) -> Int64? {
        if skip("Z", in: text) { return 0 }
        let isEast = skip("+", in: text)
        guard isEast || skip("-", in: text), let minutes = minutes(in: text) else { return nil }
        return isEast ? minutes * 60 : -minutes * 60
    }

    /// Minutes of `hh:mm`.
    private mutating func minutes(in text: Span<UInt8>) -> Int64? {
        guard let hour = number(digits: 2, in: text), hour < 24, skip(":", in: text),
            let minute = number(digits: 2, in: text), minute < 60
        else { return nil }
        return hour * 60 + minute
    }
}
