extension BooleanGraph {
    /// Which nodes the root rests on.
    func live() -> [Bool] {
        var live = [Bool](repeating: false, count: nodeCount)
        live[Int(root >> 1)] = true
        for node in stride(from: nodeCount - 1, through: 1, by: -1) where live[node] {
            for position in argumentRange(of: node) { live[Int(arguments[position] >> 1)] = true }
        }
        return live
    }

    /// How many arguments of live gates each node is; the root counts once more.
    func useCounts(_ live: [Bool]) -> [UInt32] {
        var uses = [UInt32](repeating: 0, count: nodeCount)
        uses[Int(root >> 1)] += 1
        for node in 1..<max(nodeCount, 1) where live[node] {
            for position in argumentRange(of: node) { uses[Int(arguments[position] >> 1)] += 1 }
        }
        return uses
    }

    /// The graph built anew without what is dead, chains of conjunctions as one, equal gates merged, and leaves
    /// replaced by constants as told. One pass.
    /// - Parameter substitute: for the number of a leaf, what it has become: a constant, or another leaf that takes
    ///   its place, negated or not.
    /// - Parameter fates: by place in `arguments`, what a use of a node has become; empty: nothing has changed.
    func rebuilt(
        fates: [ArgumentFate] = [], substitute: (Int) -> Substitution = { _ in .same }
    ) -> BooleanGraph {
        let live = live()
        let uses = useCounts(live)
        var result = BooleanGraph(roomFor: self)
        var images = [UInt32](repeating: 0, count: nodeCount)
        // Conjunctions with one use, in a conjunction: their arguments wait for it.
        var isAbsorbed = [Bool](repeating: false, count: nodeCount)
        for node in 1..<max(nodeCount, 1) where live[node] && kinds[node] == .and {
            for argument in arguments(of: node) where argument & 1 == 0 && uses[Int(argument >> 1)] == 1 {
                if kinds[Int(argument >> 1)] == .and { isAbsorbed[Int(argument >> 1)] = true }
            }
        }
        var literals: [UInt32] = []
        // What is left of the arguments above those that are being taken up.
        var waiting: [Range<Int>] = []
        func fate(_ position: Int) -> UInt32? {
            guard position < fates.count else { return nil }
            switch fates[position] {
            case .keep: return nil
            case .becomesTrue: return BooleanGraph.true
            case .becomesFalse: return BooleanGraph.false
            }
        }
        for node in 1..<max(nodeCount, 1) where live[node] {
            switch kinds[node] {
            case .constant: break
            case .leaf:
                let leaf = leaves[Int(leafNumbers[node])]
                switch substitute(Int(leafNumbers[node])) {
                case .same: images[node] = result.add(leaf)
                case .constant(let value): images[node] = value ? BooleanGraph.true : BooleanGraph.false
                case .leaf(let other, let isNegated): images[node] = result.add(other) ^ (isNegated ? 1 : 0)
                }
            case .and:
                if isAbsorbed[node] { continue }
                literals.removeAll(keepingCapacity: true)
                var rest = argumentRange(of: node)
                while let position = rest.first {
                    rest.removeFirst()
                    let argument = arguments[position]
                    let child = Int(argument >> 1)
                    if let known = fate(position) {
                        literals.append(known)
                    } else if argument & 1 == 0, isAbsorbed[child] {
                        waiting.append(rest)
                        rest = argumentRange(of: child)
                    } else {
                        literals.append(images[child] ^ (argument & 1))
                    }
                    while rest.isEmpty, let above = waiting.popLast() { rest = above }
                }
                images[node] = result.and(literals)
            case .atLeast:
                literals.removeAll(keepingCapacity: true)
                for position in argumentRange(of: node) {
                    literals.append(
                        fate(position) ?? images[Int(arguments[position] >> 1)] ^ (arguments[position] & 1))
                }
                images[node] = result.atLeast(Int(thresholds[node]), literals)
            }
        }
        result.root = images[Int(root >> 1)] ^ (root & 1)
        return result
    }

    enum Substitution {
        case same
        case constant(Bool)
        case leaf(Leaf, isNegated: Bool)
    }

    /// Rebuilt until nothing changes any more, or often enough: after four rounds little comes of it.
    func simplified() -> BooleanGraph {
        var graph = rebuilt()
        // What has been factored or joined leaves gates behind that are of one operator with the one above.
        var isFlat = true
        for _ in 0..<4 {
            let bolder = graph.withAssumptions() ?? (isFlat ? nil : graph.rebuilt())
            let factored = (bolder ?? graph).withFactorsTakenOut()
            let joined = (factored ?? bolder ?? graph).withCompanionsJoined()
            guard let changed = joined ?? factored ?? bolder else { return graph }
            isFlat = joined == nil && factored == nil
            graph = changed
        }
        return graph
    }
}
