import GuarantorLogic

/// Deadlines and durations: what runs, until when, and what runs out.
extension TimelineBlock {
    /// Where the clocks are at the scenario's date.
    mutating func startClocks() {
        for (number, clock) in plan.clocks.enumerated() {
            for world in 0..<plan.worlds {
                let place = number * plan.worlds + world
                for word in 0..<Self.words where clock.isRunning[world] { held[place * Self.words + word] = .max }
                let key = clock.due[world] > 0 ? clock.due[world] : TimelinePlan.never
                for lane in lanes.indices {
                    due[place * Self.size + lane] = key
                    lanes[lane].alarm = min(lanes[lane].alarm, key)
                }
            }
        }
    }

    /// Lets the clocks run out whose moment has come.
    mutating func ring() {
        for index in active.indices {
            let lane = Int(active[index])
            let moment = lanes[lane].moment
            guard lanes[lane].alarm == moment else { continue }
            for (number, clock) in plan.clocks.enumerated() {
                for world in 0..<plan.worlds {
                    let place = (number * plan.worlds + world) * Self.size + lane
                    guard due[place] == moment else { continue }
                    due[place] = TimelinePlan.never
                    set(clock, world, lane, true)
                }
            }
            findAlarm(lane)
        }
    }

    /// Makes clocks start or stop with what they run for.
    mutating func runClocks() {
        for world in 0..<plan.worlds {
            for (number, clock) in plan.clocks.enumerated() {
                let place = number * plan.worlds + world
                for word in 0..<Self.words {
                    let before = held[place * Self.words + word]
                    var changed = (shown(clock.output, world, word) ^ before) & isActive[word]
                    held[place * Self.words + word] = before ^ changed
                    while changed != 0 {
                        let bit = changed & (0 &- changed)
                        let lane = word << 6 + changed.trailingZeroBitCount
                        changed ^= bit
                        if before & bit == 0 {
                            start(clock, place, lane)
                        } else {
                            due[place * Self.size + lane] = TimelinePlan.never
                            set(clock, world, lane, false)
                            findAlarm(lane)
                        }
                    }
                }
            }
        }
    }

    private mutating func start(_ clock: TimelinePlan.Clock, _ place: Int, _ lane: Int) {
        let seconds = TimelinePlan.seconds(lanes[lane].moment)
        var end = seconds &+ clock.length.seconds
        if clock.length.months > 0 {
            let start = Instant(seconds: plan.date.seconds + seconds)
            // Until after the calendar ends.
            guard let later = start.advanced(by: clock.length) else { return }
            end = later.seconds - plan.date.seconds
        }
        let key = TimelinePlan.key(end, .deadlines)
        guard key > lanes[lane].moment else { return }
        due[place * Self.size + lane] = key
        lanes[lane].alarm = min(lanes[lane].alarm, key)
    }

    private mutating func findAlarm(_ lane: Int) {
        var next = TimelinePlan.never
        for place in stride(from: lane, to: due.count, by: Self.size) { next = min(next, due[place]) }
        lanes[lane].alarm = next
    }

    /// Says whether a clock has run out.
    private mutating func set(_ clock: TimelinePlan.Clock, _ world: Int, _ lane: Int, _ isOver: Bool) {
        let word = place(ofColumn: clock.column, world) + lane >> 6
        let bit = UInt64(1) << UInt64(lane & 63)
        // The second world's columns say what does not hold.
        told[word] = isOver == (world == 0) ? told[word] | bit : told[word] & ~bit
    }
}
