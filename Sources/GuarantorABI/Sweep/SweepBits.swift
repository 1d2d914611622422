import Guarantor

/// Rows as columns of bits: bit *i* of a column, the lowest of its bytes first, is row *i*.
struct SweepBits: SweepRows, @unchecked Sendable {
    let toldTrue: UnsafeRawBufferPointer
    /// Empty: what is not told true is told false.
    let toldFalse: UnsafeRawBufferPointer
    let shownTrue: UnsafeMutableRawBufferPointer
    /// Empty: nobody wants to know.
    let shownFalse: UnsafeMutableRawBufferPointer
    let rows: Int

    func work(_ block: consuming Sweep.Block) -> Sweep.Block { block }

    func block(_ work: consuming Sweep.Block) -> Sweep.Block { work }

    func pass(_ block: inout Sweep.Block, start: Int, count: Int) -> Bool {
        var trueColumns = shownTrue.mutableBytes
        var falseColumns = shownFalse.mutableBytes
        return block.evaluate(
            rows: start..<start + count, of: rows, toldTrue: toldTrue.bytes, toldFalse: toldFalse.bytes,
            shownTrue: &trueColumns, shownFalse: &falseColumns)
    }
}
