/// Values as columns of bits: row *i* is bit *i* of a column, the lowest of its bytes first.
///
/// A value is told, or shown, true, false, both or neither: one bit in each of two columns.
public struct SweepColumns: Sendable {
    /// Of a column, in bytes.
    public let length: Int
    /// Column after column.
    public var isTrue: [UInt8]
    public var isFalse: [UInt8]

    public init(count: Int, length: Int) {
        self.length = length
        isTrue = [UInt8](repeating: 0, count: count * length)
        isFalse = isTrue
    }

    public subscript(column: Int, row: Int) -> Truth {
        get {
            let (byte, shift) = (column * length + row / 8, UInt8(row % 8))
            return Truth(rawValue: isTrue[byte] >> shift & 1 | (isFalse[byte] >> shift & 1) << 1)
        }
        set {
            let (byte, shift) = (column * length + row / 8, UInt8(row % 8))
            isTrue[byte] = isTrue[byte] & ~(1 << shift) | (newValue.rawValue & 1) << shift
            isFalse[byte] = isFalse[byte] & ~(1 << shift) | (newValue.rawValue >> 1) << shift
        }
    }
}
