/// What one event matters to a probability P. Undefined where it divides by zero.
public struct Importance: Hashable, Sendable {
    public let input: Int
    /// P(f | e) − P(f | ¬e), the partial derivative (Birnbaum 1969).
    public let birnbaum: Double
    /// p · birnbaum / P.
    public let criticality: Double?
    /// Risk achievement worth, P(f | e) / P.
    public let riskAchievement: Double?
    /// Risk reduction worth, P / P(f | ¬e).
    public let riskReduction: Double?
    /// P(f | e) and P(f | ¬e).
    public let whenTrue: Double
    public let whenFalse: Double
}

extension Probability {
    /// The importance of every varying input that matters, ascending by input. One sweep from the root down: each node's
    /// weight is the derivative of P by the probability of its function.
    public func importances() -> [Importance] {
        let derivatives = derivatives()
        return inputs.sorted { $0.key < $1.key }.compactMap { input, level in
            derivatives[level].map { importance(input, level, $0) }
        }
    }

    private func importance(_ input: Int, _ level: Int, _ birnbaum: Double) -> Importance {
        let p = variables[level]
        // Where the difference has lost its digits, an event without which nothing happens among them, anew.
        var whenTrue = min(value + p.y * birnbaum, 1)
        if whenTrue < value * 1e-3 { whenTrue = conditional(level, true) }
        var whenFalse = min(value - p.x * birnbaum, 1)
        if whenFalse < value * 1e-3 { whenFalse = conditional(level, false) }
        return Importance(
            input: input, birnbaum: birnbaum, criticality: value > 0 ? p.x * birnbaum / value : nil,
            riskAchievement: value > 0 ? whenTrue / value : nil,
            riskReduction: whenFalse > 0 ? value / whenFalse : nil, whenTrue: whenTrue, whenFalse: whenFalse)
    }

    /// By level: the derivative of P by the probability of the level's variable; nil where the function does not depend on it.
    func derivatives() -> [Double?] {
        var derivatives = [Double](repeating: 0, count: variables.count)
        var isMet = [Bool](repeating: false, count: variables.count)
        var isNeeded = [Bool](repeating: false, count: function.modules.count)
        var weights = [Double](repeating: 0, count: nodes.count)
        var ofModules = [Double](repeating: 0, count: function.modules.count)
        var postorder = Postorder()
        if !ofModules.isEmpty {
            ofModules[ofModules.count - 1] = 1
            isNeeded[isNeeded.count - 1] = true
        }
        for (number, module) in function.modules.enumerated().reversed() where isNeeded[number] {
            let order = function.store.nodes(under: module.root, &postorder)
            for node in order { weights[Int(node)] = 0 }
            weights[module.root.node] = module.root.isComplemented ? -ofModules[number] : ofModules[number]
            for entry in order.reversed() {
                let node = function.store.table.nodes[Int(entry)]
                let weight = weights[Int(entry)]
                let level = Int(node.level)
                isMet[level] = true
                let p = variables[level]
                let high = Edge(code: node.high)
                derivatives[level] += weight * difference(high, Edge(code: node.low))
                weights[Int(node.low >> 1)] += weight * p.y
                weights[high.node] += high.isComplemented ? -weight * p.x : weight * p.x
            }
            for level in module.levels where isMet[level] {
                guard case .module(let other) = function.places[level] else { continue }
                ofModules[other] = derivatives[level]
                isNeeded[other] = true
            }
        }
        return zip(derivatives, isMet).map { $1 ? $0 : nil }
    }

    /// P with the variable of one level given, by a pass through its module and those above.
    private func conditional(_ level: Int, _ isTrue: Bool) -> Double {
        var level = level
        var given = isTrue ? SIMD2<Double>(1, 0) : SIMD2<Double>(0, 1)
        var nodes = nodes
        var postorder = Postorder()
        for (number, module) in function.modules.enumerated() where module.levels.contains(level) {
            for entry in function.store.nodes(under: module.root, &postorder) {
                let node = function.store.table.nodes[Int(entry)]
                let weight = Int(node.level) == level ? given : variables[Int(node.level)]
                nodes[Int(entry)] =
                    Probability.of(Edge(code: node.high), nodes) * weight.x + nodes[Int(node.low >> 1)] * weight.y
            }
            given = Probability.of(module.root, nodes)
            guard let above = function.places.firstIndex(of: .module(number)) else { break }
            level = above
        }
        return given.x
    }

    /// P(a) − P(b), from the smaller of the two pairs.
    private func difference(_ a: Edge, _ b: Edge) -> Double {
        let (first, second) = (Probability.of(a, nodes), Probability.of(b, nodes))
        return first.x + second.x < 1 ? first.x - second.x : second.y - first.y
    }
}
