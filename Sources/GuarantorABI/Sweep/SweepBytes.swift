import Guarantor

/// Rows as they stand in memory one after the other, with a byte for each value.
///
/// Eight rows make a byte of each column's planes. Sixteen columns are gathered at once.
struct SweepBytes: SweepRows, @unchecked Sendable {
    let values: UnsafePointer<UInt8>?
    let out: UnsafeMutablePointer<UInt8>?
    let targets: Int

    private typealias Lanes = SIMD16<UInt8>

    func pass(_ work: inout SweepWork, start: Int, count: Int) -> Bool {
        let (columns, length, parts) = (work.columns, work.columnLength, work.parts(of: count))
        if let values, columns > 0 {
            let rows = UnsafeRawPointer(values + start * columns)
            var seen = Lanes.zero
            work.block.toldTrue.withUnsafeMutableBytes { toldTrue in
                work.block.toldFalse.withUnsafeMutableBytes { toldFalse in
                    for group in 0..<parts * SweepWork.planeLength {
                        seen |= gather(
                            rows + min(8 * group, count) * columns, min(8, max(0, count - 8 * group)), columns,
                            toldTrue.baseAddress! + group, toldFalse.baseAddress! + group, length)
                    }
                }
            }
            guard seen.max() < 4 else { return false }
        }
        work.block.evaluate(parts: parts, isDecided: false)
        if let out {
            let rows = UnsafeMutableRawPointer(out + start * targets)
            work.block.shown.withUnsafeBytes { shown in
                for group in 0..<(count + 7) / 8 {
                    spread(
                        shown.baseAddress! + work.place(of: 0, byte: group), 2 * length, rows + 8 * group * targets,
                        min(8, count - 8 * group))
                }
            }
        }
        return true
    }

    /// Up to eight rows become a byte of each column. Rows that there are none of are told false. Returns all bits that it met.
    private func gather(
        _ first: UnsafeRawPointer, _ rows: Int, _ columns: Int, _ toldTrue: UnsafeMutableRawPointer,
        _ toldFalse: UnsafeMutableRawPointer, _ length: Int
    ) -> Lanes {
        var seen = Lanes.zero
        let missing = rows == 8 ? 0 : UInt8.max << UInt8(rows)
        for column in stride(from: 0, to: columns, by: Lanes.scalarCount) {
            let width = min(Lanes.scalarCount, columns - column)
            var (isTrue, isFalse) = (Lanes.zero, Lanes.zero)
            // The last row first: each moves those before it up.
            for row in (0..<rows).reversed() {
                let place = first + row * columns + column
                var lanes = Lanes.zero
                if width == Lanes.scalarCount {
                    lanes = place.loadUnaligned(as: Lanes.self)
                } else {
                    for lane in 0..<width { lanes[lane] = place.load(fromByteOffset: lane, as: UInt8.self) }
                }
                seen |= lanes
                isTrue = (isTrue &+ isTrue) | (lanes & 1)
                isFalse = (isFalse &+ isFalse) | ((lanes &>> 1) & 1)
            }
            isFalse |= missing
            for lane in 0..<width {
                toldTrue.storeBytes(of: isTrue[lane], toByteOffset: (column + lane) * length, as: UInt8.self)
                toldFalse.storeBytes(of: isFalse[lane], toByteOffset: (column + lane) * length, as: UInt8.self)
            }
        }
        return seen
    }

    /// A byte of each target becomes up to eight rows.
    private func spread(_ shown: UnsafeRawPointer, _ length: Int, _ first: UnsafeMutableRawPointer, _ rows: Int) {
        for target in stride(from: 0, to: targets, by: Lanes.scalarCount) {
            let width = min(Lanes.scalarCount, targets - target)
            var (isTrue, isFalse) = (Lanes.zero, Lanes.zero)
            for lane in 0..<width {
                isTrue[lane] = shown.load(fromByteOffset: (target + lane) * length, as: UInt8.self)
                isFalse[lane] = shown.load(
                    fromByteOffset: (target + lane) * length + SweepWork.planeLength, as: UInt8.self)
            }
            for row in 0..<rows {
                let lanes = (isTrue & 1) | ((isFalse & 1) &+ (isFalse & 1))
                (isTrue, isFalse) = (isTrue &>> 1, isFalse &>> 1)
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
