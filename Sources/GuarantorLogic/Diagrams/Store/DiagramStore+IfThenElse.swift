extension DiagramStore {
    mutating func xor(_ first: Edge, _ second: Edge) throws(DiagramError) -> Edge {
        try ifThenElse(first, !second, second)
    }

    /// The ternary operator, with the standard triples of Brace, Rudell and Bryant 1990. What is a conjunction in
    /// disguise is done as one.
    mutating func ifThenElse(_ condition: Edge, _ then: Edge, _ otherwise: Edge) throws(DiagramError) -> Edge {
        prepareOperation()
        let base = frames.count
        var (f, g, h) = (condition, then, otherwise)
        var result = Edge.false
        do throws(DiagramError) {
            descent: while true {
                while true {
                    if let simple = try simpleIfThenElse(f, g, h) {
                        result = simple
                        break
                    }
                    if f.isComplemented { (f, g, h) = (!f, h, g) }
                    let complement = g.code & 1
                    (g, h) = (Edge(code: g.code ^ complement), Edge(code: h.code ^ complement))
                    if let known = cache.result(f.code, g.code, h.code) {
                        result = Edge(code: known ^ complement)
                        break
                    }
                    let top = min(level(f), level(g), level(h))
                    let (f0, f1) = level(f) == top ? branches(f) : (f, f)
                    let (g0, g1) = level(g) == top ? branches(g) : (g, g)
                    let (h0, h1) = level(h) == top ? branches(h) : (h, h)
                    // The frame remembers the output's complement in the first operand, which is plain by now.
                    frames.append(
                        Frame(
                            first: f.code | complement, second: g.code, third: h.code, level: top,
                            highFirst: f1.code, highSecond: g1.code, highThird: h1.code, low: Frame.pending))
                    (f, g, h) = (f0, g0, h0)
                }
                while frames.count > base {
                    let top = frames.count &- 1
                    let frame = frames[top]
                    if frame.low == Frame.pending {
                        frames[top].low = result.code
                        f = Edge(code: frame.highFirst)
                        g = Edge(code: frame.highSecond)
                        h = Edge(code: frame.highThird)
                        continue descent
                    }
                    frames.removeLast()
                    try steps.step()
                    result = try make(frame.level, Edge(code: frame.low), result)
                    cache.store(result.code, frame.first & ~1, frame.second, frame.third)
                    result = Edge(code: result.code ^ (frame.first & 1))
                }
                return result
            }
        } catch {
            frames.removeLast(frames.count - base)
            throw error
        }
    }

    @inline(__always)
    private mutating func simpleIfThenElse(_ f: Edge, _ g: Edge, _ h: Edge) throws(DiagramError) -> Edge? {
        if f == .true || g == h { return g }
        if f == .false { return h }
        if g == .true || g == f { return h == .false ? f : try or(f, h) }
        if g == .false || g == !f { return h == .true ? !f : try and(!f, h) }
        if h == .false || h == f { return try and(f, g) }
        if h == .true || h == !f { return try or(!f, g) }
        return nil
    }

    /// At least so many of the functions, one dynamic programme over them instead of an expansion into conjunctions:
    /// entry j is *at least j of those seen so far*.
    mutating func atLeast(_ threshold: Int, of edges: [Edge]) throws(DiagramError) -> Edge {
        if threshold <= 0 { return .true }
        if threshold > edges.count { return .false }
        var reached = [Edge](repeating: .false, count: threshold + 1)
        reached[0] = .true
        let ordered = edges.sorted { (level($0), $0.code) > (level($1), $1.code) }
        for (seen, edge) in ordered.enumerated() {
            // Entries from which the threshold can no longer be reached are not needed.
            let least = max(1, threshold - (ordered.count - 1 - seen))
            let most = min(seen + 1, threshold)
            if least > most { continue }
            for entry in stride(from: most, through: least, by: -1) {
                reached[entry] = try ifThenElse(edge, reached[entry - 1], reached[entry])
            }
        }
        return reached[threshold]
    }
}
