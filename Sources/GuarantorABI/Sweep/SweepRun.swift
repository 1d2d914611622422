import CGuarantor
import Guarantor
import Synchronization

/// Rows as the caller has them: how they come into a block, and what is shown of them out of it.
protocol SweepRows: Sendable {
    /// What one thread has of a sweep.
    associatedtype Work

    func work(_ block: consuming Sweep.Block) -> Work

    /// The block that it was made of.
    func block(_ work: consuming Work) -> Sweep.Block

    /// Whether every value is one of those that there are.
    func pass(_ work: inout Work, start: Int, count: Int) -> Bool
}

/// Rows on their way through a sweep: threads take stretches of them until none are left, and go through each block by block.
final class SweepRun<Rows: SweepRows>: Sendable {
    private let box: SweepBox
    private let rows: Int
    private let content: Rows
    /// How many go through together: a block.
    private let size: Int
    private let next = Atomic(0)
    private let done = Atomic(0)
    private let isStopped = Atomic(false)
    private let isFaulty = Atomic(false)

    init(_ box: SweepBox, _ rows: Int, _ content: Rows) {
        self.box = box
        self.rows = rows
        self.content = content
        size = box.sweep.blockSize
    }

    /// Works on the calling thread and as many others as help; the calling thread alone reports progress.
    func run(_ options: SweepOptions) throws(Failure) {
        let threads = min(options.threads, threadsWorth)
        let helpers = HelperThreads(threads - 1) { self.work(threads) { _ in true } }
        work(threads) { done in
            guard let progress = options.progress else { return true }
            return progress(options.context, done, self.rows) == 0
        }
        helpers.join()
        if isFaulty.load(ordering: .relaxed) {
            throw .argument("a byte of `values` is none of the listed numbers")
        }
        if !isStopped.load(ordering: .relaxed), rows > 0, let progress = options.progress {
            if progress(options.context, rows, rows) != 0 { isStopped.store(true, ordering: .relaxed) }
        }
        if isStopped.load(ordering: .relaxed) { throw .cancelled }
    }

    /// - Parameter goOn: told how many rows are done, before the last ones are.
    private func work(_ threads: Int, _ goOn: (Int) -> Bool) {
        var work = content.work(box.lend())
        defer { box.takeBack(content.block(work)) }
        while let stretch = take(threads) {
            for start in stride(from: stretch.lowerBound, to: stretch.upperBound, by: size) {
                guard !isStopped.load(ordering: .relaxed) else { return }
                let count = min(size, stretch.upperBound - start)
                guard content.pass(&work, start: start, count: count) else {
                    isFaulty.store(true, ordering: .relaxed)
                    isStopped.store(true, ordering: .relaxed)
                    return
                }
                let sofar = done.add(count, ordering: .relaxed).newValue
                if sofar < rows, !goOn(sofar) { isStopped.store(true, ordering: .relaxed) }
            }
        }
    }

    /// The next rows: half of a thread's share of what is left, for the threads to end together (Polychronopoulos and Kuck,
    /// "Guided self-scheduling", 1987). What a processor fetches of its own accord is then for its own next block.
    private func take(_ threads: Int) -> Range<Int>? {
        var start = next.load(ordering: .relaxed)
        while start < rows {
            let left = rows - start
            let fair = left / (2 * threads)
            let unit = fair < size ? Self.grain : size
            let count = threads == 1 ? left : min(left, max(fair / unit * unit, Self.grain))
            let (taken, current) = next.weakCompareExchange(expected: start, desired: start + count, ordering: .relaxed)
            if taken { return start..<start + count }
            start = current
        }
        return nil
    }

    /// So many threads that starting them, one after the other, takes as long as what each of them then has to do.
    private var threadsWorth: Int {
        let bytes = Double(rows) / 8 * Double(box.sweep.planeCount)
        return max(1, min((rows + size - 1) / size, Int((bytes / Self.startBytes).squareRoot())))
    }

    /// Bytes of planes that go by while a thread starts.
    private static var startBytes: Double { 0x1p19 }

    /// Rows that fill lines of memory.
    private static var grain: Int { 1024 }
}
