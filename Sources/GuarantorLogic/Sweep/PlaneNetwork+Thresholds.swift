extension PlaneNetwork {
    /// At least so many of the edges.
    mutating func atLeast(_ wanted: Int, of edges: [Edge]) -> Edge {
        let open = edges.filter { $0 != .false && $0 != .true }
        let wanted = wanted - edges.count(where: { $0 == .true })
        if wanted <= 0 { return .true }
        if wanted > open.count { return .false }
        if wanted == 1 { return balanced(open) { $0.or($1, $2) } }
        if wanted == open.count { return balanced(open) { $0.and($1, $2) } }
        // At least so many are true where so many less one are not false.
        if 2 * wanted > open.count + 1 { return !atLeast(open.count - wanted + 1, of: open.map { !$0 }) }
        // Two gates for each cell of the one, five for each member of the other and two for each digit.
        let cells = wanted * (open.count - wanted + 1)
        return 2 * cells <= 5 * open.count ? byPrefixes(wanted, open) : byCounting(wanted, open)
    }

    /// Joins edges two by two, which keeps what rests on what short.
    private mutating func balanced(_ edges: [Edge], _ join: (inout PlaneNetwork, Edge, Edge) -> Edge) -> Edge {
        var edges = edges
        while edges.count > 1 {
            let pairs = stride(from: 0, to: edges.count - 1, by: 2).map { join(&self, edges[$0], edges[$0 + 1]) }
            edges = edges.count % 2 == 0 ? pairs : pairs + [edges[edges.count - 1]]
        }
        return edges[0]
    }

    /// `reached[n]`: at least n + 1 of those seen so far. Counts that can't matter any more are left out.
    private mutating func byPrefixes(_ wanted: Int, _ edges: [Edge]) -> Edge {
        let (a, b, c) = (edges[0], edges[1], edges[2])
        var reached = [or(or(a, b), c), majority(a, b, c), and(and(a, b), c)]
        reached += [Edge](repeating: .false, count: max(0, wanted - reached.count))
        for (position, edge) in edges.enumerated().dropFirst(3) {
            let left = edges.count - position - 1
            for number in (0..<wanted).reversed() where number <= position && wanted - number - 1 <= left {
                let grown = number == 0 ? edge : and(reached[number - 1], edge)
                reached[number] = or(reached[number], grown)
            }
        }
        return reached[wanted - 1]
    }

    /// Adds the edges up as binary numbers, each reading by itself: of three digits of a weight one stays and one is carried
    /// (Knuth, The Art of Computer Programming 4A, 7.1.2, sideways addition).
    private mutating func byCounting(_ wanted: Int, _ edges: [Edge]) -> Edge {
        var weights = [edges]
        var digits: [Edge] = []
        while let first = weights.first {
            var addends = first
            var carried: [Edge] = []
            var next = 0
            while addends.count - next > 1 {
                let (a, b) = (addends[next], addends[next + 1])
                let half = xor(a, b)
                if addends.count - next == 2 {
                    addends.append(half)
                    carried.append(and(a, b))
                    next += 2
                } else {
                    let c = addends[next + 2]
                    addends.append(xor(half, c))
                    carried.append(or(and(a, b), and(half, c)))
                    next += 3
                }
            }
            digits.append(addends[next])
            weights = carried.isEmpty ? [] : [carried]
        }
        // From the lowest digit up: whether what has been seen of the count reaches what has been seen of the number.
        var reaches = Edge.true
        for (position, digit) in digits.enumerated() {
            reaches = wanted >> position & 1 != 0 ? and(digit, reaches) : or(digit, reaches)
        }
        return reaches
    }
}
