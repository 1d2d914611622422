/// Truth values side by side, on which conditions are evaluated.
protocol TruthValues: Equatable {
    static func conjunction(_ values: [Self], like shape: Self) -> Self
    static func disjunction(_ values: [Self], like shape: Self) -> Self
    static func atLeast(_ count: Int, _ values: [Self], like shape: Self) -> Self
    static prefix func ! (value: Self) -> Self
    /// The same value everywhere.
    func filled(_ value: Bool) -> Self
}

extension Pair: TruthValues {
    static func conjunction(_ values: [Pair], like shape: Pair) -> Pair { Pair { world in values.allSatisfy { $0[world] } } }
    static func disjunction(_ values: [Pair], like shape: Pair) -> Pair { Pair { world in values.contains { $0[world] } } }
    static func atLeast(_ count: Int, _ values: [Pair], like shape: Pair) -> Pair {
        Pair { world in values.count { $0[world] } >= count }
    }
    func filled(_ value: Bool) -> Pair { Pair(low: value, high: value) }
}

/// One column of a truth table: a classical value for each row, that is, for each way in which what varies can turn out.
struct Column: TruthValues {
    private var words: [UInt64]
    let rows: Int

    init(rows: Int, value: Bool) {
        self.rows = rows
        words = Array(repeating: value ? ~0 : 0, count: (rows + 63) / 64)
    }

    /// The column of something that varies: its value is a bit of the row's number.
    init(rows: Int, bit: Int) {
        self.init(rows: rows, value: false)
        for row in 0..<rows where row >> bit & 1 == 1 { words[row / 64] |= 1 << UInt64(row % 64) }
    }

    subscript(row: Int) -> Bool { words[row / 64] >> UInt64(row % 64) & 1 == 1 }

    static prefix func ! (column: Column) -> Column {
        var result = column
        for word in result.words.indices { result.words[word] = ~result.words[word] }
        return result
    }

    static func conjunction(_ columns: [Column], like shape: Column) -> Column {
        columns.reduce(shape.filled(true)) { $0.combined(with: $1, &) }
    }

    static func disjunction(_ columns: [Column], like shape: Column) -> Column {
        columns.reduce(shape.filled(false)) { $0.combined(with: $1, |) }
    }

    /// Column by column: which rows have met each count so far.
    static func atLeast(_ count: Int, _ columns: [Column], like shape: Column) -> Column {
        var reached = [shape.filled(true)] + (0..<count).map { _ in shape.filled(false) }
        for column in columns {
            for met in stride(from: count, to: 0, by: -1) {
                reached[met] = reached[met].combined(with: reached[met - 1].combined(with: column, &), |)
            }
        }
        return reached[count]
    }

    func filled(_ value: Bool) -> Column { Column(rows: rows, value: value) }

    private func combined(with other: Column, _ combine: (UInt64, UInt64) -> UInt64) -> Column {
        var result = self
        for word in result.words.indices { result.words[word] = combine(words[word], other.words[word]) }
        return result
    }
}
