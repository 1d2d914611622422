import Testing

@testable import Guarantor
@testable import GuarantorLogic

/// A scenario that goes on by what changes stands, in every value, where the same scenario stands that looks at everything at
/// every instant. `Completion` with nothing settled is a timeline that does so.
@Suite struct FeedLawTests {
    @Test func feedStandsWhereItStandsAnew() throws {
        try RandomCases.check(300, preparing: prepare) { drawn in
            guard var feed = try Feed(drawn) else { return nil }
            for step in 0..<30 {
                try feed.change()
                if step % 3 == 0 || feed.random.chance(0.5) {
                    let complaints = try feed.complaints()
                    if !complaints.isEmpty { return ["after \(step + 1) changes"] + complaints }
                }
            }
            return []
        }
    }

    @Test func longFeedStandsWhereItStandsAnew() throws {
        try RandomCases.check(2, preparing: prepare) { drawn in
            guard var feed = try Feed(drawn) else { return nil }
            for step in 0..<1500 {
                try feed.append(lateWith: 0.1)
                _ = try feed.scenario.state()
                guard step % 250 == 249 else { continue }
                let complaints = try feed.complaints()
                if !complaints.isEmpty { return ["after \(step + 1) events"] + complaints }
            }
            return []
        }
    }

    /// All that `history` and explanations see on the way.
    @Test func everyMomentIsTheSame() throws {
        try RandomCases.check(150, preparing: prepare) { drawn in
            guard var feed = try Feed(drawn) else { return nil }
            for _ in 0..<20 { try feed.change() }
            var (plain, followed): ([[String]], [[String]]) = ([], [])
            var timeline = Timeline(feed.scenario.framework)
            for entry in feed.scenario.entries() { timeline.advance(entry) { plain.append(values(of: $0)) } }
            timeline.finish(at: feed.scenario.effectiveDate ?? .distantPast) { plain.append(values(of: $0)) }
            let start = Moment(instant: .distantPast, phase: .events)
            _ = feed.scenario.timeline(from: .beginning, following: start) { followed.append(values(of: $0)) }
            if plain.count != followed.count { return ["\(plain.count) moments, and \(followed.count)"] }
            return Set(zip(plain, followed).flatMap(differences)).sorted()
        }
    }

    /// States that are kept stay what they were.
    @Test func feedLeavesEarlierStatesAlone() throws {
        try RandomCases.check(60, preparing: prepare) { drawn in
            guard var feed = try Feed(drawn) else { return nil }
            var kept: [(state: State, values: [String])] = []
            for _ in 0..<12 {
                try feed.change()
                let state = try feed.scenario.state()
                kept.append((state, values(of: state.timeline)))
            }
            return kept.filter { values(of: $0.state.timeline) != $0.values }.map { "changed: \($0.values)" }
        }
    }

    private func prepare(_ drawn: inout RandomCase) {
        if drawn.seed % 2 == 0 { drawn.repeatTriggers() }
        drawn.addProcedures()
    }
}

/// A scenario to which things happen.
private struct Feed {
    var scenario: Scenario
    var random: SplitMix64
    private let facts: [String]
    private let parties: [String]
    private let events: [String]
    private var now: Instant

    /// Nil where the document is refused because of a loop.
    init?(_ drawn: RandomCase) throws {
        guard let framework = try? Framework(json: drawn.document.canonicalJSON()) else { return nil }
        random = SplitMix64(seed: drawn.seed ^ 0xFEED)
        scenario = random.chance(0.5) ? Scenario(framework) : try Engine.scenario(framework, drawn.situation)
        facts = drawn.document.facts.map(\.id)
        parties = drawn.document.parties.map(\.id)
        events = drawn.document.events.map(\.id)
        now = random.pick(RandomFramework.dates)
    }

    /// Mostly more that happens, at the latest instant or after it.
    mutating func change() throws {
        switch random.number(0...40) {
        case 0: scenario.date = random.pick([nil, now, now.advanced(by: random.pick(RandomFramework.durations))])
        case 1: scenario.knownAt = random.pick([nil, now])
        case 2: if let event = events.randomElement(using: &random) { try scenario.drop(event: event) }
        case 3: try scenario.withdraw(random.pick(parties), at: random.pick([nil, now]))
        case 4: try scenario.assume(random.pick(facts), value(), at: nil)
        case 5: if random.chance(0.2) { scenario.reset() }
        default: try append(lateWith: 0.15)
        }
    }

    mutating func append(lateWith probability: Double) throws {
        if random.chance(0.6) { now = now.advanced(by: random.pick(RandomFramework.durations)) ?? now }
        var date = now
        if random.chance(probability) {
            date = random.pick(RandomFramework.dates + [Instant(seconds: now.seconds - 86_400 * 7)])
        }
        try scenario.assume(random.pick(facts), value(), at: date)
    }

    private mutating func value() -> Truth {
        random.chance(0.8) ? random.pick([.true, .false]) : random.pick([.unknown, .contested])
    }

    mutating func complaints() throws -> [String] {
        let state = try scenario.state()
        let anew = Completion(scenario).timeline()
        let answers = try zip(
            state.status().commitments, State(scenario: scenario, timeline: anew).status().commitments)
        return differences(values(of: anew), values(of: state.timeline))
            + answers.filter { $0 != $1 }.map { "\($0) is not \($1)" }
    }
}

/// All that a timeline comes to, but what it keeps to go on.
private func values(of timeline: borrowing Timeline) -> [String] {
    var values = ["moment \(timeline.moment as Any)"]
    values += timeline.valuation.bits.enumerated().map { "node \($0) \($1)" }
    values += timeline.performances.enumerated().map { "performance \($0) \($1)" }
    values += timeline.durations.enumerated().map { "duration \($0) \($1)" }
    values += timeline.procedures.enumerated().map { "procedure \($0) \($1.hasStarted) \($1.startedAt)" }
    values += timeline.steps.enumerated().map {
        "step \($0) \($1.isOpen) \($1.isDone) \($1.openAt) \($1.doneAt) \($1.overdue)"
    }
    values += timeline.occurrences.occurrences.enumerated().map { "occurrence \($0) \($1)" }
    return values
}

private func differences(_ expected: [String], _ found: [String]) -> [String] {
    let other = Set(expected)
    return (expected.count == found.count ? [] : ["\(expected.count) values, and \(found.count)"])
        + found.filter { !other.contains($0) }
}

extension RandomCase {
    /// Procedures that start with a commitment's trigger or with a fact, and wait for each other's steps.
    fileprivate mutating func addProcedures() {
        var random = SplitMix64(seed: seed ^ 0x57E9)
        let facts = document.facts.filter { !$0.id.contains(":") }.map(\.id)
        let triggered = document.commitments.filter { $0.triggeredWhen != nil }.map(\.id)
        var before: [String] = []
        for number in 0..<random.number(0...2) {
            var procedure = Procedure(id: "q\(number)", title: "Procedure")
            procedure.startsWhen = .id(random.pick(facts))
            if let commitment = triggered.randomElement(using: &random), random.chance(0.6) {
                procedure.startsWhen = .predicate(.triggered, of: commitment)
            }
            for place in 0..<random.number(1...3) {
                var step = Step(id: "s\(number)\(place)", does: "Something")
                step.after = random.some(random.number(0...2), of: before)
                if random.chance(0.8) { step.doneWhen = .id(random.pick(facts)) }
                if random.chance(0.5) { step.within = random.pick(RandomFramework.durations) }
                procedure.steps.append(step)
                before.append(step.id)
            }
            document.procedures.append(procedure)
        }
    }
}
