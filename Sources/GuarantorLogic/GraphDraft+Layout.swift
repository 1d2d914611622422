extension GraphDraft {
    /// Numbers the gates stage by stage.
    func graph(mutualGroups: [[Int]]) -> ConditionGraph {
        let order = gatesByStage()
        var numbers = [UInt32](repeating: 0, count: stages.count)
        for node in 0..<firstGate { numbers[node] = UInt32(node) }
        for (position, gate) in order.enumerated() { numbers[firstGate + Int(gate)] = UInt32(firstGate + position) }

        var runs: [ConditionGraph.Run] = []
        var placedPairs: [Pair] = []
        placedPairs.reserveCapacity(pairs.count)
        var placedThresholds: [Threshold] = []
        var placedLoops: [Loop] = []
        var stage: UInt32?
        for (position, gate) in order.enumerated() {
            let (kind, pair) = (kinds[Int(gate)], pairs[Int(gate)])
            let isNew = kind == .fixpoint ? pair.second == 0 : stage != stages[firstGate + Int(gate)]
            if isNew {
                let first =
                    switch kind {
                    case .atLeast: placedThresholds.count
                    case .fixpoint: placedLoops.count
                    default: placedPairs.count
                    }
                runs.append(.init(kind: kind, firstNode: firstGate + position, count: 0, first: first))
                stage = stages[firstGate + Int(gate)]
            }
            runs[runs.count - 1].count += 1
            switch kind {
            case .atLeast: placedThresholds.append(thresholds[Int(pair.first)])
            case .fixpoint:
                if isNew { placedLoops.append(loops[Int(pair.first)].placed(at: firstGate + position, numbers)) }
            default: placedPairs.append(Pair(first: numbers[Int(pair.first)], second: numbers[Int(pair.second)]))
            }
        }

        func placed(_ code: UInt32) -> UInt32 { numbers[Int(code >> 1)] << 1 | (code & 1) }
        let pasts = system.keptPasts.map { latch, input in
            ConditionGraph.Past(
                input: ConditionGraph.firstInput + input, latch: Int(numbers[Int(images[latch] >> 1)]))
        }
        return ConditionGraph(
            inputCount: system.inputs.count, nodeCount: stages.count, runs: runs, pairs: placedPairs,
            thresholds: placedThresholds, members: members.map { numbers[Int($0)] }, loops: placedLoops, pasts: pasts,
            images: images.map(placed), mutualGroups: mutualGroups)
    }

    /// A stable counting sort.
    private func gatesByStage() -> [UInt32] {
        let gates = stages[firstGate...]
        var starts = [Int](repeating: 0, count: Int(gates.max() ?? 0) + 2)
        for stage in gates { starts[Int(stage) + 1] += 1 }
        for stage in starts.indices.dropFirst() { starts[stage] += starts[stage - 1] }
        var order = [UInt32](repeating: 0, count: gates.count)
        for (gate, stage) in gates.enumerated() {
            order[starts[Int(stage)]] = UInt32(gate)
            starts[Int(stage)] += 1
        }
        return order
    }
}
