import GuarantorLogic

/// Makes a scenario of a point at which two undertakings differ, and runs it before it is shown.
struct CourseWitness {
    private let pair: CommitmentPair
    let aspect: Aspect
    private let variables: CourseVariables

    init(_ pair: CommitmentPair, _ aspect: Aspect, _ variables: CourseVariables) {
        self.pair = pair
        self.aspect = aspect
        self.variables = variables
    }

    /// A scenario of the difference; nil if what it shows is no difference after all.
    ///
    /// - Parameters:
    ///   - difference: not false.
    ///   - isMore: whether more holds of the second.
    func show(_ difference: FunctionSpace.Function, isMore: Bool) throws(DiagramError) -> Witness? {
        let end = variables.course.steps.count - 1
        // If it shows without, nothing changes after the opening.
        let unchanged = try unchanged()
        let still = try variables.space.and(difference, unchanged)
        if let point = variables.space.point(of: still, usually: usualValue) {
            let values = values(point, isStill: true)
            let needed = try needed(of: point, for: difference, given: unchanged)
            for last in [variables.course.opening, end] {
                if let witness = run(values, needed, last: last, isMore) { return witness }
            }
        }
        guard let start = variables.space.point(of: difference, usually: usualValue) else { return nil }
        let first = values(start, isStill: false)
        // From there as little changes as shows it.
        var fixed = [difference]
        for (fact, values) in first {
            let function = try variables.functions(of: fact)[0]
            fixed.append(values[0] ? function : !function)
        }
        let names = factOfVariable
        let rest = try variables.space.and(fixed)
        guard let point = variables.space.point(of: rest, usually: { names[$0].flatMap { first[$0]?[0] } ?? false })
        else { return nil }
        let needed = try needed(of: point, for: difference, given: .true)
        return run(values(point, isStill: false), needed.union(changes(in: point)), last: end, isMore)
    }

    /// The variables of a point that cannot be left open without losing the difference: one after the other is let go, first those that
    /// are as usual.
    private func needed(
        of point: [Int: Bool], for difference: FunctionSpace.Function, given: FunctionSpace.Function
    ) throws(DiagramError) -> Set<Int> {
        var literals: [Int: FunctionSpace.Function] = [:]
        for (fact, numbers) in variables.facts {
            for (function, number) in zip(try variables.functions(of: fact), numbers) {
                if let value = point[number] { literals[number] = value ? function : !function }
            }
        }
        let order = point.keys.sorted { one, other in
            let (isUsual, isOtherUsual) = (point[one] == usualValue(one), point[other] == usualValue(other))
            return isUsual == isOtherUsual ? one < other : isUsual
        }
        for number in order {
            let literal = literals.removeValue(forKey: number)
            let doubt = try variables.space.and(
                [given, !difference] + literals.sorted { $0.key < $1.key }.map(\.value))
            if doubt != .false { literals[number] = literal }
        }
        return Set(literals.keys)
    }

    /// The variables in which a point changes something after the opening.
    private func changes(in point: [Int: Bool]) -> [Int] {
        variables.facts.values.flatMap { numbers in
            numbers.count > 1 && point[numbers[1]] != nil && point[numbers[1]] != point[numbers[0]] ? [numbers[1]] : []
        }
    }

    /// That no fact is another just after the opening.
    private func unchanged() throws(DiagramError) -> FunctionSpace.Function {
        var same: [FunctionSpace.Function] = []
        for fact in variables.facts.keys.sorted() {
            let functions = try variables.functions(of: fact)
            guard functions.count > 1 else { continue }
            let both = try variables.space.and(functions[0], functions[1])
            let neither = try variables.space.and(!functions[0], !functions[1])
            same.append(try variables.space.or([both, neither]))
        }
        return try variables.space.and(same)
    }

    private var factOfVariable: [Int: String] {
        var names: [Int: String] = [:]
        for (fact, numbers) in variables.facts { for number in numbers { names[number] = fact } }
        return names
    }

    /// What the facts are at the outset where nothing is supposed of them.
    private func usualValue(_ variable: Int) -> Bool {
        guard let fact = factOfVariable[variable] else { return false }
        let framework = pair.from.framework
        return framework.elements.index(of: fact, .fact).map { framework.elements.facts[$0].initially == .true }
            ?? false
    }

    /// The values of facts by assignment; what makes no difference stays as it is, or was.
    private func values(_ point: [Int: Bool], isStill: Bool) -> [String: [Bool]] {
        variables.facts.mapValues { numbers in
            let usual = usualValue(numbers[0])
            let first = point[numbers[0]] ?? (isStill && numbers.count > 1 ? point[numbers[1]] : nil) ?? usual
            return numbers.enumerated().map { assignment, number in
                assignment == 0 ? first : isStill && assignment == 1 ? first : point[number] ?? first
            }
        }
    }

    private func run(
        _ values: [String: [Bool]], _ named: Set<Int>, last: Int, _ isMore: Bool
    ) -> Witness? {
        guard let from = side(pair.from, values, last, name: { $0 }),
            let to = side(pair.to, values, last, name: pair.name),
            from.side.value.rank != to.side.value.rank, (from.side.value.rank < to.side.value.rank) == isMore
        else { return nil }
        let names = factOfVariable
        let decisive = Set(named.compactMap { names[$0] })
        let text = words(from.scenario, pair.from, decisive, { $0 }) ?? ""
        let other = words(
            to.scenario, pair.to, decisive.subtracting(pair.from.framework.elements.facts.map(\.id)), pair.name)
        return Witness(
            from: from.side, to: to.side, text: [text, other ?? ""].filter { !$0.isEmpty }.joined(separator: "; "))
    }
}

extension CourseWitness {
    private func predicate(_ side: CommitmentPair.Side) -> (name: String, literal: Literal) {
        switch aspect {
        case .enters: ("entered", side.equations.entered)
        case .owed:
            side.terms.triggeredWhen == nil
                ? ("in_force", side.equations.inForce) : ("triggered", side.equations.triggered)
        case .ends: ("ended", side.equations.ended)
        }
    }

    /// The scenario put to one framework, and what shows: in the fast reading if that is as much as the exact one shows.
    private func side(
        _ side: CommitmentPair.Side, _ values: [String: [Bool]], _ last: Int, name: (String) -> String
    ) -> (side: Witness.Side, scenario: Scenario)? {
        let course = variables.course
        let opening = side.document.openingForComparison
        let instants = course.instants(opening: opening)
        let framework = side.framework
        var scenario = Scenario(framework)
        scenario.date = instants[last]
        var assumptions: [WitnessAssumption] = []
        var told: [String: Bool] = [:]
        do throws(QuestionError) {
            for event in side.document.events { try scenario.drop(event: event.id) }
            for (position, step) in course.steps[...last].enumerated() {
                for fact in framework.elements.facts {
                    guard let value = values[name(fact.id)]?[step.assignment], told[fact.id] != value else { continue }
                    told[fact.id] = value
                    assumptions.append(.init(fact: fact.id, value: value, date: instants[position]))
                    try scenario.assume(fact.id, Truth(value), at: instants[position])
                }
            }
            let (predicate, literal) = predicate(side)
            let fast = scenario.evaluateFast().timeline[literal].shown
            if !fast.isDecided {
                scenario.reading = .exact
                let exact = try scenario.evaluate(only: Element(kind: .commitment, index: side.commitment))[literal]
                if exact == fast { scenario.reading = .fast }
                return (witness(side, predicate, exact, scenario, assumptions), scenario)
            }
            return (witness(side, predicate, fast, scenario, assumptions), scenario)
        } catch {
            return nil
        }
    }

    private func witness(
        _ side: CommitmentPair.Side, _ predicate: String, _ value: Truth, _ scenario: Scenario,
        _ assumptions: [WitnessAssumption]
    ) -> Witness.Side {
        Witness.Side(
            commitment: side.terms.id, predicate: predicate, value: value, date: scenario.date ?? .distantPast,
            assumptions: assumptions, dropped: scenario.dropped, reading: scenario.reading, isAsIfKept: side.isAsIfKept,
            opens: side.supposedOpening)
    }

    /// What matters of the facts, first as the framework opens, then as they are in the end.
    private func words(
        _ scenario: Scenario, _ side: CommitmentPair.Side, _ decisive: Set<String>, _ name: (String) -> String
    ) -> String? {
        guard !decisive.isEmpty else { return nil }
        let elements = scenario.framework.elements
        let dates = scenario.assumptions.compactMap(\.date).reduce(into: [Instant]()) {
            if $0.last != $1 { $0.append($1) }
        }
        var parts: [String] = []
        for date in dates {
            var then = scenario
            then.date = max(date, side.document.openingForComparison)
            let state = then.evaluateFast()
            let changes = scenario.assumptions.compactMap { assumption -> Change? in
                guard assumption.date == date, decisive.contains(name(assumption.fact)),
                    let index = elements.index(of: assumption.fact, .fact)
                else { return nil }
                return Change(input: index, value: assumption.value == .true)
            }
            let told = ChangeWording(state).words(changes)
            if !told.isEmpty { parts.append((parts.isEmpty ? "" : "then ") + told.joined(separator: "; ")) }
        }
        return parts.joined(separator: "; ")
    }
}

extension Truth {
    /// On the scale false, unknown, true.
    fileprivate var rank: Int { self == .true ? 2 : self == .false ? 0 : 1 }
}
