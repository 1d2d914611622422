/// A part of an equation system whose inputs are functions of a circuit, evaluated again and again as they change. What
/// does not change is not written anew.
public struct CircuitInstance: Sendable {
    public typealias Function = Circuit.Function

    private let system: EquationSystem
    /// Variables that have to be computed, in order; those of one loop together.
    private var stages: [Stage] = []
    /// The latches among them, with the variables of what they were before.
    private var latches: [(now: Int, before: Int)] = []
    /// By variable.
    private var values: [Function]
    /// The stages that use a variable: where they start in `users`, by variable, and one more at the end.
    private var userStarts: [Int32]
    private var users: [Int32] = []
    /// By stage: whether something that it uses has changed.
    private var isWaiting: [Bool] = []
    private var firstWaiting = 0
    /// By variable, of latches: what was last added to them.
    private var added: [Int: Function] = [:]
    /// Whether an evaluation could differ from the latest.
    public private(set) var isStale = true

    private struct Stage: Sendable {
        /// Each after those that it rests on, but for a loop's heads.
        let members: [Int]
        let heads: [Int]
    }

    /// - Parameters:
    ///   - variables: what is computed, with all that it rests on.
    ///   - unknown: what stands for the constant of which nothing is known.
    public init(_ system: EquationSystem, _ variables: [Int], unknown: Function) {
        self.system = system
        values = [Function](repeating: .false, count: system.variableCount)
        userStarts = [Int32](repeating: 0, count: system.variableCount + 1)
        var isWanted = [Bool](repeating: false, count: system.variableCount)
        for variable in variables { isWanted[variable] = true }
        values[Literal.unknown.variable] = unknown
        let components = system.components(under: variables)
        var start = 0
        for end in components.ends.map(Int.init) {
            let members = components.members[start..<end].map(Int.init)
            start = end
            guard let first = members.first, isWanted[first] else { continue }
            if members.count > 1 || system.isSelfReferent(first) {
                let (order, heads) = LoopCut.cut(members) { system.arguments(of: $0) }
                stages.append(Stage(members: order, heads: heads))
            } else if case .input = system.definition(of: first) {
                continue
            } else if first > Literal.unknown.variable {
                stages.append(Stage(members: members, heads: []))
            }
            for member in members {
                if case .latch(let before, _) = system.definition(of: member) {
                    latches.append((member, before.variable))
                }
            }
        }
        isWaiting = [Bool](repeating: true, count: stages.count)
        noteUsers()
    }

    /// A latch does not count as using what it was before: with all else as it was, latches come to what they have come to, in
    /// loops too. Writing that anew would look like a change, again and again.
    private mutating func noteUsers() {
        var uses: [(variable: Int, stage: Int32)] = []
        for (number, stage) in stages.enumerated() {
            for member in stage.members {
                for argument in system.arguments(of: member) { uses.append((argument.variable, Int32(number))) }
            }
        }
        for use in uses { userStarts[use.variable + 1] += 1 }
        for variable in 1..<userStarts.count { userStarts[variable] += userStarts[variable - 1] }
        users = [Int32](repeating: 0, count: uses.count)
        var places = userStarts
        for use in uses {
            users[Int(places[use.variable])] = use.stage
            places[use.variable] += 1
        }
    }

    /// The value of a literal as of the latest evaluation; of an input what it has been set to.
    public subscript(literal: Literal) -> Function {
        let value = values[literal.variable]
        return literal.isNegated ? !value : value
    }

    /// - Parameter input: below the system's number of inputs.
    public mutating func set(input: Int, to function: Function) { set(system.inputs[input], to: function) }

    /// Linear in what has changed, but for one look at each stage.
    public mutating func evaluate(in circuit: inout Circuit) throws(DiagramError) {
        for latch in latches { set(latch.before, to: values[latch.now]) }
        var number = firstWaiting
        firstWaiting = stages.count
        while number < stages.count {
            defer { number += 1 }
            guard isWaiting[number] else { continue }
            isWaiting[number] = false
            let stage = stages[number]
            if stage.heads.isEmpty {
                for member in stage.members { set(member, to: value(of: member, &circuit)) }
            } else {
                try solve(stage, &circuit)
                isWaiting[number] = false
            }
        }
        firstWaiting = stages.count
        isStale = false
        try circuit.check()
    }

    private mutating func set(_ variable: Int, to value: Function) {
        guard values[variable] != value else { return }
        values[variable] = value
        isStale = true
        for place in userStarts[variable]..<userStarts[variable + 1] {
            let stage = Int(users[Int(place)])
            isWaiting[stage] = true
            firstWaiting = min(firstWaiting, stage)
        }
    }

    /// The least solution of a loop: its heads start false. A monotone system in so many variables that cut every cycle is at
    /// its fixpoint after as many rounds (Kleene).
    private mutating func solve(_ stage: Stage, _ circuit: inout Circuit) throws(DiagramError) {
        let former = stage.members.map { values[$0] }
        for head in stage.heads { values[head] = .false }
        for _ in 0...stage.heads.count {
            let before = stage.heads.map { values[$0] }
            for member in stage.members { values[member] = value(of: member, &circuit, inLoop: true) }
            try circuit.check()
            if stage.heads.map({ values[$0] }) == before { break }
        }
        for (member, former) in zip(stage.members, former) {
            let value = values[member]
            values[member] = former
            set(member, to: value)
        }
    }

    private mutating func value(of variable: Int, _ circuit: inout Circuit, inLoop: Bool = false) -> Function {
        switch system.definition(of: variable) {
        // What was declared and never defined is unknown.
        case .constant, .input: return values[Literal.unknown.variable]
        case .gate(.and, let arguments): return circuit.and(arguments.map { self[$0] })
        case .gate(.or, let arguments): return circuit.or(arguments.map { self[$0] })
        case .gate(.atLeast(let count), let arguments):
            return circuit.atLeast(count, of: arguments.map { self[$0] })
        case .latch(let before, let arguments):
            let conjunction = circuit.and(arguments.map { self[$0] })
            // What has been added once need not be again.
            if !inLoop, added[variable] == conjunction { return self[before] }
            if !inLoop { added[variable] = conjunction }
            return circuit.or(self[before], conjunction)
        }
    }
}
