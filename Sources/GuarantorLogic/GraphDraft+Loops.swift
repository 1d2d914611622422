extension GraphDraft {
    /// Adds variables that rest on each other; what they rest on outside has been added.
    mutating func addLoop(_ variables: [Int]) {
        var memberOf: [Int: UInt32] = [:]
        for (member, variable) in variables.enumerated() { memberOf[variable] = UInt32(member) }
        var outside: [[UInt32]] = []
        var dependents = [[UInt32]](repeating: [], count: variables.count)
        var stage: UInt32 = 0
        for (member, variable) in variables.enumerated() {
            var nodes: [UInt32] = []
            for literal in system.arguments(of: variable) {
                if let inside = memberOf[literal.variable] {
                    dependents[Int(inside)].append(UInt32(member))
                } else {
                    let node = node(of: image(literal))
                    nodes.append(node)
                    stage = max(stage, self.nodes[Int(node)].stage)
                }
            }
            outside.append(nodes)
        }
        for (member, variable) in variables.enumerated() {
            let place = Pair(first: UInt32(loops.count), second: UInt32(member))
            images[variable] = makeGate(.fixpoint, place, after: stage) << 1
        }
        let counts = variables.map { Int(system.variables[$0].count) }
        let wanted = zip(variables, counts).map { variable, count in
            switch system.variables[variable].kind {
            case .and, .latch: count
            case .or: 1
            default: Int(system.variables[variable].parameter)
            }
        }
        loops.append(
            Loop(
                firstNode: 0, wantedTrue: wanted, wantedFalse: zip(counts, wanted).map { $0 - $1 + 1 },
                isLatch: variables.map { system.variables[$0].kind == .latch }, outside: outside, dependents: dependents))
    }
}
