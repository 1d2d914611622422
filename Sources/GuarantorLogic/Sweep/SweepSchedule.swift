/// Puts what the targets rest on into an order: depth first, so that what is computed is soon used; gates next to each other
/// then by kind, so that runs become long; loops as they come.
struct SweepSchedule {
    enum Item {
        /// So that those of a kind follow each other.
        case gates([Int])
        case cycle(Int, gates: [Int])
    }

    private let network: PlaneNetwork
    private(set) var items: [Item] = []
    /// By node: the cycle that it is in, or -1.
    private var cycleOf: [Int32]
    private var isPlaced: [Bool]
    private var window: [Int] = []

    /// Enough for long runs, and so few that what stands between them stays close to the processor.
    private static let windowSize = 256

    init(_ network: PlaneNetwork, targets: [PlaneNetwork.Edge]) {
        self.network = network
        cycleOf = [Int32](repeating: -1, count: network.nodes.count)
        for (number, cycle) in network.cycles.enumerated() {
            for node in cycle.nodes { cycleOf[node] = Int32(number) }
        }
        isPlaced = [Bool](repeating: false, count: network.nodes.count)
        for target in targets { place(target.node) }
        closeWindow()
    }

    /// Whether something that is wanted rests on a node.
    func isUsed(_ node: Int) -> Bool { isPlaced[node] }

    private mutating func place(_ target: Int) {
        var path = [target]
        while let node = path.last {
            if isPlaced[node] {
                path.removeLast()
                continue
            }
            let cycle = Int(cycleOf[node])
            let depth = path.count
            for other in cycle < 0 ? operands(of: node) : operands(ofCycle: cycle) where !isPlaced[other] {
                path.append(other)
            }
            guard path.count == depth else { continue }
            path.removeLast()
            if cycle >= 0 {
                placeCycle(cycle)
            } else {
                isPlaced[node] = true
                guard network.nodes[node].isGate else { continue }
                window.append(node)
                if window.count == Self.windowSize { closeWindow() }
            }
        }
    }

    private func operands(of node: Int) -> [Int] { network.nodes[node].operands }

    /// What a loop rests on outside it.
    private func operands(ofCycle number: Int) -> [Int] {
        let cycle = network.cycles[number]
        let all = cycle.nodes.flatMap(operands(of:)) + cycle.feedbacks.map(\.root.node)
        return all.filter { cycleOf[$0] != Int32(number) }
    }

    private mutating func placeCycle(_ number: Int) {
        closeWindow()
        let nodes = network.cycles[number].nodes
        for node in nodes { isPlaced[node] = true }
        items.append(.cycle(number, gates: byRuns(nodes.filter { network.nodes[$0].isGate })))
    }

    private mutating func closeWindow() {
        guard !window.isEmpty else { return }
        items.append(.gates(byRuns(window)))
        window.removeAll(keepingCapacity: true)
    }

    /// Each gate goes to the first run of its kind in which all that it rests on has been evaluated or, being of that very
    /// run and before it, will have been.
    private func byRuns(_ nodes: [Int]) -> [Int] {
        let kindCount = PlaneNetwork.Kind.allCases.count
        var stages: [Int: Int] = [:]
        var runs: [[Int]] = []
        for node in nodes {
            let own = Int(network.nodes[node].kind.rawValue)
            let after = operands(of: node).reduce(0) { max($0, stages[$1] ?? 0) }
            let last = after % kindCount
            let stage = after - last + own + (own < last ? kindCount : 0)
            stages[node] = stage
            while runs.count <= stage { runs.append([]) }
            runs[stage].append(node)
        }
        return runs.flatMap { $0 }
    }
}
