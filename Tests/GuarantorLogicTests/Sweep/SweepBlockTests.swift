import GuarantorPlanes
import Testing

@testable import GuarantorLogic

/// What the processor's kernels and ways through memory make of the same rows: all one.
@Suite struct SweepBlockTests {
    /// Rows next to each other are written together once there is much to show: wherever columns begin, whatever is told apart.
    @Test(arguments: [[.true, .false], [.true, .false, .unknown], [.true, .contested], Truth.allCases])
    func manyColumns(told: [Truth]) {
        let rows = 12_345
        let length = (rows + 7) / 8
        var random = Draws(state: UInt64(told.count))
        var columns = SweepColumns(count: 3, length: length)
        for column in 0..<3 {
            for row in 0..<rows { columns[column, row] = told[random.below(row % 4096 < 4000 ? 2 : told.count)] }
        }
        var network = PlaneNetwork()
        let edges = (0..<3).map { network.column($0) }
        let gates = [
            network.and(edges[0], !edges[1]), network.or(edges[0], edges[2]),
            network.majority(edges[0], edges[1], !edges[2]),
            !edges[2],
        ]
        // Enough targets for what is shown to go past the caches.
        let targets = (0..<1500).map { gates[$0 % 4] }
        let program = SweepProgram(network, columns: 3, targets: targets)
        var kernel = 0
        while unsafe planes_kernel_at(kernel) != nil {
            var shown = SweepColumns(count: targets.count, length: length)
            var block = SweepBlock(program, kernel: kernel)
            // Stretches in any order.
            let starts = Array(stride(from: 0, to: rows, by: 5000))
            for start in starts.reversed() {
                #expect(Self.evaluate(&block, start..<min(start + 5000, rows), rows, columns, &shown))
            }
            for target in [0, 1, 750, 1499] {
                let wrong = (0..<rows).first { row in
                    let (a, b, c) = (Bounds(columns[0, row]), Bounds(columns[1, row]), Bounds(columns[2, row]))
                    let expected = [a & !b, a | c, (a & b) | (a & !c) | (b & !c), !c][target % 4].shown
                    return shown[target, row] != expected
                }
                #expect(wrong == nil, "target \(target), kernel \(kernel)")
            }
            // Beyond the last row.
            for target in targets.indices { #expect(shown.isTrue[(target + 1) * length - 1] >> 1 == 0) }
            kernel += 1
        }
        #expect(kernel > 0)
    }

    private static func evaluate(
        _ block: inout SweepBlock, _ rows: Range<Int>, _ count: Int, _ told: SweepColumns, _ shown: inout SweepColumns
    ) -> Bool {
        var shownFalse: [UInt8] = []
        swap(&shownFalse, &shown.isFalse)
        defer { swap(&shownFalse, &shown.isFalse) }
        var trueSpan = shown.isTrue.mutableSpan
        var falseSpan = shownFalse.mutableSpan
        var trueColumns = unsafe trueSpan.mutableBytes
        var falseColumns = unsafe falseSpan.mutableBytes
        return unsafe block.evaluate(
            rows: rows, of: count, toldTrue: told.isTrue.span.bytes, toldFalse: told.isFalse.span.bytes,
            shownTrue: &trueColumns, shownFalse: &falseColumns)
    }

    /// Columns that do not reach as far as the rows do are not touched.
    @Test func refusesColumnsThatAreTooShort() {
        var network = PlaneNetwork()
        let column = network.column(0)
        let program = SweepProgram(network, columns: 1, targets: [column, !column])
        var block = SweepBlock(program)
        let told = SweepColumns(count: 1, length: 2)
        var shown = SweepColumns(count: 2, length: 2)
        #expect(block.evaluate(rows: 16, of: told, into: &shown))
        #expect(!block.evaluate(rows: 17, of: told, into: &shown))
        #expect(!block.evaluate(rows: -1, of: told, into: &shown))
        #expect(!Self.evaluate(&block, 8..<32, 32, told, &shown))
        #expect(!Self.evaluate(&block, 4..<16, 16, told, &shown))
        var narrow = SweepColumns(count: 1, length: 2)
        #expect(!block.evaluate(rows: 16, of: told, into: &narrow))
    }

    private struct Draws {
        var state: UInt64

        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }
}
