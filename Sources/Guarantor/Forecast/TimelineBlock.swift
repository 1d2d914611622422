import GuarantorLogic

/// Timelines that go forward side by side, a thousand and some: each from one of its own instants to the next, all through
/// the same gates at once.
struct TimelineBlock {
    static let size = 1024
    static let words = size / UInt64.bitWidth

    /// A timeline of the block.
    struct Lane {
        /// The present instant.
        var moment: TimelinePlan.Key = 0
        /// When a clock runs out next.
        var alarm = TimelinePlan.never
        /// The part of the agenda that the present instant took.
        var start: Int32 = 0
        var end: Int32 = 0
    }

    /// What a change sets.
    struct Setting {
        /// The first word of the column, in each world.
        let first: Int32
        let second: Int32
        /// All bits or none.
        let firstBits: UInt64
        let secondBits: UInt64
    }

    let plan: TimelinePlan
    let random: Philox
    let settings: [Setting]
    var block: SweepBlock

    var lanes: [Lane]
    /// When what happens, by lane in order: moment and, beneath it, change.
    var agenda: SortedLanes
    /// The lanes that have instants left, as a list and in words.
    var active: [Int32] = []
    var isActive: [UInt64]
    /// By clock, world and lane: when it runs out.
    var due: [TimelinePlan.Key]

    // Columns of bits, in words.

    /// By column: what holds in the first world, then what does not in the second; last what nobody reads.
    var told: [UInt64]
    /// By output, likewise.
    var shown: [UInt64]
    /// By clock and world, then by world, the target: what held as of the instant before.
    var held: [UInt64]
    /// By world: where the target has been true.
    var hit: [UInt64]

    // What is drawn, by lane.

    /// Whether a change comes, and after what delay.
    var chances: [UInt64]
    var depths: [UInt64]
    /// The lanes in which it does, with their delays.
    var comers: [Int32]
    var delays: [Double]
    /// By change and lane: seconds after the date; `never` beyond the end.
    var offsets: [Int64]

    init(_ plan: TimelinePlan, seed: UInt32) {
        self.plan = plan
        random = Philox(seed: UInt64(seed))
        settings = plan.changes.map { Setting($0, plan) }
        block = SweepBlock(plan.program)
        lanes = [Lane](repeating: Lane(), count: Self.size)
        agenda = SortedLanes(lanes: Self.size, tags: plan.tags, tagBits: TimelinePlan.secondBits)
        isActive = [UInt64](repeating: 0, count: Self.words)
        due = [TimelinePlan.Key](repeating: 0, count: plan.clocks.count * plan.worlds * Self.size)
        told = [UInt64](repeating: 0, count: (plan.initially.count * plan.worlds + 1) * Self.words)
        shown = [UInt64](repeating: 0, count: plan.program.targetCount * plan.worlds * Self.words)
        held = [UInt64](repeating: 0, count: (plan.clocks.count + 1) * plan.worlds * Self.words)
        hit = [UInt64](repeating: 0, count: plan.worlds * Self.words)
        chances = [UInt64](repeating: 0, count: Self.size)
        depths = chances
        comers = [Int32](repeating: 0, count: Self.size)
        delays = [Double](repeating: 0, count: Self.size)
        offsets = [Int64](repeating: 0, count: plan.changes.count * Self.size)
    }

    /// Runs some timelines, known by their numbers, from the date to the end.
    mutating func run(_ timelines: Range<Int>, _ tally: inout Tally) {
        draw(UInt64(timelines.lowerBound), timelines.count)
        start(timelines.count)
        var isFirst = true
        while advance(isFirst) {
            evaluate()
            look(&tally)
            remember()
            isFirst = false
        }
    }
}

extension TimelineBlock.Setting {
    init(_ change: TimelinePlan.Change, _ plan: TimelinePlan) {
        let words = TimelineBlock.words
        let nowhere = plan.initially.count * plan.worlds * words
        let column = change.column.map { $0 * words }
        let other = plan.worlds == 2 ? column.map { plan.initially.count * words + $0 } : nil
        (first, second) = (Int32(truncatingIfNeeded: column ?? nowhere), Int32(truncatingIfNeeded: other ?? nowhere))
        let value = change.prospect.value
        (firstBits, secondBits) = (value == .true ? .max : 0, value == .false ? .max : 0)
    }
}
