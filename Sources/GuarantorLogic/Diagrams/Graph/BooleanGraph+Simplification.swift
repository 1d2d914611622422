extension BooleanGraph {
    /// Which nodes the root rests on.
    func live() -> [Bool] {
        var live = [Bool](repeating: false, count: nodeCount)
        live[Int(root >> 1)] = true
        for node in stride(from: nodeCount - 1, through: 1, by: -1) where live[node] {
            for argument in arguments(of: node) { live[Int(argument >> 1)] = true }
        }
        return live
    }

    /// How many arguments of live gates each node is; the root counts once more.
    func useCounts(_ live: [Bool]) -> [UInt32] {
        var uses = [UInt32](repeating: 0, count: nodeCount)
        uses[Int(root >> 1)] += 1
        for node in 1..<max(nodeCount, 1) where live[node] {
            for argument in arguments(of: node) { uses[Int(argument >> 1)] += 1 }
        }
        return uses
    }

    /// The graph built anew without what is dead, chains of conjunctions as one, equal gates merged, and leaves
    /// replaced by constants as told. One pass.
    /// - Parameter substitute: for the number of a leaf, what it has become: a constant, or another leaf that takes
    ///   its place, negated or not.
    func rebuilt(substitute: (Int) -> Substitution = { _ in .same }) -> BooleanGraph {
        let live = live()
        let uses = useCounts(live)
        var result = BooleanGraph()
        var images = [UInt32](repeating: 0, count: nodeCount)
        // Conjunctions with one use, in a conjunction: their arguments wait for it.
        var isAbsorbed = [Bool](repeating: false, count: nodeCount)
        for node in 1..<max(nodeCount, 1) where live[node] && kinds[node] == .and {
            for argument in arguments(of: node) where argument & 1 == 0 && uses[Int(argument >> 1)] == 1 {
                if kinds[Int(argument >> 1)] == .and { isAbsorbed[Int(argument >> 1)] = true }
            }
        }
        var waiting: [Int: [UInt32]] = [:]
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
                var literals: [UInt32] = []
                for argument in arguments(of: node) {
                    let child = Int(argument >> 1)
                    if argument & 1 == 0, isAbsorbed[child], let absorbed = waiting.removeValue(forKey: child) {
                        literals.append(contentsOf: absorbed)
                    } else {
                        literals.append(images[child] ^ (argument & 1))
                    }
                }
                if isAbsorbed[node] {
                    waiting[node] = literals
                } else {
                    images[node] = result.and(literals)
                }
            case .atLeast:
                let literals = arguments(of: node).map { images[Int($0 >> 1)] ^ ($0 & 1) }
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

    /// Rebuilt until nothing changes any more, or it has been often enough.
    func simplified() -> BooleanGraph {
        var graph = self
        for _ in 0..<8 {
            let next = graph.rebuilt()
            let isStable = next.nodeCount == graph.nodeCount && next.arguments.count == graph.arguments.count
            graph = next
            if isStable { break }
        }
        return graph
    }
}
