import GuarantorLogic

extension Explainer {
    /// Why a commitment stands as it does: entry first, then what followed it.
    mutating func standing(of index: Int) -> Reason {
        let (commitment, equations) = (document.commitments[index], framework.equations.commitments[index])
        var because: [Reason] = []
        if commitment.certainty == .dropped {
            because = [dropped(commitment)]
        } else if value(equations.entered) != .true {
            because = [predicate(.entered, of: index)]
        } else {
            because.append(predicate(.entered, of: index))
            if commitment.triggeredWhen != nil { because.append(predicate(.triggered, of: index)) }
            if commitment.triggeredWhen != nil || value(equations.performed) != .false,
                value(equations.triggered) != .false || value(equations.performed) != .false
            {
                because.append(predicate(.performed, of: index))
            }
            if commitment.within != nil, value(equations.triggered) != .false {
                because.append(predicate(.breached, of: index))
            }
            if value(equations.inForce) != .true { because += interruption(index) }
        }
        return Reason(
            kind(ofForce: value(equations.inForce)), id: commitment.id, commitment.title, value(equations.inForce),
            sources: commitment.sources, because: because)
    }

    /// Why a commitment is in force, or not, where a condition rests on it.
    mutating func inForce(_ index: Int) -> Reason {
        let (commitment, equations) = (document.commitments[index], framework.equations.commitments[index])
        let because = descend { explainer in
            if commitment.certainty == .dropped { return [explainer.dropped(commitment)] }
            let entry = [explainer.predicate(.entered, of: index)]
            guard explainer.value(equations.entered) == .true, explainer.value(equations.inForce) != .true else {
                return entry
            }
            return entry + explainer.interruption(index)
        }
        return Reason(
            kind(ofForce: value(equations.inForce)), id: commitment.id, commitment.title, value(equations.inForce),
            sources: commitment.sources, because: because)
    }

    /// Whether and why one of the predicates holds.
    mutating func predicate(_ predicate: Predicate, of index: Int) -> Reason {
        guard isNew(Element(kind: .commitment, index: index), predicate) else {
            let commitment = document.commitments[index]
            let value = value(framework.equations.commitments[index][predicate])
            return Reason(.explainedBefore, id: commitment.id, "\(commitment.title) is \(predicate.words)", value)
        }
        switch predicate {
        case .entered: return entry(index)
        case .ended: return ending(index)
        case .triggered: return trigger(index)
        case .performed: return performance(index)
        case .breached: return breach(index)
        }
    }

    private func kind(ofForce value: Truth) -> ReasonKind {
        value == .true ? .inForce : value == .false ? .conditionNotMet : kind(of: value)
    }

    private func dropped(_ commitment: Commitment) -> Reason {
        Reason(.dropped, id: commitment.id, "it was dropped", .true, sources: commitment.sources)
    }

    static let openEntry = "whether it has entered into force is open"

    /// Since when it has been in force, or which of its conditions precedent are missing or open.
    private mutating func entry(_ index: Int) -> Reason {
        let (commitment, equations) = (document.commitments[index], framework.equations.commitments[index])
        let value = value(equations.entered)
        let parts = entryParts(commitment, equations)
        func reasons(_ explainer: inout Explainer) -> [Reason] {
            explainer.descend { explainer in
                parts.filter { explainer.counts($0.literal, value) }.flatMap { $0.reasons(&explainer) }
            }
        }
        // What is still open is explained as of now; what is open for what it once was, as of then.
        let isOpenNow = !value.isDecided && !parts.contains { self.value($0.literal) == .false }
        guard value != .false, !isOpenNow, let then = whenLatched(equations.entered) else {
            let statement = value == .false ? "it has not entered into force" : Self.openEntry
            return Reason(
                value == .false ? .notEntered : kind(of: value), id: commitment.id, statement, value,
                because: reasons(&self))
        }
        let because = at(then, reasons)
        let date = value == .true ? then.moment?.instant : nil
        let statement = value == .true ? "it entered into force" : Self.openEntry
        return Reason(
            value == .true ? .entered : kind(of: value), id: commitment.id, statement, value, date: date,
            because: because)
    }

    /// Whether a condition precedent belongs in the explanation of entry: of one that has not come about, all that is
    /// not yet so, open or not, for all of it still has to happen.
    func counts(_ literal: Literal, _ whole: Truth) -> Bool {
        whole == .true ? value(literal) == .true : value(literal) != .true
    }

    /// Whether a conjunct is what decides a conjunction of that value.
    func decides(_ literal: Literal, _ whole: Truth) -> Bool {
        whole.isDecided ? value(literal) == whole : !value(literal).isDecided
    }

    private typealias Part = (literal: Literal, reasons: (inout Explainer) -> [Reason])

    /// The conjuncts of entry, each with its explanation; those that are no condition at all left out.
    private func entryParts(_ commitment: Commitment, _ equations: CommitmentEquations) -> [Part] {
        var parts: [Part] = []
        parts.append((equations.given, { [$0.given(commitment, equations)] }))
        if value(framework.equations.isOpen) == .false {
            let opens = document.opensEffectively
            parts.append(
                (
                    framework.equations.isOpen,
                    { _ in
                        [
                            Reason(
                                .notOpen, id: nil, "the framework opens on \(opens?.description ?? "a later date")",
                                .false)
                        ]
                    }
                ))
        }
        if let condition = commitment.entersWhen {
            parts.append((equations.entersWhen, { $0.reasons(for: condition, equations.entersWhen) }))
        }
        for consent in equations.consent {
            let literal = framework.equations.system.literal(ofInput: consent.fact)
            parts.append((literal, { [$0.consent(consent, literal)] }))
        }
        parts.append((equations.quorum, { [$0.quorum(commitment, equations)] }))
        return parts
    }

    /// Whether the undertaking exists at all.
    private mutating func given(_ commitment: Commitment, _ equations: CommitmentEquations) -> Reason {
        let value = value(equations.given)
        let kind = value == .true ? ReasonKind.given : value == .false ? .notGiven : kind(of: value)
        guard !commitment.instruments.isEmpty else {
            let statement =
                commitment.certainty.map { "the undertaking is \($0.words)" } ?? "how certain the undertaking is"
            return Reason(kind, id: commitment.id, statement, value, sources: commitment.sources)
        }
        let because = descend { explainer in
            commitment.instruments.compactMap { id -> Reason? in
                guard let element = explainer.elements[id],
                    let literal = explainer.framework.equations.literal(of: element),
                    value.isDecided ? explainer.value(literal) == value : !explainer.value(literal).isDecided
                else { return nil }
                return explainer.reason(for: element, literal)
            }
        }
        return Reason(kind, id: commitment.id, "an instrument that it rests on is adopted", value, because: because)
    }

    private mutating func consent(_ consent: CommitmentEquations.Consent, _ literal: Literal) -> Reason {
        let objection = document.objections[consent.objection]
        let party = elements.index(of: objection.party, .party).map { document.parties[$0].name } ?? objection.party
        let value = value(literal)
        return Reason(
            value == .true ? .consented : value == .false ? .consentMissing : kind(of: value), id: objection.id,
            "\(party) consents", value, sources: objection.sources,
            because: descend { [$0.fact(consent.fact, literal)] })
    }

    /// What ended, suspended or interrupted a commitment that has entered.
    private mutating func interruption(_ index: Int) -> [Reason] {
        let (commitment, equations) = (document.commitments[index], framework.equations.commitments[index])
        if value(equations.ended) == .true { return [predicate(.ended, of: index)] }
        let whole = value(equations.inForce)
        return descend { explainer in
            var reasons: [Reason] = []
            if whole != .false, !explainer.value(equations.ended).isDecided {
                reasons.append(explainer.predicate(.ended, of: index))
            }
            if let condition = commitment.whileCondition, explainer.decides(equations.whileHolds, whole) {
                let because = explainer.descend { $0.reasons(for: condition, equations.whileHolds) }
                reasons.append(explainer.interrupted("what it needs to stay in force", equations.whileHolds, because))
            }
            if let condition = commitment.suspendedWhen, explainer.decides(!equations.suspendedWhen, whole) {
                let because = explainer.descend { $0.reasons(for: condition, equations.suspendedWhen) }
                reasons.append(explainer.interrupted("it is not suspended", !equations.suspendedWhen, because))
            }
            if explainer.decides(equations.quorum, whole) {
                reasons.append(
                    explainer.interrupted(
                        "enough guarantors are still bound", equations.quorum, [explainer.quorum(commitment, equations)]
                    ))
            }
            return reasons
        }
    }

    private func interrupted(_ statement: String, _ literal: Literal, _ because: [Reason]) -> Reason {
        let value = value(literal)
        return Reason(value == .false ? .suspended : kind(of: value), statement, value, because: because)
    }

    private mutating func ending(_ index: Int) -> Reason {
        let commitment = document.commitments[index]
        let equations = framework.equations.commitments[index]
        return latched(equations.ended, yes: .ended, no: .conditionNotMet, id: commitment.id, "it has ended") {
            explainer in
            commitment.endsWhen.map { explainer.reasons(for: $0, equations.endsWhen) } ?? []
        }
    }

    private mutating func trigger(_ index: Int) -> Reason {
        let commitment = document.commitments[index]
        let equations = framework.equations.commitments[index]
        return latched(equations.triggered, yes: .triggered, no: .notTriggered, id: commitment.id, "it was triggered") {
            explainer in
            guard explainer.value(equations.triggeredNow) != .false || explainer.value(equations.triggeredWhen) != .true
            else {
                return [explainer.inForce(index)]
            }
            return commitment.triggeredWhen.map { explainer.reasons(for: $0, equations.triggeredWhen) } ?? []
        }
    }

    private mutating func performance(_ index: Int) -> Reason {
        let commitment = document.commitments[index]
        let equations = framework.equations.commitments[index]
        return latched(equations.performed, yes: .performed, no: .notPerformed, id: commitment.id, "it was performed") {
            explainer in
            guard let condition = commitment.performedWhen else {
                return [Reason(.notSaid, "what would count as performance", .unknown)]
            }
            return explainer.reasons(for: condition, equations.performedWhen)
        }
    }

    private mutating func breach(_ index: Int) -> Reason {
        let commitment = document.commitments[index]
        let equations = framework.equations.commitments[index]
        let statement =
            "performance was due within \(commitment.within?.description ?? "its time") of the trigger and did not come"
        return latched(equations.breached, yes: .breached, no: .conditionNotMet, id: commitment.id, statement) {
            explainer in
            commitment.performedWhen.map { explainer.reasons(for: $0, equations.performedWhen) } ?? []
        }
    }

    /// A predicate that keeps what it once was: explained as of when it came to be so, or as of now where it never did.
    private mutating func latched(
        _ literal: Literal, yes: ReasonKind, no: ReasonKind, id: String, _ statement: String,
        _ make: @escaping (inout Explainer) -> [Reason]
    ) -> Reason {
        let value = value(literal)
        let then = value == .false ? nil : whenLatched(literal)
        let because = then.map { at($0) { $0.descend(make) } } ?? descend(make)
        return Reason(
            value == .true ? yes : value == .false ? no : kind(of: value), id: id, statement, value,
            date: value == .true ? then?.moment?.instant : nil, because: because)
    }
}

extension Predicate {
    /// As it is said of a commitment in a sentence.
    var words: String { self == .entered ? "in effect" : rawValue }
}

extension Certainty {
    /// As it is said in a sentence.
    var words: String { self == .underNegotiation ? "under negotiation" : rawValue }
}
