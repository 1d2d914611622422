import GuarantorLogic

/// The facts of two frameworks along a course as variables: what both know is one variable.
final class CourseVariables {
    let course: Course
    var space: FunctionSpace
    /// By what the first framework calls the fact: its variables, by assignment.
    private(set) var facts: [String: [Int]] = [:]
    /// Variables of what documents leave out, by side.
    private(set) var undisclosed: [Set<Int>] = [[], []]
    /// Lengths of time that something rested on.
    private(set) var lengths: Set<CalendarDuration> = []

    init(_ course: Course, budget: Budget) {
        self.course = course
        space = FunctionSpace(budget: budget)
    }

    /// What stands in the place of the space while it is worked with.
    static let elsewhere = FunctionSpace(budget: Budget(nodes: 2))

    /// A fact's functions, by assignment: made next to each other.
    func functions(of fact: String) throws(DiagramError) -> [FunctionSpace.Function] {
        if let known = values[fact] { return known }
        var functions: [FunctionSpace.Function] = []
        for _ in 0..<course.assignments {
            facts[fact, default: []].append(space.variableCount)
            functions.append(try space.variable())
        }
        values[fact] = functions
        return functions
    }
    private var values: [String: [FunctionSpace.Function]] = [:]

    func undisclosedFunction(side: Int) throws(DiagramError) -> FunctionSpace.Function {
        undisclosed[side].insert(space.variableCount)
        return try space.variable()
    }

    func note(_ length: CalendarDuration) { lengths.insert(length) }
}

/// What the inputs of a framework's equations look back at, by number.
struct PastInputs {
    /// What the latch is now.
    let latches: [Int: Literal]
    /// Positions among the performances and the durations.
    let performances: [Int: Int]
    let durations: [Int: Int]

    init(_ equations: Equations) {
        latches = Dictionary(equations.latches.map { ($0.input, $0.now) }, uniquingKeysWith: { first, _ in first })
        performances = Dictionary(
            equations.performances.enumerated().compactMap { number, own in own.overdueInput.map { ($0, number) } },
            uniquingKeysWith: { first, _ in first })
        durations = Dictionary(
            equations.durations.enumerated().map { ($1.input, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// The predicates of one framework along a course, as functions of its facts: a timeline whose facts are variables.
final class CourseFunctions {
    typealias Function = FunctionSpace.Function

    private let framework: Framework
    private let variables: CourseVariables
    private let side: Int
    /// What the first framework calls a fact.
    private let name: (String) -> String
    private let instants: [Instant]
    private let past: PastInputs
    /// By step.
    private var instances: [SystemInstance?]
    private var undisclosed: [Int: Function] = [:]

    init(
        _ framework: Framework, _ past: PastInputs, _ variables: CourseVariables, side: Int,
        name: @escaping (String) -> String
    ) {
        self.framework = framework
        self.past = past
        self.variables = variables
        self.side = side
        self.name = name
        instants = variables.course.instants(opening: framework.document.openingForComparison)
        instances = variables.course.steps.map { _ in SystemInstance(framework.equations.system) }
    }

    /// What a literal is at a step.
    func function(of literal: Literal, at step: Int) throws(DiagramError) -> Function {
        // Taken out while it is worked with: what lies before needs the instances of earlier steps only.
        guard var instance = instances[step] else { return .false }
        instances[step] = nil
        defer { instances[step] = instance }
        var space = variables.space
        variables.space = CourseVariables.elsewhere
        defer { variables.space = space }
        let functions = try instance.functions(of: [literal], in: &space) { input, space throws(DiagramError) in
            swap(&space, &self.variables.space)
            defer { swap(&space, &self.variables.space) }
            return try self.function(ofInput: input, at: step)
        }
        return functions[0]
    }

    private func function(ofInput input: Int?, at step: Int) throws(DiagramError) -> Function {
        let equations = framework.equations
        if let input {
            if input == equations.isOpenInput { return Function(variables.course.steps[step].isOpen) }
            if input < framework.elements.facts.count {
                let functions = try variables.functions(of: name(framework.elements.facts[input].id))
                return functions[variables.course.steps[step].assignment]
            }
            if let now = past.latches[input] { return step == 0 ? .false : try function(of: now, at: step - 1) }
            if let performance = past.performances[input] {
                return try isOverdue(equations.performances[performance], at: step)
            }
            if let duration = past.durations[input] { return try hasHeld(duration, at: step) }
        }
        let key = input ?? -1
        if let known = undisclosed[key] { return known }
        let function = try variables.undisclosedFunction(side: side)
        undisclosed[key] = function
        return function
    }

    /// Triggered and not answered for long enough without a break.
    private func isOverdue(_ own: PerformanceEquations, at step: Int) throws(DiagramError) -> Function {
        guard let within = own.within else { return .false }
        variables.note(within)
        guard let start = latest(longerBefore: step, than: within) else { return .false }
        var waiting: [Function] = []
        for earlier in start..<step {
            waiting.append(try function(of: own.triggered, at: earlier))
            waiting.append(!(try isAnswered(own, at: earlier)))
        }
        return try variables.space.and(waiting)
    }

    /// Whether the latest occurrence of the trigger has been performed: as Meaning.md defines it, from the first step on.
    private func isAnswered(
        _ own: PerformanceEquations, at step: Int
    ) throws(DiagramError) -> Function {
        var (isUnderWay, isPerformed, latest, wasTriggered) = (
            Function.false, Function.false, Function.false, Function.false
        )
        for moment in 0...step {
            let triggeredWhen = try function(of: own.triggeredWhen, at: moment)
            let triggeredNow = try function(of: own.triggeredNow, at: moment)
            let performs = try function(of: own.performedWhen, at: moment)
            isUnderWay = try variables.space.and(triggeredWhen, variables.space.or([triggeredNow, isUnderWay]))
            isPerformed = try variables.space.and(isUnderWay, variables.space.or([performs, isPerformed]))
            let stays = try variables.space.and([!isUnderWay, latest, wasTriggered])
            latest = try variables.space.or([performs, isPerformed, stays])
            wasTriggered = try function(of: own.triggered, at: moment)
        }
        return latest
    }

    /// Held since a step that is long enough ago, and at all since.
    private func hasHeld(_ number: Int, at step: Int) throws(DiagramError) -> Function {
        let duration = framework.equations.durations[number]
        variables.note(duration.length)
        guard let start = latest(longerBefore: step, than: duration.length) else { return .false }
        var held: [Function] = []
        for earlier in start..<step { held.append(try function(of: duration.condition, at: earlier)) }
        return try variables.space.and(held)
    }

    private func latest(longerBefore step: Int, than length: CalendarDuration) -> Int? {
        (0..<step).last { start in instants[start].advanced(by: length).map { $0 < instants[step] } ?? false }
    }
}

extension Document {
    /// A document that does not say when it opens is compared as one that opens at the date that it is about.
    var openingForComparison: Instant {
        opensEffectively ?? events.map(\.date).max() ?? Instant("2000-01-01") ?? .distantPast
    }
}
