/// Goes from one instant to the next by what has changed, and back.
///
/// Gates are computed in an order in which each stands after what it rests on, each once, and what rests on a gate only if its value
/// has changed. The values are those that `ConditionGraph.evaluate` gives, since a gate whose arguments are what they were keeps its value:
/// a latch that has been computed holds what it would be computed to again, and so do the members of a loop.
public struct Ripple: Sendable {
    private let dependents: Dependents
    private var agenda: Agenda
    /// All that has changed: what brings the values back.
    private var log = ChangeLog()
    /// At so many more gates it looks one by one.
    private var left: Int

    public init(_ dependents: Dependents) {
        self.dependents = dependents
        agenda = Agenda(count: dependents.nodes.count)
        left = dependents.graph.mostSingleGates
    }

    /// How many changes there have been: a place to come back to.
    public var changeCount: Int { log.count }

    /// Goes on to the next instant, before inputs are set: what a latch was before is what it has come to be.
    ///
    /// - Parameter place: where the instant that ends here began; nil: look at all latches.
    public mutating func beginInstant(after place: Int?, _ valuation: inout Valuation) {
        guard !dependents.pasts.isEmpty else { return }
        guard let place else {
            for past in dependents.graph.pasts { set(past.input, to: valuation.bits[past.latch], in: &valuation) }
            return
        }
        for position in place..<log.count {
            let latch = Int(log.changes[position].node)
            for past in dependents.pasts.range(of: latch) {
                set(Int(dependents.pasts.numbers[past]), to: valuation.bits[latch], in: &valuation)
            }
        }
    }

    /// Sets an input, counted from 0.
    public mutating func setInput(_ index: Int, to value: Bounds, in valuation: inout Valuation) {
        set(ConditionGraph.firstInput + index, to: value.bits, in: &valuation)
    }

    /// - Parameter node: an input, whose place is its number.
    private mutating func set(_ node: Int, to bits: UInt8, in valuation: inout Valuation) {
        let was = valuation.bits[node]
        guard was != bits else { return }
        valuation.bits[node] = bits
        log.append(NodeChange(node, was: was))
        left -= dependents.nodes[node].edgeCount
        guard left > 0 else { return }
        agenda.insert(dependents, after: node, was ^ bits, valuation.bits)
    }

    /// Computes what rests on the inputs that have changed. Where that is much, computes everything in long runs instead, which
    /// takes less for each gate: so never more than about twice what `evaluate` takes.
    ///
    /// - Parameter isFirst: whether nothing has been computed yet.
    public mutating func settle(_ valuation: inout Valuation, isFirst: Bool = false) {
        if isFirst || left <= 0 || !settleGates(&valuation) { settleAll(&valuation) }
        left = dependents.graph.mostSingleGates
    }

    private mutating func settleGates(_ valuation: inout Valuation) -> Bool {
        log.makeRoom(for: dependents.graph.mostSingleGates)
        return Self.settle(
            &valuation.bits, &left, &log.changes, &log.count, &agenda.words, &agenda.cursor, dependents)
    }

    /// Computes one gate after the other. Returns false where there is nothing left of how many to look at.
    ///
    /// - Parameter log: has room for so many changes.
    private static func settle(
        _ values: inout [UInt8], _ most: inout Int, _ log: inout [NodeChange], _ count: inout Int,
        _ work: inout [UInt64], _ start: inout Agenda.Cursor, _ dependents: Dependents
    ) -> Bool {
        let (nodeList, edgeList) = (dependents.nodes, dependents.edges)
        let (nodes, edges) = (nodeList.span, edgeList.span)
        var values = values.mutableSpan
        var work = work.mutableSpan
        var log = log.mutableSpan
        var (cursor, changed, left) = (start, count, most)
        defer { (start, count, most) = (cursor, changed, left) }
        while let place = cursor.popFirst(from: &work) {
            let node = nodes[place]
            let (number, first, second) = (Int(node.number), Int(node.first), Int(node.second))
            let was = values[number]
            let bits: UInt8
            switch node.kind {
            case .not: bits = Bounds.negate(values[first])
            case .or: bits = values[first] | values[second]
            case .and: bits = values[first] & values[second]
            case .latch: bits = was | values[first] & values[second]
            case .atLeast: bits = dependents.graph.count(dependents.graph.thresholds[first], in: values.span)
            case .fixpoint:
                let loop = dependents.graph.loops[first]
                left -= loop.members.count
                guard left > 0 else { return false }
                let before = loop.members.map { values[$0] }
                loop.solve(&values, .least)
                let after = loop.members.map { values[$0] }
                // One after the other: what a change passes on is told by the others as they were.
                for (member, was) in zip(loop.members, before) { values[member] = was }
                for (offset, (was, bits)) in zip(before, after).enumerated() where bits != was {
                    let member = nodes[place + offset]
                    values[number + offset] = bits
                    log[changed] = NodeChange(number + offset, was: was)
                    changed += 1
                    left -= member.edgeCount
                    guard left > 0 else { return false }
                    cursor.insert(edges, of: member, bits ^ was, values.span, into: &work)
                }
                continue
            }
            guard bits != was else { continue }
            values[number] = bits
            log[changed] = NodeChange(number, was: was)
            changed += 1
            left -= node.edgeCount
            guard left > 0 else { return false }
            cursor.insert(edges, of: node, bits ^ was, values.span, into: &work)
        }
        return true
    }

    private mutating func settleAll(_ valuation: inout Valuation) {
        agenda.removeAll()
        let before = valuation.bits
        dependents.graph.compute(&valuation, loops: .least)
        let (old, new) = (before.span, valuation.bits.span)
        for start in stride(from: 0, to: new.count, by: 64) {
            let block = start..<min(start + 64, new.count)
            var difference: UInt8 = 0
            for node in block { difference |= old[node] ^ new[node] }
            guard difference != 0 else { continue }
            for node in block where old[node] != new[node] { log.append(NodeChange(node, was: old[node])) }
        }
    }

    /// Visits the nodes that have changed since a place.
    public func forEachChange(since place: Int, _ body: (_ node: Int) -> Void) {
        for position in place..<log.count { body(Int(log.changes[position].node)) }
    }

    /// Brings the values back to what they were at a place.
    public mutating func takeBack(to place: Int, _ valuation: inout Valuation) {
        for change in log.changes[place..<log.count].reversed() { valuation.bits[Int(change.node)] = change.was }
        log.count = place
    }

    /// Forgets how to come back to before a place: others are counted from there.
    public mutating func forget(before place: Int) { log.forget(place) }
}

/// What was there before it changed.
private struct NodeChange: Sendable {
    let node: UInt32
    let was: UInt8

    init(_ node: Int, was: UInt8) {
        self.node = UInt32(truncatingIfNeeded: node)
        self.was = was
    }
}

/// Changes, in order, and room for more: where it is known how many come at most, adding one takes no look at the room.
private struct ChangeLog: Sendable {
    /// Those from `count` on are room.
    var changes: [NodeChange] = []
    var count = 0

    mutating func makeRoom(for more: Int) {
        let lacking = count + more - changes.count
        guard lacking > 0 else { return }
        changes += repeatElement(NodeChange(0, was: 0), count: max(lacking, changes.count))
    }

    mutating func append(_ change: NodeChange) {
        makeRoom(for: 1)
        changes[count] = change
        count += 1
    }

    /// Forgets so many of the first.
    mutating func forget(_ first: Int) {
        changes.removeFirst(first)
        count -= first
    }
}

extension ConditionGraph {
    /// More gates than these take as long one by one as all take in runs: a single one as long as so many.
    fileprivate var mostSingleGates: Int { nodeCount / 32 + 8 }
}

extension Agenda {
    /// - Parameter node: an input.
    fileprivate mutating func insert(_ dependents: Dependents, after node: Int, _ changed: UInt8, _ values: [UInt8]) {
        let edges = dependents.edges
        var cursor = cursor
        var words = words.mutableSpan
        cursor.insert(edges.span, of: dependents.nodes[node], changed, values.span, into: &words)
        self.cursor = cursor
    }
}

extension Agenda.Cursor {
    /// Inserts the gates that may change with a node.
    @inline(__always)
    fileprivate mutating func insert(
        _ edges: Span<Dependents.Edge>, of node: Dependents.Node, _ changed: UInt8, _ values: Span<UInt8>,
        into words: inout MutableSpan<UInt64>
    ) {
        if node.edgeCount == 1 {
            return insert(Int(node.edge.gate), if: node.edge.passes(changed, values), into: &words)
        }
        for place in node.edges {
            insert(Int(edges[place].gate), if: edges[place].passes(changed, values), into: &words)
        }
    }
}
