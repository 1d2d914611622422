import GuarantorLogic

/// What a framework says at one instant, whatever its facts are told and whatever has been before: conditions as functions
/// of both.
///
/// The past is bounded from above: each latch that can ever hold may hold, together with any other. What waits for each other may
/// have been accepted at once or not.
struct AnyInstant {
    let framework: Framework
    let past: PossiblePast
    var space: FunctionSpace
    private var instance: SystemInstance
    /// By input of the equations: its variable.
    private(set) var variables: [Int: Int] = [:]
    /// By condition that is asked to hold for some time: whether it has, by length.
    private var passed: [Condition: [CalendarDuration: FunctionSpace.Function]] = [:]
    /// Whether a party is bound where nobody has said who is.
    private var unsaidBonds: [[Int]: FunctionSpace.Function] = [:]

    init(_ framework: Framework, past: PossiblePast, budget: Budget) {
        self.framework = framework
        self.past = past
        space = FunctionSpace(budget: budget)
        instance = SystemInstance(framework.equations.system, loops: .either)
    }

    mutating func function(of literal: Literal) throws(DiagramError) -> FunctionSpace.Function {
        var variables = variables
        let (framework, past) = (framework, past)
        let functions = try instance.functions(of: [literal], in: &space) { input, space throws(DiagramError) in
            guard let input else { return try space.variable() }
            if input == framework.equations.isOpenInput { return .true }
            if past.neverHolds(input) { return .false }
            variables[input] = space.variableCount
            return try space.variable()
        }
        self.variables = variables
        return functions[0]
    }

    /// Recursion is bounded by the depth that the reader admits.
    mutating func function(of condition: Condition) throws(DiagramError) -> FunctionSpace.Function {
        switch condition {
        case .all(let members): return try space.and(functions(of: members))
        case .any(let members): return try space.or(functions(of: members))
        case .atLeast(let count, let members): return try space.atLeast(count, of: functions(of: members))
        case .not(let member): return !(try function(of: member))
        case .held(let member, let length):
            return try space.and([function(of: member), hasHeld(member, for: length)])
        case .bound(let commitment, let party): return try bond(of: party, by: commitment)
        case .id, .predicate, .participates, .approved:
            guard let literal = framework.literal(of: condition) else { return try space.variable() }
            return try function(of: literal)
        }
    }

    private mutating func functions(of members: [Condition]) throws(DiagramError) -> [FunctionSpace.Function] {
        var functions: [FunctionSpace.Function] = []
        for member in members { functions.append(try function(of: member)) }
        return functions
    }

    /// Makes the lengths of a condition known, so that what has held for long has held for less.
    mutating func prepareDurations(in condition: Condition) throws(DiagramError) {
        switch condition {
        case .all(let members), .any(let members), .atLeast(_, let members):
            for member in members { try prepareDurations(in: member) }
        case .not(let member): try prepareDurations(in: member)
        case .held(let member, let length):
            if passed[member]?[length] == nil { passed[member, default: [:]][length] = try space.variable() }
            try prepareDurations(in: member)
        case .id, .predicate, .bound, .participates, .approved: break
        }
    }

    private mutating func hasHeld(
        _ condition: Condition, for length: CalendarDuration
    ) throws(DiagramError) -> FunctionSpace.Function {
        let shorter = (passed[condition] ?? [:]).filter { $0.key == length || $0.key.isSurelyShorter(than: length) }
        return shorter.isEmpty ? try space.variable() : try space.and(Array(shorter.values))
    }

    private mutating func bond(of party: String, by commitment: String) throws(DiagramError) -> FunctionSpace.Function {
        guard let commitment = framework.elements.index(of: commitment, .commitment),
            let party = framework.elements.index(of: party, .party)
        else { return try space.variable() }
        if framework.document.commitments[commitment].guarantors == nil {
            if let known = unsaidBonds[[party, commitment]] { return known }
            let bond = try space.variable()
            unsaidBonds[[party, commitment]] = bond
            return bond
        }
        var bonds: [FunctionSpace.Function] = []
        for literal in framework.equations.bonds(of: party, by: commitment) {
            bonds.append(try function(of: literal))
        }
        return try space.or(bonds)
    }
}

extension Framework {
    /// The literal of a condition that names one thing.
    func literal(of condition: Condition) -> Literal? {
        switch condition {
        case .id(let id): elements[id].flatMap { equations.literal(of: $0) }
        case .predicate(let predicate, let id):
            elements.index(of: id, .commitment).map { equations.commitments[$0][predicate] }
        case .participates(let id):
            elements.index(of: id, .party).map { equations.system.literal(ofInput: elements.participations[$0]) }
        case .approved(let id):
            elements.index(of: id, .party).flatMap { elements.approvals[$0] }
                .map { equations.system.literal(ofInput: $0) }
        default: nil
        }
    }
}

extension CalendarDuration {
    /// Whatever months it is counted in.
    func isSurelyShorter(than other: CalendarDuration) -> Bool {
        if months <= other.months, seconds <= other.seconds { return self != other }
        let (longest, shortest) = (31 * 86_400 * months + seconds, 28 * 86_400 * other.months + other.seconds)
        return longest < shortest
    }
}
