/// When each node of a graph was visited by a depth-first walk that enters each gate once and touches it each time it
/// is met; from that, in linear time, which gates share nothing with the rest (Dutuit and Rauzy, "A linear-time
/// algorithm to find modules of fault trees", 1996).
struct VisitTimes: Sendable {
    private(set) var first: [UInt32]
    private(set) var last: [UInt32]
    /// Over all nodes beneath a gate.
    private(set) var earliest: [UInt32]
    private(set) var latest: [UInt32]
    private(set) var exit: [UInt32]

    init(_ graph: BooleanGraph) {
        let count = graph.nodeCount
        first = [UInt32](repeating: 0, count: count)
        last = first
        exit = first
        earliest = [UInt32](repeating: .max, count: count)
        latest = first
        var time: UInt32 = 1
        let root = Int(graph.root >> 1)
        var path: [(node: Int, next: Int)] = [(root, graph.argumentRange(of: root).lowerBound)]
        first[root] = time
        last[root] = time
        while let (node, next) = path.last {
            if next < graph.argumentRange(of: node).upperBound {
                path[path.count - 1].next = next + 1
                let argument = Int(graph.arguments[next] >> 1)
                time &+= 1
                last[argument] = time
                if first[argument] == 0 {
                    first[argument] = time
                    exit[argument] = time
                    let range = graph.argumentRange(of: argument)
                    if !range.isEmpty { path.append((argument, range.lowerBound)) }
                }
                continue
            }
            path.removeLast()
            time &+= 1
            exit[node] = time
            last[node] = max(last[node], time)
        }
        for node in 1..<max(count, 1) where first[node] != 0 {
            for position in graph.argumentRange(of: node) {
                let interval = interval(Int(graph.arguments[position] >> 1))
                earliest[node] = min(earliest[node], interval.lowerBound)
                latest[node] = max(latest[node], interval.upperBound)
            }
        }
    }

    /// From the first visit to a node or anything beneath it to the last.
    func interval(_ node: Int) -> ClosedRange<UInt32> {
        let start = min(first[node], earliest[node])
        return start...max(start, last[node], latest[node])
    }

    /// Whether everything beneath the gate is met between entering it for the first time and leaving it.
    func isModule(_ node: Int) -> Bool { earliest[node] > first[node] && latest[node] < exit[node] }

    func contains(_ gate: Int, _ interval: ClosedRange<UInt32>) -> Bool {
        interval.lowerBound > first[gate] && interval.upperBound < exit[gate]
    }
}

extension BooleanGraph {
    /// The graph with a gate of its own for each group of a conjunction's arguments that shares nothing with what is
    /// outside the group: modules that were not written as gates.
    func withGroupsCarved() -> BooleanGraph {
        let times = VisitTimes(self)
        let uses = useCounts(live())
        return rewritten { node, result, images in
            if arguments(of: node).allSatisfy({ isPrivate($0, times, uses) }) { return nil }
            let (inside, outside) = groups(of: node, times, uses)
            if inside.count + outside.count < 2 || (inside.count == 1 && outside.count > 0 && inside[0].count == 1) {
                return nil
            }
            let parts = inside.map { result.and(images[$0]) }
            return outside.isEmpty ? result.and(parts) : result.and(images[outside] + [result.and(parts)])
        }
    }

    /// Whether it shares nothing with anything else.
    private func isPrivate(_ literal: UInt32, _ times: VisitTimes, _ uses: [UInt32]) -> Bool {
        let argument = Int(literal >> 1)
        return uses[argument] == 1 && (kinds[argument] == .leaf || times.isModule(argument))
    }

    /// A gate's arguments in groups that share nothing with each other nor with anything outside, and the rest.
    ///
    /// What shares nothing by itself is a group of its own: it may have been met between visits to something shared.
    private func groups(
        of node: Int, _ times: VisitTimes, _ uses: [UInt32]
    ) -> (inside: [[UInt32]], outside: [UInt32]) {
        var inside = arguments(of: node).filter { isPrivate($0, times, uses) }.map { [$0] }
        let spans = arguments(of: node).filter { !isPrivate($0, times, uses) }
            .map { (literal: $0, interval: times.interval(Int($0 >> 1))) }
            .sorted { $0.interval.lowerBound < $1.interval.lowerBound }
        var outside: [UInt32] = []
        var group: [UInt32] = []
        var interval: ClosedRange<UInt32>?
        func close() {
            guard let interval else { return }
            if times.contains(node, interval) { inside.append(group) } else { outside.append(contentsOf: group) }
            group.removeAll()
        }
        for span in spans {
            if let current = interval, span.interval.lowerBound <= current.upperBound {
                interval = current.lowerBound...max(current.upperBound, span.interval.upperBound)
            } else {
                close()
                interval = span.interval
            }
            group.append(span.literal)
        }
        close()
        return (inside, outside)
    }
}
