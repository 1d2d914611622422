import Synchronization

/// Timelines on their way: each of a crew takes a block of them at a time until none are left.
final class Simulation: Sendable {
    private let plan: TimelinePlan
    private let timelines: Int
    private let seed: UInt32
    private let next = Atomic(0)
    private let done = Atomic(0)
    private let isStopped = Atomic(false)
    private let total: Mutex<Tally>

    private init(_ plan: TimelinePlan, _ timelines: Int, _ seed: UInt32) {
        self.plan = plan
        self.timelines = timelines
        self.seed = seed
        total = Mutex(Tally(plan))
    }

    /// The same for the same seed, whoever works on it.
    static func run(
        _ plan: TimelinePlan, timelines: Int, seed: UInt32, _ crew: Crew
    ) throws(QuestionError) -> Tally {
        let simulation = Simulation(plan, timelines, seed)
        let blocks = (timelines + TimelineBlock.size - 1) / TimelineBlock.size
        let others = min(crew.count, blocks) - 1
        let wait = others > 0 ? crew.help(others) { simulation.work { _ in true } } : {}
        simulation.work { crew.progress($0, timelines) }
        wait()
        let isStopped = simulation.isStopped.load(ordering: .relaxed) || !crew.progress(timelines, timelines)
        if isStopped { throw .cancelled }
        return simulation.total.withLock { $0 }
    }

    /// - Parameter goOn: told how many are done, before the last ones are.
    private func work(_ goOn: (Int) -> Bool) {
        var block = TimelineBlock(plan, seed: seed)
        var tally = Tally(plan)
        let size = TimelineBlock.size
        while !isStopped.load(ordering: .relaxed) {
            let start = next.add(size, ordering: .relaxed).oldValue
            guard start < timelines else { break }
            let count = min(size, timelines - start)
            block.run(start..<start + count, &tally)
            let sofar = done.add(count, ordering: .relaxed).newValue
            if sofar < timelines, !goOn(sofar) { isStopped.store(true, ordering: .relaxed) }
        }
        total.withLock { [tally] in $0.add(tally) }
    }
}
