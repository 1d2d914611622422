// Planes are written out for one, two and four of them: `planes` is a constant where these functions end up.
extension SweepProgram {
    typealias Plane = SweepBlock.Plane

    /// - Parameter distinction: which readings are told apart; none that `told` or a constant needs is missing.
    func evaluate(_ told: [Plane], _ values: inout [Plane], _ shown: inout [Plane], distinction: Distinction) {
        let told = told.span
        var values = values.mutableSpan
        var shown = shown.mutableSpan
        switch distinction {
        case .none: evaluate(told, &values, &shown, distinction, planes: 1)
        case .unknown, .contested: evaluate(told, &values, &shown, distinction, planes: 2)
        case .all: evaluate(told, &values, &shown, distinction, planes: 4)
        }
    }

    @inline(__always)
    private func evaluate(
        _ told: Span<Plane>, _ values: inout MutableSpan<Plane>, _ shown: inout MutableSpan<Plane>,
        _ distinction: Distinction, planes: Int
    ) {
        read(told, into: &values, planes: planes)
        for step in steps {
            switch step {
            case .runs(let runs): evaluate(runs, &values, planes: planes)
            case .cycle(let runs, let feedbacks):
                repeat { evaluate(runs, &values, planes: planes) } while update(feedbacks, &values, planes: planes)
            case .outputs(let outputs): show(outputs, values.span, &shown, distinction, planes: planes)
            }
        }
    }

    @inline(__always)
    private func read(_ told: Span<Plane>, into values: inout MutableSpan<Plane>, planes: Int) {
        for feedback in feedbacks {
            for plane in 0..<planes { values[planes * Int(feedback.slot) + plane] = .zero }
        }
        for (column, slot) in columns {
            let (isTrue, isFalse) = (told[2 * column], told[2 * column + 1])
            switch planes {
            case 1: values[slot] = isTrue
            case 2:
                values[2 * slot] = isTrue & ~isFalse
                values[2 * slot + 1] = isTrue | ~isFalse
            default:
                values[4 * slot] = isTrue & ~isFalse
                values[4 * slot + 1] = isTrue
                values[4 * slot + 2] = isTrue | ~isFalse
                values[4 * slot + 3] = ~isFalse
            }
        }
    }

    @inline(__always)
    private func evaluate(_ runs: Range<Int>, _ values: inout MutableSpan<Plane>, planes: Int) {
        let all = gates.span
        for run in runs {
            let (kind, range) = (self.runs[run].kind, self.runs[run].gates)
            let gates = all.extracting(range)
            switch kind {
            case .and:
                for index in gates.indices {
                    let gate = Places(gates[index], planes)
                    for plane in 0..<planes {
                        values[gate.output + plane] = values[gate.first + plane] & values[gate.second + plane]
                    }
                }
            case .or:
                for index in gates.indices {
                    let gate = Places(gates[index], planes)
                    for plane in 0..<planes {
                        values[gate.output + plane] = values[gate.first + plane] | values[gate.second + plane]
                    }
                }
            case .andNot:
                for index in gates.indices {
                    let gate = Places(gates[index], planes)
                    for plane in 0..<planes {
                        let negated = ~values[gate.second + (plane ^ planes >> 1)]
                        values[gate.output + plane] = values[gate.first + plane] & negated
                    }
                }
            case .xor:
                for index in gates.indices {
                    let gate = Places(gates[index], planes)
                    for plane in 0..<planes {
                        values[gate.output + plane] = values[gate.first + plane] ^ values[gate.second + plane]
                    }
                }
            default:
                for index in gates.indices {
                    let gate = Places(gates[index], planes)
                    for plane in 0..<planes {
                        values[gate.output + plane] = ~values[gate.first + (plane ^ planes >> 1)]
                    }
                }
            }
        }
    }

    /// Where the planes of a gate's slots start.
    private struct Places {
        let output: Int
        let first: Int
        let second: Int

        @inline(__always)
        init(_ gate: SweepProgram.Gate, _ planes: Int) {
            output = Int(gate.output) &* planes
            first = Int(gate.first) &* planes
            second = Int(gate.second) &* planes
        }
    }

    /// Whether the solution of a loop has changed.
    @inline(__always)
    private func update(_ feedbacks: Range<Int>, _ values: inout MutableSpan<Plane>, planes: Int) -> Bool {
        var changed = Plane.zero
        for feedback in self.feedbacks[feedbacks] {
            let (slot, root) = (Int(feedback.slot) &* planes, Int(feedback.root) &* planes)
            for plane in 0..<planes {
                let next =
                    feedback.isNegated ? ~values[root + (plane ^ planes >> 1)] : values[root + plane]
                changed |= next ^ values[slot + plane]
                values[slot + plane] = next
            }
        }
        return changed != .zero
    }

    /// Tells what is decided, contested and unknown, as `Bounds.shown` does.
    @inline(__always)
    private func show(
        _ outputs: Range<Int>, _ values: Span<Plane>, _ shown: inout MutableSpan<Plane>, _ distinction: Distinction,
        planes: Int
    ) {
        let all = self.outputs.span
        for index in outputs {
            let output = all[index]
            let (target, slot) = (2 &* Int(output.target), Int(output.slot) &* planes)
            @inline(__always) func reading(_ plane: Int) -> Plane {
                output.isNegated ? ~values[slot + (plane ^ planes >> 1)] : values[slot + plane]
            }
            switch planes {
            case 1:
                let holds = reading(0)
                shown[target] = holds
                shown[target + 1] = ~holds
            case 2:
                // What is open is contested or unknown throughout.
                let (lower, upper) = (reading(0), reading(1))
                shown[target] = distinction == .contested ? lower | upper : lower
                shown[target + 1] = distinction == .contested ? ~lower : ~(lower | upper)
            default:
                let (lower, upper) = (reading(0), reading(2))
                let isTold = reading(1) | ~reading(3)
                shown[target] = lower | upper & isTold
                shown[target + 1] = ~lower & (~upper | isTold)
            }
        }
    }
}
