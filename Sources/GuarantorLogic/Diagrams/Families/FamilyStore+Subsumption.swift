extension FamilyStore {
    /// The sets of a family at which an increasing function is false, which contain none of its minimal sets. It is
    /// *without* in Rauzy, "New algorithms for fault trees analysis" (1993), but asks the function in place of the
    /// family of its minimal sets: one way down for each set, where that takes two wherever both have the element.
    ///
    /// An element of the family is twice a level of the function.
    mutating func less(
        _ family: Family, _ function: Edge, _ diagrams: borrowing DiagramStore
    ) throws(DiagramError) -> Family {
        prepareOperation()
        let base = frames.count
        var (b, g) = (family.node, function)
        var result: UInt32 = 0

        descent: while true {
            while true {
                // Where nothing more is true, an increasing function is true only if it is constant.
                if b == 0 || g == .true {
                    result = 0
                    break
                }
                if b == 1 || g == .false {
                    result = b
                    break
                }
                let (node, branch) = (table.nodes[Int(b)], diagrams.node(g))
                let level = branch.level << 1
                if level < node.level {
                    g = Edge(code: branch.low ^ (g.code & 1))
                    continue
                }
                if let known = cache.result(b, g.code, FamilyStore.evaluationTag) {
                    result = known
                    break
                }
                var frame = Frame(
                    family: b, other: g.code, level: node.level, low: 0, highFamily: node.high, lowOther: 0,
                    highOther: g.code, stage: 0)
                if level == node.level {
                    frame.highOther = branch.high ^ (g.code & 1)
                    g = Edge(code: branch.low ^ (g.code & 1))
                }
                frames.append(frame)
                b = node.low
            }
            while frames.count > base {
                let top = frames.count &- 1
                let frame = frames[top]
                if frame.stage == 0 {
                    frames[top].low = result
                    frames[top].stage = 1
                    (b, g) = (frame.highFamily, Edge(code: frame.highOther))
                    continue descent
                }
                frames.removeLast()
                if result == 0 {
                    result = frame.low
                } else {
                    do {
                        try steps.step()
                        result = try table.node(frame.level, frame.low, result)
                    } catch {
                        frames.removeLast(frames.count - base)
                        throw error
                    }
                }
                cache.store(result, frame.family, frame.other, FamilyStore.evaluationTag)
            }
            return Family(node: result)
        }
    }

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
                    family: b, other: a, level: minuend.level, low: 0, highFamily: minuend.high, lowOther: a,
                    highOther: 0, stage: 0)
                if subtrahend.level == minuend.level {
                    frame.lowOther = subtrahend.low
                    frame.highOther = subtrahend.high
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
                    (b, a) = (frame.highFamily, frame.lowOther)
                    // What goes beneath all sets goes faster first.
                    if frame.highOther == 1 {
                        frames[top].stage = 2
                        result = 0
                    } else {
                        continue descent
                    }
                } else if frame.stage == 1, frame.highOther != 0 {
                    frames[top].stage = 2
                    (b, a) = (result, frame.highOther)
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
                cache.store(result, frame.family, frame.other, FamilyStore.subsumptionTag)
            }
            return Family(node: result)
        }
    }

    static let evaluationTag: UInt32 = 1 << 31
    static let subsumptionTag: UInt32 = 1 << 31 | 1
}
