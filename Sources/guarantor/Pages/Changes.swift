import Guarantor

/// What differs between a scenario and the record alone, at the same date.
struct Changes {
    let before: Status
    let after: Status
    let pillars: [(before: Status.PillarStatus, after: Status.PillarStatus)]
    let commitments: [CommitmentChange]

    /// Beyond so many commitments only those are looked at that stand differently, for explaining each takes time that
    /// grows with the framework.
    private static let mostExplained = 300

    /// - Parameter target: what both are narrowed to, if anything.
    init(in scenario: Scenario, target: String?) throws {
        var record = Scenario(scenario.framework)
        record.date = scenario.effectiveDate
        record.knownAt = scenario.knownAt
        record.reading = scenario.reading
        before = try record.evaluate().status(of: target)
        after = try scenario.evaluate().status(of: target)
        pillars = zip(before.pillars, after.pillars).filter { $0 != $1 }
        let explains = after.commitments.count <= Self.mostExplained
        commitments = try zip(before.commitments, after.commitments).compactMap { before, after in
            let reason = explains ? ShortReason(try scenario.explain(after.id)) : nil
            let change = CommitmentChange(before: before, after: after, why: reason?.text)
            // An assumption may stand in the way of what was not in force before either.
            return change.isReal || after.standing.label == .pending && reason?.isAssumed == true ? change : nil
        }
    }

    var isAnythingAssumed: Bool { !after.receipt.assumptions.isEmpty || !after.receipt.dropped.isEmpty }

    var isEmpty: Bool { before.framework == after.framework && pillars.isEmpty && commitments.isEmpty }
}

/// One commitment, before and after.
struct CommitmentChange {
    let before: Status.CommitmentStatus
    let after: Status.CommitmentStatus
    let why: String?

    var id: String { after.id }

    /// Whether its standing differs, or who is bound.
    fileprivate var isReal: Bool {
        before.standing != after.standing
            || after.standing.label != .dropped && before.guarantors.map(\.bound) != after.guarantors.map(\.bound)
    }
}
