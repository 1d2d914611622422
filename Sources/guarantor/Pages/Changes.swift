import Guarantor

/// What differs between a scenario and the record alone, at the same date.
struct Changes {
    let before: Status
    let after: Status
    let pillars: [(before: Status.PillarStatus, after: Status.PillarStatus)]
    let commitments: [(before: Status.CommitmentStatus, after: Status.CommitmentStatus)]

    /// - Parameter target: what both are narrowed to, if anything.
    init(in scenario: Scenario, target: String?) throws {
        var record = Scenario(scenario.framework)
        record.date = scenario.effectiveDate
        record.knownAt = scenario.knownAt
        record.reading = scenario.reading
        before = try record.evaluate().status(of: target)
        after = try scenario.evaluate().status(of: target)
        pillars = zip(before.pillars, after.pillars).filter { $0 != $1 }
        commitments = zip(before.commitments, after.commitments).filter { before, after in
            before.standing != after.standing || before.guarantors.map(\.bound) != after.guarantors.map(\.bound)
        }
    }

    var isEmpty: Bool { before.framework == after.framework && pillars.isEmpty && commitments.isEmpty }
}
