import CGuarantor
import Guarantor
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Rows as the caller has them: how they come into a block, and what is shown of them out of it.
protocol SweepRows: Sendable {
    /// Whether every value is one of those that there are.
    func pass(_ work: inout SweepWork, start: Int, count: Int) -> Bool
}

/// Rows on their way through a sweep: threads take a few blocks at a time until none are left.
final class SweepRun<Rows: SweepRows>: Sendable {
    private let sweep: Sweep
    private let rows: Int
    private let content: Rows
    private let next = Atomic(0)
    private let done = Atomic(0)
    private let isStopped = Atomic(false)
    private let isFaulty = Atomic(false)

    init(_ sweep: Sweep, _ rows: Int, _ content: Rows) {
        self.sweep = sweep
        self.rows = rows
        self.content = content
    }

    /// Works on the calling thread and as many others as help; the calling thread alone reports progress.
    func run(_ options: SweepOptions) throws(Failure) {
        let own = SweepWork(sweep)
        let blocks = (rows + own.block.size - 1) / own.block.size
        let helpers = help(min(options.threads, blocks) - 1)
        work(own) { done in
            guard let progress = options.progress else { return true }
            return progress(options.context, done, self.rows) == 0
        }
        for helper in helpers { pthread_join(helper, nil) }
        if isFaulty.load(ordering: .relaxed) {
            throw .argument("a byte of `values` is none of the listed numbers")
        }
        if !isStopped.load(ordering: .relaxed), rows > 0, let progress = options.progress {
            if progress(options.context, rows, rows) != 0 { isStopped.store(true, ordering: .relaxed) }
        }
        if isStopped.load(ordering: .relaxed) { throw .cancelled }
    }

    /// - Parameter goOn: told how many rows are done, before the last ones are.
    private func work(_ work: consuming SweepWork, _ goOn: (Int) -> Bool) {
        var work = work
        let size = work.block.size
        while !isStopped.load(ordering: .relaxed) {
            let start = next.add(size, ordering: .relaxed).oldValue
            guard start < rows else { return }
            let count = min(size, rows - start)
            guard content.pass(&work, start: start, count: count) else {
                isFaulty.store(true, ordering: .relaxed)
                isStopped.store(true, ordering: .relaxed)
                return
            }
            let sofar = done.add(count, ordering: .relaxed).newValue
            if sofar < rows, !goOn(sofar) { isStopped.store(true, ordering: .relaxed) }
        }
    }

    /// Starts threads; where the system gives no more, there are fewer.
    private func help(_ count: Int) -> [pthread_t] {
        var helpers: [pthread_t] = []
        for _ in 0..<max(0, count) {
            var helper = pthread_t()
            let task = Unmanaged.passRetained(HelperTask { self.work(SweepWork(self.sweep)) { _ in true } })
            let failure = pthread_create(&helper, nil, { HelperTask.perform($0) }, task.toOpaque())
            guard failure == 0 else {
                task.release()
                break
            }
            helpers.append(helper)
        }
        return helpers
    }
}

/// What a thread is to do.
private final class HelperTask {
    private let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    static func perform(_ task: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let task { Unmanaged<HelperTask>.fromOpaque(task).takeRetainedValue().body() }
        return nil
    }
}
