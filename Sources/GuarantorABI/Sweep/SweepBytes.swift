import Guarantor

/// Rows as they stand in memory one after the other, with a byte for each value.
///
/// Eight rows make a byte of each column's planes. Sixteen columns are gathered at once.
struct SweepBytes: SweepRows, @unchecked Sendable {
    let values: UnsafePointer<UInt8>?
    let out: UnsafeMutablePointer<UInt8>?
    let columns: Int
    let targets: Int

    private typealias Lanes = SIMD16<UInt8>

    func fill(_ block: inout Sweep.Block, start: Int, count: Int) -> Bool {
        guard let values, columns > 0 else { return true }
        var seen = Lanes.zero
        block.told.withUnsafeMutableBytes { told in
            for group in 0..<Sweep.blockSize / 8 {
                let rows = min(8, max(0, count - 8 * group))
                let first = UnsafeRawPointer(values + (start + min(8 * group, count)) * columns)
                // Rows that there are none of are told false.
                let missing = rows == 8 ? 0 : UInt8.max << UInt8(rows)
                for column in stride(from: 0, to: columns, by: Lanes.scalarCount) {
                    let width = min(Lanes.scalarCount, columns - column)
                    var (isTrue, isFalse) = (Lanes.zero, Lanes(repeating: missing))
                    for row in 0..<rows {
                        let place = first + row * columns + column
                        var lanes = Lanes.zero
                        if width == Lanes.scalarCount {
                            lanes = place.loadUnaligned(as: Lanes.self)
                        } else {
                            for lane in 0..<width { lanes[lane] = place.load(fromByteOffset: lane, as: UInt8.self) }
                        }
                        seen |= lanes
                        isTrue |= (lanes & 1) &<< Lanes(repeating: UInt8(row))
                        isFalse |= (lanes &>> 1 & 1) &<< Lanes(repeating: UInt8(row))
                    }
                    for lane in 0..<width {
                        told[2 * (column + lane) * planeLength + group] = isTrue[lane]
                        told[(2 * (column + lane) + 1) * planeLength + group] = isFalse[lane]
                    }
                }
            }
        }
        return seen.max() < 4
    }

    func collect(_ block: borrowing Sweep.Block, start: Int, count: Int) {
        guard let out else { return }
        block.shown.withUnsafeBytes { shown in
            for group in 0..<(count + 7) / 8 {
                let rows = min(8, count - 8 * group)
                let first = UnsafeMutableRawPointer(out + (start + 8 * group) * targets)
                for target in stride(from: 0, to: targets, by: Lanes.scalarCount) {
                    let width = min(Lanes.scalarCount, targets - target)
                    var (isTrue, isFalse) = (Lanes.zero, Lanes.zero)
                    for lane in 0..<width {
                        isTrue[lane] = shown[2 * (target + lane) * planeLength + group]
                        isFalse[lane] = shown[(2 * (target + lane) + 1) * planeLength + group]
                    }
                    for row in 0..<rows {
                        let shift = Lanes(repeating: UInt8(row))
                        let lanes = (isTrue &>> shift) & 1 | ((isFalse &>> shift) & 1) &<< 1
                        let place = first + row * targets + target
                        if width == Lanes.scalarCount {
                            place.storeBytes(of: lanes, as: Lanes.self)
                        } else {
                            for lane in 0..<width { place.storeBytes(of: lanes[lane], toByteOffset: lane, as: UInt8.self) }
                        }
                    }
                }
            }
        }
    }

    /// In bytes.
    private var planeLength: Int { Sweep.blockSize / 8 }
}
