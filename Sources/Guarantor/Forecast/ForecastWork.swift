import GuarantorLogic

/// A forecast being made: what it is about, and what it rests on.
struct ForecastWork {
    let scenario: Scenario
    let target: String
    let terms: ForecastTerms
    let prospects: Prospects
    let outlook: Outlook
    /// Seconds after the scenario's date, at which the curve is looked at.
    let marks: [Int64]
    /// What is open and of which nothing is expected.
    let open: [String]

    private static let mostChanges = 4096
    private static let most = (steps: 1000, timelines: 10_000_000)
    /// Steps of some nanoseconds: a minute or two.
    private static let mostWork = 20_000_000_000

    init(_ scenario: Scenario, _ target: String, _ terms: ForecastTerms) throws(QuestionError) {
        self.scenario = scenario
        self.target = target
        self.terms = terms
        let framework = scenario.framework
        let literal = try framework.literal(ofTarget: target)
        let now = scenario.evaluateFast()
        prospects = try Prospects(now, terms.expectations)
        let state = prospects.withoutOpen(now)
        outlook = Outlook(state, target: literal, changing: Set(prospects.ofFact.keys))
        var open: [String] = []
        for input in outlook.openInputs + prospects.opened(for: outlook) {
            let name = framework.name(ofInput: input)
            if !open.contains(name) { open.append(name) }
        }
        self.open = open
        let date = scenario.effectiveDate
        marks = Self.marks(terms, date ?? .distantPast, prospects, outlook)
        try check(date)
    }

    private func check(_ date: Instant?) throws(QuestionError) {
        var problems: [String] = []
        if date == nil { problems.append("the scenario has no date") }
        if let until = terms.until, let date, until <= date {
            problems.append("`until` is \(until), and the scenario's date \(date)")
        }
        if !(1...Self.most.steps).contains(terms.steps) {
            problems.append("`steps` is not from 1 to \(Self.most.steps)")
        }
        if !(1...Self.most.timelines).contains(terms.timelines) {
            problems.append("`timelines` is not from 1 to \(Self.most.timelines)")
        }
        for fault in prospects.faults(for: outlook) where !problems.contains(fault) { problems.append(fault) }
        if !terms.allowsBounds, !open.isEmpty {
            problems.append(
                "nothing is expected of what is open, so that there are only bounds: " + open.joined(separator: ", "))
        }
        if !problems.isEmpty { throw .cannotForecast(target, problems) }
    }

    func forecast(_ crew: Crew) throws(QuestionError) -> Forecast {
        let reason: String
        if let obstacle {
            reason = obstacle
        } else if let exact = ExactForecast(self) {
            _ = crew.progress(1, 1)
            return answer(exact)
        } else {
            reason = "it takes diagrams that are too large"
        }
        let plan = TimelinePlan(outlook, prospects, worlds: open.isEmpty ? 1 : 2, marks: marks)
        guard plan.changes.count <= Self.mostChanges else {
            throw .budget(
                "\(quoted(target)) rests on \(plan.changes.count) changes that may come; the most is \(Self.mostChanges)"
            )
        }
        guard plan.clocks.count <= Self.mostChanges else {
            throw .budget(
                "\(quoted(target)) rests on \(plan.clocks.count) deadlines and durations; the most is \(Self.mostChanges)"
            )
        }
        guard plan.cost <= Self.mostWork / terms.timelines else {
            throw .budget(
                "\(terms.timelines) timelines of \(quoted(target)) take more time than is allowed: ask for fewer")
        }
        let tally = try Simulation.run(plan, timelines: terms.timelines, seed: terms.seed, crew)
        return answer(tally, plan, reason)
    }

    /// Why it can't be exact; nil: nothing speaks against it.
    private var obstacle: String? {
        if terms.simulates { return "simulation was asked for" }
        let reach = outlook.reach
        if reach.needsClock { return "deadlines, durations or the framework's opening are still to come" }
        for (prospect, after, _) in prospects.needed(for: outlook) {
            let name = quoted(scenario.framework.elements.facts[prospect.fact].id)
            if prospect.isScheduled { return "\(name) is assumed for a day to come" }
            if after != nil { return "\(name) comes after another fact" }
            if prospect.value != .true { return "\(name) may cease to be" }
            if reach.falling.contains(prospect.fact) {
                return "\(name) may count against it, so that the order matters"
            }
        }
        return reach.readsPast ? "it matters what has happened before" : nil
    }
}

extension ForecastWork {
    /// Equal parts; of whole days where they are long enough.
    private static func marks(_ terms: ForecastTerms, _ date: Instant, _ prospects: Prospects, _ outlook: Outlook)
        -> [Int64]
    {
        let (day, steps) = (Int64(86_400), Int64(min(max(terms.steps, 1), most.steps)))
        let left = Instant.distantFuture.seconds - date.seconds
        if let until = terms.until {
            let length = max(until.seconds - date.seconds, 1)
            return (0...steps).map { step in
                let mark = length / steps * step + length % steps * step / steps
                return step < steps && length >= steps * day ? mark / day * day : mark
            }
        }
        let reach = prospects.reach(for: outlook)
        let unit = reach > Double(steps) * 86_400 ? Double(day) : 1
        let part = max((reach / Double(steps) / unit).rounded(.up) * unit, 1)
        // Comparing first: a number that is too large has no integer.
        let step = part * Double(steps) < Double(left) ? Int64(part) : max(left / steps, 1)
        return (0...steps).map { min($0 * step, left) }
    }
}

extension Outlook {
    /// Inputs that are open and that nothing is expected of; −1: what nobody can know.
    var openInputs: [Int] {
        let equations = state.framework.equations
        var inputs: [Int] = reach.isUndefined ? [-1] : []
        for column in columns where !initially(column).isDecided {
            switch column {
            case .fact(let input), .open(let input): inputs.append(input)
            case .opening: inputs += equations.isOpenInput.map { [$0] } ?? []
            case .latch(let number): inputs.append(equations.latches[number].input)
            case .overdue(let number), .occurring(let number), .presentPerformed(let number),
                .latestPerformed(let number), .wasTriggered(let number):
                inputs += equations.performances[number].overdueInput.map { [$0] } ?? []
            case .duration(let number): inputs.append(equations.durations[number].input)
            }
        }
        return inputs.sorted()
    }
}

extension Prospects {
    /// What is wrong with those that matter.
    func faults(for outlook: Outlook) -> [String] {
        needed(for: outlook).compactMap { faults[$0.position] }
    }

    /// Facts that an assumption for later leaves open.
    func opened(for outlook: Outlook) -> [Int] {
        needed(for: outlook).compactMap { $0.prospect.value.isDecided ? nil : $0.prospect.fact }
    }

    /// In seconds: until when all that matters has come with 99 %, or not at all; a year where nothing does.
    func reach(for outlook: Outlook) -> Double {
        var ends: [Double] = []
        for (prospect, after, _) in needed(for: outlook) {
            let start = after.map { ends[$0] } ?? Double(prospect.start)
            ends.append(start + (prospect.law?.quantile(0.99) ?? 0))
        }
        var longest = ends.max() ?? 0
        let equations = outlook.state.framework.equations
        for column in outlook.columns {
            switch column {
            case .overdue(let number): longest += Double(equations.performances[number].within?.nominalSeconds ?? 0)
            case .duration(let number): longest += Double(equations.durations[number].length.nominalSeconds)
            default: break
            }
        }
        return longest > 0 && longest.isFinite ? longest : 365 * 86_400
    }
}
