import GuarantorLogic

extension TimelineBlock {
    /// Draws when each change comes.
    mutating func draw(_ first: UInt64, _ count: Int) {
        for (number, change) in plan.changes.enumerated() {
            let prospect = change.prospect
            let places = number * Self.size..<number * Self.size + count
            if prospect.isScheduled || prospect.isImpossible {
                let offset = prospect.isScheduled ? prospect.start : TimelinePlan.never
                for place in places { offsets[place] = offset }
                continue
            }
            random.draw(lower: first, upper: UInt64(prospect.thing), into: &chances, &depths)
            // What comes after nothing is told by its own column that it may come.
            for place in places { offsets[place] = 0 }
            let start = (change.after ?? number) * Self.size
            let drawn = Self.list(
                Philox.threshold(prospect.probability), chances, depths, offsets, start..<start + count, &comers,
                &delays)
            for place in places { offsets[place] = TimelinePlan.never }
            if let law = prospect.law {
                var span = delays.mutableSpan
                law.sample(&span, drawn)
                Self.arrive(
                    &offsets, places.lowerBound, change.after.map { $0 * Self.size }, plan.end, comers, delays, drawn)
            } else {
                for comer in comers[..<drawn] { offsets[places.lowerBound + Int(comer)] = 0 }
            }
        }
    }

    /// Lists the lanes in which a change comes, each with a number drawn for its delay. How many they are.
    ///
    /// - Parameter places: of the offsets of what it comes after. Where that never comes, nothing else depends on what would be
    ///   drawn.
    private static func list(
        _ threshold: UInt64, _ chances: [UInt64], _ depths: [UInt64], _ offsets: [Int64], _ places: Range<Int>,
        _ comers: inout [Int32], _ numbers: inout [Double]
    ) -> Int {
        let (chances, depths, offsets) = (chances.span, depths.span, offsets.span.extracting(places))
        var comers = comers.mutableSpan
        var numbers = numbers.mutableSpan
        var drawn = 0
        for lane in offsets.indices {
            // Written anyhow, and kept if it comes: whether it does cannot be foreseen.
            comers[drawn] = Int32(truncatingIfNeeded: lane)
            numbers[drawn] = Philox.unit(depths[lane])
            let comes = Philox.isBelow(chances[lane], threshold) ? 1 : 0
            drawn &+= offsets[lane] == TimelinePlan.never ? 0 : comes
        }
        return drawn
    }

    /// From delays to seconds after the date.
    ///
    /// - Parameters:
    ///   - place: of the first lane's offset.
    ///   - start: of the first lane's offset of what it comes after.
    private static func arrive(
        _ offsets: inout [Int64], _ place: Int, _ start: Int?, _ end: Int64, _ comers: [Int32], _ delays: [Double],
        _ drawn: Int
    ) {
        var offsets = offsets.mutableSpan
        let (comers, delays, last) = (comers.span, delays.span, Double(end))
        for index in 0..<drawn {
            let delay = delays[index]
            // What is no number is never, too.
            guard delay >= 0, delay <= last else { continue }
            let lane = Int(comers[index])
            // Up to the next whole second.
            var offset = Int64(delay)
            offset &+= Double(offset) < delay ? 1 : 0
            if let start { offset &+= offsets[start + lane] }
            if offset <= end { offsets[place + lane] = offset }
        }
    }
}
