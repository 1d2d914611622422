/// Goes from one instant to the next by what has changed, and back.
///
/// Gates are computed in the order of their nodes, each once, and what rests on a gate only if its value has changed. The
/// values are those that `ConditionGraph.evaluate` gives, since a gate whose arguments are what they were keeps its value:
/// a latch that has been computed holds what it would be computed to again, and so do the members of a loop.
public struct Ripple: Sendable {
    private let dependents: Dependents
    private var agenda: Agenda
    /// All that has changed, in order: what brings the values back.
    private var log: [Change] = []

    private struct Change {
        let node: UInt32
        let was: UInt8
    }

    public init(_ graph: ConditionGraph, _ dependents: Dependents) {
        self.dependents = dependents
        agenda = Agenda(nodeCount: graph.nodeCount)
    }

    /// How many changes there have been: a place to come back to.
    public var changeCount: Int { log.count }

    /// Goes on to the next instant, before inputs are set: what a latch was before is what it has come to be.
    ///
    /// - Parameter place: where the instant that ends here began; nil: look at all latches.
    public mutating func beginInstant(after place: Int?, _ valuation: inout Valuation, of graph: ConditionGraph) {
        guard !dependents.pasts.isEmpty else { return }
        guard let place else {
            for past in graph.pasts { set(past.input, to: valuation.bits[past.latch], in: &valuation) }
            return
        }
        for position in place..<log.count {
            for input in dependents.pasts[log[position].node] ?? [] {
                set(Int(input), to: valuation.bits[Int(log[position].node)], in: &valuation)
            }
        }
    }

    /// Sets an input, counted from 0.
    public mutating func setInput(_ index: Int, to value: Bounds, in valuation: inout Valuation) {
        set(ConditionGraph.firstInput + index, to: value.bits, in: &valuation)
    }

    private mutating func set(_ node: Int, to bits: UInt8, in valuation: inout Valuation) {
        guard valuation.bits[node] != bits else { return }
        note(node, was: valuation.bits[node])
        valuation.bits[node] = bits
    }

    private mutating func note(_ node: Int, was bits: UInt8) {
        log.append(Change(node: UInt32(node), was: bits))
        for place in Int(dependents.starts[node])..<Int(dependents.starts[node + 1]) {
            agenda.insert(Int(dependents.gates[place]))
        }
    }

    /// Computes what rests on the inputs that have changed. Where that is much, computes everything in long runs instead, which
    /// takes less for each gate: so never more than about twice what `evaluate` takes.
    ///
    /// - Parameter isFirst: whether nothing has been computed yet.
    public mutating func settle(_ valuation: inout Valuation, of graph: ConditionGraph, isFirst: Bool = false) {
        if isFirst { return settleAll(&valuation, of: graph) }
        var left = graph.nodeCount / Self.gatesInTimeOfOne + 8
        var values = valuation.bits.mutableSpan
        while let node = agenda.popFirst() {
            let run = graph.runs[Int(dependents.runs[node])]
            left -= run.kind == .fixpoint ? run.count : 1
            guard left > 0 else { break }
            if run.kind == .fixpoint {
                let members = run.firstNode..<run.firstNode + run.count
                let before = members.map { values[$0] }
                graph.loops[run.first].solve(&values, .least)
                for (member, bits) in zip(members, before) where values[member] != bits { note(member, was: bits) }
            } else {
                let (bits, was) = (graph.value(of: node, in: run, values.span), values[node])
                guard bits != was else { continue }
                note(node, was: was)
                values[node] = bits
            }
        }
        if left <= 0 { settleAll(&valuation, of: graph) }
    }

    /// How many gates are computed in a run in the time of one that is computed by itself.
    private static let gatesInTimeOfOne = 32

    private mutating func settleAll(_ valuation: inout Valuation, of graph: ConditionGraph) {
        agenda.removeAll()
        let before = valuation.bits
        graph.compute(&valuation, loops: .least)
        let (old, new) = (before.span, valuation.bits.span)
        for start in stride(from: 0, to: new.count, by: 64) {
            let block = start..<min(start + 64, new.count)
            var difference: UInt8 = 0
            for node in block { difference |= old[node] ^ new[node] }
            guard difference != 0 else { continue }
            for node in block where old[node] != new[node] { log.append(Change(node: UInt32(node), was: old[node])) }
        }
    }

    /// Visits the nodes that have changed since a place.
    public func forEachChange(since place: Int, _ body: (_ node: Int) -> Void) {
        for position in place..<log.count { body(Int(log[position].node)) }
    }

    /// Brings the values back to what they were at a place.
    public mutating func takeBack(to place: Int, _ valuation: inout Valuation) {
        for change in log[place...].reversed() { valuation.bits[Int(change.node)] = change.was }
        log.removeLast(log.count - place)
    }

    /// Forgets how to come back to before a place: others are counted from there.
    public mutating func forget(before place: Int) { log.removeFirst(place) }
}
