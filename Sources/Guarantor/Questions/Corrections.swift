import GuarantorLogic

extension History {
    /// What reports of one date changed about the time before it: what had been known then stays what was known.
    public struct Correction: Hashable, Sendable {
        /// When the reports came.
        public let reported: Instant
        /// Ids of the events that were reported then, later than they took effect.
        public let events: [String]
        /// Where the standing was another than had been known.
        public let commitments: [Change<StandingLabel>]
        /// Where the truth was another than had been known.
        public let pillars: [Change<Truth>]
    }

    /// A stretch of the past, as it was known before and as it is known since.
    public struct Change<Value: Hashable & Sendable>: Hashable, Sendable {
        /// The commitment's or pillar's id.
        public let id: String
        /// Nil: from the outset.
        public let from: Instant?
        /// Up to this instant.
        public let to: Instant
        /// As it was known before.
        public let was: Value
        /// As it is known since.
        public let isNow: Value
    }

    /// Intervals side by side with a scope's commitments and pillars.
    struct Course {
        let standings: [[Interval<Standing>]]
        let truths: [[Interval<Truth>]]
    }
}

extension Event {
    /// When it was reported, where that was later than it took effect.
    var lateReport: Instant? { reported.flatMap { $0 > date ? $0 : nil } }
}

extension Scenario {
    /// Nodes times moments that are looked at for corrections.
    private static let correctionWork = 1_000_000_000

    /// What each date of late reports changed about the time before it; whether some were left out.
    func corrections(in scope: Scope) throws(QuestionError) -> ([History.Correction], Bool) {
        let document = framework.document
        guard let date = effectiveDate else { return ([], false) }
        var late: [Instant: [String]] = [:]
        for event in record where event.date <= date {
            if let reported = event.lateReport { late[reported, default: []].append(event.id) }
        }
        var corrections: [History.Correction] = []
        var work = 0
        let perReport = 2 * (record.count + 1) * max(framework.graph.nodeCount, 1)
        for (reported, events) in late.sorted(by: { $0.key < $1.key }) {
            work += perReport
            guard work <= Self.correctionWork else { return (corrections, true) }
            let eve = Instant(seconds: reported.seconds - 1)
            let (was, isNow) = (
                try course(of: scope, until: eve, knownAt: eve), try course(of: scope, until: eve, knownAt: reported)
            )
            let commitments = zip(scope.commitments, zip(was.standings, isNow.standings)).flatMap { index, pair in
                changes(document.commitments[index].id, pair.0, pair.1, before: min(reported, date)) { $0.label }
            }
            let pillars = zip(scope.pillars, zip(was.truths, isNow.truths)).flatMap { index, pair in
                changes(document.pillars[index].id, pair.0, pair.1, before: min(reported, date)) { $0 }
            }
            guard !commitments.isEmpty || !pillars.isEmpty else { continue }
            corrections.append(.init(reported: reported, events: events, commitments: commitments, pillars: pillars))
        }
        return (corrections, false)
    }

    private func course(of scope: Scope, until end: Instant, knownAt: Instant) throws(QuestionError) -> History.Course {
        var scenario = try pinned(at: min(end, effectiveDate ?? end))
        scenario.knownAt = knownAt
        return try scenario.course(of: scope)
    }

    /// Where two courses of one thing differ before an instant.
    private func changes<Value, Shown: Hashable & Sendable>(
        _ id: String, _ was: [History.Interval<Value>], _ isNow: [History.Interval<Value>], before end: Instant,
        _ shown: (Value) -> Shown
    ) -> [History.Change<Shown>] {
        let starts = Set((was + isNow).map { $0.from ?? .distantPast }).filter { $0 < end }.sorted()
        var changes: [History.Change<Shown>] = []
        var (earlier, later) = (0, 0)
        for (position, start) in starts.enumerated() {
            while earlier + 1 < was.count, (was[earlier + 1].from ?? .distantPast) <= start { earlier += 1 }
            while later + 1 < isNow.count, (isNow[later + 1].from ?? .distantPast) <= start { later += 1 }
            guard earlier < was.count, later < isNow.count, (was[earlier].from ?? .distantPast) <= start,
                (isNow[later].from ?? .distantPast) <= start
            else { continue }
            let (old, new) = (shown(was[earlier].value), shown(isNow[later].value))
            guard old != new else { continue }
            let to = position + 1 < starts.count ? starts[position + 1] : end
            if let last = changes.last, last.to == start, last.was == old, last.isNow == new {
                changes[changes.count - 1] = .init(id: id, from: last.from, to: to, was: old, isNow: new)
            } else {
                changes.append(.init(id: id, from: start == .distantPast ? nil : start, to: to, was: old, isNow: new))
            }
        }
        return changes
    }
}
