/// Variables that rest on each other without negation.
///
/// Solved in linear time by counting, for each gate and reading, how many arguments are still wanted
/// (Dowling and Gallier, "Linear-time algorithms for testing the satisfiability of propositional Horn
/// formulae", 1984).
struct Loop: Sendable {
    private(set) var firstNode: Int
    /// By member: how many true arguments make it true, and how many false ones make it false.
    let wantedTrue: [Int]
    let wantedFalse: [Int]
    /// By member: whether it stays true once it is.
    let isLatch: [Bool]
    /// By member: arguments from outside the loop, as nodes.
    private(set) var outside: [[UInt32]]
    /// By member: the members that have it as an argument, once for each time.
    let dependents: [[UInt32]]

    /// Its nodes.
    var members: Range<Int> { firstNode..<firstNode + wantedTrue.count }

    /// The loop with its nodes where the graph has them.
    func placed(at firstNode: Int, _ numbers: [UInt32]) -> Loop {
        var loop = self
        loop.firstNode = firstNode
        loop.outside = outside.map { $0.map { numbers[Int($0)] } }
        return loop
    }

    func solve(_ values: inout MutableSpan<UInt8>, _ fixpoint: Fixpoint) {
        switch fixpoint {
        case .least: settle(&values, wanted: wantedTrue, flip: 0)
        case .greatest: settle(&values, wanted: wantedFalse, flip: 0xF)
        }
    }

    /// Starts all members at false, or at what has latched, and raises what must be; with `flip` the same upside down,
    /// where what has latched can't be raised.
    private func settle(_ values: inout MutableSpan<UInt8>, wanted: [Int], flip: UInt8) {
        let count = wanted.count
        var missing = [Int](repeating: 0, count: Bounds.readingCount * count)
        var value = [UInt8](repeating: 0, count: count)
        var ceiling = [UInt8](repeating: 0xF, count: count)
        var raised: [(member: Int, bits: UInt8)] = []

        func raise(_ member: Int, by bits: UInt8) {
            let gained = bits & ceiling[member] & ~value[member]
            guard gained != 0 else { return }
            value[member] |= gained
            raised.append((member, gained))
        }

        func contribute(_ bits: UInt8, to member: Int) {
            var complete: UInt8 = 0
            for reading in 0..<Bounds.readingCount where bits >> reading & 1 != 0 {
                missing[Bounds.readingCount * member + reading] -= 1
                if missing[Bounds.readingCount * member + reading] == 0 { complete |= 1 << reading }
            }
            raise(member, by: complete)
        }

        for member in 0..<count {
            for reading in 0..<Bounds.readingCount {
                missing[Bounds.readingCount * member + reading] = wanted[member]
            }
            let held = isLatch[member] ? values[firstNode + member] : 0
            if flip == 0 { raise(member, by: held) } else { ceiling[member] = 0xF & ~held }
            if wanted[member] <= 0 { raise(member, by: 0xF) }
        }
        for member in 0..<count {
            for argument in outside[member] { contribute(values[Int(argument)] ^ flip, to: member) }
        }
        while let (member, bits) = raised.popLast() {
            for dependent in dependents[member] { contribute(bits, to: Int(dependent)) }
        }
        for member in 0..<count { values[firstNode + member] = value[member] ^ flip }
    }
}
