/// What is expected of a fact after a scenario's date: that it comes true, or ceases to be.
public struct Expectation: Hashable, Sendable {
    /// The fact's id.
    public var fact: String
    /// What it becomes.
    public var to: Bool
    /// That it ever comes to that; where `delay` has a fact that it comes after: if that one has come true.
    public var probability: Double?
    /// How long it takes from the scenario's date on or, where that is later, from when the fact comes true that it comes after.
    public var delay: Delay?

    /// What is nil stays as the document says it.
    public init(_ fact: String, to: Bool = true, probability: Double? = nil, delay: Delay? = nil) {
        self.fact = fact
        self.to = to
        self.probability = probability
        self.delay = delay
    }
}

/// A change of a fact that may come, with all that it takes to draw it.
struct Prospect: Sendable {
    /// What it becomes: decided, unless it is an assumption for later that leaves it open.
    let value: Truth
    let fact: Int
    var probability = 1.0
    /// Nil: it comes at once or never, as only knowledge of it lacks.
    var law: DelayLaw?
    /// What it comes after, by position among the prospects; nil: the scenario's date.
    var after: Int?
    /// In seconds after the scenario's date, what the delay is counted from.
    var start: Int64 = 0
    /// An assumption that a day to come carries; an expectation otherwise.
    var isScheduled = false
    /// What comes before it never comes.
    var isImpossible = false
    /// What makes its draws its own: the same whatever else is drawn.
    var thing: UInt32 { UInt32(truncatingIfNeeded: 2 * fact + (value == .true ? 1 : 0)) }
}

/// What is expected of each fact: by the document, and by the asker, key by key.
struct Prospects {
    private(set) var all: [Prospect] = []
    /// As they are stated in the answer, by prospect; nil for assumptions of later days.
    private(set) var stated: [Forecast.Stated?] = []
    /// What is wrong with a prospect, where something is.
    private(set) var faults: [Int: String] = [:]
    /// By fact, positions of its prospects.
    private(set) var ofFact: [Int: [Int]] = [:]
    private var rising: [Int: Int] = [:]

    private let framework: Framework
    private let state: State
    private let date: Instant

    init(_ state: State, _ expectations: [Expectation]) throws(QuestionError) {
        let (framework, scenario) = (state.framework, state.scenario)
        self.framework = framework
        self.state = state
        date = scenario.effectiveDate ?? .distantPast
        schedule(scenario.assumptions)
        var supposed: [Change: Expectation] = [:]
        for expectation in expectations {
            let fact = try framework.index(of: expectation.fact, .fact)
            supposed[Change(fact: fact, to: expectation.to)] = expectation
            if let after = expectation.delay?.after { _ = try framework.index(of: after, .fact) }
        }
        let assumed = Set(scenario.assumptions.filter { [date] in ($0.date ?? date) <= date }.map(\.index))
        for (index, fact) in framework.elements.facts.enumerated() {
            for to in [true, false] {
                let own = supposed[Change(fact: index, to: to)]
                let isTold = to && (fact.probability != nil || fact.delay != nil)
                let varies = isTold && fact.settled != true && !assumed.contains(index)
                if own != nil || varies && state.timeline.valuation.input(index).shown != .true {
                    expect(index, to, isTold ? fact : nil, own)
                }
            }
        }
        for position in all.indices { link(position) }
        refuseCycles()
    }

    private struct Change: Hashable {
        let fact: Int
        let to: Bool
    }

    private mutating func add(_ prospect: Prospect, _ statement: Forecast.Stated?) {
        ofFact[prospect.fact, default: []].append(all.count)
        if prospect.value == .true, rising[prospect.fact] == nil || !prospect.isScheduled {
            rising[prospect.fact] = all.count
        }
        all.append(prospect)
        stated.append(statement)
    }

    private mutating func schedule(_ assumptions: [Scenario.Assumption]) {
        for assumption in assumptions {
            guard let day = assumption.date, day > date else { continue }
            let start = day.seconds - date.seconds
            add(Prospect(value: assumption.value, fact: assumption.index, start: start, isScheduled: true), nil)
        }
    }

    private mutating func expect(_ index: Int, _ to: Bool, _ told: Fact?, _ own: Expectation?) {
        let fact = framework.elements.facts[index]
        let probability = own?.probability ?? told?.probability
        let delay = own?.delay ?? told?.delay
        let position = all.count
        let prospect = Prospect(
            value: Truth(to), fact: index, probability: probability ?? 0, law: delay.map { DelayLaw($0.distribution) })
        add(
            prospect,
            Forecast.Stated(
                fact: fact.id, to: to, probability: probability ?? 0, delay: delay, isAssumed: own != nil))
        let name = quoted(fact.id)
        if fact.settled == true {
            faults[position] = "\(name) is settled and does not change"
        } else if let probability, !(probability >= 0 && probability <= 1) {
            faults[position] = "the probability of \(name) is not from 0 to 1"
        } else if probability == nil {
            faults[position] = "\(name) has a delay and no probability"
        } else if delay == nil, !to || state.timeline.valuation.input(index).shown.isDecided {
            faults[position] = "\(name) has a probability and no delay"
        }
    }

    /// Looks up what a prospect comes after.
    private mutating func link(_ position: Int) {
        guard let after = stated[position]?.delay?.after, let fact = framework.elements.index(of: after, .fact) else {
            return
        }
        let now = state.timeline.valuation.input(fact).shown
        // What it comes after itself, it ceases to be.
        if now == .true { return }
        if let other = rising[fact] {
            all[position].after = other
        } else if now == .false {
            all[position].isImpossible = true
        } else {
            faults[position] =
                "\(quoted(stated[position]?.fact ?? "")) comes after \(quoted(after)), which is \(now) and of which nothing is expected"
        }
    }

    /// What waits for itself never comes: that has to be a mistake.
    private mutating func refuseCycles() {
        enum Mark { case new, open, done }
        var marks = [Mark](repeating: .new, count: all.count)
        for start in all.indices {
            var path: [Int] = []
            var next: Int? = start
            while let position = next, marks[position] == .new {
                marks[position] = .open
                path.append(position)
                next = all[position].after
            }
            if let position = next, marks[position] == .open, let first = path.firstIndex(of: position) {
                let names = path[first...].map { quoted(framework.elements.facts[all[$0].fact].id) }
                for member in path[first...] {
                    all[member].after = nil
                    if faults[member] == nil {
                        faults[member] = "the delays of " + names.joined(separator: ", ") + " wait for each other"
                    }
                }
            }
            for position in path { marks[position] = .done }
        }
    }
}

extension Prospects {
    /// The state in which what is open, and expected to come true, is false until it does.
    func withoutOpen(_ state: State) -> State {
        var open: Set<Int> = []
        for (position, prospect) in all.enumerated()
        where stated[position] != nil && !state.timeline.valuation.input(prospect.fact).shown.isDecided {
            open.insert(prospect.fact)
        }
        guard !open.isEmpty else { return state }
        var completion = Completion(state.scenario)
        // Of the times in which it was open the last, which is not over.
        var latest: [Int: OpenMatter] = [:]
        for matter in completion.openMatters(among: open.sorted()) {
            let known = latest[matter.input]?.settings.last?.entry ?? -1
            if latest[matter.input] == nil || (matter.settings.last?.entry ?? -1) > known {
                latest[matter.input] = matter
            }
        }
        for fact in open.sorted() { latest[fact].map { completion.settle($0, .false) } }
        return State(scenario: state.scenario, timeline: completion.timeline())
    }
}
