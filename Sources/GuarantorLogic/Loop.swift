/// Variables that rest on each other without negation.
///
/// Solved in linear time by counting, for each gate and reading, how many arguments are still wanted
/// (Dowling and Gallier, "Linear-time algorithms for testing the satisfiability of propositional Horn
/// formulae", 1984).
struct Loop: Sendable {
    let firstNode: Int
    /// By member: how many true arguments make it true, and how many false ones make it false.
    let wantedTrue: [Int]
    let wantedFalse: [Int]
    /// By member: arguments from outside the loop, as literal codes.
    let outside: [[UInt32]]
    /// By member: the members that have it as an argument, once for each time.
    let dependents: [[UInt32]]

    func solve(_ valuation: inout Valuation, _ fixpoint: Fixpoint) {
        switch fixpoint {
        case .least: settle(&valuation, wanted: wantedTrue, flip: 0)
        case .greatest: settle(&valuation, wanted: wantedFalse, flip: 0xF)
        }
    }

    /// Starts all members at false and raises what must be; with `flip` the same upside down.
    private func settle(_ valuation: inout Valuation, wanted: [Int], flip: UInt8) {
        let count = wanted.count
        var missing = [Int](repeating: 0, count: Bounds.readingCount * count)
        var value = [UInt8](repeating: 0, count: count)
        var raised: [(member: Int, bits: UInt8)] = []

        func contribute(_ bits: UInt8, to member: Int) {
            var gained: UInt8 = 0
            for reading in 0..<Bounds.readingCount where bits >> reading & 1 != 0 {
                missing[Bounds.readingCount * member + reading] -= 1
                if missing[Bounds.readingCount * member + reading] == 0 { gained |= 1 << reading }
            }
            if gained != 0 {
                value[member] |= gained
                raised.append((member, gained))
            }
        }

        for member in 0..<count {
            for reading in 0..<Bounds.readingCount {
                missing[Bounds.readingCount * member + reading] = wanted[member]
            }
            if wanted[member] <= 0 {
                value[member] = 0xF
                raised.append((member, 0xF))
            }
        }
        for member in 0..<count {
            for argument in outside[member] { contribute(valuation.bits[Int(argument)] ^ flip, to: member) }
        }
        while let (member, bits) = raised.popLast() {
            for dependent in dependents[member] { contribute(bits, to: Int(dependent)) }
        }
        for member in 0..<count { valuation.set(firstNode + member, to: value[member] ^ flip) }
    }
}
