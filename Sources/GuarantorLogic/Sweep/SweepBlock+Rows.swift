extension SweepBlock {
    /// Fills in scenarios that come row by row, each with a value for each column.
    ///
    /// - Precondition (programmer's): no more rows than a block has.
    public mutating func tell(_ rows: Int, of values: Span<Truth>) {
        let columns = program.columnCount
        var told = told.mutableSpan
        for column in 0..<columns {
            var (isTrue, isFalse) = (Plane.zero, Self.ones)
            for first in stride(from: 0, to: rows, by: UInt64.bitWidth) {
                var (trueBits, falseBits): (UInt64, UInt64) = (0, 0)
                let count = min(UInt64.bitWidth, rows - first)
                for row in 0..<count {
                    let value = UInt64(values[(first + row) * columns + column].rawValue)
                    trueBits |= (value & 1) << UInt64(row)
                    falseBits |= (value >> 1) << UInt64(row)
                }
                isTrue[first / UInt64.bitWidth] = trueBits
                isFalse[first / UInt64.bitWidth] = count == UInt64.bitWidth ? falseBits : falseBits | ~0 << UInt64(count)
            }
            told[2 * column] = isTrue
            told[2 * column + 1] = isFalse
        }
    }

    /// What is shown of a target in one scenario of the block.
    public func truth(of target: Int, in row: Int) -> Truth {
        let (word, bit) = (row / UInt64.bitWidth, UInt64(row % UInt64.bitWidth))
        let isTrue = shown[2 * target][word] >> bit & 1
        let isFalse = shown[2 * target + 1][word] >> bit & 1
        return Truth(rawValue: UInt8(truncatingIfNeeded: isTrue | isFalse << 1))
    }
}
