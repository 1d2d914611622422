import Guarantor

/// What a `guarantor_sweep *` points at.
final class SweepBox: HandleBox {
    let sweep: Sweep

    init(_ sweep: Sweep) { self.sweep = sweep }
}
