extension VariableOrder {
    /// An order improved by letting each gate pull what it connects towards its centre of gravity: Aloul, Markov and
    /// Sakallah, "FORCE: a fast and easy-to-implement variable-ordering heuristic" (2003).
    static func forced(_ start: [Int], of root: Int, in construction: ModuleConstruction, rounds: Int) -> [Int] {
        let graph = construction.graph
        let gates = construction.gates(of: root)
        var position = [Double](repeating: 0, count: graph.nodeCount)
        for (index, node) in start.enumerated() { position[node] = Double(index) }
        // Gates start where their variables are.
        for gate in gates {
            let arguments = graph.arguments(of: gate)
            position[gate] = arguments.reduce(0) { $0 + position[Int($1 >> 1)] } / Double(arguments.count)
        }
        var best = start
        var bestSpan = span(of: gates, position, graph)
        var order = start
        var idleRounds = 0
        for _ in 0..<rounds where idleRounds < 5 {
            idleRounds += 1
            var pull = [SIMD2<Double>](repeating: .zero, count: graph.nodeCount)
            for gate in gates {
                let arguments = graph.arguments(of: gate)
                let sum = arguments.reduce(position[gate]) { $0 + position[Int($1 >> 1)] }
                let share = SIMD2(sum / Double(arguments.count + 1), 1)
                pull[gate] += share
                for argument in arguments { pull[Int(argument >> 1)] += share }
            }
            for gate in gates { position[gate] = pull[gate].x / pull[gate].y }
            for node in order { position[node] = pull[node].x / max(pull[node].y, 1) }
            order.sort { position[$0] < position[$1] }
            for (index, node) in order.enumerated() { position[node] = Double(index) }
            let span = span(of: gates, position, graph)
            if span < bestSpan {
                bestSpan = span
                idleRounds = 0
                best = order
            }
        }
        return best
    }

    /// How far apart the arguments of the gates stand, all told: the direct distances, and those over all variables
    /// beneath each gate.
    static func spans(
        of order: [Int], _ root: Int, in construction: ModuleConstruction
    ) -> (direct: Double, total: Double) {
        let graph = construction.graph
        var position = [Double](repeating: 0, count: graph.nodeCount)
        for (index, node) in order.enumerated() { position[node] = Double(index) }
        var (least, greatest) = (position, position)
        var spans = (direct: 0.0, total: 0.0)
        for gate in construction.gates(of: root) {
            var (near, far, low, high, sum) = (Double.infinity, 0.0, Double.infinity, 0.0, 0.0)
            let arguments = graph.arguments(of: gate)
            for argument in arguments {
                let node = Int(argument >> 1)
                (near, far) = (min(near, position[node]), max(far, position[node]))
                (low, high) = (min(low, least[node]), max(high, greatest[node]))
                sum += position[node]
            }
            position[gate] = sum / Double(arguments.count)
            (least[gate], greatest[gate]) = (low, high)
            spans.direct += far - near
            spans.total += high - low
        }
        return spans
    }

    private static func span(of gates: [Int], _ position: [Double], _ graph: BooleanGraph) -> Double {
        gates.reduce(0) { total, gate in
            var (least, greatest) = (position[gate], position[gate])
            for argument in graph.arguments(of: gate) {
                least = min(least, position[Int(argument >> 1)])
                greatest = max(greatest, position[Int(argument >> 1)])
            }
            return total + greatest - least
        }
    }
}
