extension JSONText {
    /// The number nearest to the one written.
    func double(_ token: Int) -> Double {
        let range = range(token)
        return exactly(range) ?? Double(String(decoding: bytes[range], as: UTF8.self)) ?? .infinity
    }

    /// A whole number, however it is written (`3`, `3.0`, `3e0`), that an `Int` holds.
    func int(_ token: Int) -> Int? {
        guard kind(token) == .integer else { return Int(exactly: double(token)) }
        return Int(String(decoding: bytes[range(token)], as: UTF8.self))
    }

    /// Short decimals: where digits and power of ten are both exact in a `Double`, one division rounds once and is right.
    private func exactly(_ range: Range<Int>) -> Double? {
        guard range.count <= 17 else { return nil }
        var digits = 0
        var places = 0
        var isFraction = false
        var isNegative = false
        for index in range {
            switch bytes[index] {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): isFraction = true
            case let byte where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
                digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
                if isFraction { places += 1 }
            default: return nil
            }
        }
        guard digits < 1 << 53, places < Self.powersOfTen.count else { return nil }
        let magnitude = Double(digits) / Self.powersOfTen[places]
        return isNegative ? -magnitude : magnitude
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    ]
}
