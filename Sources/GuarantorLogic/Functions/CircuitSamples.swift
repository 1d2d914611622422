/// What the functions of a circuit come to at some thousand points, 512 at a time. Points are drawn with few, half or most
/// of the variables true, so that conjunctions and thresholds are met on both sides. In every other round only contested
/// variables differ within each group of 64 points.
struct CircuitSamples {
    typealias Points = SIMD8<UInt64>

    /// What has been seen of a function.
    struct Sighting {
        var isTrueSomewhere = false
        var isFalseSomewhere = false
        /// At two points that differ in contested variables only.
        var differsByContested = false
    }

    private let circuit: Circuit
    private let hasContested: Bool
    private var random: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// By node.
    private var points: [Points]

    static let roundCount = 12

    init(_ circuit: Circuit) {
        self.circuit = circuit
        hasContested = circuit.isContested.contains(true)
        points = [Points](repeating: .zero, count: circuit.graph.nodeCount)
    }

    /// Evaluates the whole circuit once. Linear, thresholds times the logarithm of their size.
    mutating func draw(round: Int) {
        let graph = circuit.graph
        let isGrouped = hasContested && round % 2 == 0
        for node in 1..<max(graph.nodeCount, 1) {
            switch graph.kinds[node] {
            case .constant: break
            case .leaf:
                let variable = graph.leaves[Int(graph.leafNumbers[node])].input
                let isKept = isGrouped && !(variable < circuit.isContested.count && circuit.isContested[variable])
                points[node] = drawn(isKept: isKept)
            case .and:
                var all = Points(repeating: .max)
                for argument in graph.arguments(of: node) { all &= value(argument) }
                points[node] = all
            case .atLeast:
                points[node] = atLeast(Int(graph.thresholds[node]), of: graph.arguments(of: node))
            }
        }
    }

    func note(_ function: Circuit.Function, in sighting: inout Sighting, round: Int) {
        let values = value(function.code)
        let (none, all) = (Points.zero, Points(repeating: .max))
        if values != none { sighting.isTrueSomewhere = true }
        if values != all { sighting.isFalseSomewhere = true }
        guard hasContested, round % 2 == 0 else { return }
        let isUniform = (values .== none) .| (values .== all)
        if isUniform != SIMDMask(repeating: true) { sighting.differsByContested = true }
    }

    @inline(__always)
    private func value(_ literal: UInt32) -> Points {
        let values = points[Int(literal >> 1)]
        return literal & 1 == 0 ? values : ~values
    }

    /// A sum in binary, one plane for each digit, compared with the threshold.
    private func atLeast(_ threshold: Int, of literals: ArraySlice<UInt32>) -> Points {
        var digits: [Points] = []
        for literal in literals {
            var carry = value(literal)
            for place in digits.indices where carry != .zero {
                (digits[place], carry) = (digits[place] ^ carry, digits[place] & carry)
            }
            if carry != .zero { digits.append(carry) }
        }
        guard threshold >> digits.count == 0 else { return .zero }
        var (isMore, isSame) = (Points.zero, Points(repeating: .max))
        for place in digits.indices.reversed() {
            if threshold >> place & 1 == 0 {
                isMore |= isSame & digits[place]
                isSame &= ~digits[place]
            } else {
                isSame &= digits[place]
            }
        }
        return isMore | isSame
    }

    /// Values of one variable: by group with a chance of 1/2, 3/4, 1/4, 15/16, 1/16, 127/128 and 1/128 to be true.
    private mutating func drawn(isKept: Bool) -> Points {
        var drawn = Points.zero
        for (group, depth) in Self.depths.enumerated() {
            var word = next()
            for _ in 1..<depth { word &= next() }
            if group & 1 != 0 { word = ~word }
            if isKept { word = word & 1 == 0 ? 0 : .max }
            drawn[group] = word
        }
        return drawn
    }

    private static let depths = [1, 1, 2, 2, 4, 4, 7, 7]

    /// Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
    private mutating func next() -> UInt64 {
        random &+= 0x9E37_79B9_7F4A_7C15
        var mixed = random
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
