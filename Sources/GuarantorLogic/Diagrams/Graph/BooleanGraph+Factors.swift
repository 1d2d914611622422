extension BooleanGraph {
    /// What the literals of a graph have become in another.
    struct Images {
        fileprivate var nodes: [UInt32]

        subscript(_ literal: UInt32) -> UInt32 { nodes[Int(literal >> 1)] ^ (literal & 1) }
        subscript(_ literals: some Sequence<UInt32>) -> [UInt32] { literals.map { self[$0] } }
    }

    /// The graph built anew from what is live.
    /// - Parameter rule: what becomes of a conjunction; nil: the conjunction of what its arguments have become.
    func rewritten(
        conjunction rule: (_ node: Int, _ result: inout BooleanGraph, _ images: Images) -> UInt32?
    ) -> BooleanGraph {
        let live = live()
        var result = BooleanGraph(roomFor: self)
        var images = Images(nodes: [UInt32](repeating: 0, count: nodeCount))
        var literals: [UInt32] = []
        func takeArguments(of node: Int) {
            literals.removeAll(keepingCapacity: true)
            for argument in arguments(of: node) { literals.append(images[argument]) }
        }
        for node in 1..<max(nodeCount, 1) where live[node] {
            switch kinds[node] {
            case .constant: break
            case .leaf: images.nodes[node] = result.add(leaves[Int(leafNumbers[node])])
            case .and:
                if let image = rule(node, &result, images) {
                    images.nodes[node] = image
                } else {
                    takeArguments(of: node)
                    images.nodes[node] = result.and(literals)
                }
            case .atLeast:
                takeArguments(of: node)
                images.nodes[node] = result.atLeast(Int(thresholds[node]), literals)
            }
        }
        result.root = images[root]
        return result
    }

    /// The graph with a gate of its own for literals that always go together: all their uses are in the same
    /// conjunctions. The gate stands where they were, and may be a module, which none of them is. Nil if there are none.
    func withCompanionsJoined() -> BooleanGraph? {
        let live = live()
        let uses = useCounts(live)
        // By literal: how many conjunctions it is in, and its class. Each conjunction parts what it has of a class from
        // the rest, so that in the end those of a class are in the same conjunctions (partition refinement).
        var places = [UInt32](repeating: 0, count: 2 * nodeCount)
        var classes = [Int](repeating: 0, count: 2 * nodeCount)
        // By class: the last conjunction that parted it, and what from the rest.
        var parted: [(by: Int, into: Int)] = [(0, 0)]
        for node in 1..<max(nodeCount, 1) where live[node] && kinds[node] == .and {
            for argument in arguments(of: node) {
                let literal = Int(argument)
                places[literal] += 1
                let old = classes[literal]
                if parted[old].by != node {
                    parted[old] = (node, parted.count)
                    parted.append((0, 0))
                }
                classes[literal] = parted[old].into
            }
        }
        func mayJoin(_ literal: UInt32) -> Bool {
            places[Int(literal)] > 1 && places[Int(literal)] == uses[Int(literal >> 1)]
        }
        let joining = (2..<max(UInt32(2 * nodeCount), 2)).filter(mayJoin)
        var counts = [Int](repeating: 0, count: parted.count)
        for literal in joining { counts[classes[Int(literal)]] += 1 }
        guard counts.contains(where: { $0 > 1 }) else { return nil }
        // By class: its members.
        let groups = Dictionary(grouping: joining) { classes[Int($0)] }
        return rewritten { node, result, images in
            guard arguments(of: node).contains(where: mayJoin) else { return nil }
            return result.and(
                arguments(of: node).compactMap { literal in
                    guard mayJoin(literal), let group = groups[classes[Int(literal)]] else { return images[literal] }
                    return group[0] == literal ? result.and(images[group]) : nil
                })
        }
    }

    /// The graph with what several members of a disjunction have in common taken out of them, *a∧b ∨ a∧c* as
    /// *a ∧ (b ∨ c)*, where nothing else uses these members; and the dual. Nil if there is nothing.
    func withFactorsTakenOut() -> BooleanGraph? {
        let live = live()
        let uses = useCounts(live)
        // By literal: how many of the members under consideration have it.
        var counts = [UInt32](repeating: 0, count: 2 * nodeCount)
        func isMember(_ literal: UInt32) -> Bool {
            literal & 1 != 0 && kinds[Int(literal >> 1)] == .and && uses[Int(literal >> 1)] == 1
        }
        // By literal: the last conjunction that has it in a member.
        var seen = [Int](repeating: 0, count: 2 * nodeCount)
        func hasFactors(_ node: Int) -> Bool {
            for member in arguments(of: node) where isMember(member) {
                for literal in arguments(of: Int(member >> 1)) {
                    if seen[Int(literal)] == node { return true }
                    seen[Int(literal)] = node
                }
            }
            return false
        }
        var isFactored = [Bool](repeating: false, count: nodeCount)
        for node in 1..<max(nodeCount, 1) where live[node] && kinds[node] == .and {
            isFactored[node] = hasFactors(node)
        }
        guard isFactored.contains(true) else { return nil }
        return rewritten { node, result, images in
            guard isFactored[node] else { return nil }
            var members = arguments(of: node).filter(isMember)
            var literals: [UInt32] = []
            for literal in members.flatMap({ arguments(of: Int($0 >> 1)) }) {
                if counts[Int(literal)] == 0 { literals.append(literal) }
                counts[Int(literal)] += 1
            }
            defer { for literal in literals { counts[Int(literal)] = 0 } }
            var taken: Set<UInt32> = []
            var products: [UInt32] = []
            while let factor = literals.max(by: { counts[Int($0)] < counts[Int($1)] }), counts[Int(factor)] > 1 {
                var rests: [UInt32] = []
                for member in members where arguments(of: Int(member >> 1)).contains(factor) {
                    let arguments = arguments(of: Int(member >> 1))
                    for literal in arguments { counts[Int(literal)] -= 1 }
                    rests.append(result.and(images[arguments.filter { $0 != factor }]))
                    taken.insert(member)
                }
                members.removeAll(where: taken.contains)
                products.append(result.and([images[factor], result.or(rests)]))
            }
            let kept = arguments(of: node).filter { !taken.contains($0) }
            return result.and(images[kept] + products.map { $0 ^ 1 })
        }
    }
}
