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
    mutating func note(_ agenda: ArraySlice<Int64>) {
        if agenda.isEmpty { clock += 1 }
        for entry in agenda { last[Int(entry & 0xFFFF)] += 1 }
    }

    mutating func add(_ other: Tally) {
        for world in worlds.indices {
            for mark in worlds[world].rises.indices {
                worlds[world].rises[mark] += other.worlds[world].rises[mark]
                worlds[world].hits[mark] += other.worlds[world].hits[mark]
            }
            worlds[world].first += other.worlds[world].first
        }
        for change in last.indices { last[change] += other.last[change] }
        clock += other.clock
    }
}

extension Tally.World {
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
        var starts: [Int: Int] = [:]
        var sum = 0
        for (bucket, count) in counts.enumerated() {
            if places.contains(where: { $0 > sum && $0 <= sum + count }) { starts[bucket] = sum }
            sum += count
        }
        var times: [Int: [Int64]] = [:]
        for time in first where starts[Int(time >> shift)] != nil {
            times[Int(time >> shift), default: []].append(time)
        }
        for bucket in starts.keys { times[bucket]?.sort() }
        return places.map { place in
            for (bucket, start) in starts {
                if let own = times[bucket], place > start, place <= start + own.count { return own[place - start - 1] }
            }
            return nil
        }
    }
}
