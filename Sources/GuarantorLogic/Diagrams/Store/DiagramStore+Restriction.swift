extension DiagramStore {
    /// What becomes of one level in `rewrite`.
    enum Treatment: Sendable {
        case keep
        case restrict(Bool)
        /// True whatever the variable is.
        case forAll
        /// True for one value of the variable at least.
        case exists
    }

    /// The function with each level restricted, quantified or kept. Quantification is innermost first: all quantified
    /// levels should have the same quantifier, or stand below those of the other.
    /// - Parameter first: the level of the first treatment. No earlier level occurs, and later ones are kept.
    mutating func rewrite(
        _ edge: Edge, _ treatment: [Treatment], from first: Int = 0
    ) throws(DiagramError) -> Edge {
        prepareOperation()
        let tag = nextStamp()
        let base = frames.count
        var f = edge
        var result = Edge.false
        do throws(DiagramError) {
            descent: while true {
                while true {
                    let level = level(f)
                    let index = Int(level) - first
                    if f.isConstant || index >= treatment.count {
                        result = f
                        break
                    }
                    let (low, high) = branches(f)
                    if case .restrict(let value) = treatment[index] {
                        f = value ? high : low
                        continue
                    }
                    if let known = cache.result(f.code, 0, tag) {
                        result = Edge(code: known)
                        break
                    }
                    frames.append(
                        Frame(
                            first: f.code, second: 0, level: level, highFirst: high.code, highSecond: 0,
                            low: Frame.pending))
                    f = low
                }
                while frames.count > base {
                    let top = frames.count &- 1
                    let frame = frames[top]
                    if frame.low == Frame.pending {
                        frames[top].low = result.code
                        f = Edge(code: frame.highFirst)
                        continue descent
                    }
                    frames.removeLast()
                    let low = Edge(code: frame.low)
                    try steps.step()
                    switch treatment[Int(frame.level) - first] {
                    case .forAll: result = try and(low, result)
                    case .exists: result = try or(low, result)
                    default: result = try make(frame.level, low, result)
                    }
                    cache.store(result.code, frame.first, 0, tag)
                }
                return result
            }
        } catch {
            frames.removeLast(frames.count - base)
            throw error
        }
    }

    /// The function where the variable of one level has a value.
    mutating func cofactor(_ edge: Edge, _ level: Int, _ value: Bool) throws(DiagramError) -> Edge {
        try cofactor(edge, level, value, from: 0)
    }

    /// - Parameter first: no earlier level occurs.
    mutating func cofactor(_ edge: Edge, _ level: Int, _ value: Bool, from first: Int) throws(DiagramError) -> Edge {
        var treatment = [Treatment](repeating: .keep, count: level - first + 1)
        treatment[level - first] = .restrict(value)
        return try rewrite(edge, treatment, from: first)
    }

    /// The function's value at a point, by level.
    func value(_ edge: Edge, at point: (Int) -> Bool) -> Bool {
        var edge = edge
        while !edge.isConstant {
            let (low, high) = branches(edge)
            edge = point(Int(level(edge))) ? high : low
        }
        return edge == .true
    }
}
