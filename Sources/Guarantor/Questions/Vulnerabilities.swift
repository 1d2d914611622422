import GuarantorLogic

/// The minimal sets of facts, or of parties, whose loss undoes a target; single points of failure first.
public struct Vulnerabilities: Answer {
    /// The target's id.
    public let target: String
    /// What the target is after the changes that are made first: only what is true can be undone.
    public let value: Truth
    /// What is lost.
    public let kind: LossKind
    /// What was changed first; of several changes of one fact the last counts.
    public let changes: [FactChange]
    /// Each of these in the agreement's words.
    public let changesInWords: [String]
    /// Whether the target is true whatever remains unknown turns out to be: else there is nothing to undo. Where it is open
    /// what has latched, the exact reading may know the target to be true, and this be false: what has latched is open by itself here.
    public let holds: Bool
    /// In decimal.
    public let count: String
    /// How many sets of each number of losses there are, from none on, in decimal.
    public let bySize: [String]
    /// Whether the work ended before all sets were found: then there are all of up to `completeUpTo` losses.
    public let isTruncated: Bool
    /// All sets of up to so many losses are counted; nil where all sets are.
    public let completeUpTo: Int?
    /// The first of them, up to the limit.
    public let sets: [LossSet]
    public let receipt: Receipt

    /// Why there are no sets; nil where there are.
    package var note: String? {
        guard holds else {
            return value == .true
                ? "it is true now, yet not for certain once anything changes: what has happened so far is open"
                : "it is not true now: there is nothing to undo"
        }
        guard count == "0", !isTruncated else { return nil }
        return kind == .parties
            ? "no withdrawal undoes it"
            : "no loss undoes it: what it rests on is settled, assumed, fixed or has latched"
    }

    /// Losses that only together undo the target.
    public struct LossSet: Hashable, Sendable {
        /// The losses, in the document's order.
        public let losses: [Loss]
        /// Each loss in the agreement's words.
        public let words: [String]

        /// All of them in the agreement's words, on one line.
        public var text: String { words.joined(separator: "; ") }
    }

    /// What is lost.
    public enum Loss: Hashable, Sendable {
        /// A known fact that is told otherwise.
        case fact(String, to: Bool)
        /// A party that withdraws.
        case party(String)
    }
}

/// What can be lost.
public enum LossKind: String, CaseIterable, Sendable {
    /// Known facts, told otherwise.
    case facts
    /// Parties, which withdraw.
    case parties
}

extension Scenario {
    /// What breaks the target, from a state in which it is true: minimal sets of known facts told otherwise, or of parties that
    /// withdraw, after which it is no longer true whatever remains unknown turns out to be.
    ///
    /// - Parameters:
    ///   - target: what a condition can name, or the framework; nil: the framework.
    ///   - kind: whether facts or parties are lost.
    ///   - changes: made first, at one instant just after the present: what a set of requirements leads to. They can be lost again.
    ///   - limit: how many sets are listed, none below 1. All are counted.
    ///   - fixed: facts that are not lost, beside those that are settled or assumed.
    /// - Throws: `QuestionError` where an id names no such thing, or the work takes more than the budget.
    public func vulnerabilities(
        _ target: String? = nil, by kind: LossKind = .facts, after changes: [FactChange] = [], limit: Int = 20,
        fixed: [String] = []
    ) throws(QuestionError) -> Vulnerabilities {
        let (id, literal) = try self.target(target)
        let lastPlaces = Dictionary(changes.enumerated().map { ($1.fact, $0) }, uniquingKeysWith: { $1 })
        let changes = changes.enumerated().filter { lastPlaces[$1.fact] == $0 }.map(\.element)
        let made = try changes.map { change throws(QuestionError) in
            Change(input: try framework.index(of: change.fact, .fact), value: change.to)
        }
        let present = Present(try state(after: made), fixed: try facts(fixed), free: Set(made.map(\.input)))
        let participation = Set(framework.elements.participations)
        let roles = present.roles { index, role in
            switch role {
            case .open: return .undetermined
            case .known(let value):
                return kind == .facts || participation.contains(index) && value ? role : .fixed(value)
            default: return role
            }
        }
        let found = try diagrams(id) { () throws(DiagramError) in
            try MinimalChanges.withinBudget(
                framework.equations.system, target: !literal, roles: roles, undetermined: .some,
                budget: .perQuestion)
        }
        let question = Question(
            .vulnerabilities, target: target,
            [
                (.lossKind, .word(kind.rawValue)), (.changes, .changes(changes)), (.limit, .number(limit)),
                (.fixed, .ids(fixed)),
            ])
        // What is not true now is undone by nothing: the empty set is no loss.
        let holds = found.countBySize.first?.isZero ?? true
        return Vulnerabilities(
            target: id, value: present.state[literal], kind: kind, changes: changes,
            changesInWords: ChangeWording(evaluateFast()).words(made), holds: holds,
            count: holds ? found.count.description : "0", bySize: holds ? found.countBySize.map(\.description) : [],
            isTruncated: found.completeUpTo != nil, completeUpTo: found.completeUpTo,
            sets: holds ? present.lossSets(try verifiedSets(found, limit: limit, id), kind) : [],
            receipt: Receipt(self, question)
        )
    }

    /// The present state, or the one at an instant just after it, at which facts are told anew: what has latched in
    /// between stays so.
    private func state(after changes: [Change]) throws(QuestionError) -> State {
        guard !changes.isEmpty else { return try evaluate() }
        var entry = Entry(moment: Moment(instant: effectiveDate ?? .distantPast, phase: .changes))
        entry.settings = changes.map { Entry.Setting(fact: $0.input, value: Truth($0.value)) }
        var timeline = evaluateFast().timeline
        timeline.advance(entry)
        var state = State(scenario: self, timeline: timeline)
        if reading == .exact {
            var completion = Completion(self)
            completion.tell(entry)
            state.exact = try ExactValues(state, from: completion)
        }
        return state
    }
}

extension Present {
    fileprivate func lossSets(_ sets: [[Change]], _ kind: LossKind) -> [Vulnerabilities.LossSet] {
        let (elements, wording) = (framework.elements, ChangeWording(state))
        var parties: [Int: String] = [:]
        for (party, fact) in elements.participations.enumerated() {
            parties[fact] = framework.document.parties[party].id
        }
        return sets.map { changes in
            let losses = changes.map { change -> Vulnerabilities.Loss in
                if kind == .parties, let party = parties[change.input] { return .party(party) }
                return .fact(elements.facts[change.input].id, to: change.value)
            }
            return .init(losses: losses, words: wording.words(changes))
        }
    }
}
