/// The variables and gates of a module in an order that keeps few of them waiting at a time: Sloan, "An algorithm for
/// profile and wavefront reduction of sparse matrices" (1986), which Meijer and van de Pol, "Bandwidth and wavefront
/// reduction for static variable ordering in symbolic reachability analysis" (2016), found good for diagrams.
struct WavefrontOrder {
    /// Variables first, as a depth-first walk meets them, then gates, each after its arguments.
    private let nodes: [Int]
    private let variableCount: Int
    /// Neighbours of place p: `neighbours[starts[p]..<starts[p + 1]]`.
    private var starts: [Int] = [0]
    private var neighbours: [Int32] = []
    /// By place.
    private var position: [Double] = []

    init(_ module: ModuleOutline, _ graph: BooleanGraph) {
        let gates = module.gates
        nodes = module.variables + gates
        variableCount = module.variables.count
        var place = [Int32](repeating: -1, count: graph.nodeCount)
        for (index, node) in nodes.enumerated() { place[node] = Int32(truncatingIfNeeded: index) }
        var degrees = [Int](repeating: 0, count: nodes.count)
        for gate in gates {
            for argument in graph.arguments(of: gate) {
                degrees[Int(place[gate])] += 1
                degrees[Int(place[Int(argument >> 1)])] += 1
            }
        }
        for degree in degrees { starts.append(starts[starts.count - 1] + degree) }
        neighbours = [Int32](repeating: 0, count: starts[starts.count - 1])
        var ends = starts
        for gate in gates {
            for argument in graph.arguments(of: gate) {
                let (a, b) = (Int(place[gate]), Int(place[Int(argument >> 1)]))
                neighbours[ends[a]] = Int32(truncatingIfNeeded: b)
                neighbours[ends[b]] = Int32(truncatingIfNeeded: a)
                ends[a] += 1
                ends[b] += 1
            }
        }
        position = positions()
    }

    /// As the wavefront passes over them.
    var variables: [Int] {
        (0..<variableCount).sorted { position[$0] < position[$1] }.map { nodes[$0] }
    }

    private func neighbours(of place: Int) -> ArraySlice<Int32> { neighbours[starts[place]..<starts[place + 1]] }

    /// By place, how far it is from another; and the one that is farthest.
    private func distances(from start: Int) -> (distances: [Int], farthest: Int) {
        var distances = [Int](repeating: -1, count: nodes.count)
        distances[start] = 0
        var reached = [start]
        var next = 0
        while next < reached.count {
            let place = reached[next]
            next += 1
            for neighbour in neighbours(of: place) where distances[Int(neighbour)] < 0 {
                distances[Int(neighbour)] = distances[place] + 1
                reached.append(Int(neighbour))
            }
        }
        return (distances, reached[reached.count - 1])
    }

    private enum State: UInt8 { case inactive, preactive, active, done }

    /// By place. Priority goes to what is far from the end and brings few new places with it.
    private func positions() -> [Double] {
        var position = [Double](repeating: 0, count: nodes.count)
        var start = distances(from: nodes.count - 1).farthest
        var end = distances(from: start).farthest
        for _ in 0..<3 { (start, end) = (end, distances(from: end).farthest) }
        let remote = distances(from: end).distances
        var priorities = nodes.indices.map { remote[$0] - (starts[$0 + 1] - starts[$0]) - 1 }
        var states = [State](repeating: .inactive, count: nodes.count)
        var queue = Heap()
        func raise(_ place: Int) {
            priorities[place] += 1
            if states[place] == .inactive { states[place] = .preactive }
            queue.insert(priorities[place], place)
        }
        states[start] = .preactive
        queue.insert(priorities[start], start)
        var count = 0
        while let (priority, place) = queue.popGreatest() {
            // An entry that has been overtaken by a later one of the same place.
            if states[place] == .done || priority != priorities[place] { continue }
            let wasPreactive = states[place] == .preactive
            states[place] = .done
            position[place] = Double(count)
            count += 1
            if wasPreactive {
                for neighbour in neighbours(of: place) where states[Int(neighbour)] != .done { raise(Int(neighbour)) }
            }
            for neighbour in neighbours(of: place) where states[Int(neighbour)] == .preactive {
                states[Int(neighbour)] = .active
                raise(Int(neighbour))
                for other in neighbours(of: Int(neighbour)) where states[Int(other)] != .done { raise(Int(other)) }
            }
        }
        return position
    }

    /// Places by priority, the first of equals first.
    private struct Heap {
        /// Priorities in their upper halves, in the lower ones how far the places are from the last.
        private var entries: [Int] = []

        mutating func insert(_ priority: Int, _ place: Int) {
            let entry = priority << 32 | (Int(UInt32.max) - place)
            var child = entries.count
            entries.append(entry)
            while child > 0, entries[(child - 1) / 2] < entry {
                entries[child] = entries[(child - 1) / 2]
                child = (child - 1) / 2
            }
            entries[child] = entry
        }

        mutating func popGreatest() -> (priority: Int, place: Int)? {
            guard let greatest = entries.first, let moved = entries.popLast() else { return nil }
            var parent = 0
            while 2 * parent + 1 < entries.count {
                var child = 2 * parent + 1
                if child + 1 < entries.count, entries[child + 1] > entries[child] { child += 1 }
                if entries[child] <= moved { break }
                entries[parent] = entries[child]
                parent = child
            }
            if parent < entries.count { entries[parent] = moved }
            return (greatest >> 32, Int(UInt32.max) - greatest & Int(UInt32.max))
        }
    }
}
