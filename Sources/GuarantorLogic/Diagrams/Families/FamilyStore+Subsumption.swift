extension FamilyStore {
    static let subsumptionTag: UInt32 = 1 << 31

    /// The sets of the one family that contain no set of the other: *without* in Rauzy, "New algorithms for fault
    /// trees analysis" (1993), *nonsupersets* in Coudert and Madre, "Implicit and incremental computation of primes
    /// and essential primes of Boolean functions" (1992).
    ///
    /// The other's sets are minimal: none contains another.
    mutating func less(_ family: Family, _ other: Family) throws(DiagramError) -> Family {
        prepareOperation()
        let base = frames.count
        var (b, a) = (family.node, other.node)
        var result: UInt32 = 0

        descent: while true {
            while true {
                // A minimal family with the empty set has no other.
                if b == 0 || a == 1 || a == b {
                    result = 0
                    break
                }
                if b == 1 || a == 0 {
                    result = b
                    break
                }
                let (minuend, subtrahend) = (table.nodes[Int(b)], table.nodes[Int(a)])
                if subtrahend.level < minuend.level {
                    a = subtrahend.low
                    continue
                }
                if let known = cache.result(b, a, FamilyStore.subsumptionTag) {
                    result = known
                    break
                }
                var frame = Frame(
                    minuend: b, subtrahend: a, level: minuend.level, low: 0, highMinuend: minuend.high,
                    firstSubtrahend: a, secondSubtrahend: 0, stage: 0)
                if subtrahend.level == minuend.level {
                    frame.firstSubtrahend = subtrahend.low
                    frame.secondSubtrahend = subtrahend.high
                    a = subtrahend.low
                }
                frames.append(frame)
                b = minuend.low
            }
            while frames.count > base {
                let top = frames.count &- 1
                let frame = frames[top]
                if frame.stage == 0 {
                    frames[top].low = result
                    frames[top].stage = 1
                    (b, a) = (frame.highMinuend, frame.firstSubtrahend)
                    // What goes beneath all sets goes faster first.
                    if frame.secondSubtrahend == 1 {
                        frames[top].stage = 2
                        result = 0
                    } else {
                        continue descent
                    }
                } else if frame.stage == 1, frame.secondSubtrahend != 0 {
                    frames[top].stage = 2
                    (b, a) = (result, frame.secondSubtrahend)
                    continue descent
                }
                let low = frames[top].low
                frames.removeLast()
                if result == 0 {
                    result = low
                } else {
                    do {
                        try steps.step()
                        result = try table.node(frame.level, low, result)
                    } catch {
                        frames.removeLast(frames.count - base)
                        throw error
                    }
                }
                if cache.size < table.slots.count { prepareOperation() }
                cache.store(result, frame.minuend, frame.subtrahend, FamilyStore.subsumptionTag)
            }
            return Family(node: result)
        }
    }
}
