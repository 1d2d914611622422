import Guarantor

/// Rows as columns of bits: bit *i* of a column, the lowest of its bytes first, is row *i*.
struct SweepBits: SweepRows, @unchecked Sendable {
    let toldTrue: UnsafePointer<UInt8>?
    /// NULL: what is not told true is told false.
    let toldFalse: UnsafePointer<UInt8>?
    let shownTrue: UnsafeMutablePointer<UInt8>?
    /// NULL: nobody wants to know.
    let shownFalse: UnsafeMutablePointer<UInt8>?
    let targets: Int
    /// Of a column, in bytes.
    let length: Int

    func pass(_ work: inout SweepWork, start: Int, count: Int) -> Bool {
        let (columns, blockLength) = (work.columns, work.columnLength)
        let parts = work.parts(of: count)
        let (given, whole) = ((count + 7) / 8, parts * SweepWork.planeLength)
        func fill(_ told: inout [Sweep.Block.Plane], _ place: UnsafePointer<UInt8>?, missing: UInt8) {
            guard let place, columns > 0 else { return }
            told.withUnsafeMutableBytes { told in
                for column in 0..<columns {
                    let first = told.baseAddress! + column * blockLength
                    first.copyMemory(from: place + column * length + start / 8, byteCount: given)
                    if count < 8 * whole { Self.complete(first, count, whole, missing) }
                }
            }
        }
        fill(&work.block.toldTrue, toldTrue, missing: 0)
        let isDecided = isDecided(columns, from: start / 8, given)
        if !isDecided { fill(&work.block.toldFalse, toldFalse, missing: UInt8.max) }
        if count == 8 * whole {
            var trueColumns = all(shownTrue).mutableBytes
            var falseColumns = all(shownFalse).mutableBytes
            work.block.evaluate(
                parts: parts, isDecided: isDecided, trueColumns: &trueColumns, falseColumns: &falseColumns,
                length: length, offset: start / 8)
        } else {
            // What is shown is written as whole parts: here it goes through memory of our own.
            work.block.evaluate(parts: parts, isDecided: isDecided)
            collect(work, start, count)
        }
        return true
    }

    /// Fills up a column beyond the rows that there are.
    private static func complete(_ column: UnsafeMutableRawPointer, _ count: Int, _ whole: Int, _ missing: UInt8) {
        let given = (count + 7) / 8
        let bytes = column.assumingMemoryBound(to: UInt8.self)
        if count % 8 != 0 {
            let present = ~(UInt8.max << UInt8(count % 8))
            bytes[given - 1] = bytes[given - 1] & present | missing & ~present
        }
        (bytes + given).update(repeating: missing, count: whole - given)
    }

    /// Whether each row of so many bytes is told either that it is true or that it is false, of all columns: then one of the two
    /// says it all.
    private func isDecided(_ columns: Int, from start: Int, _ count: Int) -> Bool {
        guard let toldTrue, let toldFalse else { return true }
        let lanes = MemoryLayout<Lanes>.size
        for column in 0..<columns {
            let isTrue = UnsafeRawPointer(toldTrue + column * length + start)
            let isFalse = UnsafeRawPointer(toldFalse + column * length + start)
            var agreed = Lanes.zero
            var byte = 0
            while byte + lanes <= count {
                agreed |= ~(isTrue.loadUnaligned(fromByteOffset: byte, as: Lanes.self)
                    ^ isFalse.loadUnaligned(fromByteOffset: byte, as: Lanes.self))
                byte += lanes
            }
            var rest: UInt8 = 0
            while byte < count {
                rest |= ~(isTrue.load(fromByteOffset: byte, as: UInt8.self) ^ isFalse.load(fromByteOffset: byte, as: UInt8.self))
                byte += 1
            }
            // Bits beyond the last row may agree as they like: then the long way is taken.
            guard agreed == .zero, rest == 0 else { return false }
        }
        return true
    }

    private typealias Lanes = SIMD8<UInt64>

    private func all(_ columns: UnsafeMutablePointer<UInt8>?) -> UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(start: columns, count: columns == nil ? 0 : targets * length)
    }

    private func collect(_ work: borrowing SweepWork, _ start: Int, _ count: Int) {
        let given = (count + 7) / 8
        work.block.shown.withUnsafeBytes { shown in
            for target in 0..<targets {
                for byte in stride(from: 0, to: given, by: SweepWork.planeLength) {
                    let from = shown.baseAddress! + work.place(of: target, byte: byte)
                    let size = min(SweepWork.planeLength, given - byte)
                    for (columns, plane) in [(shownTrue, from), (shownFalse, from + SweepWork.planeLength)] {
                        guard let columns else { continue }
                        let place = columns + target * length + start / 8 + byte
                        UnsafeMutableRawPointer(place).copyMemory(from: plane, byteCount: size)
                        let isLast = byte + size == given
                        if isLast, count % 8 != 0 { place[size - 1] &= ~(UInt8.max << UInt8(count % 8)) }
                    }
                }
            }
        }
    }
}
