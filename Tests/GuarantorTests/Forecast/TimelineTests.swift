import Testing

@testable import Guarantor

/// Each simulated timeline is what the reference makes of the same facts at the same times.
@Suite struct TimelineTests {
    @Test(arguments: [nil, 1.0])
    func agreesWithTheReference(knowing: Double?) throws {
        try RandomCases.check(70, knowing: knowing, least: 0.3) { drawn in
            guard case .read(let framework) = Engine.read(drawn.document), Meaning(drawn.document).strata != nil else {
                return nil
            }
            let scenario = try Engine.scenario(framework, drawn.situation)
            guard let date = scenario.effectiveDate, date > .distantPast else { return nil }
            var random = SplitMix64(seed: drawn.seed ^ 0x464F_5245)
            guard let terms = Self.terms(scenario, date, &random) else { return nil }
            return try (0..<3).flatMap { _ -> [String] in
                let target = random.pick(Self.targets(of: framework))
                return try Self.differences(
                    scenario, date, target, terms, drawn.situation, seed: UInt32(truncatingIfNeeded: random.next()))
            }
        }
    }

    private static func targets(of framework: Framework) -> [String] {
        let predicates = framework.ids(of: .commitment).flatMap { id in Predicate.allCases.map { "\($0):\(id)" } }
        return Engine.elements(of: framework.document) + predicates + predicates
    }

    /// Delays that often end on one day, of facts of which something is known.
    private static func terms(_ scenario: Scenario, _ date: Instant, _ random: inout SplitMix64) -> ForecastTerms? {
        var terms = ForecastTerms()
        terms.allowsBounds = true
        terms.steps = 6
        terms.until = Instant(seconds: date.seconds + 60 * 86_400)
        let now = scenario.evaluateFast()
        let known = scenario.framework.ids(of: .fact).filter { now.truth(of: $0)?.isDecided == true }
        guard !known.isEmpty else { return nil }
        for fact in random.some(random.number(1...4), of: known) {
            for to in random.pick([[true], [false], [true, false]]) {
                var delay = Delay(distribution: distribution(&random))
                if random.chance(0.3) { delay.after = random.pick(known) }
                let probability = random.pick([1, 1, 0.5])
                terms.expectations.append(Expectation(fact, to: to, probability: probability, delay: delay))
            }
        }
        return terms
    }

    private static func distribution(_ random: inout SplitMix64) -> DelayDistribution {
        let lengths = RandomFramework.durations.sorted { $0.nominalSeconds < $1.nominalSeconds }
        switch random.number(0...3) {
        case 0: return .uniform(min: lengths[0], max: lengths[5])
        case 1: return .exponential(mean: lengths[3])
        default: return .fixed(random.pick(lengths))
        }
    }

    private static func differences(
        _ scenario: Scenario, _ date: Instant, _ target: String, _ terms: ForecastTerms, _ situation: Situation,
        seed: UInt32
    ) throws -> [String] {
        guard let work = try Self.work(scenario, target, terms) else { return [] }
        var differences: [String] = []
        for worlds in work.open.isEmpty ? [1, 2] : [2] {
            let plan = TimelinePlan(work.outlook, work.prospects, worlds: worlds, marks: work.marks)
            var block = TimelineBlock(plan, seed: seed)
            for timeline in [0, 1_000_000] {
                var tally = Tally(plan)
                block.run(timeline..<timeline + 1, &tally)
                let story = Self.story(situation, date, plan, block.offsets, scenario.framework)
                for (number, mark) in work.marks.enumerated() {
                    let truth = Self.truth(of: target, story, Instant(seconds: date.seconds + mark), scenario.framework)
                    for (world, expected) in [truth == .true, truth != .false].prefix(worlds).enumerated() {
                        let counts = tally.worlds[world].counts
                        if counts.at[number] != (expected ? 1 : 0) || expected && counts.by[number] != 1 {
                            differences.append(
                                "\(target) is \(truth) after \(mark / 86_400) days; world \(world) of \(worlds): \(counts)\n\(story)"
                            )
                        }
                    }
                }
            }
        }
        return differences
    }

    /// Nil where delays wait for each other.
    private static func work(_ scenario: Scenario, _ target: String, _ terms: ForecastTerms) throws -> ForecastWork? {
        do {
            return try ForecastWork(scenario, target, terms)
        } catch {
            guard error.description.contains("wait for each other") else { throw error }
            return nil
        }
    }

    /// What happened in a timeline, as assumptions.
    private static func story(
        _ situation: Situation, _ date: Instant, _ plan: TimelinePlan, _ offsets: [Int64], _ framework: Framework
    ) -> Situation {
        var story = situation
        for index in story.assumptions.indices where story.assumptions[index].at == nil {
            story.assumptions[index].at = date
        }
        story.dropped += framework.document.events.filter { $0.date > date }.map(\.id)
        var drawn: [(Int64, Situation.Assumption)] = []
        for (number, change) in plan.changes.enumerated() where !change.prospect.isScheduled && change.column != nil {
            let offset = offsets[number * TimelineBlock.size]
            guard offset <= plan.end else { continue }
            let fact = framework.elements.facts[change.prospect.fact].id
            let at = Instant(seconds: date.seconds + offset)
            drawn.append((offset, .init(fact: fact, value: change.prospect.value, at: at)))
        }
        story.assumptions = drawn.map(\.1) + story.assumptions
        return story
    }

    private static func truth(of target: String, _ story: Situation, _ date: Instant, _ framework: Framework) -> Truth {
        var story = story
        story.date = date
        let answers = FastReference.answers(framework.document, story)
        let parts = target.split(separator: ":")
        return answers?.truths[target] ?? answers?.truths[parts.joined(separator: " ")] ?? .unknown
    }
}
