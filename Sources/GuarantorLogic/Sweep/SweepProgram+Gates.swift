extension SweepProgram {
    /// Evaluates gates of one kind.
    @inline(__always)
    func evaluate(_ run: Run, _ values: inout MutableSpan<Plane>, _ room: Room) {
        let gates = gates.span.extracting(run.gates)
        switch run.kind {
        case .and: pairs(gates, &values, room) { a, b in a & b }
        case .or: pairs(gates, &values, room) { a, b in a | b }
        case .xor: pairs(gates, &values, room) { a, b in a ^ b }
        case .andNot: pairs(gates, &values, room, swapsSecond: true) { a, b in a & ~b }
        case .not: pairs(gates, &values, room, swapsFirst: true) { a, _ in ~a }
        case .majority: triples(gates, &values, room) { a, b, c in a & b | (a | b) & c }
        case .majorityNot: triples(gates, &values, room, swapsFirst: true) { a, b, c in b & c | (b | c) & ~a }
        case .andAnd: triples(gates, &values, room) { a, b, c in a & b & c }
        case .andAndNot: triples(gates, &values, room, swapsThird: true) { a, b, c in a & b & ~c }
        case .andNotNot:
            triples(gates, &values, room, swapsSecond: true, swapsThird: true) { a, b, c in a & ~(b | c) }
        case .orOr: triples(gates, &values, room) { a, b, c in a | b | c }
        case .andOr: triples(gates, &values, room) { a, b, c in a & b | c }
        case .andNotOr: triples(gates, &values, room, swapsSecond: true) { a, b, c in a & ~b | c }
        case .orAnd: triples(gates, &values, room) { a, b, c in (a | b) & c }
        case .orAndNot: triples(gates, &values, room, swapsThird: true) { a, b, c in (a | b) & ~c }
        case .andNotAnd:
            triples(gates, &values, room, swapsSecond: true, swapsThird: true) { a, b, c in a & ~(b & c) }
        case .andNotAndNot: triples(gates, &values, room, swapsSecond: true) { a, b, c in a & (~b | c) }
        case .constant, .column, .feedback: break
        }
    }

    /// - Parameter swapsFirst: whether an operand is negated an odd number of times on its way, so that its other reading counts.
    @inline(__always)
    private func pairs(
        _ gates: Span<Gate>, _ values: inout MutableSpan<Plane>, _ room: Room, swapsFirst: Bool = false,
        swapsSecond: Bool = false, _ operation: (Plane, Plane) -> Plane
    ) {
        for index in gates.indices {
            let gate = gates[index]
            let (output, first, second) = (room.start(gate.output), room.start(gate.first), room.start(gate.second))
            for plane in 0..<room.planes {
                let to = output &+ plane &* room.stride
                let a = first &+ (swapsFirst ? room.swapped(plane) : plane) &* room.stride
                let b = second &+ (swapsSecond ? room.swapped(plane) : plane) &* room.stride
                for part in 0..<room.parts { values[to &+ part] = operation(values[a &+ part], values[b &+ part]) }
            }
        }
    }

    @inline(__always)
    private func triples(
        _ gates: Span<Gate>, _ values: inout MutableSpan<Plane>, _ room: Room, swapsFirst: Bool = false,
        swapsSecond: Bool = false, swapsThird: Bool = false, _ operation: (Plane, Plane, Plane) -> Plane
    ) {
        for index in gates.indices {
            let gate = gates[index]
            let (output, first) = (room.start(gate.output), room.start(gate.first))
            let (second, third) = (room.start(gate.second), room.start(gate.third))
            for plane in 0..<room.planes {
                let to = output &+ plane &* room.stride
                let a = first &+ (swapsFirst ? room.swapped(plane) : plane) &* room.stride
                let b = second &+ (swapsSecond ? room.swapped(plane) : plane) &* room.stride
                let c = third &+ (swapsThird ? room.swapped(plane) : plane) &* room.stride
                for part in 0..<room.parts {
                    values[to &+ part] = operation(values[a &+ part], values[b &+ part], values[c &+ part])
                }
            }
        }
    }
}
