/// What timelines came to. Whole numbers, so that it makes no difference in which order they are added up.
struct Tally: Sendable {
    struct World: Sendable {
        /// By mark, and one more: in how many timelines the target became true since the one before, less those in which it ceased
        /// to be.
        var rises: [Int]
        /// When it first was true, in seconds, one for each timeline in which it was.
        var first: [Int64] = []
    }

    var worlds: [World]
    /// By change: in how many timelines it was the last that the target waited for.
    var last: [Int]
    /// In how many it was a deadline or a duration.
    var clock = 0

    init(_ plan: TimelinePlan) {
        worlds = [World](repeating: World(rises: [Int](repeating: 0, count: plan.marks.count + 1)), count: plan.worlds)
        last = [Int](repeating: 0, count: plan.changes.count)
    }

    /// Notes what happened at the instant at which the target first became true.
    mutating func note(_ agenda: ArraySlice<Int64>) {
        if agenda.isEmpty { clock += 1 }
        for entry in agenda { last[Int(entry & 0xFFFF)] += 1 }
    }

    mutating func add(_ other: Tally) {
        for world in worlds.indices {
            for mark in worlds[world].rises.indices { worlds[world].rises[mark] += other.worlds[world].rises[mark] }
            worlds[world].first += other.worlds[world].first
        }
        for change in last.indices { last[change] += other.last[change] }
        clock += other.clock
    }
}

extension Tally.World {
    /// In how many timelines it is true at each mark, and in how many it has been by then.
    func counts(_ marks: [Int64]) -> (at: [Int], by: [Int]) {
        var (at, by) = ([Int](repeating: 0, count: marks.count), [Int](repeating: 0, count: marks.count))
        var sum = 0
        for mark in marks.indices {
            sum += rises[mark]
            at[mark] = sum
        }
        let sorted = first.sorted()
        var passed = 0
        for mark in marks.indices {
            while passed < sorted.count, sorted[passed] <= marks[mark] { passed += 1 }
            by[mark] = passed
        }
        return (at, by)
    }
}
