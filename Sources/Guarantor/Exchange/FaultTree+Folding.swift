import GuarantorLogic

extension FaultTree.Reading {
    typealias Term = FaultTree.Term

    /// What a gate over terms comes to: a constant, one of them, or a gate of its own, with at least two different arguments.
    mutating func fold(_ rule: Rule, _ terms: [Term], named name: EquationNames.Name?) -> Term {
        switch rule {
        case .latch:
            guard let before = terms.first, before != .constant(true) else { return .constant(true) }
            let now = fold(.gate(.and), Array(terms.dropFirst()), named: before == .constant(false) ? name : nil)
            return before == .constant(false) ? now : fold(.gate(.or), [before, now], named: name)
        case .gate(.and): return conjunction(terms, isDual: false, named: name)
        case .gate(.or): return conjunction(terms, isDual: true, named: name)
        case .gate(.atLeast(let count)): return threshold(count, terms, named: name)
        }
    }

    /// Of a disjunction, the same with true and false exchanged.
    private mutating func conjunction(_ terms: [Term], isDual: Bool, named name: EquationNames.Name?) -> Term {
        var arguments: [FaultTree.Argument] = []
        var seen: Set<FaultTree.Argument> = []
        for term in terms {
            switch term {
            case .constant(let value): if value == isDual { return .constant(isDual) }
            case .event(let argument):
                var opposite = argument
                opposite.isNegated.toggle()
                if seen.contains(opposite) { return .constant(isDual) }
                if seen.insert(argument).inserted { arguments.append(argument) }
            }
        }
        if arguments.count < 2 { return arguments.first.map(Term.event) ?? .constant(!isDual) }
        return add(isDual ? .or : .and, arguments, name)
    }

    private mutating func threshold(_ count: Int, _ terms: [Term], named name: EquationNames.Name?) -> Term {
        let arguments = terms.compactMap { term in if case .event(let argument) = term { argument } else { nil } }
        let wanted = count - terms.count { $0 == .constant(true) }
        if wanted <= 0 { return .constant(true) }
        if wanted > arguments.count { return .constant(false) }
        if wanted == 1 { return conjunction(terms.filter { $0 != .constant(true) }, isDual: true, named: name) }
        if wanted == arguments.count {
            return conjunction(arguments.map(Term.event), isDual: false, named: name)
        }
        // Each argument of a threshold counts; a second one that is equal needs a gate of its own.
        var seen: Set<FaultTree.Argument> = []
        let different = arguments.map { argument -> FaultTree.Argument in
            if seen.insert(argument).inserted { return argument }
            gates.append(FaultTree.Gate(name: nil, gate: .and, arguments: [argument]))
            return FaultTree.Argument(subject: .gate(gates.count - 1))
        }
        return add(.atLeast(wanted), different, name)
    }

    private mutating func add(
        _ gate: Operator, _ arguments: [FaultTree.Argument], _ name: EquationNames.Name?
    ) -> Term {
        gates.append(FaultTree.Gate(name: name, gate: gate, arguments: arguments))
        return .event(FaultTree.Argument(subject: .gate(gates.count - 1)))
    }

    /// Drops the gates and facts that the top does not rest on; the top's own gate, if it has one, is then the last.
    mutating func keepingWhatIsUsed(by top: Term) -> Term {
        guard case .event(let root) = top else {
            gates = []
            return top
        }
        var isUsed = [Bool](repeating: false, count: gates.count)
        var facts: Set<Int> = []
        func use(_ argument: FaultTree.Argument) {
            switch argument.subject {
            case .gate(let gate): isUsed[gate] = true
            case .fact(let fact): facts.insert(fact)
            case .unknown: break
            }
        }
        use(root)
        for gate in gates.indices.reversed() where isUsed[gate] { gates[gate].arguments.forEach(use) }
        var numbers = [Int](repeating: 0, count: gates.count)
        var kept: [FaultTree.Gate] = []
        func renumbered(_ argument: FaultTree.Argument) -> FaultTree.Argument {
            guard case .gate(let gate) = argument.subject else { return argument }
            return FaultTree.Argument(subject: .gate(numbers[gate]), isNegated: argument.isNegated)
        }
        for gate in gates.indices where isUsed[gate] {
            numbers[gate] = kept.count
            kept.append(
                FaultTree.Gate(
                    name: gates[gate].name, gate: gates[gate].gate, arguments: gates[gate].arguments.map(renumbered)))
        }
        gates = kept
        events = facts.sorted()
        return .event(renumbered(root))
    }
}
