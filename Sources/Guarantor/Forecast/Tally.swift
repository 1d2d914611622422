import GuarantorLogic

/// What timelines came to. Whole numbers, so that it makes no difference in which order they are added up.
struct Tally: Sendable {
    struct World: Sendable {
        /// By mark, and one more: in how many timelines the target became true since the one before, less those in which it ceased
        /// to be.
        var rises: [Int]
        /// By mark, and one more: in how many the target was true for the first time since the mark before.
        var hits: [Int]
        /// When it first was true, in seconds, one for each timeline in which it was.
        var first: [Int64] = []
    }

    var worlds: [World]
    /// By change: in how many timelines it was the last that the target waited for.
    var last: [Int]
    /// In how many it was a deadline or a duration.
    var clock = 0

    init(_ plan: TimelinePlan) {
        let none = [Int](repeating: 0, count: plan.marks.count + 1)
        worlds = [World](repeating: World(rises: none, hits: none), count: plan.worlds)
        last = [Int](repeating: 0, count: plan.changes.count)
    }

    /// Notes what happened at the instant at which the target first became true.
    ///
    /// - Parameters:
    ///   - start: where on the agenda that begins.
    ///   - end: where what comes after it does.
    @inline(__always)
    mutating func note(_ agenda: Span<Int64>, _ start: Int, _ end: Int) {
        if start == end { clock += 1 }
        for place in stride(from: start, to: end, by: SortedLanes.step) {
            last[TimelinePlan.change(ofEntry: agenda[place])] += 1
        }
    }

    mutating func add(_ other: Tally) {
        for world in worlds.indices {
            for mark in worlds[world].rises.indices {
                worlds[world].rises[mark] += other.worlds[world].rises[mark]
                worlds[world].hits[mark] += other.worlds[world].hits[mark]
            }
            // The first one's are taken as they are.
            if worlds[world].first.isEmpty {
                worlds[world].first = other.worlds[world].first
            } else {
                worlds[world].first += other.worlds[world].first
            }
        }
        for change in last.indices { last[change] += other.last[change] }
        clock += other.clock
    }
}

extension Tally.World {
    /// Notes that the target has changed.
    @inline(__always)
    mutating func note(_ seconds: Int64, mark: Int, rises: Bool, isFirst: Bool) {
        self.rises[mark] += rises ? 1 : -1
        guard isFirst else { return }
        hits[mark] += 1
        first.append(seconds)
    }

    /// In how many timelines it is true at each mark, and in how many it has been by then.
    var counts: (at: [Int], by: [Int]) { (Self.sums(rises), Self.sums(hits)) }

    private static func sums(_ changes: [Int]) -> [Int] {
        var sum = 0
        return changes.dropLast().map { change in
            sum += change
            return sum
        }
    }

    /// The first times by their place in order, from 1 on; nil beyond the last. Linear: only those near one that is wanted are
    /// put in order.
    func ordered(_ places: [Int]) -> [Int64?] {
        let shift = max(0, Int64.bitWidth - (first.max() ?? 0).leadingZeroBitCount - 12)
        var counts = [Int](repeating: 0, count: 4096)
        for time in first { counts[Int(time >> shift)] += 1 }
        var buckets: [(start: Int, times: [Int64])] = []
        /// By number: which of them it is.
        var wanted = [Int](repeating: -1, count: counts.count)
        var sum = 0
        for (number, count) in counts.enumerated() {
            if places.contains(where: { $0 > sum && $0 <= sum + count }) {
                wanted[number] = buckets.count
                buckets.append((sum, []))
            }
            sum += count
        }
        for time in first where wanted[Int(time >> shift)] >= 0 {
            buckets[wanted[Int(time >> shift)]].times.append(time)
        }
        for bucket in buckets.indices { buckets[bucket].times.sort() }
        return places.map { place in
            guard let bucket = buckets.last(where: { $0.start < place }), place <= bucket.start + bucket.times.count
            else {
                return nil
            }
            return bucket.times[place - bucket.start - 1]
        }
    }
}
