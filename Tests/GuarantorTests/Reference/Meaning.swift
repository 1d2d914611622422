@testable import Guarantor

/// A document as rules: one predicate after the other, as Meaning.md defines them. Written from that page alone.
///
/// What nobody has said is a fact of its own that is never told: unknown, with one value for the whole timeline in
/// each completion. There is one for each absent `adopted_when` and `holds_when`, and for each commitment one for an
/// undertaking that is neither agreed nor announced, for absent `guarantors`, for an absent `requires_approval`,
/// for an absent `performed_when`, and for the unnamed member of each open coalition that is its guarantor.
final class Meaning {
    struct FactEntry {
        let id: String
        let initially: Truth
        /// Stands for something that nobody has said.
        var isAbsence = false
    }

    private(set) var facts: [FactEntry] = []
    private(set) var rules: [Rule] = []
    private(set) var runs: [Run] = []
    /// Nil where a loop goes through negation.
    private(set) var strata: [[Int]]?

    let document: Document
    let parties: [String: Party]
    private(set) var factNumbers: [String: Int] = [:]
    private(set) var ruleNumbers: [Atom: Int] = [:]

    init(_ document: Document) {
        self.document = document
        parties = Dictionary(uniqueKeysWithValues: document.parties.map { ($0.id, $0) })
        addFacts()
        for condition in document.conditions {
            define(Atom(.holds, condition.id), formula(condition.when))
        }
        for instrument in document.instruments {
            define(Atom(.adopted, instrument.id), formula(instrument.adoptedWhen, of: instrument.id))
        }
        for pillar in document.pillars {
            define(Atom(.holds, pillar.id), formula(pillar.holdsWhen, of: pillar.id))
        }
        define(Atom(.holds, document.id), formula(document.holdsWhen, of: document.id))
        for commitment in document.commitments { addLifecycle(of: commitment) }
        strata = Strata.order(rules, runs: runs)
    }

    /// A party takes part unless told otherwise; all else starts as its declaration says, or unknown.
    private func addFacts() {
        let participations = Set(document.parties.map { "participates:" + $0.id })
        for fact in document.facts {
            add(fact.id, fact.initially ?? (participations.contains(fact.id) ? .true : .unknown))
        }
        for party in document.parties {
            add("participates:" + party.id, .true)
            if party.approval?.fact == nil { add("approved:" + party.id, .unknown) }
        }
    }

    private func add(_ fact: String, _ initially: Truth) {
        guard factNumbers[fact] == nil else { return }
        factNumbers[fact] = facts.count
        facts.append(FactEntry(id: fact, initially: initially))
    }

    /// Something that nobody has said.
    func absence(_ what: String) -> Formula {
        let id = "(\(what))"
        if let number = factNumbers[id] { return .fact(number) }
        factNumbers[id] = facts.count
        facts.append(FactEntry(id: id, initially: .unknown, isAbsence: true))
        return .fact(facts.count - 1)
    }

    func fact(_ id: String) -> Formula { .fact(factNumbers[id]!) }

    /// The predicate's number; reserved where it is not defined yet.
    func number(_ atom: Atom) -> Int {
        if let number = ruleNumbers[atom] { return number }
        ruleNumbers[atom] = rules.count
        rules.append(Rule(formula: .constant(false)))
        return rules.count - 1
    }

    func now(_ aspect: Atom.Aspect, _ id: String, _ guarantor: String? = nil) -> Formula {
        .now(number(Atom(aspect, id, guarantor)))
    }

    func before(_ aspect: Atom.Aspect, _ id: String, _ guarantor: String? = nil) -> Formula {
        .before(number(Atom(aspect, id, guarantor)))
    }

    func define(_ atom: Atom, _ formula: Formula) {
        rules[number(atom)] = Rule(formula: formula)
    }

    func latch(_ atom: Atom, _ formula: Formula) {
        rules[number(atom)] = Rule(formula: formula, isLatched: true)
    }

    func run(_ formula: Formula, for duration: CalendarDuration, keeps: Formula = .constant(true)) -> Int {
        runs.append(Run(formula: formula, duration: duration, keeps: keeps))
        return runs.count - 1
    }
}
