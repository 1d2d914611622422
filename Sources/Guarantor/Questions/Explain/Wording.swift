import GuarantorLogic

/// Puts an explanation into sentences. Statements of facts are said in the document's own words, what has a title is quoted.
struct Wording {
    let framework: Framework

    init(_ framework: Framework) { self.framework = framework }

    /// A headline, then what decides it.
    ///
    /// - Parameter exact: what the exact reading says, where it was asked for.
    func text(of tree: Reason, _ standing: Standing?, exact: Truth? = nil) -> String {
        var sentences = [headline(tree, standing)]
        sentences += standing == nil ? grounds(of: tree) : tree.because.filter { $0.kind != .dropped }.flatMap(course)
        if let exact, exact.isDecided, !tree.value.isDecided {
            sentences.append(
                "Whatever the open facts turn out to be, this \(exact == .true ? "holds" : "does not hold").")
        }
        return sentences.map { capitalised($0) }.joined(separator: " ")
    }

    private func headline(_ tree: Reason, _ standing: Standing?) -> String {
        guard let standing else {
            if isLeaf(tree) { return leaf(tree) + "." }
            return verdict([tree]) + (tree.claims.isEmpty ? citation(tree.sources) : voices(tree.claims)) + "."
        }
        let title = quoted(tree.statement)
        let possible = alternatives(standing.possible.map(\.words))
        switch standing.label {
        case .undetermined:
            return "nobody has said enough to settle where \(title) stands\(citation(tree.sources)): it is \(possible)."
        case .contested: return "it is disputed where \(title) stands\(citation(tree.sources)): it is \(possible)."
        case .dropped: return "\(title) was dropped\(citation(tree.sources))."
        default: return "\(title) is \(standing.label.words)\(citation(tree.sources))."
        }
    }

    // MARK: The course of a commitment

    private func course(_ reason: Reason) -> [String] {
        let because = flattened(reason.because)
        switch reason.kind {
        case .notEntered: return ["it has not entered into force: " + list(because) + "."]
        case .entered: return ["it entered into force\(on(reason)), given this: " + list(because) + "."]
        default: return [clause(reason) + "."]
        }
    }

    // MARK: The grounds of anything else

    /// What with a name it rests on directly, then what that comes down to.
    private func grounds(of tree: Reason) -> [String] {
        let direct = tree.because.flatMap { $0.kind == .all ? $0.because : [$0] }.filter {
            isBearer($0) || $0.kind == .explainedBefore
        }
        var sentences: [String] = []
        for value in [Truth.true, .false, .unknown, .contested] {
            for kind in [ElementKind.pillar, .commitment] {
                let bearers = direct.filter { $0.value == value && self.kind(of: $0) == kind }
                if !bearers.isEmpty { sentences.append(verdict(bearers) + ".") }
            }
        }
        let rest = flattened(tree.because)
        guard !rest.isEmpty else { return sentences }
        let lead = sentences.isEmpty ? "" : "it comes down to this: "
        sentences.append(lead + list(rest) + ".")
        return sentences
    }

    /// The reasons below pillars, commitments and their entry: what they come down to, each once.
    private func flattened(_ reasons: [Reason]) -> [Reason] {
        var result: [Reason] = []
        var open = Array(reasons.reversed())
        while let reason = open.popLast() {
            if reason.kind == .explainedBefore, !reasons.contains(reason) { continue }
            let isPassage = isBearer(reason) || isEntry(reason) || reason.kind == .all
            if isPassage, !reason.because.isEmpty {
                open += reason.because.reversed()
            } else if !result.contains(reason) {
                result.append(reason)
            }
        }
        return result
    }

    /// Whether it is a pillar or a commitment as a whole.
    private func isBearer(_ reason: Reason) -> Bool {
        guard let kind = kind(of: reason), kind == .pillar || kind == .commitment else { return false }
        return [.inForce, .conditionMet, .conditionNotMet].contains(reason.kind)
            || [.notSaid, .disputed].contains(reason.kind) && reason.statement == title(of: reason)
    }

    private func isEntry(_ reason: Reason) -> Bool {
        [.entered, .notEntered].contains(reason.kind) || reason.statement == Explainer.openEntry
    }

    // MARK: Lists

    /// Several reasons in one sentence, the guarantors of all of them taken together.
    private func list(_ reasons: [Reason], _ separator: String = "; ") -> String {
        let quorums = reasons.filter(isQuorum)
        var parts: [String] = []
        for clause in reasons.filter({ !isQuorum($0) }).map(clause) where !parts.contains(clause) {
            parts.append(clause)
        }
        parts += quorums.count == 1 ? [quorum(quorums[0])] : guarantors(quorums.flatMap(\.because))
        parts = shortened(parts, "more")
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: separator) + separator + "and " + last
    }

    /// Whether it says how many guarantors are bound, of which it rests on each.
    private func isQuorum(_ reason: Reason) -> Bool {
        guard kind(of: reason) == .commitment, !isEntry(reason), !reason.because.isEmpty else { return false }
        return reason.because.allSatisfy { kind(of: $0) == .party || $0.id == nil && $0.because.isEmpty }
    }

    private func quorum(_ reason: Reason) -> String {
        let parts = enumerated(guarantors(reason.because), ", and ")
        guard reason.value != .true, let index = reason.id.flatMap({ framework.elements.index(of: $0, .commitment) })
        else { return parts }
        let count = framework.equations.commitments[index].guarantors.count
        guard count > 1 else { return parts }
        let need =
            switch framework.document.commitments[index].quorum ?? .atLeast(1) {
            case .all: "all of its \(count) guarantors have"
            case .atLeast(1): "one of its \(count) guarantors has"
            case .atLeast(let number): "\(number) of its \(count) guarantors have"
            }
        return "\(need) to be bound, but " + parts
    }

    /// Guarantors of whom the same is to be said, in one clause.
    private func guarantors(_ reasons: [Reason]) -> [String] {
        var groups: [(group: GuarantorGroup, names: [String])] = []
        for reason in reasons {
            let group = group(of: reason)
            let name = reason.id.flatMap { framework.elements.index(of: $0, .party) }.map { self.name(of: $0) }
            if let index = groups.firstIndex(where: { $0.group == group }) {
                if let name, !groups[index].names.contains(name) { groups[index].names.append(name) }
            } else {
                groups.append((group, [name].compactMap { $0 }))
            }
        }
        return groups.map { group, names in
            switch group {
            case .missing(let details): "approval is missing from \(enumerated(names))" + details
            case .requirementNotSaid: "nobody has said whether approval is required from \(enumerated(names))"
            case .bound(let details): "\(enumerated(names)) \(names.count == 1 ? "is" : "are") bound" + details
            case .other(let words): words
            }
        }
    }

    private enum GuarantorGroup: Hashable {
        case missing(String)
        case requirementNotSaid
        case bound(String)
        case other(String)
    }

    private func group(of reason: Reason) -> GuarantorGroup {
        let only = reason.because.count == 1 ? reason.because[0] : nil
        switch (reason.kind, only) {
        case (.notBound, let only?) where only.kind == .approvalMissing: return .missing(details(only))
        case (.notSaid, let only?) where only.id == nil && only.kind == .notSaid: return .requirementNotSaid
        case (.bound, let only?) where only.kind == .approved: return .bound(", having approved" + details(only))
        case (.bound, nil): return .bound("")
        case (.notSaid, _) where !reason.because.isEmpty, (.disputed, _) where !reason.because.isEmpty:
            return .other(list(reason.because, ", "))
        default: return .other(clause(reason))
        }
    }

    // MARK: Clauses

    /// One reason in words, with what it rests on.
    private func clause(_ reason: Reason) -> String {
        if isLeaf(reason) { return leaf(reason) }
        if isQuorum(reason) { return quorum(reason) }
        let inner = reason.because
        let because = inner.isEmpty ? "" : ": " + list(inner)
        switch reason.kind {
        case .all, .any, .atLeast, .held, .not: return combination(reason)
        case .explainedBefore: return verdict([reason]) + ", as explained"
        case .entered: return "it entered into force\(on(reason))" + because
        case .notEntered: return "it has not entered into force" + because
        case .triggered: return "it was triggered\(on(reason))" + because
        case .notTriggered: return "it has not been triggered" + because
        case .performed: return "it was performed\(on(reason))" + because
        case .notPerformed: return "it has not been performed" + because
        case .ended: return "it ended\(on(reason))" + because
        case .breached: return reason.statement + on(reason) + because
        case .suspended: return inner.isEmpty ? "it is suspended" : "it is suspended because " + list(inner, ", ")
        case .given, .notGiven:
            return inner.isEmpty ? reason.statement + citation(reason.sources) : list(inner, ", ")
        case .consentMissing:
            return "the consent of \(reason.statement.dropLast(" consents".count)) is missing" + because
        case .bound, .consented, .quorumMet: return reason.statement + because
        case .notBound:
            let party = reason.id.flatMap { framework.elements.index(of: $0, .party) }.map { name(of: $0) }
            return (party.map { "\($0) is not bound" } ?? "it is not the case that \(reason.statement)")
                + (inner.isEmpty ? "" : ", as " + list(inner, ", "))
        case .quorumMissed: return "it is not the case that \(reason.statement)" + because
        case .dropped: return "it was dropped" + citation(reason.sources)
        case .notOpen: return reason.statement
        default:
            if reason.id == nil || title(of: reason) != reason.statement { return openness(reason) + because }
            return verdict([reason]) + voices(reason.claims)
                + (inner.isEmpty ? citation(reason.sources) : ", as " + list(inner, ", "))
        }
    }

    /// What is said of something that is open and has no name.
    private func openness(_ reason: Reason) -> String {
        if reason.statement.hasPrefix("whether") { return reason.statement }
        return reason.value == .contested
            ? "sources disagree whether \(reason.statement)" : "it is open whether \(reason.statement)"
    }

    private func combination(_ reason: Reason) -> String {
        let inner = reason.because
        guard !inner.isEmpty else { return openness(reason) }
        switch (reason.kind, reason.value) {
        case (.any, .false) where inner.allSatisfy { isLeaf($0) && $0.kind == .conditionNotMet }:
            return "it is not the case that " + alternatives(inner.map { said($0.statement) + details($0) }, "that ")
        case (.any, .false) where inner.count > 1: return "none of these holds: " + list(inner)
        case (.atLeast, .true): return "\(reason.statement): " + list(inner)
        case (.atLeast, .false): return "it is not the case that \(reason.statement): " + list(inner)
        case (.atLeast, _): return openness(reason) + ": " + list(inner)
        case (.held, .true): return list(inner) + ", and \(reason.statement)"
        case (.held, _):
            return "it is \(reason.value == .false ? "not so" : "open") that \(reason.statement): " + list(inner)
        default: return list(inner)
        }
    }
}

extension StandingLabel {
    /// As it is said in a sentence.
    public var words: String { rawValue }
}
