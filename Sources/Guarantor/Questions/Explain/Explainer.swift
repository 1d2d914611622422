import GuarantorLogic

extension Scenario {
    /// Why the target is true, false or undecided.
    ///
    /// - Parameter target: an id of a fact, condition, instrument, pillar, commitment or of the framework; nil: the framework.
    /// - Throws: `QuestionError` where the target is none of these, or the exact reading takes too much.
    /// - Complexity: linear in the framework for each instant of the timeline that it has to look back at.
    public func explain(_ target: String? = nil) throws(QuestionError) -> Explanation {
        let id = target ?? framework.document.id
        let element = try framework.element(id)
        guard let literal = framework.equations.literal(of: element) else {
            throw .wrongKind(id, found: element.kind, expected: ElementKind.targets)
        }
        let state = try evaluate(only: element)
        var explainer = Explainer(state)
        let tree =
            element.kind == .commitment
            ? explainer.standing(of: element.index) : explainer.reason(for: element, literal)
        let standing = element.kind == .commitment ? state.standing(ofCommitment: element.index) : nil
        return Explanation(
            target: id, value: state[literal], standing: standing,
            text: Wording(framework).text(of: tree, standing, exact: reading == .exact ? state[literal] : nil),
            tree: tree, isTruncated: explainer.isTruncated, receipt: Receipt(self, Question(.explain, target: target)))
    }
}

extension ElementKind {
    /// The kinds of element that are true or false.
    static let targets: [ElementKind] = [.fact, .condition, .instrument, .pillar, .commitment, .framework]
}

/// Builds an explanation from the values that the evaluation gave: it computes no truth of its own.
struct Explainer {
    let scenario: Scenario
    /// The moment that is being explained.
    private(set) var timeline: Timeline
    private(set) var record: TellingRecord
    private(set) var isTruncated = false
    private var explained: Set<Expansion> = []
    private var depth = 0
    private var size = 0

    /// What is explained once and then referred to: an element, or a predicate of a commitment, at a moment.
    private struct Expansion: Hashable {
        let element: Element
        let predicate: Predicate?
        let moment: Moment?
    }

    private static let depthLimit = 64
    private static let sizeLimit = 2000

    init(_ state: State) {
        scenario = state.scenario
        timeline = state.timeline
        record = TellingRecord(state)
    }

    var framework: Framework { scenario.framework }
    var document: Document { framework.document }
    var elements: Elements { framework.elements }

    func value(_ literal: Literal) -> Truth { timeline[literal].shown }

    /// Goes down one level, unless the explanation has become too deep or too large.
    mutating func descend(_ make: (inout Explainer) -> [Reason]) -> [Reason] {
        guard depth < Self.depthLimit, size < Self.sizeLimit else {
            isTruncated = true
            return []
        }
        depth += 1
        defer { depth -= 1 }
        let reasons = make(&self)
        size += reasons.count
        return reasons
    }

    /// Explains as of another moment, and comes back.
    mutating func at(_ other: Timeline, _ make: (inout Explainer) -> [Reason]) -> [Reason] {
        let (timeline, record) = (timeline, record)
        defer { (self.timeline, self.record) = (timeline, record) }
        self.timeline = other
        self.record = TellingRecord(scenario, upTo: other.moment)
        return make(&self)
    }

    /// The timeline as it stood when a latched literal first showed the value that it shows now.
    func whenLatched(_ literal: Literal) -> Timeline? {
        let value = value(literal)
        let end = timeline.moment
        var found: Timeline?
        _ = scenario.timeline(from: .beginning) { timeline in
            guard found == nil, let moment = timeline.moment, end.map({ moment <= $0 }) ?? true else { return }
            if timeline[literal].shown == value { found = copy timeline }
        }
        return found
    }

    /// Explains an element that a condition names, in full the first time.
    mutating func reason(for element: Element, _ literal: Literal) -> Reason {
        switch element.kind {
        case .fact: return fact(element.index, literal)
        case .commitment where isNew(element): return inForce(element.index)
        case .condition where isNew(element):
            let condition = document.conditions[element.index]
            return named(condition.id, condition.title ?? condition.id, literal, condition.when, condition.sources)
        case .pillar where isNew(element):
            let pillar = document.pillars[element.index]
            return named(pillar.id, pillar.title, literal, pillar.holdsWhen, pillar.sources)
        case .instrument where isNew(element):
            let instrument = document.instruments[element.index]
            return named(instrument.id, instrument.title, literal, instrument.adoptedWhen, instrument.sources)
        case .framework where isNew(element):
            return named(document.id, document.title, literal, document.holdsWhen, [])
        default:
            return Reason(.explainedBefore, id: name(element).id, name(element).title, value(literal))
        }
    }

    mutating func isNew(_ element: Element, _ predicate: Predicate? = nil) -> Bool {
        explained.insert(Expansion(element: element, predicate: predicate, moment: timeline.moment)).inserted
    }

    private func name(_ element: Element) -> (id: String, title: String) {
        switch element.kind {
        case .condition:
            (
                document.conditions[element.index].id,
                document.conditions[element.index].title ?? document.conditions[element.index].id
            )
        case .pillar: (document.pillars[element.index].id, document.pillars[element.index].title)
        case .instrument: (document.instruments[element.index].id, document.instruments[element.index].title)
        case .commitment: (document.commitments[element.index].id, document.commitments[element.index].title)
        default: (document.id, document.title)
        }
    }

    /// Something with a name that rests on one condition.
    private mutating func named(
        _ id: String, _ title: String, _ literal: Literal, _ condition: Condition?, _ sources: [Citation]
    ) -> Reason {
        // What has a name is a variable of its own, defined by the literal of its condition.
        let because = descend { explainer in
            guard let condition else { return [] }
            return explainer.reasons(for: condition, explainer.arguments(of: literal).first ?? literal)
        }
        let claims = value(literal) == .contested ? claims(about: id) : []
        return Reason(
            kind(of: value(literal)), id: id, title, value(literal), sources: sources, claims: claims, because: because)
    }

    /// How a plain statement counts.
    func kind(of value: Truth) -> ReasonKind {
        switch value {
        case .true: .conditionMet
        case .false: .conditionNotMet
        case .contested: .disputed
        default: .notSaid
        }
    }
}
