import GuarantorLogic

/// What may be occurrences of one trigger, each where some completion makes it start.
struct OpenOccurrences: Sendable {
    typealias Function = Circuit.Function

    private(set) var occurrences: [Occurrence] = []
    private var performed = Function.false

    struct Occurrence: Sendable {
        let start: Moment
        let starts: Function
        /// It started, and none has started since.
        var isLatest: Function
        /// When it was first performed, each instant where it was then.
        var performedAt: [(instant: Instant, isThen: Function)] = []
        var isPerformed = Function.false
        /// By guarantor.
        var owes: [Function]
        /// By guarantor: which of its own occurrences is its part in this one, by position.
        var parts: [[(own: Int, isPart: Function)]]
    }

    mutating func start(_ starts: Function, at moment: Moment, guarantors: Int, in circuit: inout Circuit) {
        guard starts != .false else { return }
        for index in occurrences.indices {
            occurrences[index].isLatest = circuit.and(occurrences[index].isLatest, !starts)
        }
        occurrences.append(
            Occurrence(
                start: moment, starts: starts, isLatest: starts,
                owes: [Function](repeating: .false, count: guarantors),
                parts: [[(own: Int, isPart: Function)]](repeating: [], count: guarantors)))
    }

    /// What is performed now performs every occurrence that has not been performed before.
    mutating func notePerformance(_ performed: Function, at instant: Instant, in circuit: inout Circuit) {
        defer { self.performed = performed }
        for index in occurrences.indices {
            // What has been noted of an occurrence need not be again.
            if performed == self.performed, occurrences[index].start.instant < instant { continue }
            let isThen = circuit.and(occurrences[index].starts, performed, !occurrences[index].isPerformed)
            guard isThen != .false else { continue }
            occurrences[index].performedAt.append((instant, isThen))
            occurrences[index].isPerformed = circuit.or(occurrences[index].isPerformed, isThen)
        }
    }

    mutating func noteOwing(_ owes: Function, by guarantor: Int, in circuit: inout Circuit) {
        guard owes != .false else { return }
        for index in occurrences.indices {
            occurrences[index].owes[guarantor] = circuit.or(
                occurrences[index].owes[guarantor], circuit.and(occurrences[index].isLatest, owes))
        }
    }

    /// What starts for one guarantor is its part in the latest.
    mutating func notePart(_ own: Int, _ starts: Function, of guarantor: Int, in circuit: inout Circuit) {
        for index in occurrences.indices {
            let isPart = circuit.and(occurrences[index].isLatest, starts)
            guard isPart != .false else { continue }
            for place in occurrences[index].parts[guarantor].indices {
                occurrences[index].parts[guarantor][place].isPart = circuit.and(
                    occurrences[index].parts[guarantor][place].isPart, !isPart)
            }
            occurrences[index].parts[guarantor].append((own, isPart))
        }
    }
}

extension OpenOccurrences.Occurrence {
    /// Whether it has been performed by the end of an instant.
    func isPerformed(by instant: Instant, in circuit: inout Circuit) -> Circuit.Function {
        circuit.or(performedAt.filter { $0.instant <= instant }.map(\.isThen))
    }
}
