import GuarantorLogic

/// Which latches can ever hold: found upwards, from none on, each let hold together with any that can. So a latch that is not
/// among them holds in no scenario.
struct PossiblePast {
    /// Inputs that are false in every scenario.
    private var impossible: Set<Int> = []
    private var inputOfLatch: [Int: Int] = [:]
    private static let mostRounds = 100

    init(_ framework: Framework, budget: Budget) {
        let equations = framework.equations
        for latch in equations.latches { inputOfLatch[latch.now.variable] = latch.input }
        impossible = Set(equations.latches.map(\.input) + equations.performances.compactMap(\.overdueInput))
        var isStable = false
        var rounds = 0
        while !isStable {
            rounds += 1
            guard rounds <= Self.mostRounds, let found = widen(framework, budget) else {
                // What takes too much may be possible.
                impossible = []
                return
            }
            isStable = !found
        }
    }

    /// One round: whether it found more; nil where it took too much.
    private mutating func widen(_ framework: Framework, _ budget: Budget) -> Bool? {
        let equations = framework.equations
        var instant = AnyInstant(framework, past: self, budget: budget)
        var found: [Int] = []
        do throws(DiagramError) {
            for latch in equations.latches where impossible.contains(latch.input) {
                if try instant.function(of: latch.now) != .false { found.append(latch.input) }
            }
        } catch {
            return nil
        }
        for performance in equations.performances {
            guard let input = performance.overdueInput, impossible.contains(input) else { continue }
            if canHold(performance.triggered) { found.append(input) }
        }
        impossible.subtract(found)
        return !found.isEmpty
    }

    func neverHolds(_ input: Int) -> Bool { impossible.contains(input) }

    /// Whether a latched predicate of a commitment can ever hold; true for what is none.
    func canHold(_ predicate: Literal) -> Bool {
        if predicate == .false { return false }
        return inputOfLatch[predicate.variable].map { !impossible.contains($0) } ?? true
    }
}
