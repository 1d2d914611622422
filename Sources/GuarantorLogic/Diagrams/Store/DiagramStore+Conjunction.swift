extension DiagramStore {
    mutating func or(_ first: Edge, _ second: Edge) throws(DiagramError) -> Edge {
        try !and(!first, !second)
    }

    /// Bryant's *apply* for the one operator that all others come down to.
    mutating func and(_ first: Edge, _ second: Edge) throws(DiagramError) -> Edge {
        prepareOperation()
        let base = frames.count
        var (f, g) = (first.code, second.code)
        var result: UInt32 = 0

        descent: while true {
            // Down the low branches to something known.
            while true {
                if f > g { swap(&f, &g) }
                if f <= 1 {
                    result = f == 0 ? 0 : g
                    break
                }
                if f ^ g <= 1 {
                    result = f == g ? f : 0
                    break
                }
                if let known = cache.result(f, g, DiagramStore.conjunctionTag) {
                    result = known
                    break
                }
                let (a, b) = (table.nodes[Int(f >> 1)], table.nodes[Int(g >> 1)])
                let level = min(a.level, b.level)
                var (lowF, highF, lowG, highG) = (f, f, g, g)
                if a.level == level { (lowF, highF) = (a.low ^ (f & 1), a.high ^ (f & 1)) }
                if b.level == level { (lowG, highG) = (b.low ^ (g & 1), b.high ^ (g & 1)) }
                frames.append(
                    Frame(
                        first: f, second: g, level: level, highFirst: highF, highSecond: highG, low: Frame.pending))
                (f, g) = (lowF, lowG)
            }
            // Up again, as far as both halves are done.
            while frames.count > base {
                let top = frames.count &- 1
                let frame = frames[top]
                if frame.low == Frame.pending {
                    frames[top].low = result
                    (f, g) = (frame.highFirst, frame.highSecond)
                    continue descent
                }
                frames.removeLast()
                if frame.low != result {
                    let complement = frame.low & 1
                    do {
                        try steps.step()
                        result =
                            try table.node(frame.level, frame.low ^ complement, result ^ complement) << 1 | complement
                    } catch {
                        frames.removeLast(frames.count - base)
                        throw error
                    }
                }
                prepareOperation()
                cache.store(result, frame.first, frame.second, DiagramStore.conjunctionTag)
            }
            return Edge(code: result)
        }
    }

    /// The conjunction of many, those that begin deepest first: the top levels are then added last.
    mutating func and(_ edges: consuming [Edge]) throws(DiagramError) -> Edge {
        var result = Edge.true
        edges.sort { (level($0), $0.code) > (level($1), $1.code) }
        for edge in edges {
            result = try and(result, edge)
            if result == .false { break }
        }
        return result
    }
}
