extension BooleanGraph {
    /// The graph built anew from what is live, each conjunction by a rule of its own. `image` is what a literal of this
    /// graph has become in the new one.
    func rewritten(
        conjunction rule: (_ node: Int, _ result: inout BooleanGraph, _ image: (UInt32) -> UInt32) -> UInt32
    ) -> BooleanGraph {
        let live = live()
        var result = BooleanGraph(roomFor: self)
        var images = [UInt32](repeating: 0, count: nodeCount)
        func image(_ literal: UInt32) -> UInt32 { images[Int(literal >> 1)] ^ (literal & 1) }
        for node in 1..<max(nodeCount, 1) where live[node] {
            switch kinds[node] {
            case .constant: break
            case .leaf: images[node] = result.add(leaves[Int(leafNumbers[node])])
            case .and: images[node] = rule(node, &result, image)
            case .atLeast:
                images[node] = result.atLeast(Int(thresholds[node]), arguments(of: node).map(image))
            }
        }
        result.root = image(root)
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
            for literal in arguments(of: node).map(Int.init) {
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
        // By class: its members.
        var groups: [Int: [UInt32]] = [:]
        for literal in 2..<max(UInt32(2 * nodeCount), 2) where live[Int(literal >> 1)] && mayJoin(literal) {
            groups[classes[Int(literal)], default: []].append(literal)
        }
        guard groups.values.contains(where: { $0.count > 1 }) else { return nil }
        return rewritten { node, result, image in
            result.and(
                arguments(of: node).compactMap { literal in
                    guard mayJoin(literal), let group = groups[classes[Int(literal)]] else { return image(literal) }
                    return group[0] == literal ? result.and(group.map(image)) : nil
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
        return rewritten { node, result, image in
            guard isFactored[node] else { return result.and(arguments(of: node).map(image)) }
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
                    rests.append(result.and(arguments.filter { $0 != factor }.map(image)))
                    taken.insert(member)
                }
                members.removeAll(where: taken.contains)
                products.append(result.and([image(factor), result.or(rests)]))
            }
            let kept = arguments(of: node).filter { !taken.contains($0) }
            return result.and(kept.map(image) + products.map { $0 ^ 1 })
        }
    }
}
