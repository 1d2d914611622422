import Guarantor

/// Rows as columns of bits: bit *i* of a column, the lowest of its bytes first, is row *i*.
struct SweepBits: SweepRows, @unchecked Sendable {
    let toldTrue: UnsafePointer<UInt8>?
    /// NULL: what is not told true is told false.
    let toldFalse: UnsafePointer<UInt8>?
    let shownTrue: UnsafeMutablePointer<UInt8>?
    /// NULL: nobody wants to know.
    let shownFalse: UnsafeMutablePointer<UInt8>?
    let columns: Int
    let targets: Int
    /// In bytes.
    let columnLength: Int

    func fill(_ block: inout Sweep.Block, start: Int, count: Int) -> Bool {
        guard let toldTrue, columns > 0 else { return true }
        let (offset, length) = (start / 8, (count + 7) / 8)
        block.told.withUnsafeMutableBytes { told in
            for column in 0..<columns {
                let (first, second) = (2 * column * planeLength, (2 * column + 1) * planeLength)
                let isTrue = UnsafeMutableRawBufferPointer(rebasing: told[first..<first + planeLength])
                let isFalse = UnsafeMutableRawBufferPointer(rebasing: told[second..<second + planeLength])
                let place = column * columnLength + offset
                isTrue.copyMemory(from: UnsafeRawBufferPointer(start: toldTrue + place, count: length))
                if let toldFalse {
                    isFalse.copyMemory(from: UnsafeRawBufferPointer(start: toldFalse + place, count: length))
                } else {
                    for word in stride(from: 0, to: planeLength, by: 8) {
                        isFalse.storeBytes(
                            of: ~isTrue.load(fromByteOffset: word, as: UInt64.self), toByteOffset: word, as: UInt64.self)
                    }
                }
                guard count < Sweep.blockSize else { continue }
                // Rows that there are none of are told false.
                let missing = count % 8 == 0 ? 0 : UInt8.max << UInt8(count % 8)
                isTrue[length - 1] &= ~missing
                isFalse[length - 1] |= missing
                for byte in length..<planeLength { (isTrue[byte], isFalse[byte]) = (0, UInt8.max) }
            }
        }
        return true
    }

    func collect(_ block: borrowing Sweep.Block, start: Int, count: Int) {
        let (offset, length) = (start / 8, (count + 7) / 8)
        let present = count % 8 == 0 ? UInt8.max : ~(UInt8.max << UInt8(count % 8))
        func copy(_ plane: UnsafeRawBufferPointer, _ place: UnsafeMutablePointer<UInt8>) {
            UnsafeMutableRawPointer(place).copyMemory(from: plane.baseAddress!, byteCount: length)
            place[length - 1] &= present
        }
        block.shown.withUnsafeBytes { shown in
            for target in 0..<targets {
                let (first, second) = (2 * target * planeLength, (2 * target + 1) * planeLength)
                let place = target * columnLength + offset
                if let shownTrue {
                    copy(UnsafeRawBufferPointer(rebasing: shown[first..<first + planeLength]), shownTrue + place)
                }
                if let shownFalse {
                    copy(UnsafeRawBufferPointer(rebasing: shown[second..<second + planeLength]), shownFalse + place)
                }
            }
        }
    }

    /// In bytes.
    private var planeLength: Int { Sweep.blockSize / 8 }
}
