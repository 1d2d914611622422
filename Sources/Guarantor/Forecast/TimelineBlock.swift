import GuarantorLogic

/// Timelines that go forward side by side, a thousand and some: each from one of its own instants to the next, all through
/// the same gates at once.
struct TimelineBlock {
    static let size = 1024
    static let words = size / UInt64.bitWidth

    let plan: TimelinePlan
    private let random: Philox
    private var block: SweepBlock

    // By timeline of the block.

    /// When what happens, in order: moment and change in one number; then `never`.
    private var agenda: [Int64]
    /// The part of the agenda that the present instant took.
    private var present: [(start: Int32, end: Int32)]
    private var moment: [TimelinePlan.Key]
    /// When a clock runs out next.
    private var alarm: [TimelinePlan.Key]
    /// By clock, world and timeline: when it runs out.
    private var due: [TimelinePlan.Key]
    /// Those that have instants left, as a list and in words.
    private var active: [Int32] = []
    private var isActive: [UInt64]

    // Columns of bits, in words.

    /// By column: what holds in the first world, and what does not in the second.
    private var told: [UInt64]
    private var denied: [UInt64]
    /// By output, likewise.
    private var shown: [UInt64]
    private var shownDenied: [UInt64]
    /// By clock and world, then by world, the target: what held as of the instant before.
    private var held: [UInt64]
    /// By world: where the target has been true.
    private var hit: [UInt64]

    // What is drawn.
    private var numbers: [Double]
    private var comers: [Int32]
    /// By change and timeline: seconds after the date; `never` beyond the end.
    private(set) var offsets: [Int64]

    init(_ plan: TimelinePlan, seed: UInt32) {
        self.plan = plan
        random = Philox(seed: UInt64(seed))
        block = SweepBlock(plan.program)
        agenda = [Int64](repeating: .max, count: Self.size * (plan.changes.count + 1))
        present = [(start: Int32, end: Int32)](repeating: (0, 0), count: Self.size)
        moment = [TimelinePlan.Key](repeating: 0, count: Self.size)
        alarm = moment
        due = [TimelinePlan.Key](repeating: 0, count: plan.clocks.count * plan.worlds * Self.size)
        let columns = [UInt64](repeating: 0, count: plan.initially.count * Self.words)
        let outputs = [UInt64](repeating: 0, count: plan.program.targetCount * Self.words)
        (told, denied) = (columns, plan.worlds == 2 ? columns : [])
        (shown, shownDenied) = (outputs, plan.worlds == 2 ? outputs : [])
        held = [UInt64](repeating: 0, count: (plan.clocks.count + 1) * plan.worlds * Self.words)
        hit = [UInt64](repeating: 0, count: plan.worlds * Self.words)
        isActive = [UInt64](repeating: 0, count: Self.words)
        numbers = [Double](repeating: 0, count: Self.size)
        comers = [Int32](repeating: 0, count: Self.size)
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

extension TimelineBlock {
    /// Draws when each change comes.
    private mutating func draw(_ first: UInt64, _ count: Int) {
        for (number, change) in plan.changes.enumerated() {
            let prospect = change.prospect
            let place = number * Self.size
            if prospect.isScheduled || prospect.isImpossible {
                let offset = prospect.isScheduled ? prospect.start : TimelinePlan.never
                for place in place..<place + count { offsets[place] = offset }
                continue
            }
            let drawn = drawOccurrence(change, first, count, place)
            guard let law = prospect.law else {
                for index in 0..<drawn { offsets[place + Int(comers[index])] = 0 }
                continue
            }
            var span = numbers.mutableSpan
            law.sample(&span, drawn)
            drawDelay(change, drawn, place)
        }
    }

    /// Draws in which timelines a change comes: those are listed, each with a number drawn for its delay. How many they are.
    ///
    /// - Parameter place: of the first timeline's offset.
    private mutating func drawOccurrence(
        _ change: TimelinePlan.Change, _ first: UInt64, _ count: Int, _ place: Int
    ) -> Int {
        let (random, thing, probability) = (random, change.prospect.thing, change.prospect.probability)
        let start = change.after.map { $0 * Self.size }
        var drawn = 0
        for lane in 0..<count {
            offsets[place + lane] = TimelinePlan.never
            // What it comes after never comes: nothing else depends on what would be drawn.
            if let start, offsets[start + lane] == TimelinePlan.never { continue }
            let pair = random.pair(timeline: first &+ UInt64(lane), of: thing)
            comers[drawn] = Int32(lane)
            numbers[drawn] = pair.1
            drawn += pair.0 < probability ? 1 : 0
        }
        return drawn
    }

    /// From delays to seconds after the date.
    private mutating func drawDelay(_ change: TimelinePlan.Change, _ drawn: Int, _ place: Int) {
        let end = Double(plan.end)
        let start = change.after.map { $0 * Self.size }
        for index in 0..<drawn {
            let delay = numbers[index]
            // What is no number is never, too.
            guard delay >= 0, delay <= end else { continue }
            let lane = Int(comers[index])
            // Up to the next whole second.
            var offset = Int64(delay)
            if Double(offset) < delay { offset &+= 1 }
            if let start { offset &+= offsets[start + lane] }
            if offset <= plan.end { offsets[place + lane] = offset }
        }
    }

    /// Sets all to the scenario's date, and puts what was drawn in order.
    private mutating func start(_ count: Int) {
        let (plan, size, words, stride) = (plan, Self.size, Self.words, plan.changes.count + 1)
        for lane in 0..<count {
            let first = lane * stride
            var filled = 0
            for (number, change) in plan.changes.enumerated() {
                let offset = offsets[number * size + lane]
                guard offset <= plan.end else { continue }
                let entry = TimelinePlan.key(offset, change.phase) << 16 | Int64(number)
                var place = first + filled
                filled += 1
                if stride > Self.fewChanges {
                    agenda[place] = entry
                    continue
                }
                while place > first, agenda[place - 1] > entry {
                    agenda[place] = agenda[place - 1]
                    place -= 1
                }
                agenda[place] = entry
            }
            agenda[first + filled] = .max
            present[lane] = (Int32(first), Int32(first))
        }
        if stride > Self.fewChanges { sort(count, stride) }
        active = (0..<Int32(count)).map { $0 }
        for (column, value) in plan.initially.enumerated() {
            for word in column * words..<(column + 1) * words {
                told[word] = value == .true ? .max : 0
                if plan.worlds == 2 { denied[word] = value == .false ? .max : 0 }
            }
        }
        for word in held.indices { held[word] = 0 }
        for word in hit.indices { hit[word] = 0 }
        for lane in 0..<size { alarm[lane] = TimelinePlan.never }
        for (number, clock) in plan.clocks.enumerated() {
            for world in 0..<plan.worlds {
                let place = number * plan.worlds + world
                for word in 0..<words where clock.isRunning[world] { held[place * words + word] = .max }
                let key = clock.due[world] > 0 ? clock.due[world] : TimelinePlan.never
                for lane in 0..<size {
                    due[place * size + lane] = key
                    alarm[lane] = min(alarm[lane], key)
                }
            }
        }
    }

    /// Up to so many changes are put in order one by one.
    private static let fewChanges = 64

    private mutating func sort(_ count: Int, _ stride: Int) {
        for lane in 0..<count {
            var end = lane * stride
            while agenda[end] != .max { end += 1 }
            agenda[lane * stride..<end].sort()
        }
    }

    /// Takes each timeline to its next instant; false where none has any.
    private mutating func advance(_ isFirst: Bool) -> Bool {
        let end = TimelinePlan.key(plan.end, .deadlines)
        let (plan, words) = (plan, Self.words)
        let changes = plan.changes.span
        var kept = 0
        for word in 0..<words { isActive[word] = 0 }
        for index in active.indices {
            let lane = Int(active[index])
            var position = Int(present[lane].end)
            let start = position
            let key = isFirst ? 0 : min(agenda[position] >> 16, alarm[lane])
            guard key <= end else { continue }
            active[kept] = active[index]
            kept += 1
            isActive[lane >> 6] |= 1 << UInt64(lane & 63)
            moment[lane] = key
            while agenda[position] >> 16 == key {
                let change = Int(agenda[position] & 0xFFFF)
                position += 1
                guard let column = changes[change].column else { continue }
                let (word, bit) = (column * words + lane >> 6, UInt64(1) << UInt64(lane & 63))
                let value = changes[change].prospect.value
                set(0, word, bit, value == .true)
                if plan.worlds == 2 { set(1, word, bit, value != .false) }
            }
            present[lane] = (Int32(start), Int32(position))
            if alarm[lane] == key { ring(lane, key) }
        }
        active.removeLast(active.count - kept)
        return kept > 0
    }

    @inline(__always)
    private mutating func set(_ world: Int, _ word: Int, _ bit: UInt64, _ holds: Bool) {
        switch (world, holds) {
        case (0, true): told[word] |= bit
        case (0, false): told[word] &= ~bit
        case (_, true): denied[word] &= ~bit
        case (_, false): denied[word] |= bit
        }
    }

    /// Lets the clocks run out whose moment this is.
    private mutating func ring(_ lane: Int, _ key: TimelinePlan.Key) {
        for (number, clock) in plan.clocks.enumerated() {
            for world in 0..<plan.worlds {
                let place = (number * plan.worlds + world) * Self.size + lane
                guard due[place] == key else { continue }
                due[place] = TimelinePlan.never
                set(world, clock.column * Self.words + lane >> 6, UInt64(1) << UInt64(lane & 63), true)
            }
        }
        findAlarm(lane)
    }

    private mutating func findAlarm(_ lane: Int) {
        var next = TimelinePlan.never
        for place in stride(from: lane, to: due.count, by: Self.size) { next = min(next, due[place]) }
        alarm[lane] = next
    }
}

extension TimelineBlock {
    /// What holds at the present instant of each timeline.
    private mutating func evaluate() {
        _ = block.evaluate(
            words: Self.words, toldTrue: told, toldFalse: denied, shownTrue: &shown, shownFalse: &shownDenied)
    }

    /// A word of what an output came to in a world.
    @inline(__always)
    private func shown(_ output: Int, _ world: Int, _ word: Int) -> UInt64 {
        let place = output * Self.words + word
        return world == 0 ? shown[place] : ~shownDenied[place]
    }

    /// Counts where the target has changed.
    private mutating func look(_ tally: inout Tally) {
        for world in 0..<plan.worlds {
            let place = (plan.clocks.count * plan.worlds + world) * Self.words
            for word in 0..<Self.words {
                let before = held[place + word]
                var changed = (shown(0, world, word) ^ before) & isActive[word]
                if changed == 0 { continue }
                held[place + word] = before ^ changed
                while changed != 0 {
                    let bit = changed & (0 &- changed)
                    let lane = word << 6 + changed.trailingZeroBitCount
                    changed ^= bit
                    let seconds = TimelinePlan.seconds(moment[lane])
                    let mark = plan.mark(seconds)
                    guard before & bit == 0 else {
                        tally.worlds[world].rises[mark] -= 1
                        continue
                    }
                    tally.worlds[world].rises[mark] += 1
                    guard hit[world * Self.words + word] & bit == 0 else { continue }
                    hit[world * Self.words + word] |= bit
                    tally.worlds[world].first.append(seconds)
                    tally.worlds[world].hits[mark] += 1
                    guard world == 0, seconds > 0 || !plan.isTrueAlready else { continue }
                    tally.note(agenda[Int(present[lane].start)..<Int(present[lane].end)])
                }
            }
        }
    }

    /// Makes what is now what was before: latches, and clocks that start or stop.
    private mutating func remember() {
        let words = Self.words
        for memory in plan.memories {
            let (from, to) = (memory.output * words, memory.column * words)
            let isEither = memory.isEither && plan.worlds == 2
            for word in 0..<words {
                told[to + word] = isEither ? ~shownDenied[from + word] : shown[from + word]
                if plan.worlds == 2 { denied[to + word] = shownDenied[from + word] }
            }
        }
        for world in 0..<plan.worlds {
            for (number, clock) in plan.clocks.enumerated() {
                let place = number * plan.worlds + world
                for word in 0..<words {
                    let before = held[place * words + word]
                    var changed = (shown(clock.output, world, word) ^ before) & isActive[word]
                    held[place * words + word] = before ^ changed
                    while changed != 0 {
                        let bit = changed & (0 &- changed)
                        let lane = word << 6 + changed.trailingZeroBitCount
                        changed ^= bit
                        if before & bit == 0 {
                            start(clock, place, lane)
                        } else {
                            due[place * Self.size + lane] = TimelinePlan.never
                            set(world, clock.column * words + word, bit, false)
                            findAlarm(lane)
                        }
                    }
                }
            }
        }
    }

    private mutating func start(_ clock: TimelinePlan.Clock, _ place: Int, _ lane: Int) {
        let seconds = TimelinePlan.seconds(moment[lane])
        var end = seconds &+ clock.length.seconds
        if clock.length.months > 0 {
            let start = Instant(seconds: plan.date.seconds + seconds)
            // Until after the calendar ends.
            guard let later = start.advanced(by: clock.length) else { return }
            end = later.seconds - plan.date.seconds
        }
        let key = TimelinePlan.key(end, .deadlines)
        guard key > moment[lane] else { return }
        due[place * Self.size + lane] = key
        alarm[lane] = min(alarm[lane], key)
    }
}

extension TimelinePlan {
    /// The first mark that is not before.
    @inline(__always)
    func mark(_ seconds: Int64) -> Int {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle] < seconds { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
