import ArgumentParser
import Dispatch
import Glibc
import Guarantor
import Synchronization

/// How many threads work on what takes long. The answer does not depend on it.
struct ThreadsOption: ParsableArguments {
    @Option(
        name: .customLong("threads"),
        help: ArgumentHelp("How many threads work on it; without it, as many as there are cores.", valueName: "n"))
    var given: Int?

    func validate() throws {
        guard let given, !(1...1024).contains(given) else { return }
        throw ValidationError("--threads takes a whole number from 1 to 1024, not \(given)")
    }

    var count: Int { given ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// For what the library does itself.
    var crew: Crew {
        Crew(count: count) { count, work in
            let group = DispatchGroup()
            for _ in 0..<count { DispatchQueue.global().async(group: group, execute: work) }
            return { group.wait() }
        }
    }

    /// What comes of each item, in their order; all at once, so there should be no more of them than threads.
    func map<Item: Sendable, Result: Sendable>(_ items: [Item], _ work: @Sendable (Item) -> Result) -> [Result] {
        let results = Mutex<[Int: Result]>([:])
        DispatchQueue.concurrentPerform(iterations: items.count) { index in
            let result = work(items[index])
            results.withLock { $0[index] = result }
        }
        return results.withLock { results in items.indices.compactMap { results[$0] } }
    }
}
