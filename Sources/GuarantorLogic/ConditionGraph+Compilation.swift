/// A loop that passes through a negation: it has no meaning within one instant.
public struct LoopThroughNegation: Error, Sendable {
    /// Each rests on the next, the last on the first; the first rests negatively on its successor.
    public let variables: [Int]
}

extension ConditionGraph {
    /// Orders the equations, folds constants, finds the loops. Linear.
    public init(_ system: EquationSystem) throws(LoopThroughNegation) {
        var draft = GraphDraft(system)
        var groups: [[Int]] = []
        let components = system.components()
        var start = 0
        for end in components.ends {
            let first = Int(components.members[start])
            if Int(end) - start == 1, !components.hasSelfReference || !system.isSelfReferent(first) {
                draft.add(first)
            } else {
                let component = components.members[start..<Int(end)]
                if let loop = system.loopThroughNegation(in: component) {
                    throw LoopThroughNegation(variables: loop)
                }
                groups.append(component.map(Int.init))
                draft.addLoop(component.map(Int.init))
            }
            start = Int(end)
        }
        self = draft.graph(mutualGroups: groups)
    }
}
