/// Cuts the cycles of variables that rest on each other.
enum LoopCut {
    /// Members so that each stands after those that it rests on, but for heads; and the heads.
    static func cut(
        _ component: [Int], arguments: (Int) -> ArraySlice<Literal>
    ) -> (order: [Int], heads: [Int]) {
        let members = Set(component)
        var isOnPath: [Int: Bool] = [:]
        var order: [Int] = []
        var heads: [Int] = []
        var isHead: Set<Int> = []
        var path: [(variable: Int, arguments: ArraySlice<Literal>)] = []
        guard let first = component.last else { return ([], []) }
        path.append((first, arguments(first)))
        isOnPath[first] = true
        while let top = path.last {
            if let argument = top.arguments.first?.variable {
                path[path.count - 1].arguments.removeFirst()
                guard members.contains(argument) else { continue }
                if isOnPath[argument] == true {
                    if isHead.insert(argument).inserted { heads.append(argument) }
                } else if isOnPath[argument] == nil {
                    isOnPath[argument] = true
                    path.append((argument, arguments(argument)))
                }
                continue
            }
            isOnPath[top.variable] = false
            order.append(top.variable)
            path.removeLast()
        }
        return (order, heads)
    }
}
