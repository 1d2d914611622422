import Synchronization

/// The diagrams that the last question about an equation system was answered with. What brings a target about and how
/// probable it is are read off the same ones, where every input that can change, or varies, is false now and helps.
///
/// A function is a matter of the key alone, so that nothing in here goes out of date. May be used from any number of threads
/// at once.
public final class FunctionMemory: Sendable {
    /// What decides how a function's diagrams come out.
    struct Key: Equatable, Sendable {
        let target: Literal
        let roles: [InputRole]
        let fixpoint: Fixpoint
        let nodes: Int

        /// - Parameter roles: by input; one that varies counts as known to be false.
        init(_ target: Literal, _ roles: [InputRole], _ fixpoint: Fixpoint, _ budget: Budget) {
            self.target = target
            self.roles = roles.map { $0 == .varying ? .known(false) : $0 }
            self.fixpoint = fixpoint
            nodes = budget.nodes
        }
    }

    /// Of larger ones nothing is kept: this many nodes take some eight megabytes.
    static let nodeLimit = 1 << 18

    private let last = Mutex<(key: Key, function: ModularFunction)?>(nil)

    public init() {}

    /// The function, if it is the last; it takes as much of the budget as when it was built, so that a question has the same
    /// end whatever was asked before.
    func function(_ key: Key, _ budget: Budget) throws(DiagramError) -> ModularFunction? {
        guard var function = last.withLock({ $0?.key == key ? $0?.function : nil }) else { return nil }
        function.store.steps = try function.store.steps.taken(from: budget)
        return function
    }

    /// - Parameter function: its leaves are changes to true, which all help.
    func keep(_ function: ModularFunction, _ key: Key) {
        guard function.store.table.nodes.count <= FunctionMemory.nodeLimit else { return }
        var function = function
        function.store.forgetResults()
        function.store.table.trim()
        last.withLock { [function] in $0 = (key, function) }
    }
}
