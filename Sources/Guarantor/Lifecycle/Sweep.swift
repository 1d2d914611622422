package import GuarantorLogic

/// One scenario with the values of some facts left open, to be evaluated for very many of them at once.
///
/// Each row of values is the scenario with those facts supposed at its date. What comes out is the fast reading: for each target what
/// `State.truth(of:)` says after as many calls of `assume`. A value, which may be used from any number of threads at once.
public struct Sweep: Sendable {
    /// What stays the same in every row.
    public let scenario: Scenario
    /// The columns: of several for one fact the last counts.
    public let facts: [String]
    /// What is shown, in this order.
    public let targets: [String]
    private let program: SweepProgram

    /// Takes time and memory linear in the framework, and time for each instant of the record.
    ///
    /// - Parameters:
    ///   - scenario: what all rows have in common.
    ///   - facts: ids of the facts whose values will be given, the columns.
    ///   - targets: ids of what `State.truth(of:)` takes, or predicates of commitments, such as `breached:force_deployment`.
    /// - Throws: `QuestionError.budget` where the scenario asks for the exact reading, which is no matter of rows.
    public init(_ scenario: Scenario, facts: [String], targets: [String]) throws(QuestionError) {
        guard scenario.reading == .fast else {
            throw .budget("a sweep takes the fast reading, and the scenario asks for the exact one")
        }
        let framework = scenario.framework
        var columns: [Int] = []
        for fact in facts { columns.append(try framework.index(of: fact, .fact)) }
        var literals: [Literal] = []
        for target in targets { literals.append(try framework.literal(ofTarget: target)) }
        let network = SweepNetwork(scenario, columns: columns)
        program = SweepProgram(network.network, columns: columns.count, targets: literals.map(network.edge))
        self.scenario = scenario
        self.facts = facts
        self.targets = targets
    }

    package typealias Block = SweepBlock
    package typealias Columns = SweepColumns

    /// Memory for as many rows as go through the sweep together.
    package func block() -> Block { SweepBlock(program) }

    /// How many rows that is.
    package var blockSize: Int { SweepBlock.size(program) }

    /// How many planes are read, computed and shown.
    package var planeCount: Int { program.planeCount }
}

extension Sweep {
    /// Evaluates rows, one after the other in `values`, and writes what is shown of the targets, row by row.
    ///
    /// - Parameters:
    ///   - values: `facts.count` for each row.
    ///   - rows: how many; those that `values` does not hold or `shown` has no room for are left out.
    ///   - shown: has room for `targets.count` for each row.
    public func evaluate(_ values: Span<Truth>, rows: Int, into shown: inout MutableSpan<Truth>) {
        let roomy = targets.isEmpty ? 0 : shown.count / targets.count
        let rows = min(held(rows, in: values.count), roomy)
        var block = block()
        var told = SweepColumns(count: facts.count, length: block.length)
        var found = SweepColumns(count: targets.count, length: block.length)
        for start in stride(from: 0, to: rows, by: block.size) {
            let count = min(block.size, rows - start)
            for row in 0..<count {
                for fact in facts.indices { told[fact, row] = values[(start + row) * facts.count + fact] }
            }
            guard block.evaluate(rows: count, of: told, into: &found) else { return }
            for row in 0..<count {
                for target in targets.indices { shown[(start + row) * targets.count + target] = found[target, row] }
            }
        }
    }

    /// The same with arrays: what is shown of the rows that `values` holds.
    public func truths(_ values: [Truth], rows: Int) -> [Truth] {
        let rows = held(rows, in: values.count)
        let (count, isTooMuch) = rows.multipliedReportingOverflow(by: targets.count)
        guard !isTooMuch else { return [] }
        var shown = [Truth](repeating: .unknown, count: count)
        var span = shown.mutableSpan
        evaluate(values.span, rows: rows, into: &span)
        return shown
    }

    /// How many rows so many values make up; without facts a row takes none.
    private func held(_ rows: Int, in count: Int) -> Int {
        max(0, facts.isEmpty ? rows : min(rows, count / facts.count))
    }
}

extension Framework {
    /// What a target of a sweep or a forecast stands for.
    func literal(ofTarget target: String) throws(QuestionError) -> Literal {
        if elements[target] == nil, let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")) {
            let (word, commitment) = (String(target[..<colon]), String(target[target.index(after: colon)...]))
            if let predicate = Predicate(rawValue: word) {
                return equations.commitments[try index(of: commitment, .commitment)][predicate]
            }
            if elements.index(of: commitment, .commitment) != nil {
                let nearest = LookalikeSearch.nearest(to: word, among: Predicate.allCases.map(\.rawValue))
                throw .unknownID(target, suggestion: nearest.map { "\($0):\(commitment)" })
            }
        }
        if let literal = try equations.literal(of: element(target)) { return literal }
        throw refusal(of: target, expected: ElementKind.withTruth)
    }
}
