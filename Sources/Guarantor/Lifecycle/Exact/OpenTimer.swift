import GuarantorLogic

/// Something that has to hold for some time, under every completion: the instants at which that time may be over, each with
/// the completions in which it is. They exclude each other.
struct OpenTimer: Sendable {
    private var ends: [End] = []
    /// Whether it runs: the completions of all ends together.
    private var holds = Circuit.Function.false

    private struct End {
        let second: Int64
        var isEnd: Circuit.Function
    }

    var endCount: Int { ends.count }

    /// - Parameter keeps: where false the time starts anew.
    /// - Returns: the instant at which it is over where it starts now; nil where it does not, or runs until after the calendar ends.
    mutating func step(
        while holds: Circuit.Function, keeping keeps: Circuit.Function = .true, for length: CalendarDuration,
        at now: Instant, in circuit: inout Circuit
    ) -> Instant? {
        guard holds != self.holds || keeps != .true else { return nil }
        let kept = circuit.and(self.holds, holds, keeps)
        let starts = circuit.and(holds, !kept)
        self.holds = holds
        if kept == .false {
            ends = []
        } else {
            for index in ends.indices { ends[index].isEnd = circuit.and(ends[index].isEnd, kept) }
            ends.removeAll { $0.isEnd == .false }
        }
        guard starts != .false else { return nil }
        let end = now.advanced(by: length)
        let second = end?.seconds ?? Timer.beyond
        if let same = ends.firstIndex(where: { $0.second == second }) {
            ends[same].isEnd = circuit.or(ends[same].isEnd, starts)
        } else {
            ends.append(End(second: second, isEnd: starts))
        }
        return end
    }

    /// Whether the time is over at a moment: at its very end just after the assumptions of that instant.
    func isOver(at moment: Moment, in circuit: inout Circuit) -> Circuit.Function {
        isOver(bySecond: moment.instant.seconds - (moment.phase < .deadlines ? 1 : 0), in: &circuit)
    }

    /// Whether it is over by the end of an instant.
    func isOver(by instant: Instant, in circuit: inout Circuit) -> Circuit.Function {
        isOver(bySecond: instant.seconds, in: &circuit)
    }

    private func isOver(bySecond now: Int64, in circuit: inout Circuit) -> Circuit.Function {
        let over = ends.filter { $0.second <= now && $0.second < Timer.beyond }
        // Where all are over, that is whether it runs.
        return over.count == ends.count ? holds : circuit.or(over.map(\.isEnd))
    }
}
