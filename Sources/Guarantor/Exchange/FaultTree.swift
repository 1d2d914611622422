import GuarantorLogic

/// A target of the present state as gates over facts that carry a probability: each gate once, after what it rests on, the target last.
/// Facts without a probability and what has happened so far are folded in; a loop is unrolled to its least solution.
struct FaultTree {
    let framework: Framework
    let target: String
    private(set) var gates: [Gate] = []
    /// By position among the facts.
    private(set) var events: [Int] = []
    private(set) var top = Term.constant(false)

    struct Gate {
        let name: EquationNames.Name?
        let gate: Operator
        let arguments: [Argument]
    }

    enum Term: Hashable {
        case constant(Bool)
        case event(Argument)
    }

    /// A fact or an earlier gate, negated or not.
    struct Argument: Hashable {
        enum Subject: Hashable {
            case fact(Int)
            case gate(Int)
            case unknown(Int)
        }
        let subject: Subject
        var isNegated = false
    }

    private static let mostGates = 1_000_000

    /// - Throws: `missingProbabilities` where the target rests on something open that has none.
    init(_ scenario: Scenario, _ target: String?) throws(QuestionError) {
        let (id, literal) = try scenario.target(target)
        framework = scenario.framework
        self.target = id
        var reading = Reading(Present(scenario.evaluateFast()))
        var term = try reading.term(of: literal, id)
        if reading.restsOnUnknown(term) {
            // It may be there without mattering: then any value will do, and otherwise this says what lacks.
            _ = try scenario.probability(of: target)
            reading = Reading(Present(scenario.evaluateFast()), unknown: false)
            term = try reading.term(of: literal, id)
        }
        top = term
        gates = reading.gates
        events = reading.events
    }
}

extension FaultTree {
    /// Reads the equations from the target down.
    struct Reading {
        private let framework: Framework
        private let system: EquationSystem
        private let names: EquationNames
        /// By variable: what an input is.
        private var inputs: [Int: Term] = [:]
        /// By variable: the loop that it is part of, and how many are.
        private var loops: [Int: (number: Int, size: Int)] = [:]
        private var terms: [Place: Term] = [:]
        var gates: [Gate] = []
        var events: [Int] = []

        enum Rule {
            case gate(Operator)
            /// What it was, or all that makes it true now.
            case latch
        }

        /// A variable; in a loop, at one round of its solution.
        struct Place: Hashable {
            let variable: Int
            let round: Int
        }

        /// - Parameter unknown: what stands for what is open and has no probability; nil: itself.
        init(_ present: Present, unknown: Bool? = nil) {
            framework = present.framework
            system = framework.equations.system
            names = framework.names
            let facts = framework.elements.facts
            for (input, role) in present.roles.enumerated() {
                let hasProbability = facts.indices.contains(input) && facts[input].probability != nil
                let open = unknown.map(Term.constant) ?? .event(Argument(subject: .unknown(input)))
                let varying = hasProbability ? Term.event(Argument(subject: .fact(input))) : nil
                inputs[system.inputs[input]] =
                    switch role {
                    case .fixed(let value): .constant(value)
                    case .known(let value): varying ?? .constant(value)
                    case .open: varying ?? open
                    default: open
                    }
            }
            let nothing = Literal.unknown.variable
            inputs[nothing] = unknown.map(Term.constant) ?? .event(Argument(subject: .unknown(-1)))
            inputs[Literal.false.variable] = .constant(false)
            for (number, group) in framework.graph.mutualGroups.enumerated() {
                for variable in group { loops[variable] = (number, group.count) }
            }
        }

        func restsOnUnknown(_ top: Term) -> Bool {
            func isUnknown(_ argument: Argument) -> Bool {
                if case .unknown = argument.subject { true } else { false }
            }
            if case .event(let argument) = top, isUnknown(argument) { return true }
            return gates.contains { $0.arguments.contains(where: isUnknown) }
        }

        mutating func term(of literal: Literal, _ target: String) throws(QuestionError) -> Term {
            let root = place(of: literal, from: nil)
            var stack = [root]
            while let place = stack.last {
                if terms[place] != nil {
                    stack.removeLast()
                    continue
                }
                if let known = inputs[place.variable] ?? (place.round < 0 ? .constant(false) : nil) {
                    terms[place] = known
                    continue
                }
                let (rule, literals) = definition(of: place.variable)
                let missing = literals.map { self.place(of: $0, from: place) }.filter { terms[$0] == nil }
                if missing.isEmpty {
                    let members = literals.map { value(of: $0, from: place) }
                    let name = names[place.variable].flatMap { $0.literal.isNegated ? nil : $0 }
                    terms[place] = fold(rule, members, named: name)
                } else {
                    stack += missing
                }
                guard terms.count + stack.count <= FaultTree.mostGates else {
                    throw .budget("what \(quoted(target)) rests on is more than \(FaultTree.mostGates) gates")
                }
            }
            return keepingWhatIsUsed(by: value(of: literal, from: nil))
        }

        private func definition(of variable: Int) -> (Rule, [Literal]) {
            switch system.definition(of: variable) {
            case .gate(let gate, let arguments): (.gate(gate), Array(arguments))
            case .latch(let before, let arguments): (.latch, [before] + arguments)
            case .constant, .input: (.gate(.and), [.unknown])
            }
        }

        private func place(of literal: Literal, from place: Place?) -> Place {
            let variable = literal.variable
            guard let loop = loops[variable] else { return Place(variable: variable, round: 0) }
            if let place, loops[place.variable]?.number == loop.number {
                return Place(variable: variable, round: place.round - 1)
            }
            return Place(variable: variable, round: loop.size - 1)
        }

        private func value(of literal: Literal, from place: Place?) -> Term {
            let term = terms[self.place(of: literal, from: place)] ?? .constant(false)
            return literal.isNegated ? !term : term
        }
    }
}

extension FaultTree.Term {
    static prefix func ! (term: Self) -> Self {
        switch term {
        case .constant(let value): .constant(!value)
        case .event(let argument): .event(.init(subject: argument.subject, isNegated: !argument.isNegated))
        }
    }
}
