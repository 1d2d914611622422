import Guarantor

/// What decides something, in one line: the facts at the bottom of its explanation, what is assumed of them first.
struct ShortReason {
    let text: String?
    /// Whether it rests on something assumed.
    let isAssumed: Bool

    private static let most = 4

    init(_ explanation: Explanation) {
        var facts: [Reason] = []
        var open = [explanation.tree]
        while let reason = open.popLast() {
            open += reason.because.reversed()
            let isNew = !facts.contains { $0.statement == reason.statement }
            if reason.because.isEmpty, reason.kind != .explainedBefore, isNew { facts.append(reason) }
        }
        let assumed = facts.filter(\.isAssumed)
        isAssumed = !assumed.isEmpty
        let isOpen = explanation.standing.map { !$0.isSettled } ?? false
        let telling = isOpen ? assumed + facts.filter { !$0.isAssumed && !$0.value.isDecided } : assumed
        let chosen = telling.isEmpty ? facts : telling
        var words = chosen.prefix(Self.most).map(Self.words)
        if chosen.count > Self.most { words.append("and \(chosen.count - Self.most) more") }
        text = words.isEmpty ? nil : words.joined(separator: "; ")
    }

    private static func words(_ fact: Reason) -> String {
        let assumed = fact.isAssumed ? " (assumed)" : ""
        switch fact.value {
        case .true: return fact.statement + assumed
        case .false: return "not so: \(fact.statement)\(assumed)"
        case .contested: return "disputed: \(fact.statement)\(assumed)"
        default: return "not said: \(fact.statement)\(assumed)"
        }
    }
}
