import GuarantorLogic

/// Two undertakings, each in its framework, with the facts that both know.
struct CommitmentPair {
    struct Side {
        let framework: Framework
        let past: PastInputs
        let commitment: Int
        /// The undertaking was dropped; the framework is that in which it was kept.
        let isAsIfKept: Bool
        /// The document does not say when it opens; the framework is that in which it opens then.
        let supposedOpening: Instant?

        var document: Document { framework.document }
        var terms: Commitment { document.commitments[commitment] }
        var equations: CommitmentEquations { framework.equations.commitments[commitment] }
    }

    let from: Side
    let to: Side
    /// What the first framework calls a fact of the second.
    let name: (String) -> String
    /// Both rest on the same instruments, so that their adoption belongs to what is compared.
    let isOfSameInstruments: Bool

    var isSame: Bool { from.framework === to.framework && from.commitment == to.commitment }
}

extension CommitmentPair {
    /// The three aspects, course by course until each difference has been shown.
    func compare(budget: Budget) -> [AspectComparison] {
        var work = PairWork(self, budget: budget)
        work.run()
        return Aspect.allCases.map { work.result(of: $0) }
    }
}

/// Where two undertakings differ along all courses that make a difference.
struct PairWork {
    private typealias Function = FunctionSpace.Function

    private let pair: CommitmentPair
    private let budget: Budget
    /// By aspect: scenarios in which the second holds more, and in which the first does.
    private var more: [Aspect: Witness] = [:]
    private var less: [Aspect: Witness] = [:]
    /// Aspects in which both could be compared in some scenario.
    private var compared: Set<Aspect> = []
    private var undecided: Set<Aspect> = []

    init(_ pair: CommitmentPair, budget: Budget) {
        self.pair = pair
        self.budget = budget
    }

    mutating func run() {
        var courses = [Course.plain]
        var isFirst = true
        while !courses.isEmpty {
            let course = courses.removeFirst()
            let open = Aspect.allCases.filter { more[$0] == nil || less[$0] == nil }
            guard !open.isEmpty else { return }
            do throws(DiagramError) {
                let lengths = try compare(open, along: course)
                if isFirst { courses = Course.timed(lengths) }
            } catch {
                undecided.formUnion(open)
                return
            }
            isFirst = false
        }
    }

    /// Returns the lengths of time that anything rested on.
    private mutating func compare(
        _ aspects: [Aspect], along course: Course
    ) throws(DiagramError) -> [CalendarDuration] {
        let variables = CourseVariables(course, budget: budget)
        let from = CourseFunctions(pair.from.framework, pair.from.past, variables, side: 0) { $0 }
        let to = CourseFunctions(pair.to.framework, pair.to.past, variables, side: 1, name: pair.name)
        for aspect in aspects {
            let one = try reading(aspect, pair.from, from, variables, side: 0)
            let other = try reading(aspect, pair.to, to, variables, side: 1)
            // Scenarios in which as much is known of what comes before, and it is not that it fails.
            let surely = try variables.space.and(one.care.surely, other.care.surely)
            let maybe = try variables.space.and([
                !one.care.surely, one.care.possibly, !other.care.surely, other.care.possibly,
            ])
            let care = try variables.space.or([surely, maybe])
            guard care != .false else { continue }
            compared.insert(aspect)
            let changed = CourseWitness(pair, aspect, variables)
            if more[aspect] == nil {
                let difference = try excess(of: other.value, over: one.value, care, &variables.space)
                more[aspect] = try show(difference, isMore: true, changed)
            }
            if less[aspect] == nil {
                let difference = try excess(of: one.value, over: other.value, care, &variables.space)
                less[aspect] = try show(difference, isMore: false, changed)
            }
        }
        return variables.lengths.sorted { $0.approximateSeconds < $1.approximateSeconds }
    }

    private mutating func show(
        _ difference: Function, isMore: Bool, _ witness: CourseWitness
    ) throws(DiagramError) -> Witness? {
        guard difference != .false else { return nil }
        if let shown = try witness.show(difference, isMore: isMore) { return shown }
        undecided.insert(witness.aspect)
        return nil
    }

    /// Where more holds of one than of the other, on the scale false, unknown, true.
    private func excess(
        of one: Bounded, over other: Bounded, _ care: Function, _ space: inout FunctionSpace
    ) throws(DiagramError) -> Function {
        let surely = try space.and(one.surely, !other.surely)
        let possibly = try space.and(one.possibly, !other.possibly)
        return try space.and(care, space.or([surely, possibly]))
    }

    /// A function with what documents leave out read for the worse, and for the better.
    private struct Bounded {
        let surely: Function
        let possibly: Function
    }

    private func bounded(
        _ function: Function, _ variables: CourseVariables, side: Int
    ) throws(DiagramError) -> Bounded {
        let open = variables.undisclosed[side]
        return Bounded(
            surely: try variables.space.quantify(function, over: open, .all),
            possibly: try variables.space.quantify(function, over: open, .some))
    }

    /// What an aspect says of one side, and what has to be alike on both for it to be compared.
    private func reading(
        _ aspect: Aspect, _ side: CommitmentPair.Side, _ functions: CourseFunctions, _ variables: CourseVariables,
        side number: Int
    ) throws(DiagramError) -> (value: Bounded, care: Bounded) {
        let (own, course) = (side.equations, variables.course)
        let (opening, last) = (course.opening, course.steps.count - 1)
        var value = Function.true
        var care: [Function] = []
        switch aspect {
        case .enters:
            value = try functions.function(of: own.entered, at: last)
            if !pair.isOfSameInstruments {
                for step in opening...last { care.append(try functions.function(of: own.given, at: step)) }
            }
        case .owed:
            let hasTrigger = side.terms.triggeredWhen != nil
            value = try functions.function(of: hasTrigger ? own.triggered : own.inForce, at: last)
            care.append(try functions.function(of: own.entered, at: opening))
            care.append(!(try functions.function(of: own.ended, at: hasTrigger ? opening : last)))
        case .ends:
            value = try functions.function(of: own.ended, at: last)
            care.append(try functions.function(of: own.entered, at: opening))
        }
        let condition = try variables.space.and(care)
        return (
            try bounded(value, variables, side: number), try bounded(condition, variables, side: number)
        )
    }

    func result(of aspect: Aspect) -> AspectComparison {
        let (more, less) = (more[aspect], less[aspect])
        let witnesses = [more, less].compactMap(\.self)
        let relation: Relation? =
            switch (more != nil, less != nil) {
            case (true, true): .incomparable
            case (true, false): .looser
            case (false, true): .stricter
            case (false, false): .equivalent
            }
        if undecided.contains(aspect), relation != .incomparable {
            return AspectComparison(
                aspect: aspect, relation: nil, witnesses: witnesses, note: "it takes too much to decide")
        }
        guard compared.contains(aspect) else {
            let note =
                aspect == .enters
                ? "no scenario has the instruments of both adopted" : "no scenario has both in force"
            return AspectComparison(aspect: aspect, relation: nil, witnesses: [], note: note)
        }
        return AspectComparison(aspect: aspect, relation: relation, witnesses: witnesses, note: nil)
    }
}

extension CalendarDuration {
    var approximateSeconds: Int64 { months * 2_629_746 + seconds }
}
