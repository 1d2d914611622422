import GuarantorLogic

extension AuditWork {
    mutating func auditCommitments() {
        for (index, commitment) in document.commitments.enumerated() where commitment.certainty != .dropped {
            let pointer = "/commitments/\(index)"
            auditLifecycle(commitment, index, pointer)
            auditConsent(commitment, index, pointer)
            guard commitment.triggeredWhen != nil else { continue }
            if commitment.within == nil {
                findings.append(
                    .init(
                        .triggerWithoutDeadline, commitment.id, pointer + "/triggered_when",
                        "\(quoted(commitment.id)) falls due when triggered, and no time is set for it"))
            }
            if !isVerified(commitment) {
                findings.append(
                    .init(
                        .responseWithoutVerification, commitment.id, pointer + "/triggered_when",
                        "nobody monitors or establishes the trigger of \(quoted(commitment.id))"))
            }
        }
    }

    /// What never comes about although no single condition stands in its way.
    private mutating func auditLifecycle(_ commitment: Commitment, _ index: Int, _ pointer: String) {
        let own = framework.equations.commitments[index]
        func isReported(_ key: String) -> Bool {
            findings.contains { $0.rule == .neverSatisfiable && $0.pointer == pointer + "/" + key }
        }
        func report(_ key: String?, _ text: String) {
            let place = key.map { pointer + "/" + $0 } ?? pointer
            findings.append(.init(.neverSatisfiable, commitment.id, place, text))
        }
        guard past.canHold(own.entered) else {
            if !isReported("enters_when") {
                report(nil, "\(quoted(commitment.id)) can never enter into force: what it needs excludes each other")
            }
            return
        }
        let later = [
            ("triggered_when", commitment.triggeredWhen != nil, own.triggered, "be triggered while it is in force"),
            ("ends_when", commitment.endsWhen != nil, own.ended, "end after it has entered into force"),
            ("performed_when", commitment.performedWhen != nil, own.performed, "be performed"),
        ]
        for (key, isThere, literal, what) in later where isThere && !past.canHold(literal) && !isReported(key) {
            if key == "performed_when", commitment.triggeredWhen != nil, !past.canHold(own.triggered) { continue }
            report(key, "\(quoted(commitment.id)) can never \(what)")
        }
        let holding = commitment.whileCondition != nil ? "while" : "suspended_when"
        guard commitment.whileCondition != nil || commitment.suspendedWhen != nil, !isReported(holding) else { return }
        decide(pointer + "/" + holding) { work, instant throws(DiagramError) in
            var instant = instant
            guard try instant.function(of: own.inForce) == .false else { return }
            work.findings.append(
                .init(
                    .neverSatisfiable, commitment.id, pointer + "/" + holding,
                    "\(quoted(commitment.id)) is suspended in every scenario: it can never be in force"))
        }
    }

    /// Guarantors that have signed none of the instruments, where it is known who has.
    private mutating func auditConsent(_ commitment: Commitment, _ index: Int, _ pointer: String) {
        let instruments = commitment.instruments.compactMap { id in
            framework.elements.index(of: id, .instrument).map { document.instruments[$0] }
        }
        guard !instruments.isEmpty, instruments.allSatisfy({ !$0.signatories.isEmpty }) else { return }
        let signatories = withMembers(Set(instruments.flatMap(\.signatories)))
        for (number, terms) in (commitment.guarantors ?? []).enumerated() where !hasSigned(terms.party, signatories) {
            let names = instruments.map { quoted($0.id) }.joined(separator: ", ")
            findings.append(
                .init(
                    .guarantorWithoutConsent, commitment.id, "\(pointer)/guarantors/\(number)",
                    "\(quoted(terms.party)) is to be bound by \(quoted(commitment.id)) and has not signed \(names)",
                    about: [terms.party]))
        }
    }

    /// A coalition has signed where all its members have that are named.
    private func hasSigned(_ party: String, _ signatories: Set<String>) -> Bool {
        var waiting = [party]
        var seen: Set<String> = []
        while let id = waiting.popLast() {
            guard !signatories.contains(id), seen.insert(id).inserted else { continue }
            guard let index = framework.elements.index(of: id, .party), !document.parties[index].members.isEmpty
            else { return false }
            waiting += document.parties[index].members
        }
        return true
    }

    /// Parties with the members of those that are coalitions, and theirs.
    private func withMembers(_ parties: Set<String>) -> Set<String> {
        var all = parties
        var waiting = Array(parties)
        while let id = waiting.popLast() {
            guard let index = framework.elements.index(of: id, .party) else { continue }
            for member in document.parties[index].members where all.insert(member).inserted { waiting.append(member) }
        }
        return all
    }

    /// Somebody monitors for the same beneficiary or against the same adversary, or a step of a procedure establishes what
    /// the trigger rests on.
    private func isVerified(_ commitment: Commitment) -> Bool {
        // To consult is how it is established.
        if commitment.pledge == [.consultation] { return true }
        let sides = Set(commitment.beneficiary + commitment.against)
        let isMonitored = document.commitments.contains { other in
            other.pledge.contains(.monitoring) && other.certainty != .dropped && other.id != commitment.id
                && !sides.isDisjoint(with: other.beneficiary + other.against)
        }
        if isMonitored { return true }
        guard let trigger = commitment.triggeredWhen else { return true }
        let facts = facts(of: trigger)
        return document.procedures.flatMap(\.steps).contains { step in
            step.doneWhen.map { !facts.isDisjoint(with: self.facts(of: $0)) } ?? false
        }
    }

    /// The facts that a condition rests on by itself or through conditions with a name.
    private func facts(of condition: Condition) -> Set<String> {
        var facts: Set<String> = []
        var seen: Set<String> = []
        var waiting = [condition]
        while let next = waiting.popLast() {
            next.forEachReference { id in
                guard seen.insert(id).inserted, let element = framework.elements[id] else { return }
                switch element.kind {
                case .fact: facts.insert(id)
                case .condition: waiting.append(document.conditions[element.index].when)
                default: break
                }
            }
        }
        return facts
    }
}
