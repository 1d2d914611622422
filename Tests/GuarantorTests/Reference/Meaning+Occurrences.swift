@testable import Guarantor

/// What is due when a trigger occurs: from all of a commitment, or from a guarantor by a condition of its own.
struct Occasion {
    let commitment: String
    let guarantor: String?
    let triggeredWhen: Formula
    let triggering: Formula
    let triggered: Atom.Aspect
    let performedWhen: Formula
    let within: CalendarDuration?
}

extension Meaning {
    /// The table of Meaning.md, "Occurrences", line by line. Returns the run of an occurrence that goes unperformed.
    func addOccurrences(_ occasion: Occasion) -> Int? {
        let (k, name) = (occasion.commitment, occasion.guarantor)
        define(Atom(.isOn, k, name), occasion.triggeredWhen)
        define(Atom(.isPerforming, k, name), occasion.performedWhen)
        let (underWay, triggered) = (now(.underWay, k, name), now(occasion.triggered, k, name))
        define(
            Atom(.underWay, k, name),
            .all([occasion.triggeredWhen, .any([before(.underWay, k, name), occasion.triggering])]))
        define(
            Atom(.presentPerformed, k, name),
            .all([underWay, .any([occasion.performedWhen, before(.presentPerformed, k, name)])]))
        let kept = Formula.all([
            .not(underWay), before(.latestPerformed, k, name), .possible(before(occasion.triggered, k, name)),
        ])
        define(
            Atom(.latestPerformed, k, name),
            .any([occasion.performedWhen, now(.presentPerformed, k, name), kept]))
        define(Atom(.lastPerformed, k, name), .all([triggered, now(.latestPerformed, k, name)]))

        guard let within = occasion.within else {
            define(Atom(.lastBreached, k, name), .constant(false))
            return nil
        }
        let isUnperformed = Formula.all([triggered, .not(now(.latestPerformed, k, name))])
        let isSame = Formula.any([.not(underWay), .all([before(.underWay, k, name), underWay])])
        let latest = run(.all([isUnperformed, .any([underWay, .not(underWay)])]), for: within, keeps: isSame)
        define(
            Atom(.lastBreached, k, name), .any([.held(latest), .all([before(.lastBreached, k, name), isSame])]))
        return run(isUnperformed, for: within)
    }

    /// What performs a guarantor's part, where a way to it says so.
    func performance(of guarantor: ReferenceGuarantor, otherwise whole: Formula) -> Formula? {
        guard guarantor.routes.contains(where: { $0.terms.performedWhen != nil }) else { return nil }
        return .any(guarantor.routes.map { $0.terms.performedWhen.map(formula) ?? whole })
    }
}
