/// Which solution a loop without negation takes.
public enum Fixpoint: Sendable {
    /// Members start false: nothing holds merely because it is assumed to. The well-founded reading.
    case least
    /// Members start true: what simultaneous acceptance would bring.
    case greatest
}

extension ConditionGraph {
    /// Computes all gates from the inputs. Linear in the arguments; allocates only where there are loops.
    public func evaluate(_ valuation: inout Valuation, loops fixpoint: Fixpoint = .least) {
        for run in runs {
            switch run.kind {
            case .and: evaluate(run, in: &valuation.bits, from: 0xF) { $0 & $1 }
            case .or: evaluate(run, in: &valuation.bits, from: 0) { $0 | $1 }
            case .atLeast: count(run, in: &valuation.bits)
            case .fixpoint: loops[run.firstArgument].solve(&valuation, fixpoint)
            }
        }
    }

    @inline(__always)
    private func evaluate(
        _ run: Run, in bits: inout [UInt8], from start: UInt8, _ combine: (UInt8, UInt8) -> UInt8
    ) {
        var values = bits.mutableSpan
        let arguments = arguments.span
        var position = run.firstArgument
        var output = 2 * run.firstNode
        for _ in 0..<run.nodeCount {
            var value = start
            for _ in 0..<run.arity {
                value = combine(value, values[Int(arguments[position])])
                position += 1
            }
            values[output] = value
            values[output + 1] = Bounds.negate(value)
            output += 2
        }
    }

    /// Counts the four readings side by side, sixteen bits each; beyond that many arguments, one by one.
    private func count(_ run: Run, in bits: inout [UInt8]) {
        var values = bits.mutableSpan
        let arguments = arguments.span
        var position = run.firstArgument
        for node in run.firstNode..<run.firstNode + run.nodeCount {
            var counts: (Int, Int, Int, Int) = (0, 0, 0, 0)
            for _ in 0..<run.arity {
                let value = Int(values[Int(arguments[position])])
                counts.0 &+= value & 1
                counts.1 &+= value >> 1 & 1
                counts.2 &+= value >> 2 & 1
                counts.3 &+= value >> 3 & 1
                position += 1
            }
            let threshold = run.threshold
            let value: UInt8 =
                (counts.0 >= threshold ? 1 : 0) | (counts.1 >= threshold ? 2 : 0)
                | (counts.2 >= threshold ? 4 : 0) | (counts.3 >= threshold ? 8 : 0)
            values[2 * node] = value
            values[2 * node + 1] = Bounds.negate(value)
        }
    }
}
