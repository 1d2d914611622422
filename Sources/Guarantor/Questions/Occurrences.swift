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
        return try exactOccurrences(ofCommitment: index, by: now)
    }

    private var now: Instant { scenario.effectiveDate ?? timeline.moment?.instant ?? .distantPast }
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
