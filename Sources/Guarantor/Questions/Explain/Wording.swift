import GuarantorLogic

/// Puts an explanation into sentences.
struct Wording {
    private let framework: Framework

    init(_ framework: Framework) { self.framework = framework }

    /// A headline, then one sentence for each thing that decides.
    ///
    /// - Parameter exact: what the exact reading says, where it was asked for.
    func text(of tree: Reason, _ standing: Standing?, exact: Truth? = nil) -> String {
        var sentences = [headline(tree, standing)]
        sentences += tree.because.map { sentence($0) }
        if let exact, exact.isDecided, !tree.value.isDecided {
            sentences.append("Whatever the open facts turn out to be, this \(exact == .true ? "holds" : "does not hold").")
        }
        return sentences.joined(separator: " ")
    }

    private func headline(_ tree: Reason, _ standing: Standing?) -> String {
        guard let standing else {
            switch tree.kind {
            case .conditionMet, .conditionNotMet, .notSaid, .disputed, .inForce:
                return "\(capitalised(tree.statement)): \(verdict(tree.value))" + details(tree) + "."
            default:
                return capitalised(clause(tree)) + "."
            }
        }
        let possible = standing.possible.map(\.words).joined(separator: " or ")
        switch standing.label {
        case .undetermined: return "\(tree.statement): nobody has said enough to settle it; it is \(possible)."
        case .contested: return "\(tree.statement): sources disagree on what would settle it; it is \(possible)."
        default: return "\(tree.statement) is \(standing.label.words)\(citation(tree.sources))."
        }
    }

    private func verdict(_ value: Truth) -> String {
        switch value {
        case .true: "this holds"
        case .false: "this does not hold"
        case .contested: "sources disagree"
        default: "nobody has said"
        }
    }

    private func sentence(_ reason: Reason) -> String { capitalised(clause(reason)) + "." }

    /// One reason in words, with what it rests on.
    private func clause(_ reason: Reason) -> String {
        let inner = reason.because.map { clause($0) }
        let because = inner.isEmpty ? "" : ": " + joined(inner)
        switch reason.kind {
        case .conditionMet, .conditionNotMet, .notSaid, .disputed, .approved, .approvalMissing, .participates, .withdrawn:
            return reason.because.isEmpty ? leaf(reason) : composite(reason) + because
        case .all, .any, .atLeast, .held, .not: return combination(reason, inner)
        case .explainedBefore: return "\(quoted(reason.statement)) \(verdict(reason.value)), as explained"
        case .entered, .triggered, .performed, .breached, .ended: return dated(reason) + because
        case .notEntered:
            return "it has not entered into force" + (inner.isEmpty ? "" : ". What is missing: " + joined(inner))
        case .notTriggered: return "it has not been triggered" + because
        case .notPerformed: return "it has not been performed" + because
        case .notGiven where reason.because.isEmpty: return "the undertaking itself is not given (\(reason.statement))"
        case .notGiven: return "no instrument that it rests on is adopted" + because
        case .given: return reason.because.isEmpty ? "the undertaking is given (\(reason.statement))" : "it rests on an adopted instrument" + because
        case .consented: return reason.statement + because
        case .consentMissing: return "the consent that an objection demands is missing" + because
        case .suspended: return "it is suspended, for it fails that \(reason.statement)" + because
        case .dropped: return "it was dropped" + citation(reason.sources)
        case .inForce: return "\(quoted(reason.statement)) is in force" + because
        case .bound: return reason.statement + because
        case .notBound: return "not: \(reason.statement)" + because
        case .quorumMet: return reason.statement + because
        case .quorumMissed: return "it does not hold that \(reason.statement)" + because
        case .notOpen: return reason.statement
        }
    }

    private func dated(_ reason: Reason) -> String {
        reason.statement + (reason.date.map { " on \($0)" } ?? "")
    }

    /// Something with a name, or an open predicate, with reasons to follow.
    private func composite(_ reason: Reason) -> String {
        let name = reason.id == nil || reason.statement.hasPrefix("whether") ? reason.statement : quoted(reason.statement)
        switch reason.value {
        case .true: return "\(name) holds"
        case .false: return "\(name) does not hold"
        case .contested: return "\(name): sources disagree"
        default: return "\(name): nobody has said"
        }
    }

    private func combination(_ reason: Reason, _ inner: [String]) -> String {
        guard !inner.isEmpty else { return reason.statement }
        switch (reason.kind, reason.value) {
        case (.not, _): return joined(inner)
        case (.any, .false): return "none of these holds: " + joined(inner)
        case (.all, .false): return "not all hold: " + joined(inner)
        case (.all, .true), (.any, .true): return joined(inner)
        case (.held, .true): return joined(inner) + ", and " + reason.statement
        case (.held, _): return "it is not so that \(reason.statement): " + joined(inner)
        case (_, .true): return "\(reason.statement): " + joined(inner)
        case (_, .false): return "it does not hold that \(reason.statement): " + joined(inner)
        default: return "it is open whether \(reason.statement): " + joined(inner)
        }
    }

    /// A fact: what is told of it, since when, by whom.
    private func leaf(_ reason: Reason) -> String {
        let statement = quoted(reason.statement)
        switch reason.kind {
        case .approved: return "approval is given: \(statement)" + details(reason)
        case .approvalMissing: return "approval is missing: \(statement) is not so" + details(reason)
        case .withdrawn: return "withdrawn: \(statement) is no longer so" + details(reason)
        case .participates: return statement + details(reason)
        case .notSaid:
            let ask = reason.asks.map { " (to be asked: \($0))" } ?? ""
            return "nobody has said whether \(statement)" + ask + citation(reason.sources)
        case .disputed:
            let says = reason.claims.map { "\(voice($0)): \(words($0.value))" }
            return "sources disagree whether \(statement)" + (says.isEmpty ? citation(reason.sources) : " (" + says.joined(separator: "; ") + ")")
        case .conditionMet: return "\(statement) is so" + details(reason)
        default: return "\(statement) is not so" + details(reason)
        }
    }

    /// Since when, whether it is merely assumed, and who says so.
    private func details(_ reason: Reason) -> String {
        if reason.isAssumed { return " (assumed" + (reason.date.map { " from \($0)" } ?? "") + ")" }
        let since = reason.date.map { "since \($0)" }
        let parts = [since].compactMap { $0 } + names(reason.sources)
        return parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
    }

    private func citation(_ citations: [Citation]) -> String {
        let names = names(citations)
        return names.isEmpty ? "" : " (" + names.joined(separator: ", ") + ")"
    }

    private func names(_ citations: [Citation]) -> [String] {
        citations.map { citation in citation.speaker.map { "\(citation.source): \($0)" } ?? citation.source }
    }

    private func voice(_ claim: Conflicts.ClaimReading) -> String {
        claim.speaker.map { "\(claim.source), \($0)" } ?? claim.source
    }

    private func words(_ value: ClaimValue) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): String(number)
        case .boolean(let flag): flag ? "yes" : "no"
        case .null: "nothing said"
        }
    }

    private func joined(_ clauses: [String]) -> String {
        guard let last = clauses.last, clauses.count > 1 else { return clauses.first ?? "" }
        return clauses.dropLast().joined(separator: "; ") + "; and " + last
    }

    private func quoted(_ statement: String) -> String { "“\(statement)”" }

    private func capitalised(_ text: String) -> String {
        guard let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }
}

extension StandingLabel {
    /// As it is said in a sentence.
    public var words: String { rawValue }
}
