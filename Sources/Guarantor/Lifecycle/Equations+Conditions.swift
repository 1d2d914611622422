import GuarantorLogic

extension EquationWriter {
    /// The literal of a condition. Its gates mirror the condition: each operator's arguments are its members, in
    /// order, and an operator over one member is that member. `Equations.members` reads them back.
    ///
    /// Recursion is bounded by the depth that the reader admits.
    mutating func literal(of condition: Condition) -> Literal {
        switch condition {
        case .id(let id):
            guard let element = elements[id] else { return .unknown }
            return element.kind == .fact ? fact(element.index) : equations.literal(of: element) ?? .unknown
        case .all(let members):
            return gate(.and, members)
        case .any(let members):
            return gate(.or, members)
        case .atLeast(let count, let members):
            return gate(.atLeast(count), members)
        case .not(let member):
            return !literal(of: member)
        case .predicate(let predicate, let id):
            guard let index = elements.index(of: id, .commitment) else { return .unknown }
            return equations.commitments[index][predicate]
        case .bound(let id, let party):
            guard let commitment = elements.index(of: id, .commitment),
                let party = elements.index(of: party, .party)
            else { return .unknown }
            if document.commitments[commitment].guarantors == nil { return unsaidBond(of: party, by: commitment) }
            return equations.system.gate(.or, of: Array(equations.bonds(of: party, by: commitment)))
        case .participates(let id):
            guard let party = elements.index(of: id, .party) else { return .unknown }
            return fact(elements.participations[party])
        case .approved(let id):
            guard let party = elements.index(of: id, .party) else { return .unknown }
            return fact(elements.approvals[party])
        case .held(let member, let length):
            let condition = literal(of: member)
            let input = equations.system.inputs.count
            let hasPassed = equations.system.input()
            equations.durations.append(.init(condition: condition, length: length, input: input))
            return equations.system.gate(.and, of: [condition, hasPassed])
        }
    }

    private mutating func gate(_ gate: Operator, _ members: [Condition]) -> Literal {
        let start = stack.count
        let members = members.span
        for index in members.indices {
            let literal = literal(of: members[index])
            stack.append(literal)
        }
        return equations.system.gate(gate, ofLast: stack.count - start, from: &stack)
    }

    /// Whether a party is bound where nobody has said who is: one unknown for each party.
    private mutating func unsaidBond(of party: Int, by commitment: Int) -> Literal {
        if let known = unsaidBonds[[party, commitment]] { return known }
        let bond = equations.makeUndisclosed()
        unsaidBonds[[party, commitment]] = bond
        return bond
    }
}

extension Equations {
    /// What naming the element in a condition means; nil where it can't be named.
    func literal(of element: Element) -> Literal? {
        switch element.kind {
        case .fact: element.index < factCount ? factLiteral(element.index) : nil
        case .condition: conditions[element.index]
        case .pillar: pillars[element.index]
        case .instrument: instruments[element.index]
        case .commitment: commitments[element.index].inForce
        case .framework: framework
        default: nil
        }
    }

    /// What naming each element of a kind means, in the document's order.
    func literals(of kind: ElementKind) -> [Literal] {
        switch kind {
        case .fact: (0..<factCount).map(factLiteral)
        case .condition: conditions
        case .pillar: pillars
        case .instrument: instruments
        case .commitment: commitments.map(\.inForce)
        case .framework: [framework]
        default: []
        }
    }

    private func factLiteral(_ index: Int) -> Literal { system.literal(ofInput: index) }

    /// What any one of makes a party bound by a commitment: its own bond; of a party that is not named
    /// those of the unnamed, which it may be one of. Of a commitment of whose guarantors something is said.
    // Inlined, since a caller that has the equations from an object would copy all of them.
    @inline(__always)
    func bonds(of party: Int, by commitment: Int) -> some Sequence<Literal> {
        let guarantors = commitments[commitment].guarantors
        let named = guarantors.contains { $0.party == party } ? party : nil
        return guarantors.lazy.filter { $0.party == named }.map(\.bound)
    }
}
