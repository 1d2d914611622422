import GuarantorLogic
import Synchronization

/// The minimal sets of changes that would bring a target about, smallest first.
public struct Requirements: Answer {
    /// The target's id.
    public let target: String
    /// What the target is now, in the scenario's reading.
    public let value: Truth
    /// In decimal: it may have any number of digits.
    public let count: String
    /// How many sets of each number of changes there are, from none on, in decimal.
    public let bySize: [String]
    /// Whether the work ended before all sets were found: then there are all of up to `completeUpTo` changes.
    public let isTruncated: Bool
    /// All sets of up to so many changes are counted; nil where all sets are.
    public let completeUpTo: Int?
    /// The first of them, up to the limit.
    public let sets: [ChangeSet]
    public let receipt: Receipt
}

/// Changes that only together do what they do.
public struct ChangeSet: Hashable, Sendable {
    /// The changes, in the document's order.
    public let changes: [FactChange]
    /// Each change in the agreement's words.
    public let words: [String]

    /// All of them in the agreement's words, on one line.
    public var text: String { words.isEmpty ? "nothing more has to happen" : words.joined(separator: "; ") }
}

extension Scenario {
    /// The least that still has to happen: minimal sets of changes, facts settled or told otherwise, after which the target is true
    /// whatever remains unknown turns out to be, with everything else as it stands and in one step.
    ///
    /// - Parameters:
    ///   - target: what a condition can name, or the framework; nil: the framework.
    ///   - limit: how many sets are listed, none below 1. All are counted.
    ///   - fixed: facts that do not change, beside those that are settled or assumed.
    /// - Throws: `QuestionError`.
    public func requirements(
        _ target: String? = nil, limit: Int = 20, fixed: [String] = []
    ) throws(QuestionError) -> Requirements {
        let (id, literal) = try self.target(target)
        let receipt = Receipt(
            self, Question(.requirements, target: target, [(.limit, .number(limit)), (.fixed, .ids(fixed))]))
        let present = Present(try evaluate(), fixed: try facts(fixed))
        if present.state[literal] == .true {
            // The exact reading may know it where what has latched is open by itself.
            return Requirements(
                target: id, value: .true, count: "1", bySize: ["1"], isTruncated: false, completeUpTo: nil,
                sets: present.changeSets([[]]), receipt: receipt)
        }
        let found = try diagrams(id) { () throws(DiagramError) in
            try MinimalChanges.withinBudget(
                framework.equations.system, target: literal, roles: present.roles, budget: .perQuestion,
                memory: framework.functions)
        }
        return Requirements(
            target: id, value: present.state[literal], count: found.count.description,
            bySize: found.countBySize.map(\.description), isTruncated: found.completeUpTo != nil,
            completeUpTo: found.completeUpTo, sets: present.changeSets(try verifiedSets(found, limit: limit, id)),
            receipt: receipt)
    }
}

extension Requirements {
    /// Whether it is true whatever remains unknown turns out to be: then nothing more has to happen.
    public var holdsAlready: Bool { bySize.first.map { $0 != "0" } ?? false }
}

extension MinimalChanges {
    /// The first sets. Of one size they come in the document's order, whatever the limit, as long as there are not too many.
    func firstSets(_ limit: Int) -> [[Change]] { sets(limit: max(limit, 1000), wanted: max(limit, 0)) }
}

extension Scenario {
    /// A target's id and literal.
    func target(_ target: String?) throws(QuestionError) -> (id: String, literal: Literal) {
        let id = target ?? framework.document.id
        let element = try framework.element(id)
        guard let literal = framework.equations.literal(of: element) else {
            throw .wrongKind(id, found: element.kind, expected: ElementKind.targets)
        }
        return (id, literal)
    }

    func facts(_ ids: [String]) throws(QuestionError) -> Set<Int> {
        var facts: Set<Int> = []
        for id in ids { facts.insert(try framework.index(of: id, .fact)) }
        return facts
    }

    /// The sets to be listed, each of which has been checked: it suffices, and no proper subset does.
    func verifiedSets(_ found: MinimalChanges, limit: Int, _ target: String) throws(QuestionError) -> [[Change]] {
        let sets = found.firstSets(limit)
        let areMinimal = try diagrams(target) { () throws(DiagramError) in try found.verify(sets) }
        guard areMinimal else { throw .budget("a set of changes for \(quoted(target)) did not pass its check") }
        return sets
    }
}

extension Scenario {
    /// Work on diagrams, its errors as those of a question.
    func diagrams<Result>(_ target: String, _ work: () throws(DiagramError) -> Result) throws(QuestionError) -> Result {
        do throws(DiagramError) { return try work() } catch { throw QuestionError(error, target) }
    }
}

extension Present {
    fileprivate func changeSets(_ sets: [[Change]]) -> [ChangeSet] {
        let wording = ChangeWording(state)
        // The same changes come in many sets.
        var known: [Change: (change: FactChange, words: String)] = [:]
        return sets.map { changes in
            let parts = changes.map { change in
                if let part = known[change] { return part }
                let told = FactChange(fact: framework.elements.facts[change.input].id, to: change.value)
                let part = (told, wording.words(change))
                known[change] = part
                return part
            }
            return ChangeSet(changes: parts.map(\.change), words: parts.map(\.words))
        }
    }
}

extension Budget {
    /// What a question may spend: some thousand million steps, which take about a minute, and the memory of 20 million nodes. Counted
    /// and not timed, so that the same question has the same end.
    static var perQuestion: Budget {
        let allowance = Allowance(60_000)
        return Budget(isExhausted: { allowance.isSpent() })
    }

    /// What a measure may spend that nobody asked for by name: a thousand nodes, a fraction of a millisecond.
    static var perMeasure: Budget {
        let allowance = Allowance(4)
        return Budget(nodes: 1_000, isExhausted: { allowance.isSpent() })
    }

    /// What an exact reading may spend on diagrams: some hundred and sixty million steps, ten seconds, and the memory of four
    /// million nodes at a time.
    static var perReading: Budget {
        let allowance = Allowance(10_000)
        return Budget(nodes: 4_000_000, isExhausted: { allowance.isSpent() })
    }

    private final class Allowance: Sendable {
        private let left: Atomic<Int>

        /// - Parameter count: how often it may be asked: each time some 16 000 steps have been taken.
        init(_ count: Int) { left = Atomic(count) }

        func isSpent() -> Bool { left.subtract(1, ordering: .relaxed).newValue < 0 }
    }
}

extension QuestionError {
    init(_ error: DiagramError, _ target: String) {
        switch error {
        case .budgetExceeded:
            self = .budget("what \(quoted(target)) rests on takes more memory or time than is allowed")
        case .loopThroughNegation: self = .budget("what \(quoted(target)) rests on has a loop through a negation")
        }
    }
}
