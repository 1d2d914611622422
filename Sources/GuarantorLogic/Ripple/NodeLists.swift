/// A list of numbers for each node of a graph. Never changes; linear to make.
public struct NodeLists: Sendable {
    /// By node: where its list starts in `numbers`, and after the last where that ends.
    let starts: [UInt32]
    let numbers: [UInt32]

    /// - Parameter forEach: visits each node with each of its numbers, whenever it is called the same.
    @inline(__always)
    public init(nodeCount: Int, _ forEach: (_ visit: (_ node: Int, _ number: Int) -> Void) -> Void) {
        var places = [UInt32](repeating: 0, count: nodeCount + 1)
        forEach { node, _ in places[node] += 1 }
        var total: UInt32 = 0
        for node in places.indices {
            total += places[node]
            places[node] = total
        }
        var numbers = [UInt32](repeating: 0, count: Int(total))
        // Filled from the end of each, so that what is left over is where each starts.
        forEach { node, number in
            places[node] -= 1
            numbers[Int(places[node])] = UInt32(number)
        }
        starts = places
        self.numbers = numbers
    }

    /// Whether all lists are empty.
    public var isEmpty: Bool { numbers.isEmpty }

    /// Where the list of a node stands in `numbers`.
    func range(of node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }

    /// Visits the numbers of a node, in no order.
    public func forEach(of node: Int, _ body: (_ number: Int) -> Void) {
        for place in range(of: node) { body(Int(numbers[place])) }
    }
}
