/// Static orders of a module's variables, read off its graph: what is used together stands together.
enum VariableOrder {
    /// A depth-first walk.
    static func walk(_ root: Int, in construction: ModuleConstruction) -> [Int] {
        let graph = construction.graph
        if construction.isPlace(root) { return [root] }
        var order: [Int] = []
        var seen = [Bool](repeating: false, count: graph.nodeCount)
        var waiting = [UInt32(root)]
        while let node = waiting.popLast() {
            if seen[Int(node)] { continue }
            seen[Int(node)] = true
            if construction.isPlace(Int(node)) {
                order.append(Int(node))
                continue
            }
            for argument in graph.arguments(of: Int(node)).reversed() where !seen[Int(argument >> 1)] {
                waiting.append(argument >> 1)
            }
        }
        return order
    }

    /// The most promising first.
    static func candidates(_ root: Int, in construction: ModuleConstruction) -> [[Int]] {
        let asWritten = walk(root, in: construction)
        guard asWritten.count > 8 else { return [asWritten] }
        let wavefront = WavefrontOrder(asWritten, construction.gates(of: root), construction.graph)
        return [wavefront.walked(construction.graph), wavefront.variables.reversed(), asWritten]
    }
}
