import GuarantorLogic

extension EquationWriter {
    /// Gives a commitment the variables that conditions can refer to, and its guarantors.
    mutating func declare(_ index: Int) -> CommitmentEquations {
        // Read key by key, here and below: a copy of the whole takes as long as all the rest.
        let commitments = document.commitments
        var result = CommitmentEquations()
        result.entered = equations.system.declare()
        result.inForce = equations.system.declare()
        if commitments[index].endsWhen != nil { result.ended = equations.system.declare() }
        if commitments[index].triggeredWhen != nil { result.triggered = equations.system.declare() }
        if commitments[index].triggeredWhen != nil || commitments[index].performedWhen != nil {
            result.performed = equations.system.declare()
        }
        if commitments[index].within != nil { result.breached = equations.system.declare() }
        result.guarantors = guarantors(of: index)
        result.quorum = quorum(index, result.guarantors)
        return result
    }

    /// Writes what a commitment's predicates rest on.
    mutating func define(_ index: Int, _ consents: [CommitmentEquations.Consent]) {
        let commitments = document.commitments
        var result = equations.commitments[index]
        result.given = given(index)
        result.consent = consents
        if let condition = commitments[index].entersWhen { result.entersWhen = literal(of: condition) }
        if let condition = commitments[index].whileCondition { result.whileHolds = literal(of: condition) }
        if let condition = commitments[index].suspendedWhen { result.suspendedWhen = literal(of: condition) }
        if let condition = commitments[index].endsWhen { result.endsWhen = literal(of: condition) }
        if let condition = commitments[index].triggeredWhen { result.triggeredWhen = literal(of: condition) }
        if let condition = commitments[index].performedWhen {
            result.performedWhen = literal(of: condition)
        } else if commitments[index].triggeredWhen != nil {
            result.performedWhen = equations.makeUndisclosed()
        }

        let mayEnter = mayEnter(given: result.given, quorum: result.quorum)
        var entersNow = [mayEnter, result.entersWhen]
        for consent in consents { entersNow.append(fact(consent.fact)) }
        latch(result.entered, whenAll: entersNow)
        if commitments[index].endsWhen != nil {
            result.endedBefore = latch(result.ended, whenAll: [result.entered, result.endsWhen], keepsPast: true)
        }
        equations.system.define(
            result.inForce, as: .and,
            of: [result.entered, !result.ended, result.whileHolds, !result.suspendedWhen, result.quorum])
        if commitments[index].triggeredWhen != nil {
            result.triggeredNow = equations.system.gate(
                .and,
                of: [
                    result.entered, !result.endedBefore, result.whileHolds, !result.suspendedWhen, result.quorum,
                    result.triggeredWhen,
                ])
            latch(result.triggered, whenAll: [result.triggeredNow])
            latch(result.performed, whenAll: [result.triggered, result.performedWhen])
            result.performance = performance(of: index, result)
        } else if commitments[index].performedWhen != nil {
            latch(result.performed, whenAll: [result.inForce, result.performedWhen])
        }
        // They may ask who is bound by this very commitment, so they are written first.
        var ownConditions: [Literal?] = []
        for guarantor in result.guarantors { ownConditions.append(performedWhen(of: guarantor, result)) }
        // They are in `result`, which is then their only owner and need not copy them.
        equations.commitments[index].guarantors = []
        if result.guarantors.count == 1, result.guarantors[0].bound == result.quorum {
            // Nothing enters or is triggered unless its only guarantor is bound.
            result.guarantors[0].joined = result.entered
            result.guarantors[0].owes = result.triggered
            if commitments[index].triggeredWhen != nil {
                result.guarantors[0].performance = performance(
                    of: index, result, guarantor: 0, performedWhen: ownConditions[0],
                    triggeredNow: result.triggeredNow)
            }
        } else {
            for number in result.guarantors.indices {
                let bound = result.guarantors[number].bound
                let joined = equations.system.declare()
                latch(joined, whenAll: [result.entered, bound])
                result.guarantors[number].joined = joined
                if commitments[index].triggeredWhen != nil {
                    let owes = equations.system.declare()
                    latch(owes, whenAll: [result.triggeredNow, bound])
                    result.guarantors[number].owes = owes
                    result.guarantors[number].performance = performance(
                        of: index, result, guarantor: number, performedWhen: ownConditions[number], triggeredNow: nil)
                }
            }
        }
        equations.commitments[index] = result
    }

    /// What the commitment's occurrences call for; with a deadline, what breaches it.
    private mutating func performance(of index: Int, _ own: CommitmentEquations) -> Int {
        let within = document.commitments[index].within
        var overdueInput: Int?
        if within != nil {
            overdueInput = equations.system.inputs.count
            let isOverdue = equations.system.input()
            latch(own.breached, whenAll: [isOverdue, !own.performedWhen])
        }
        return add(
            .init(
                commitment: index, guarantor: nil, triggeredWhen: own.triggeredWhen, triggeredNow: own.triggeredNow,
                triggered: own.triggered, performedWhen: own.performedWhen, within: within,
                overdueInput: overdueInput))
    }

    /// What a guarantor that has a condition of its own performs by: what one of the ways to it asks for.
    private mutating func performedWhen(of guarantor: GuarantorEquations, _ own: CommitmentEquations) -> Literal? {
        guard guarantor.routes.contains(where: { $0.performedWhen != nil }) else { return nil }
        var ways: [Literal] = []
        for route in guarantor.routes {
            ways.append(route.performedWhen.map { literal(of: $0) } ?? own.performedWhen)
        }
        return equations.system.gate(.or, of: ways)
    }

    /// What occurrences call for from a guarantor that has a condition of its own.
    private mutating func performance(
        of index: Int, _ own: CommitmentEquations, guarantor number: Int, performedWhen: Literal?,
        triggeredNow: Literal?
    ) -> Int? {
        guard let performedWhen else { return nil }
        let guarantor = own.guarantors[number]
        let triggeredNow =
            triggeredNow ?? equations.system.gate(.and, of: [own.triggeredNow, guarantor.bound])
        return add(
            .init(
                commitment: index, guarantor: number, triggeredWhen: own.triggeredWhen, triggeredNow: triggeredNow,
                triggered: guarantor.owes, performedWhen: performedWhen, within: document.commitments[index].within,
                overdueInput: nil))
    }

    private mutating func add(_ performance: PerformanceEquations) -> Int {
        equations.performances.append(performance)
        return equations.performances.count - 1
    }

    private mutating func mayEnter(given: Literal, quorum: Literal) -> Literal {
        let terms = UInt64(given.code) << 32 | UInt64(quorum.code)
        if let shared = entryTerms[terms] { return shared }
        let literal = equations.system.gate(.and, of: [equations.isOpen, given, quorum])
        entryTerms[terms] = literal
        return literal
    }

    private mutating func given(_ index: Int) -> Literal {
        let commitments = document.commitments
        if commitments[index].certainty == .dropped { return .false }
        if !commitments[index].instruments.isEmpty {
            if commitments[index].instruments.count == 1,
                let only = elements.index(of: commitments[index].instruments[0], .instrument)
            {
                return equations.instruments[only]
            }
            var adopted: [Literal] = []
            adopted.reserveCapacity(commitments[index].instruments.count)
            for id in commitments[index].instruments {
                if let index = elements.index(of: id, .instrument) { adopted.append(equations.instruments[index]) }
            }
            return equations.system.gate(.or, of: adopted)
        }
        return commitments[index].certainty == .agreed || commitments[index].certainty == .announced
            ? .true : equations.makeUndisclosed()
    }

    private mutating func quorum(_ index: Int, _ guarantors: [GuarantorEquations]) -> Literal {
        let commitments = document.commitments
        guard commitments[index].guarantors != nil else { return equations.makeUndisclosed() }
        let quorum = commitments[index].quorum ?? .atLeast(1)
        if guarantors.count == 1, quorum == .all || quorum == .atLeast(1) { return guarantors[0].bound }
        let bound = guarantors.map(\.bound)
        if bound.isEmpty { return equations.makeUndisclosed() }
        switch quorum {
        case .all: return equations.system.gate(.and, of: bound)
        case .atLeast(1): return equations.system.gate(.or, of: bound)
        case .atLeast(let count): return equations.system.gate(.atLeast(count), of: bound)
        }
    }

    /// Latches a declared variable. Returns what it was as of the instant before.
    @discardableResult
    private mutating func latch(_ literal: Literal, whenAll conjunction: [Literal], keepsPast: Bool = false) -> Literal
    {
        let input = equations.system.inputs.count
        let before = equations.system.latch(literal, whenAll: conjunction, keepsPast: keepsPast)
        equations.latches.append(.init(before: before, input: input, now: literal))
        return before
    }
}
