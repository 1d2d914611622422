/// What an analysis may spend. Exhaustion ends in `DiagramError.budgetExceeded` or in an answer that says that it is
/// partial, never in a wrong one.
public struct Budget: Sendable {
    /// How many nodes a store of diagrams or of families may hold at once (some thirty bytes each).
    public var nodes: Int
    /// Asked now and then, every few thousand steps; true ends the work. For clocks and cancellation.
    public var isExhausted: (@Sendable () -> Bool)?

    public init(nodes: Int = 20_000_000, isExhausted: (@Sendable () -> Bool)? = nil) {
        self.nodes = min(max(nodes, 2), Budget.greatestNodeCount)
        self.isExhausted = isExhausted
    }

    /// Edges have 31 bits, the 32nd marks entries of the computed cache.
    static let greatestNodeCount = 1 << 30
}

/// Why there is no answer.
public enum DiagramError: Error, Hashable, Sendable {
    public enum Resource: Hashable, Sendable { case nodes, time, gates }

    case budgetExceeded(Resource)
    /// Each variable rests on the next, the last on the first.
    case loopThroughNegation([Int])
}

/// The store's side of a budget: counts steps and asks the closure every so often.
struct StepCounter: Sendable {
    var isExhausted: (@Sendable () -> Bool)?
    private var remaining = StepCounter.interval
    private var askedCount = 0

    static let interval = 1 << 14

    init(_ budget: Budget) { isExhausted = budget.isExhausted }

    @inline(__always)
    mutating func step() throws(DiagramError) {
        remaining &-= 1
        if remaining <= 0 { try ask() }
    }

    @inline(never)
    private mutating func ask() throws(DiagramError) {
        remaining = StepCounter.interval
        askedCount += 1
        if let isExhausted, isExhausted() { throw .budgetExceeded(.time) }
    }

    /// The same steps, taken from another budget.
    func taken(from budget: Budget) throws(DiagramError) -> StepCounter {
        var counter = self
        counter.isExhausted = budget.isExhausted
        counter.askedCount = 0
        for _ in 0..<askedCount { try counter.ask() }
        counter.remaining = remaining
        return counter
    }
}
