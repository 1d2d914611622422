/// Static orders of a module's variables, read off its graph.
enum VariableOrder: CaseIterable, Sendable {
    /// As a depth-first walk meets them, at each gate the gates first, most used ones before others.
    case depthFirst

    func variables(of root: Int, in construction: ModuleConstruction) -> [Int] {
        var order: [Int] = []
        var seen: Set<Int> = [root]
        var waiting = [root]
        while let node = waiting.popLast() {
            if construction.isPlace(node) {
                order.append(node)
                continue
            }
            let arguments = construction.graph.arguments(of: node).map { Int($0 >> 1) }
            let sorted = arguments.enumerated().sorted { a, b in
                let (first, second) = (construction.isPlace(a.element), construction.isPlace(b.element))
                if first != second { return !first }
                let (more, fewer) = (construction.uses[a.element], construction.uses[b.element])
                return more != fewer ? more > fewer : a.offset < b.offset
            }
            for argument in sorted.reversed() where seen.insert(argument.element).inserted {
                waiting.append(argument.element)
            }
        }
        return order
    }
}
