extension SweepBlock {
    /// Evaluates scenarios that come row by row, each with a value for each column, and says of each what is shown of each target.
    ///
    /// - Precondition (programmer's): no more rows than a block has.
    public mutating func evaluate(rows: Range<Int>, of values: Span<Truth>, into shown: inout MutableSpan<Truth>) {
        let targets = program.targetCount
        for column in 0..<program.columnCount { tell(column, rows, of: values) }
        evaluate(parts: (rows.count + Self.partSize - 1) / Self.partSize, isDecided: false)
        for row in rows {
            for target in 0..<targets { shown[row * targets + target] = truth(of: target, in: row - rows.lowerBound) }
        }
    }

    private func truth(of target: Int, in row: Int) -> Truth {
        let first = 2 * (parts * target + row / Self.partSize)
        let word = row % Self.partSize / UInt64.bitWidth
        let shift = UInt64(row % UInt64.bitWidth)
        let (isTrue, isFalse) = (shown[first][word] >> shift & 1, shown[first + 1][word] >> shift & 1)
        return Truth(rawValue: UInt8(truncatingIfNeeded: isTrue | isFalse << 1))
    }

    /// Fills in a column. Rows that there are none of are told false.
    private mutating func tell(_ column: Int, _ rows: Range<Int>, of values: Span<Truth>) {
        for (part, first) in stride(from: rows.lowerBound, to: rows.upperBound, by: Self.partSize).enumerated() {
            var (isTrue, isFalse) = (Plane.zero, Self.ones)
            for row in first..<min(first + Self.partSize, rows.upperBound) {
                let value = UInt64(values[row * program.columnCount + column].rawValue)
                let (word, shift) = ((row - first) / UInt64.bitWidth, UInt64((row - first) % UInt64.bitWidth))
                isTrue[word] |= (value & 1) << shift
                isFalse[word] &= ~((value >> 1 ^ 1) << shift)
            }
            toldTrue[parts * column + part] = isTrue
            toldFalse[parts * column + part] = isFalse
        }
    }
}
