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

    /// A block, and its rows turned into columns and back.
    struct Work {
        var block: Sweep.Block
        var told: Sweep.Columns
        var shown: Sweep.Columns
    }

    func work(_ block: consuming Sweep.Block) -> Work {
        let length = block.length
        return Work(
            block: block, told: .init(count: columns, length: length), shown: .init(count: targets, length: length))
    }

    func block(_ work: consuming Work) -> Sweep.Block { work.block }

    func pass(_ work: inout Work, start: Int, count: Int) -> Bool {
        let length = work.block.length
        if let values, columns > 0 {
            let rows = UnsafeRawPointer(values + start * columns)
            var seen = Lanes.zero
            work.told.isTrue.withUnsafeMutableBytes { toldTrue in
                work.told.isFalse.withUnsafeMutableBytes { toldFalse in
                    for group in 0..<(count + 7) / 8 {
                        seen |= gather(
                            rows + 8 * group * columns, min(8, count - 8 * group), columns,
                            toldTrue.baseAddress! + group,
                            toldFalse.baseAddress! + group, length)
                    }
                }
            }
            guard seen.max() < 4 else { return false }
        }
        guard work.block.evaluate(rows: count, of: work.told, into: &work.shown) else { return false }
        if let out, targets > 0 {
            let rows = UnsafeMutableRawPointer(out + start * targets)
            work.shown.isTrue.withUnsafeBytes { shownTrue in
                work.shown.isFalse.withUnsafeBytes { shownFalse in
                    for group in 0..<(count + 7) / 8 {
                        spread(
                            shownTrue.baseAddress! + group, shownFalse.baseAddress! + group, length,
                            rows + 8 * group * targets, min(8, count - 8 * group))
                    }
                }
            }
        }
        return true
    }

    /// Up to eight rows become a byte of each column. Returns all bits that it met.
    private func gather(
        _ first: UnsafeRawPointer, _ rows: Int, _ columns: Int, _ toldTrue: UnsafeMutableRawPointer,
        _ toldFalse: UnsafeMutableRawPointer, _ length: Int
    ) -> Lanes {
        var seen = Lanes.zero
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
            for lane in 0..<width {
                toldTrue.storeBytes(of: isTrue[lane], toByteOffset: (column + lane) * length, as: UInt8.self)
                toldFalse.storeBytes(of: isFalse[lane], toByteOffset: (column + lane) * length, as: UInt8.self)
            }
        }
        return seen
    }

    /// A byte of each target becomes up to eight rows.
    private func spread(
        _ shownTrue: UnsafeRawPointer, _ shownFalse: UnsafeRawPointer, _ length: Int, _ first: UnsafeMutableRawPointer,
        _ rows: Int
    ) {
        for target in stride(from: 0, to: targets, by: Lanes.scalarCount) {
            let width = min(Lanes.scalarCount, targets - target)
            var (isTrue, isFalse) = (Lanes.zero, Lanes.zero)
            for lane in 0..<width {
                isTrue[lane] = shownTrue.load(fromByteOffset: (target + lane) * length, as: UInt8.self)
                isFalse[lane] = shownFalse.load(fromByteOffset: (target + lane) * length, as: UInt8.self)
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
