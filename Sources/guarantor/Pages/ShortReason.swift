import Guarantor

/// What decides something, in one line: the facts at the bottom of its explanation, what is assumed of them first.
struct ShortReason {
    let text: String?

    private static let most = 4

    init(_ explanation: Explanation) {
        var facts: [Reason] = []
        var open = [explanation.tree]
        while let reason = open.popLast() {
            open += reason.because.reversed()
            if reason.because.isEmpty, !facts.contains(where: { $0.statement == reason.statement }) { facts.append(reason) }
        }
        let standing = explanation.standing?.label
        let telling =
            standing == .undetermined || standing == .contested
            ? facts.filter { $0.isAssumed } + facts.filter { !$0.isAssumed && !$0.value.isDecided } : facts.filter(\.isAssumed)
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
