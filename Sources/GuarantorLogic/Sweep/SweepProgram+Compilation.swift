internal import GuarantorPlanes

extension SweepProgram {
    /// - Parameter targets: what is shown of each scenario.
    public init(_ network: PlaneNetwork, columns: Int, targets: [PlaneNetwork.Edge]) {
        self.init(columnCount: columns, targetCount: targets.count)
        var shown: [Int: [planes_output]] = [:]
        for (target, edge) in targets.enumerated() {
            shown[edge.node, default: []].append(.init(target: UInt32(target), slot: 0, is_negated: edge.isNegated))
        }
        let network = network.fused(for: targets)
        let schedule = SweepSchedule(network, targets: targets)
        var writer = SlotWriter(network, schedule, shown, self)
        writer.write()
        self = writer.program
    }
}

/// Gives what is computed its slots: one is free again after the last use of what stands in it.
private struct SlotWriter {
    private enum Operation {
        case gate(Int)
        case cycle(Int, gates: [Int])
        case show([Int])
    }

    private(set) var program: SweepProgram
    private let network: PlaneNetwork
    private let shown: [Int: [planes_output]]
    private var operations: [Operation] = []
    /// By node.
    private var slots: [UInt32]
    private var free: [UInt32] = []
    /// By operation: the nodes that are used there for the last time.
    private var released: [[Int]] = []

    init(
        _ network: PlaneNetwork, _ schedule: SweepSchedule, _ shown: [Int: [planes_output]], _ program: SweepProgram
    ) {
        self.network = network
        self.shown = shown
        self.program = program
        slots = [UInt32](repeating: 0, count: network.nodes.count)
        for node in network.nodes.indices where schedule.isUsed(node) { prepare(node) }
        operations.append(.show(network.nodes.indices.filter { shown[$0] != nil && isGiven($0) }))
        for item in schedule.items {
            switch item {
            case .gates(let gates):
                operations += gates.map(Operation.gate)
                operations.append(.show(gates.filter { shown[$0] != nil }))
            case .cycle(let number, let gates):
                operations.append(.cycle(number, gates: gates))
                operations.append(.show(network.cycles[number].nodes.filter { shown[$0] != nil }))
            }
        }
        findReleases()
    }

    /// What stands in its slot before anything is computed.
    private mutating func prepare(_ node: Int) {
        let content = network.nodes[node]
        switch content.kind {
        case .column:
            slots[node] = content.first
            program.columns.append(content.first)
        case .feedback: _ = newSlot(node)
        case .constant:
            let value = Bounds(bits: UInt8(truncatingIfNeeded: content.first))
            program.constants.append((newSlot(node), value))
            program.distinction = program.distinction.joined(with: .init(value))
        default: break
        }
    }

    private mutating func findReleases() {
        var lastUse = [Int](repeating: -1, count: network.nodes.count)
        for (time, operation) in operations.enumerated() {
            for node in uses(operation) { lastUse[node] = time }
        }
        released = [[Int]](repeating: [], count: operations.count)
        for (node, time) in lastUse.enumerated() where time >= 0 && !isGiven(node) {
            released[time].append(node)
        }
    }

    /// Whether a block begins with it.
    private func isGiven(_ node: Int) -> Bool {
        network.nodes[node].kind == .column || network.nodes[node].kind == .constant
    }

    private func uses(_ operation: Operation) -> [Int] {
        switch operation {
        case .gate(let node): operands(node)
        case .show(let nodes): nodes
        case .cycle(let number, let gates):
            // All of a loop is in use while it is being solved.
            gates + gates.flatMap(operands) + network.cycles[number].feedbacks.flatMap { [$0.node, $0.root.node] }
        }
    }

    private func operands(_ node: Int) -> [Int] { network.nodes[node].operands }

    mutating func write() {
        var firstRun = 0
        func closed(_ program: inout SweepProgram) -> Range<Int> {
            defer { firstRun = program.runs.count }
            return firstRun..<program.runs.count
        }
        for (time, operation) in operations.enumerated() {
            if case .gate(let node) = operation {
                write(node, isFirst: program.runs.count == firstRun)
            } else {
                let runs = closed(&program)
                if !runs.isEmpty { program.steps.append(.runs(runs)) }
            }
            switch operation {
            case .gate: break
            case .show(let nodes): show(nodes)
            case .cycle(let number, let gates):
                for node in gates { write(node, isFirst: program.runs.count == firstRun) }
                let first = program.feedbacks.count
                for (node, root) in network.cycles[number].feedbacks {
                    program.feedbacks.append(
                        .init(slot: slots[node], root: slots[root.node], is_negated: root.isNegated))
                }
                program.steps.append(.cycle(runs: closed(&program), feedbacks: first..<program.feedbacks.count))
            }
            for node in released[time] { free.append(slots[node]) }
        }
    }

    private mutating func write(_ node: Int, isFirst: Bool) {
        let content = network.nodes[node]
        let operands = content.operands.map { slots[$0] }
        let kind = UInt32(content.kind.rawValue)
        if isFirst || program.runs.last?.kind != kind {
            program.runs.append(.init(kind: kind, first: UInt32(program.gates.count), count: 0))
        }
        let (first, second) = (operands[0], operands.count > 1 ? operands[1] : 0)
        program.gates.append(
            .init(output: newSlot(node), first: first, second: second, third: operands.count > 2 ? operands[2] : 0))
        program.runs[program.runs.count - 1].count += 1
    }

    private mutating func show(_ nodes: [Int]) {
        let first = program.outputs.count
        for node in nodes {
            for output in shown[node] ?? [] {
                program.outputs.append(.init(target: output.target, slot: slots[node], is_negated: output.is_negated))
            }
        }
        if first < program.outputs.count { program.steps.append(.outputs(first..<program.outputs.count)) }
    }

    private mutating func newSlot(_ node: Int) -> UInt32 {
        if let slot = free.popLast() {
            slots[node] = slot
        } else {
            slots[node] = UInt32(program.slotCount)
            program.slotCount += 1
        }
        return slots[node]
    }
}
