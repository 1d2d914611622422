import GuarantorLogic

extension TimelineBlock {
    /// Sets all to the scenario's date, and puts what was drawn in order.
    mutating func start(_ count: Int) {
        agenda.sort(offsets, limit: plan.end)
        for lane in lanes.indices {
            let start = Int32(truncatingIfNeeded: agenda.start(lane))
            lanes[lane] = Lane(start: start, end: start)
        }
        active = (0..<Int32(count)).map { $0 }
        for (column, value) in plan.initially.enumerated() {
            for word in column * Self.words..<(column + 1) * Self.words {
                told[word] = value == .true ? .max : 0
                if plan.worlds == 2 { told[plan.initially.count * Self.words + word] = value == .false ? .max : 0 }
            }
        }
        for word in held.indices { held[word] = 0 }
        for word in hit.indices { hit[word] = 0 }
        startClocks()
    }

    /// Takes each timeline to its next instant; false where none has any.
    mutating func advance(_ isFirst: Bool) -> Bool {
        let kept = Self.advance(
            until: isFirst ? 0 : .max, end: TimelinePlan.key(plan.end, .deadlines), agenda.numbers, settings, &active,
            &lanes, &told)
        active.removeLast(active.count - kept)
        for word in isActive.indices { isActive[word] = 0 }
        for lane in active { isActive[Int(lane) >> 6] |= 1 << UInt64(lane & 63) }
        if !plan.clocks.isEmpty { ring() }
        return kept > 0
    }

    /// How many have a next instant; they are the first ones that are active then.
    ///
    /// - Parameter until: no instant is later.
    private static func advance(
        until latest: TimelinePlan.Key, end: TimelinePlan.Key, _ agenda: [Int64], _ settings: [Setting],
        _ active: inout [Int32], _ lanes: inout [Lane], _ told: inout [UInt64]
    ) -> Int {
        let (agenda, settings) = (agenda.span, settings.span)
        var active = active.mutableSpan
        var lanes = lanes.mutableSpan
        var told = told.mutableSpan
        var kept = 0
        for index in active.indices {
            let number = active[index]
            let lane = Int(number)
            let (alarm, start) = (lanes[lane].alarm, lanes[lane].end)
            var place = Int(start)
            var entry = agenda[place]
            let moment = min(TimelinePlan.key(ofEntry: entry), alarm, latest)
            guard moment <= end else { continue }
            active[kept] = number
            kept &+= 1
            let (word, bit) = (lane >> 6, UInt64(1) << UInt64(truncatingIfNeeded: lane & 63))
            while TimelinePlan.key(ofEntry: entry) == moment {
                let setting = settings[TimelinePlan.change(ofEntry: entry)]
                let (first, second) = (Int(setting.first) &+ word, Int(setting.second) &+ word)
                told[first] = told[first] & ~bit | setting.firstBits & bit
                told[second] = told[second] & ~bit | setting.secondBits & bit
                place &+= SortedLanes.step
                entry = agenda[place]
            }
            lanes[lane] = Lane(moment: moment, alarm: alarm, start: start, end: Int32(truncatingIfNeeded: place))
        }
        return kept
    }
}
