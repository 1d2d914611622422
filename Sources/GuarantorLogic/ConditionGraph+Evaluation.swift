/// Which solution a loop without negation takes.
public enum Fixpoint: Sendable {
    /// Members start false: nothing holds merely because it is assumed to. The well-founded reading.
    case least
    /// Members start true: what simultaneous acceptance would bring.
    case greatest
}

extension ConditionGraph {
    /// Goes on to the next instant, whose inputs have been set: computes all nodes from them and from what has latched.
    /// Linear; allocates only where there are loops.
    public func evaluate(_ valuation: inout Valuation, loops fixpoint: Fixpoint = .least) {
        for past in pasts { valuation.bits[past.input] = valuation.bits[past.latch] }
        compute(&valuation, loops: fixpoint)
    }

    /// Computes all gates from the inputs.
    func compute(_ valuation: inout Valuation, loops fixpoint: Fixpoint) {
        var values = valuation.bits.mutableSpan
        for run in runs {
            switch run.kind {
            case .not: forEachPair(of: run) { values[$0] = Bounds.negate(values[Int($1.first)]) }
            case .or: forEachPair(of: run) { values[$0] = values[Int($1.first)] | values[Int($1.second)] }
            case .and: forEachPair(of: run) { values[$0] = values[Int($1.first)] & values[Int($1.second)] }
            case .latch: forEachPair(of: run) { values[$0] |= values[Int($1.first)] & values[Int($1.second)] }
            case .atLeast:
                for offset in 0..<run.count {
                    values[run.firstNode + offset] = count(thresholds[run.first + offset], in: values.span)
                }
            case .fixpoint: loops[run.first].solve(&values, fixpoint)
            }
        }
    }

    @inline(__always)
    private func forEachPair(of run: Run, _ body: (_ node: Int, Pair) -> Void) {
        let pairs = pairs.span
        for offset in 0..<run.count { body(run.firstNode + offset, pairs[run.first + offset]) }
    }

    /// Counts the four readings side by side, sixteen bits each, which is room for `Threshold.mostMembers`.
    @inline(__always)
    func count(_ threshold: Threshold, in values: Span<UInt8>) -> UInt8 {
        let ones: UInt64 = 0x0001_0001_0001_0001
        // Brings bit 1 to 16, bit 2 to 32 and bit 3 to 48, and what is counted back again.
        let spread: UInt64 = 0x0000_2000_4000_8001
        let gather: UInt64 = 0x0001_0002_0004_0008
        let members = members.span
        // A count reaches the highest of its sixteen bits when it reaches the number wanted.
        var counts = (0x8000 - UInt64(threshold.wanted)) &* ones
        for member in Int(threshold.firstMember)..<Int(threshold.firstMember + threshold.count) {
            counts &+= UInt64(values[Int(members[member])]) &* spread & ones
        }
        let reached = (counts >> 15 & ones) &* gather
        return UInt8(truncatingIfNeeded: reached >> 48) & 0xF
    }
}
