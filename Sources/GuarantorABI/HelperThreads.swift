#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Threads that help with something for a while.
struct HelperThreads {
    private var threads: [pthread_t] = []

    /// Starts so many, each with the work; where the system gives no more, there are fewer.
    init(_ count: Int, _ work: @escaping @Sendable () -> Void) {
        for _ in 0..<max(0, count) {
            var thread = pthread_t()
            let task = Unmanaged.passRetained(HelperTask(work))
            let failure = pthread_create(&thread, nil, { HelperTask.perform($0) }, task.toOpaque())
            guard failure == 0 else {
                task.release()
                break
            }
            threads.append(thread)
        }
    }

    /// Waits for all of them.
    func join() {
        for thread in threads { pthread_join(thread, nil) }
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
