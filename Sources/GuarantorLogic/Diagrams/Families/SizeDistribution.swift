/// What counts sets: machine words while they suffice, then numbers of any size; or merely whether there is one.
protocol Tally: Sendable {
    static var none: Self { get }
    static var single: Self { get }
    var isNone: Bool { get }
    /// Adds; false if the sum does not fit.
    mutating func add(_ other: Self) -> Bool
    /// Adds a product; false if the sum does not fit.
    mutating func add(_ first: Self, times second: Self) -> Bool
}

extension UInt64: Tally {
    static var none: UInt64 { 0 }
    static var single: UInt64 { 1 }
    var isNone: Bool { self == 0 }

    @inline(__always)
    mutating func add(_ other: UInt64) -> Bool {
        let (sum, overflow) = addingReportingOverflow(other)
        self = sum
        return !overflow
    }

    @inline(__always)
    mutating func add(_ first: UInt64, times second: UInt64) -> Bool {
        let (product, overflow) = first.multipliedReportingOverflow(by: second)
        return !overflow && add(product)
    }
}

extension Natural: Tally {
    static var none: Natural { .zero }
    static var single: Natural { .one }
    var isNone: Bool { isZero }

    mutating func add(_ other: Natural) -> Bool {
        self += other
        return true
    }

    mutating func add(_ first: Natural, times second: Natural) -> Bool {
        self += first * second
        return true
    }
}

extension Bool: Tally {
    static var none: Bool { false }
    static var single: Bool { true }
    var isNone: Bool { !self }

    mutating func add(_ other: Bool) -> Bool {
        self = self || other
        return true
    }

    mutating func add(_ first: Bool, times second: Bool) -> Bool {
        self = self || (first && second)
        return true
    }
}

/// How many sets of each size each node of a family has: a generating function per node, computed bottom-up.
/// Of each only the stretch from its least to its greatest size is kept.
struct SizeDistribution<Count: Tally>: Sendable {
    /// A node's stretch: its coefficients start at `start` and count sets of `least`, `least + 1`, … elements.
    struct Stretch: Sendable {
        var start: Int
        var count: Int
        var least: Int
    }

    private(set) var stretches: [Stretch]
    private(set) var coefficients: [Count] = [.single]

    init(nodeCount: Int) {
        stretches = [Stretch](repeating: Stretch(start: 0, count: 0, least: 0), count: max(nodeCount, 2))
        stretches[1] = Stretch(start: 0, count: 1, least: 0)
    }

    func count(_ node: UInt32, size: Int) -> Count {
        let stretch = stretches[Int(node)]
        let index = size - stretch.least
        return index >= 0 && index < stretch.count ? coefficients[stretch.start + index] : .none
    }

    /// By size, from zero on.
    func bySize(_ node: UInt32) -> [Count] {
        let stretch = stretches[Int(node)]
        guard stretch.count > 0 else { return [] }
        return [Count](repeating: .none, count: stretch.least)
            + coefficients[stretch.start..<stretch.start + stretch.count]
    }

    /// Fills in the nodes of one diagram, children first. An element counts one, or it stands for a family whose
    /// sets are distributed as `weights` says: its generating function is put in its place.
    /// - Returns: false if a number does not fit.
    mutating func fill(_ nodes: [UInt32], _ table: UniqueTable, weight: (UInt32) -> [Count]?) -> Bool {
        for number in nodes {
            let node = table.nodes[Int(number)]
            let (low, high) = (stretches[Int(node.low)], stretches[Int(node.high)])
            let weights = weight(node.level)
            let shift = weights.map { $0.firstIndex { !$0.isNone } ?? 0 } ?? 1
            let spread = weights.map { max($0.count - shift, 0) } ?? 1
            var least = high.least + shift
            var end = high.count == 0 || spread == 0 ? least : high.least + shift + high.count + spread - 1
            if low.count > 0 {
                end = max(end, low.least + low.count)
                least = min(least, low.least)
            }
            let start = coefficients.count
            coefficients.append(contentsOf: repeatElement(.none, count: end - least))
            for index in 0..<low.count {
                coefficients[start + low.least - least + index] = coefficients[low.start + index]
            }
            for index in 0..<high.count {
                let place = start + high.least - least + index
                if let weights {
                    for size in shift..<shift + spread {
                        let other = coefficients[high.start + index]
                        if !coefficients[place + size].add(other, times: weights[size]) { return false }
                    }
                } else if !coefficients[place + 1].add(coefficients[high.start + index]) {
                    return false
                }
            }
            stretches[Int(number)] = Stretch(start: start, count: end - least, least: least)
        }
        return true
    }
}
