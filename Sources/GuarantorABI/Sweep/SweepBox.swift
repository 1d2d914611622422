import Guarantor
import Synchronization

/// What a `guarantor_sweep *` points at.
final class SweepBox: HandleBox {
    let sweep: Sweep
    /// Memory for blocks that no run has now: asking the system for it takes as long as a thousand rows.
    private let blocks = Mutex<[Sweep.Block]>([])

    init(_ sweep: Sweep) { self.sweep = sweep }

    func lend() -> Sweep.Block { blocks.withLock { $0.popLast() } ?? sweep.block() }

    func takeBack(_ block: consuming Sweep.Block) {
        let block = block
        blocks.withLock { if $0.count < Self.mostKept { $0.append(block) } }
    }

    /// As many threads as are likely to work at once.
    private static let mostKept = 64
}
