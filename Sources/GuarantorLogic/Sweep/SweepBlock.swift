internal import GuarantorPlanes

/// The memory that scenarios take which go through a program together, a plane of bits for each value.
///
/// Everything unsafe about sweeps is here and in `GuarantorPlanes`: slots are below `slotCount` by the program's making, and
/// whether the columns of a call reach as far as its rows do is looked at before anything is read or written.
public struct SweepBlock: Sendable {
    /// How many scenarios go through together.
    public var size: Int { 8 * length }

    /// Of a column, in bytes.
    public let length: Int
    private let program: SweepProgram
    /// The kernel's number.
    private let kernel: Int
    /// By slot: its planes, from the first word on that a line of memory begins with.
    private var values: [UInt64]
    /// Where that is, in bytes.
    private var start = 0
    /// How the constants stand in `values`.
    private var layout = planes_layout()

    /// Columns are taken this many bytes at a time, for what is shown to arrive in stretches that memory likes.
    private static let mostLength = 1024
    /// A line for each of four planes.
    private static let leastLength = 4 * lineLength
    /// What is computed should fit into the cache that is the processor's own.
    private static let favouredSize = 1 << 20
    /// What is shown beyond this many bytes goes past the caches: writing there what nobody reads soon costs reading it first.
    private static let mostCached = 4 << 20

    private static let lineLength = Int(PLANES_LINE)

    public init(_ program: SweepProgram) { self.init(program, kernel: 0) }

    /// - Parameter kernel: which of those that the processor can run, the best one first.
    init(_ program: SweepProgram, kernel: Int) {
        self.program = program
        self.kernel = kernel
        length = Self.length(program)
        // A line more for each plane: rows that are evaluated ahead.
        let size = (length + Self.leastLength) * max(1, program.slotCount) + Self.lineLength
        values = [UInt64](repeating: 0, count: size / MemoryLayout<UInt64>.size)
    }

    private static func length(_ program: SweepProgram) -> Int {
        let favoured = favouredSize / max(1, program.slotCount) / leastLength * leastLength
        return min(mostLength, max(leastLength, favoured))
    }

    /// How many scenarios go through together in a block of a program.
    public static func size(_ program: SweepProgram) -> Int { 8 * length(program) }

    /// Evaluates a stretch of rows.
    ///
    /// - Parameters:
    ///   - rows: begins with a multiple of 8. All stretches of the columns have to be evaluated, by whatever block and in any
    ///     order: what is shown of rows next to each other may be written together.
    ///   - count: of all rows.
    ///   - toldTrue: the columns' bits, column after column, each of as many whole bytes as `count` rows take.
    ///   - toldFalse: empty: what is not told true is told false.
    ///   - shownTrue: the targets', likewise: what is shown true or contested; empty where nobody wants to know.
    ///   - shownFalse: what is shown false or contested; empty where nobody wants to know.
    /// - Returns: whether the columns reach as far as the rows do; where they do not, nothing has been done.
    public mutating func evaluate(
        rows: Range<Int>, of count: Int, toldTrue: RawSpan, toldFalse: RawSpan, shownTrue: inout MutableRawSpan,
        shownFalse: inout MutableRawSpan
    ) -> Bool {
        guard count >= 0, count <= Int.max - 7 else { return false }
        return evaluate(rows, count, (count + 7) / 8, toldTrue, toldFalse, &shownTrue, &shownFalse)
    }

    /// Evaluates the first rows of columns of one's own.
    public mutating func evaluate(rows: Int, of told: SweepColumns, into shown: inout SweepColumns) -> Bool {
        guard rows >= 0, told.length == shown.length else { return false }
        // Spans of two members of one value would not go together.
        var falseColumns: [UInt8] = []
        swap(&falseColumns, &shown.isFalse)
        defer { swap(&falseColumns, &shown.isFalse) }
        var trueSpan = shown.isTrue.mutableSpan
        var falseSpan = falseColumns.mutableSpan
        var shownTrue = unsafe trueSpan.mutableBytes
        var shownFalse = unsafe falseSpan.mutableBytes
        return unsafe evaluate(
            0..<rows, rows, told.length, told.isTrue.span.bytes, told.isFalse.span.bytes, &shownTrue, &shownFalse)
    }

    /// The same of columns in words, 64 rows to each: what is told, or shown, true; then, where something is open, what is so false.
    ///
    /// - Parameter isOpen: else what is not true is false.
    public mutating func evaluate(words: Int, isOpen: Bool, told: [UInt64], into shown: inout [UInt64]) -> Bool {
        let halves = isOpen ? 2 : 1
        guard words >= 0, words <= Int.max / 64, Self.reaches(told.count, halves * program.columnCount, words),
            Self.reaches(shown.count, halves * program.targetCount, words)
        else { return false }
        let (toldHalf, shownHalf) = (8 * program.columnCount * words, 8 * program.targetCount * words)
        return unsafe told.withUnsafeBytes { told in
            unsafe shown.withUnsafeMutableBytes { shown in
                let (told, shown) = (told.baseAddress, shown.baseAddress)
                let columns = unsafe Columns(
                    length: 8 * words, count: 64 * words, toldTrue: told,
                    toldFalse: isOpen ? told.map { unsafe $0 + toldHalf } : nil, shownTrue: shown,
                    shownFalse: isOpen ? shown.map { unsafe $0 + shownHalf } : nil, streams: false)
                return unsafe evaluate(columns, 0..<64 * words)
            }
        }
    }

    /// - Parameter length: of a column, in bytes.
    private mutating func evaluate(
        _ rows: Range<Int>, _ count: Int, _ length: Int, _ toldTrue: RawSpan, _ toldFalse: RawSpan,
        _ shownTrue: inout MutableRawSpan, _ shownFalse: inout MutableRawSpan
    ) -> Bool {
        guard rows.lowerBound >= 0, rows.lowerBound % 8 == 0, rows.upperBound <= count, (count + 7) / 8 <= length,
            Self.reaches(toldTrue.byteCount, program.columnCount, length),
            toldFalse.isEmpty || Self.reaches(toldFalse.byteCount, program.columnCount, length),
            shownTrue.isEmpty || Self.reaches(shownTrue.byteCount, program.targetCount, length),
            shownFalse.isEmpty || Self.reaches(shownFalse.byteCount, program.targetCount, length)
        else { return false }
        let streams = shownTrue.byteCount + shownFalse.byteCount > Self.mostCached
        return unsafe toldTrue.withUnsafeBytes { toldTrue in
            unsafe toldFalse.withUnsafeBytes { toldFalse in
                unsafe shownTrue.withUnsafeMutableBytes { shownTrue in
                    unsafe shownFalse.withUnsafeMutableBytes { shownFalse in
                        let columns = unsafe Columns(
                            length: length, count: count, toldTrue: toldTrue.baseAddress,
                            toldFalse: toldFalse.isEmpty ? nil : toldFalse.baseAddress,
                            shownTrue: shownTrue.isEmpty ? nil : shownTrue.baseAddress,
                            shownFalse: shownFalse.isEmpty ? nil : shownFalse.baseAddress, streams: streams)
                        return unsafe evaluate(columns, rows)
                    }
                }
            }
        }
    }

    private static func reaches(_ room: Int, _ count: Int, _ length: Int) -> Bool {
        let (needed, isTooMuch) = count.multipliedReportingOverflow(by: length)
        return !isTooMuch && room >= needed
    }

    /// The columns of a call, none of which is kept.
    @unsafe private struct Columns {
        /// Of a column, in bytes.
        let length: Int
        /// Of rows.
        let count: Int
        let toldTrue: UnsafeRawPointer?
        let toldFalse: UnsafeRawPointer?
        let shownTrue: UnsafeMutableRawPointer?
        let shownFalse: UnsafeMutableRawPointer?
        let streams: Bool
    }

    private mutating func evaluate(_ columns: Columns, _ rows: Range<Int>) -> Bool {
        guard let kernel = unsafe planes_kernel_at(kernel)?.pointee else { return false }
        var values: [UInt64] = []
        swap(&values, &self.values)
        defer { swap(&values, &self.values) }
        return unsafe values.withUnsafeMutableBytes { values in
            guard let first = values.baseAddress else { return false }
            let aligned = unsafe first.alignedUp(toMultipleOf: Self.lineLength)
            // A copy may stand elsewhere.
            if unsafe aligned - first != start { layout = planes_layout() }
            start = unsafe aligned - first
            unsafe evaluate(columns, rows, aligned, kernel)
            if unsafe columns.streams { planes_settle() }
            return true
        }
    }

    /// What has to be told apart takes as much memory as there is: the more planes, the fewer rows at once.
    private mutating func evaluate(
        _ columns: Columns, _ all: Range<Int>, _ values: UnsafeMutableRawPointer, _ kernel: planes_kernel
    ) {
        var needed = program.distinction
        var start = all.lowerBound
        while start < all.upperBound {
            let count = min(all.upperBound - start, size / needed.planes)
            let ahead = unsafe columns.streams ? min(8 * Self.lineLength, columns.count - start - count) : 0
            let rows = unsafe planes_rows(length: columns.length, offset: start / 8, count: count, ahead: ahead)
            unsafe lay(needed, rows: count + ahead, in: values)
            // Without columns there is nothing to be read: any place will do.
            let told = unsafe kernel.tell(
                values, layout, program.columns, program.columns.count, columns.toldTrue ?? UnsafeRawPointer(values),
                columns.toldFalse, rows)
            let met = needed.joined(with: .init(rawValue: UInt8(truncatingIfNeeded: told)) ?? .all)
            guard met == needed else {
                needed = met
                continue
            }
            for step in program.steps { unsafe perform(step, columns, rows, values, kernel) }
            start += count
        }
    }

    private func perform(
        _ step: SweepProgram.Step, _ columns: Columns, _ rows: planes_rows, _ values: UnsafeMutableRawPointer,
        _ kernel: planes_kernel
    ) {
        switch step {
        case .runs(let range):
            unsafe kernel.run(values, layout, program.runs, range.lowerBound, range.count, program.gates)
        case .cycle(let range, let members):
            for feedback in program.feedbacks[members] {
                unsafe planes_fill(values, layout, feedback.slot, Bounds.false.bits)
            }
            repeat {
                unsafe kernel.run(values, layout, program.runs, range.lowerBound, range.count, program.gates)
            } while unsafe kernel.update(values, layout, program.feedbacks, members.lowerBound, members.count)
        case .outputs(let range):
            unsafe kernel.show(
                values, layout, program.outputs, range.lowerBound, range.count, columns.shownTrue, columns.shownFalse,
                rows,
                columns.streams)
        }
    }

    /// Makes room for so many rows and what has to be told apart of them, and puts the constants there.
    private mutating func lay(_ distinction: SweepProgram.Distinction, rows: Int, in values: UnsafeMutableRawPointer) {
        let length = (rows + 8 * Self.lineLength - 1) / (8 * Self.lineLength) * Self.lineLength
        let (planes, isContested) = (distinction.planes, distinction == .contested)
        guard layout.planes != planes || layout.length != length || layout.is_contested != isContested else { return }
        layout = planes_layout(planes: planes, length: length, is_contested: isContested)
        for (slot, value) in program.constants { unsafe planes_fill(values, layout, slot, value.bits) }
    }
}
