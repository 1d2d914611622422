import GuarantorLogic

/// One time that a commitment's trigger came about, and what followed.
public struct Occurrence: Hashable, Sendable {
    /// When the trigger came about.
    public let start: Instant
    /// Whether it started then; where that is open, what starts later may be the same.
    public let occurred: Truth
    /// Nil where the document sets none.
    public let deadline: Instant?
    /// If it occurred.
    public let outcome: Outcome
    /// When it was first performed, as far as that is settled.
    public let performed: Instant?
    /// What it means for each of them.
    public let guarantors: [Part]

    /// What it means for one guarantor.
    public struct Part: Hashable, Sendable {
        /// Nil for the unnamed member of an open coalition.
        public let party: String?
        /// Whether it was bound while the trigger was on.
        public let owes: Truth
        /// Its own, where it performs by a condition of its own; else the whole's.
        public let outcome: Outcome
    }
}

/// What came of an occurrence.
public struct Outcome: Hashable, Sendable {
    /// The outcome, or that truth leaves several.
    public let label: OutcomeLabel
    /// What remains where truth does not settle it; else just `label`.
    public let possible: [OutcomeLabel]
}

/// The first three are outcomes; the last two say that truth leaves several.
public enum OutcomeLabel: String, CaseIterable, Sendable {
    /// It was performed in time, or without a time limit.
    case performed
    /// Its deadline fell due before it was performed.
    case breached
    /// Neither yet.
    case open
    /// Unknown truths leave several.
    case undetermined
    /// A contested truth leaves several.
    case contested
}

extension State {
    /// The occurrences of a commitment's trigger so far, in order; none for a commitment without a trigger.
    ///
    /// - Throws: `QuestionError.unknownID`, `.wrongKind`; `.budget` in the exact reading.
    /// - Complexity: linear in occurrences and guarantors in the fast reading.
    public func occurrences(of commitment: String) throws(QuestionError) -> [Occurrence] {
        try occurrences(ofCommitment: framework.index(of: commitment, .commitment))
    }

    func occurrences(ofCommitment index: Int) throws(QuestionError) -> [Occurrence] {
        let found = timeline.occurrences(ofCommitment: index, by: now)
        guard scenario.reading == .exact, !timeline.isSettled(found, ofCommitment: index) else { return found }
        return try exactOccurrences(ofCommitment: index)
    }

    private var now: Instant { scenario.effectiveDate ?? timeline.moment?.instant ?? .distantPast }

    /// What some completion makes an occurrence, with what all of them say of it.
    private func exactOccurrences(ofCommitment index: Int) throws(QuestionError) -> [Occurrence] {
        let (framework, now) = (framework, now)
        let own = framework.equations.commitments[index]
        let id = framework.document.commitments[index].id
        let performances = [own.performance].compactMap(\.self) + own.guarantors.compactMap(\.performance)
        let basis =
            performances.flatMap { framework.equations.performances[$0].literals } + own.guarantors.map(\.bound)
        var reading = ExactReading(scenario)
        func list(_ timeline: Timeline) -> [Occurrence]? {
            let found = timeline.occurrences(ofCommitment: index, by: now)
            return timeline.isSettled(found, ofCommitment: index) ? found : nil
        }
        let all = try reading.outcomes(of: basis, id, list).all
        var result: [Occurrence] = []
        for start in Set(all.flatMap { $0.map(\.start) }).sorted() {
            func value<Value: Hashable>(_ read: @escaping (Occurrence) -> Value) throws(QuestionError)
                -> ExactReading.Outcomes<Value?>
            {
                try reading.outcomes(of: basis, id) { timeline -> Value?? in
                    list(timeline).map { occurrences in occurrences.first { $0.start == start }.map(read) }
                }
            }
            let occurred = try value { _ in true }
            let labels = try value(\.outcome.label)
            guard let example = all.lazy.compactMap({ $0.first { $0.start == start } }).first else { continue }
            var parts: [Occurrence.Part] = []
            for (number, part) in example.guarantors.enumerated() {
                let owes = try value { $0.guarantors[number].owes }
                let outcome = try value { $0.guarantors[number].outcome.label }
                parts.append(
                    .init(
                        party: part.party, owes: Truth(owes.all.compactMap(\.self), owes.isContested),
                        outcome: Outcome(Set(outcome.all.compactMap(\.self)), outcome.isContested)))
            }
            let dates = Set(all.compactMap { $0.first { $0.start == start }.map(\.performed) })
            result.append(
                .init(
                    start: start,
                    occurred: Truth(occurred.all.map { $0 == true ? .true : .false }, occurred.isContested),
                    deadline: example.deadline,
                    outcome: Outcome(Set(labels.all.compactMap(\.self)), labels.isContested),
                    performed: dates.count == 1 ? example.performed : nil, guarantors: parts))
        }
        return result
    }
}

extension Timeline {
    /// What occurred, as it is at the end of an instant.
    func occurrences(ofCommitment index: Int, by now: Instant) -> [Occurrence] {
        let own = framework.equations.commitments[index]
        guard let performance = own.performance else { return [] }
        let within = framework.document.commitments[index].within
        let places = occurrences.places(upTo: performances[performance].last)
        let ownPlaces = own.guarantors.map { guarantor in
            guarantor.performance.map { occurrences.places(upTo: performances[$0].last) }
        }
        return places.enumerated().map { position, place in
            let occurrence = occurrences.occurrences[place]
            let end = position + 1 < places.count ? places[position + 1] : Int.max
            let (outcome, deadline) = self.outcome(of: occurrence, within: within, by: now)
            let parts = own.guarantors.enumerated().map { number, guarantor in
                // What is its own started with the occurrence, or when it came to be bound in the course of it.
                let part = ownPlaces[number].flatMap { $0.last { isPart($0, of: place, before: end) } }
                return Occurrence.Part(
                    party: guarantor.party.map { framework.document.parties[$0].id },
                    owes: occurrences.owes(number, of: place).shown,
                    outcome: guarantor.performance == nil
                        ? outcome
                        : part.map { self.outcome(of: occurrences.occurrences[$0], within: within, by: now).outcome }
                            ?? Outcome(label: .open, possible: [.open]))
            }
            return Occurrence(
                start: occurrence.start.instant, occurred: occurrence.starts.shown, deadline: deadline,
                outcome: outcome, performed: occurrence.performedOn, guarantors: parts)
        }
    }

    private func isPart(_ own: Int, of place: Int, before end: Int) -> Bool {
        let start = occurrences.occurrences[own].start
        return start >= occurrences.occurrences[place].start
            && (end == .max || start < occurrences.occurrences[end].start)
    }

    private func outcome(
        of occurrence: OccurrenceList.Occurrence, within: CalendarDuration?, by now: Instant
    ) -> (outcome: Outcome, deadline: Instant?) {
        let deadline = within.flatMap(occurrence.start.instant.advanced(by:))
        let isDue = deadline.map { $0 <= now } ?? false
        let performed = occurrence.isPerformed(by: isDue ? deadline ?? now : now).shown
        let otherwise: OutcomeLabel = isDue ? .breached : .open
        switch performed {
        case .true: return (Outcome([.performed], false), deadline)
        case .false: return (Outcome([otherwise], false), deadline)
        default: return (Outcome([.performed, otherwise], performed == .contested), deadline)
        }
    }

    /// Whether nothing about them is open.
    func isSettled(_ found: [Occurrence], ofCommitment index: Int) -> Bool {
        let own = framework.equations.commitments[index]
        let performances = [own.performance].compactMap(\.self) + own.guarantors.compactMap(\.performance)
        return performances.allSatisfy { !self.performances[$0].wasOpen }
            && found.allSatisfy { occurrence in
                occurrence.outcome.possible.count == 1
                    && occurrence.guarantors.allSatisfy { $0.owes.isDecided && $0.outcome.possible.count == 1 }
            }
    }
}

extension Outcome {
    init(_ possible: Set<OutcomeLabel>, _ isContested: Bool) {
        self.possible = OutcomeLabel.allCases.filter(possible.contains)
        label = self.possible.count == 1 ? self.possible[0] : isContested ? .contested : .undetermined
    }
}

extension Truth {
    /// What is shown of something that completions make this.
    fileprivate init(_ outcomes: some Collection<Truth>, _ isContested: Bool) {
        let all = Set(outcomes)
        self = all.count == 1 ? all.first ?? .unknown : isContested ? .contested : .unknown
    }
}
