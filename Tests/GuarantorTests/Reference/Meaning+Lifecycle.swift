@testable import Guarantor

extension Meaning {
    /// The table of Meaning.md, "Standing", line by line. What no condition can bring about is false from the start and
    /// rests on nothing, so that it closes no loop.
    func addLifecycle(of commitment: Commitment) {
        let k = commitment.id
        let whileHolds = commitment.whileCondition.map(formula) ?? .constant(true)
        let isSuspended = commitment.suspendedWhen.map(formula) ?? .constant(false)
        let quorum = now(.quorum, k)
        let entered = now(.entered, k)
        let isInOrder = Formula.all([whileHolds, .not(isSuspended), quorum])

        define(Atom(.given, k), given(commitment))
        defineGuarantors(of: commitment)
        define(Atom(.consent, k), consent(to: commitment))
        let entersWhen = commitment.entersWhen.map(formula) ?? .constant(true)
        latch(Atom(.entered, k), .all([now(.given, k), entersWhen, now(.consent, k), quorum]))
        latch(Atom(.ended, k), commitment.endsWhen.map { .all([entered, formula($0)]) } ?? .constant(false))
        define(Atom(.inForce, k), .all([entered, .not(now(.ended, k)), isInOrder]))
        define(Atom(.suspended, k), .all([entered, .not(now(.ended, k)), .not(isInOrder)]))

        let isTriggering = commitment.triggeredWhen.map {
            Formula.all([formula($0), entered, .not(before(.ended, k)), isInOrder])
        }
        define(Atom(.triggering, k), isTriggering ?? .constant(false))
        latch(Atom(.triggered, k), now(.triggering, k))
        addPerformance(of: commitment)
        for guarantor in guarantors(of: commitment) ?? [] { addLatches(of: guarantor, in: k) }
    }

    /// What a guarantor's own label rests on.
    private func addLatches(of guarantor: ReferenceGuarantor, in k: String) {
        let name = guarantor.name
        let bound = now(.bound, k, name)
        latch(Atom(.joined, k, name), .all([now(.entered, k), bound]))
        latch(Atom(.owes, k, name), .all([now(.triggering, k), bound]))
        define(Atom(.involved, k, name), .any([bound, now(.owes, k, name)]))
        define(Atom(.left, k, name), .all([now(.joined, k, name), .not(participation(of: guarantor))]))
    }

    private func given(_ commitment: Commitment) -> Formula {
        if commitment.certainty == .dropped { return .constant(false) }
        if !commitment.instruments.isEmpty { return .any(commitment.instruments.map { now(.adopted, $0) }) }
        if commitment.certainty == .agreed || commitment.certainty == .announced { return .constant(true) }
        return absence("whether \(commitment.id) is given")
    }

    /// The facts of the objections against the commitment, its pillar or one of its instruments.
    private func consent(to commitment: Commitment) -> Formula {
        let objectedTo = Set([commitment.id] + [commitment.pillar].compactMap(\.self) + commitment.instruments)
        let objections = document.objections.filter {
            $0.effect == .consentRequired && !objectedTo.isDisjoint(with: $0.against)
        }
        return .all(objections.map { fact($0.fact!) })
    }

    private func addPerformance(of commitment: Commitment) {
        let k = commitment.id
        let performed = Atom(.performed, k)
        guard commitment.triggeredWhen != nil else {
            latch(
                performed, commitment.performedWhen.map { .all([now(.inForce, k), formula($0)]) } ?? .constant(false))
            define(Atom(.lastPerformed, k), now(.performed, k))
            define(Atom(.lastBreached, k), .constant(false))
            define(Atom(.breached, k), .constant(false))
            return
        }
        let performedWhen = commitment.performedWhen.map(formula) ?? absence("whether \(k) is performed")
        latch(performed, .all([now(.triggered, k), performedWhen]))
        let overdue = addOccurrences(
            Occasion(
                commitment: k, guarantor: nil, triggeredWhen: formula(commitment.triggeredWhen!),
                triggering: now(.triggering, k), triggered: .triggered, performedWhen: performedWhen,
                within: commitment.within))
        for guarantor in guarantors(of: commitment) ?? [] {
            guard let own = performance(of: guarantor, otherwise: performedWhen) else { continue }
            _ = addOccurrences(
                Occasion(
                    commitment: k, guarantor: guarantor.name, triggeredWhen: formula(commitment.triggeredWhen!),
                    triggering: .all([now(.triggering, k), now(.bound, k, guarantor.name)]), triggered: .owes,
                    performedWhen: own, within: commitment.within))
        }
        guard let overdue else { return define(Atom(.breached, k), .constant(false)) }
        latch(Atom(.breached, k), .all([.due(overdue), .not(performedWhen)]))
    }
}
