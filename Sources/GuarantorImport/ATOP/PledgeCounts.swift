import Guarantor

/// How many pledges of each kind there are, and under which conditions: what can be held against the published data.
struct PledgeCounts {
    private var counts = PledgeKind.all.map { Count($0) }

    private struct Count {
        let kind: PledgeKind
        var pledges = 0
        var conditional = 0
        var conditions: [Int]
        /// By alliance: what its rows say.
        var byAlliance: [String: Set<[Bool]>] = [:]

        init(_ kind: PledgeKind) {
            self.kind = kind
            conditions = kind.conditions.map { _ in 0 }
        }
    }

    mutating func note(_ row: Row, _ alliance: String) {
        for index in counts.indices {
            let kind = counts[index].kind
            let hasPledge = row[kind.column] == "1"
            let isConditional = kind.conditional.map { row[$0] == "1" } ?? false
            counts[index].byAlliance[alliance, default: []].insert([hasPledge, isConditional])
            guard hasPledge else { continue }
            counts[index].pledges += 1
            if isConditional { counts[index].conditional += 1 }
            for (position, condition) in kind.conditions.enumerated() where row[condition.column] == "1" {
                counts[index].conditions[position] += 1
            }
        }
    }

    var lines: [String] {
        counts.map { count in
            var line = "\(count.kind.pledge.rawValue) pledges: \(count.pledges)"
            if count.kind.conditional != nil {
                let conditions = zip(count.kind.conditions, count.conditions).map { "\($0.word) \($1)" }
                line += ", of them conditional \(count.conditional) (\(conditions.joined(separator: ", ")))"
            }
            let differs = count.byAlliance.values.count { Set($0.map { $0[0] }).count > 1 }
            let differsInCondition = count.byAlliance.values.count { Set($0.map { $0[1] }).count > 1 }
            return line + "; members of one alliance differ in having it in \(differs)"
                + (count.kind.conditional == nil ? "" : ", in its being conditional in \(differsInCondition)")
        }
    }
}
