import GuarantorLogic

extension State {
    /// What some completion makes an occurrence, with what all of them say of it.
    func exactOccurrences(ofCommitment index: Int, by now: Instant) throws(QuestionError) -> [Occurrence] {
        let id = framework.document.commitments[index].id
        let timeline = try OpenTimeline(Completion(scenario), .init(occurrences: [index]), for: id)
        var writer = OccurrenceWriter(timeline, commitment: index, now: now)
        let drafts = writer.drafts()
        var reading = ExactReading(writer.timeline.circuit, sampling: drafts.flatMap(\.functions))
        var result: [Occurrence] = []
        for draft in drafts {
            let occurred = try reading.truth(of: draft.occurred, id)
            guard occurred != .false else { continue }
            let outcome = try reading.possible(of: draft.outcomes, id)
            let dates = try reading.possible(of: draft.performed, id).answers
            var parts: [Occurrence.Part] = []
            for part in draft.parts {
                let (owes, isContested) = try reading.possible(of: part.owes, id)
                let (outcomes, isOutcomeContested) = try reading.possible(of: part.outcomes, id)
                parts.append(
                    .init(
                        party: part.party,
                        owes: owes.count == 1 ? Truth(owes[0]) : isContested ? .contested : .unknown,
                        outcome: Outcome(Set(outcomes), isOutcomeContested)))
            }
            result.append(
                .init(
                    start: draft.start, occurred: occurred, deadline: draft.deadline,
                    outcome: Outcome(Set(outcome.answers), outcome.isContested),
                    performed: dates.count == 1 ? dates[0] : nil, guarantors: parts))
        }
        return result
    }
}

/// What can be said of an occurrence, each with the completions that say it.
private struct OccurrenceDraft {
    typealias Function = Circuit.Function

    let start: Instant
    let deadline: Instant?
    var occurred = Function.false
    var outcomes: [(answer: OutcomeLabel, isGiven: Function)] = []
    var performed: [(answer: Instant?, isGiven: Function)] = []
    var parts: [Part]

    struct Part {
        let party: String?
        var owes: [(answer: Bool, isGiven: Function)] = []
        var outcomes: [(answer: OutcomeLabel, isGiven: Function)] = []
    }

    var functions: [Function] {
        [occurred] + outcomes.map(\.isGiven) + performed.map(\.isGiven)
            + parts.flatMap { $0.owes.map(\.isGiven) + $0.outcomes.map(\.isGiven) }
    }
}

private struct OccurrenceWriter {
    typealias Function = Circuit.Function

    var timeline: OpenTimeline
    private let own: CommitmentEquations
    private let within: CalendarDuration?
    private let now: Instant
    private let parties: [String?]

    init(_ timeline: OpenTimeline, commitment: Int, now: Instant) {
        let document = timeline.framework.document
        self.timeline = timeline
        self.now = now
        own = timeline.framework.equations.commitments[commitment]
        within = document.commitments[commitment].within
        parties = own.guarantors.map { $0.party.map { document.parties[$0].id } }
    }

    /// One for each instant at which an occurrence may start: of several at one instant it tells of the first.
    mutating func drafts() -> [OccurrenceDraft] {
        var drafts: [OccurrenceDraft] = []
        for occurrence in own.performance.flatMap({ timeline.occurrences[$0]?.occurrences }) ?? [] {
            let start = occurrence.start.instant
            if drafts.last?.start != start {
                drafts.append(
                    OccurrenceDraft(
                        start: start, deadline: within.flatMap(start.advanced(by:)),
                        parts: parties.map { .init(party: $0) }))
            }
            add(occurrence, to: &drafts[drafts.count - 1])
        }
        return drafts
    }

    private mutating func add(_ occurrence: OpenOccurrences.Occurrence, to draft: inout OccurrenceDraft) {
        let isFirst = timeline.circuit.and(occurrence.starts, !draft.occurred)
        draft.occurred = timeline.circuit.or(draft.occurred, occurrence.starts)
        let outcomes = self.outcomes(of: occurrence, where: isFirst)
        join(outcomes, to: &draft.outcomes)
        let dates: [(answer: Instant?, isGiven: Function)] =
            occurrence.performedAt.map { ($0.instant, timeline.circuit.and(isFirst, $0.isThen)) }
            + [(nil, timeline.circuit.and(isFirst, !occurrence.isPerformed))]
        join(dates, to: &draft.performed)
        for (number, guarantor) in own.guarantors.enumerated() {
            let owes = occurrence.owes[number]
            join(
                [(true, timeline.circuit.and(isFirst, owes)), (false, timeline.circuit.and(isFirst, !owes))],
                to: &draft.parts[number].owes)
            guard let performance = guarantor.performance else {
                join(outcomes, to: &draft.parts[number].outcomes)
                continue
            }
            let all = timeline.occurrences[performance]?.occurrences ?? []
            var none = isFirst
            for (own, isPart) in occurrence.parts[number] where own < all.count {
                none = timeline.circuit.and(none, !isPart)
                join(
                    self.outcomes(of: all[own], where: timeline.circuit.and(isFirst, isPart)),
                    to: &draft.parts[number].outcomes)
            }
            join([(.open, none)], to: &draft.parts[number].outcomes)
        }
    }

    private mutating func outcomes(
        of occurrence: OpenOccurrences.Occurrence, where holds: Function
    ) -> [(answer: OutcomeLabel, isGiven: Function)] {
        let deadline = within.flatMap(occurrence.start.instant.advanced(by:))
        let isDue = deadline.map { $0 <= now } ?? false
        let performed = occurrence.isPerformed(by: isDue ? deadline ?? now : now, in: &timeline.circuit)
        return [
            (.performed, timeline.circuit.and(holds, performed)),
            (isDue ? .breached : .open, timeline.circuit.and(holds, !performed)),
        ]
    }

    private mutating func join<Answer: Equatable>(
        _ more: [(answer: Answer, isGiven: Function)], to known: inout [(answer: Answer, isGiven: Function)]
    ) {
        for (answer, isGiven) in more where isGiven != .false {
            if let same = known.firstIndex(where: { $0.answer == answer }) {
                known[same].isGiven = timeline.circuit.or(known[same].isGiven, isGiven)
            } else {
                known.append((answer, isGiven))
            }
        }
    }
}
