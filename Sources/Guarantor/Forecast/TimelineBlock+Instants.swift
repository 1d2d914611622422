import GuarantorLogic

extension TimelineBlock {
    /// Sets all to the scenario's date, and puts what was drawn in order.
    mutating func start(_ count: Int) {
        agenda.sort(offsets, limit: plan.end)
        for lane in lanes.indices {
            let start = agenda.start(lane)
            lanes[lane] = Lane(agenda: (start, start))
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
            isFirst ? 0 : nil, end: TimelinePlan.key(plan.end, .deadlines), agenda.numbers, settings,
            isOpen: plan.worlds == 2, &active, &lanes, &told)
        active.removeLast(active.count - kept)
        for word in isActive.indices { isActive[word] = 0 }
        for lane in active { isActive[Int(lane) >> 6] |= 1 << UInt64(lane & 63) }
        if !plan.clocks.isEmpty { ring() }
        return kept > 0
    }

    /// How many have a next instant; they are the first ones that are active then.
    ///
    /// - Parameter moment: where it is the same for all.
    private static func advance(
        _ moment: TimelinePlan.Key?, end: TimelinePlan.Key, _ agenda: [Int64], _ settings: [Setting], isOpen: Bool,
        _ active: inout [Int32], _ lanes: inout [Lane], _ told: inout [UInt64]
    ) -> Int {
        let (agenda, settings) = (agenda.span, settings.span)
        var active = active.mutableSpan
        var lanes = lanes.mutableSpan
        var told = told.mutableSpan
        var kept = 0
        for index in active.indices {
            let number = active[index]
            let place = Int(number)
            var lane = lanes[place]
            var entry = agenda[lane.agenda.end]
            let key = moment ?? min(TimelinePlan.key(ofEntry: entry), lane.alarm)
            guard key <= end else { continue }
            active[kept] = number
            kept &+= 1
            lane.moment = key
            lane.agenda.start = lane.agenda.end
            let (word, bit) = (place >> 6, UInt64(1) << UInt64(place & 63))
            while TimelinePlan.key(ofEntry: entry) == key {
                let setting = settings[TimelinePlan.change(ofEntry: entry)]
                let first = setting.words.0 &+ word
                told[first] = told[first] & ~bit | setting.bits.0 & bit
                if isOpen {
                    let second = setting.words.1 &+ word
                    told[second] = told[second] & ~bit | setting.bits.1 & bit
                }
                lane.agenda.end &+= SortedLanes.step
                entry = agenda[lane.agenda.end]
            }
            lanes[place] = lane
        }
        return kept
    }
}
