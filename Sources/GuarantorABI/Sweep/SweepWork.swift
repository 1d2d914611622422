import Guarantor

/// What one thread has of a sweep.
struct SweepWork {
    typealias Plane = Sweep.Block.Plane

    var block: Sweep.Block
    let columns: Int
    /// Of a column of the block, in bytes.
    let columnLength: Int

    init(_ sweep: Sweep) {
        block = sweep.block()
        columns = sweep.facts.count
        columnLength = block.size / 8
    }

    /// How many parts of a block so many rows take.
    func parts(of rows: Int) -> Int { (rows + Sweep.Block.partSize - 1) / Sweep.Block.partSize }

    /// In bytes.
    static let planeLength = MemoryLayout<Plane>.size

    /// Where, in `block.shown`, a byte is of what is shown true of a target; what is shown false is a plane's length behind.
    ///
    /// - Parameter byte: counted from the block's first scenario.
    func place(of target: Int, byte: Int) -> Int {
        2 * (target * columnLength + byte / Self.planeLength * Self.planeLength) + byte % Self.planeLength
    }
}
