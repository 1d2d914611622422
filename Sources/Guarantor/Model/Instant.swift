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
    public init?(_ description: String) {
        var text = Scanner(description)
        guard let year = text.number(digits: 4), year >= 1, text.skip("-"),
            let month = text.number(digits: 2), (1...12).contains(month), text.skip("-"),
            let day = text.number(digits: 2), day >= 1, day <= CivilDate.days(inMonth: month, year: year)
        else { return nil }
        var seconds = CivilDate(year: year, month: month, day: day).dayNumber * 86_400
        if !text.isAtEnd {
            guard text.skip("T"), let clock = text.clock(), let offset = text.offset(), text.isAtEnd else { return nil }
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

/// Reads fixed-width dates and durations from ASCII text.
struct Scanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { position == bytes.count }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let next, UInt32(next) == character.value else { return false }
        position += 1
        return true
    }

    /// Exactly as many digits as asked for; without a count, one or more, as long as the number stays below 10¹².
    mutating func number(digits count: Int? = nil) -> Int64? {
        let start = position
        var number: Int64 = 0
        while let next, (48...57).contains(next), position - start < count ?? 13 {
            number = number * 10 + Int64(next - 48)
            position += 1
        }
        let read = position - start
        if let count { return read == count ? number : nil }
        return (1...12).contains(read) ? number : nil
    }

    /// Seconds since midnight of `hh:mm` or `hh:mm:ss`.
    fileprivate mutating func clock() -> Int64? {
        guard let hour = number(digits: 2), hour < 24, skip(":"), let minute = number(digits: 2), minute < 60
        else { return nil }
        guard skip(":") else { return hour * 3600 + minute * 60 }
        guard let second = number(digits: 2), second < 60 else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    /// Seconds east of UTC of `Z` or `±hh:mm`.
    fileprivate mutating func offset() -> Int64? {
        if skip("Z") { return 0 }
        let sign: Int64
        if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
        guard let hour = number(digits: 2), hour < 24, skip(":"), let minute = number(digits: 2), minute < 60
        else { return nil }
        return sign * (hour * 3600 + minute * 60)
    }
}
