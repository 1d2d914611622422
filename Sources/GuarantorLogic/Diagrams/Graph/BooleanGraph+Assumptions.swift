extension BooleanGraph {
    /// The graph with what may be assumed put in: within the arguments of a conjunction that nothing else uses, its other
    /// arguments count as true. So *a ∧ (a ∨ b)* is *a*, and *a ∧ (¬a ∨ b)* is *a ∧ b*, at any depth.
    ///
    /// Two kinds of places: chains of gates with a single use, and, where the conjunction is a module, everything beneath
    /// it. Compare Niemelä, "On simplification of large fault trees" (1994), and Rauzy 1993 on coherent rewriting. Nil if
    /// there is nothing.
    func withAssumptions() -> BooleanGraph? {
        let live = live()
        let uses = useCounts(live)
        var fates = [ArgumentFate](repeating: .keep, count: arguments.count)
        assumeInModules(live, &fates)
        assumeInChains(live, uses, &fates)
        absorb(live, &fates)
        return fates.allSatisfy { $0 == .keep } ? nil : rebuilt(fates: fates)
    }

    enum ArgumentFate: UInt8, Sendable { case keep, becomesTrue, becomesFalse }

    /// An argument of a conjunction that is a module counts as true wherever else it is used: that is beneath the module.
    private func assumeInModules(_ live: [Bool], _ fates: inout [ArgumentFate]) {
        let times = VisitTimes(self)
        // By node: the innermost module it is beneath, found from the roots down.
        var owner = [Int32](repeating: -1, count: nodeCount)
        let root = Int(root >> 1)
        owner[root] = Int32(truncatingIfNeeded: root)
        for node in stride(from: nodeCount - 1, through: 1, by: -1) where live[node] && kinds[node] != .leaf {
            let isModule = node == root || times.isModule(node)
            let own = isModule ? Int32(truncatingIfNeeded: node) : owner[node]
            for argument in arguments(of: node) { owner[Int(argument >> 1)] = own }
        }
        // By node: the literal of it that its owner is a conjunction of.
        var assumed = [UInt32](repeating: 0, count: nodeCount)
        for node in 1..<max(nodeCount, 1) where live[node] && kinds[node] == .and {
            guard node == root || times.isModule(node) else { continue }
            for argument in arguments(of: node) where owner[Int(argument >> 1)] == Int32(truncatingIfNeeded: node) {
                assumed[Int(argument >> 1)] = argument
            }
        }
        for node in 1..<max(nodeCount, 1) where live[node] {
            for position in argumentRange(of: node) {
                let argument = arguments[position]
                let known = assumed[Int(argument >> 1)]
                if known != 0, owner[Int(argument >> 1)] != Int32(truncatingIfNeeded: node) {
                    fates[position] = known == argument ? .becomesTrue : .becomesFalse
                }
            }
        }
    }

    /// Down chains of gates with a single use, each under the arguments of the conjunctions above it.
    private func assumeInChains(_ live: [Bool], _ uses: [UInt32], _ fates: inout [ArgumentFate]) {
        // By node: the literals assumed, positive and negative, as counts.
        var assumed = [SIMD2<Int32>](repeating: .zero, count: nodeCount)
        let isInner = (0..<nodeCount).map { uses[$0] == 1 && kinds[$0] != .leaf && $0 != Int(root >> 1) }
        for start in 1..<max(nodeCount, 1) where live[start] && kinds[start] != .leaf && !isInner[start] {
            var path: [(node: Int, isLeaving: Bool)] = [(start, false)]
            while let (node, isLeaving) = path.popLast() {
                let step: Int32 = isLeaving ? -1 : 1
                if !isLeaving {
                    for position in argumentRange(of: node) where fates[position] == .keep {
                        let argument = arguments[position]
                        let known = assumed[Int(argument >> 1)]
                        if known[Int(argument & 1)] > 0 {
                            fates[position] = .becomesTrue
                        } else if known[Int(argument & 1 ^ 1)] > 0 {
                            fates[position] = .becomesFalse
                        }
                    }
                    path.append((node, true))
                    for argument in arguments(of: node) where isInner[Int(argument >> 1)] {
                        path.append((Int(argument >> 1), false))
                    }
                }
                if kinds[node] == .and {
                    for position in argumentRange(of: node) where fates[position] == .keep {
                        assumed[Int(arguments[position] >> 1)][Int(arguments[position] & 1)] += step
                    }
                }
            }
        }
    }

    /// Arguments that follow from another: a disjunction one of whose members is an argument too, and a member of a
    /// conjunction that is one.
    private func absorb(_ live: [Bool], _ fates: inout [ArgumentFate]) {
        var mark = [UInt32](repeating: 0, count: nodeCount)
        for node in 1..<max(nodeCount, 1) where live[node] && kinds[node] == .and {
            let range = argumentRange(of: node)
            // One argument at a time, so that no two vanish for each other's sake.
            for position in range where fates[position] == .keep {
                mark[Int(arguments[position] >> 1)] = arguments[position] | 1 << 31
            }
            var isTouched = false
            for position in range where fates[position] == .keep && !isTouched {
                let child = Int(arguments[position] >> 1)
                guard kinds[child] == .and else { continue }
                let isConjunction = arguments[position] & 1 == 0
                for member in argumentRange(of: child) where fates[member] == .keep {
                    let literal = isConjunction ? arguments[member] : arguments[member] ^ 1
                    let found = mark[Int(literal >> 1)]
                    guard found != 0 else { continue }
                    if found == literal | 1 << 31 {
                        isTouched = true
                        if !isConjunction {
                            fates[position] = .becomesTrue
                        } else if let same = range.first(where: { arguments[$0] == literal }) {
                            fates[same] = .becomesTrue
                        }
                        break
                    }
                    if isConjunction {
                        isTouched = true
                        fates[position] = .becomesFalse
                        break
                    }
                }
            }
            for position in range { mark[Int(arguments[position] >> 1)] = 0 }
        }
    }
}
