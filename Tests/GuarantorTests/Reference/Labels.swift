@testable import Guarantor

/// The labels of Meaning.md, "Standing", in the order in which they apply.
enum Labels {
    static let aspects: [(label: String, aspect: Atom.Aspect)] = [
        ("ended", .ended), ("breached", .lastBreached), ("performed", .lastPerformed), ("suspended", .suspended),
        ("triggered", .triggered), ("in force", .inForce),
    ]

    /// What each label asks of a commitment, or of a guarantor that performs by a condition of its own.
    private static func atoms(_ commitment: Commitment, _ own: ReferenceGuarantor?) -> [(label: String, atom: Atom)] {
        aspects.map { label, aspect in
            guard let own else { return (label, Atom(aspect, commitment.id)) }
            switch aspect {
            case .lastBreached, .lastPerformed: return (label, Atom(aspect, commitment.id, own.name))
            case .triggered: return (label, Atom(.owes, commitment.id, own.name))
            default: return (label, Atom(aspect, commitment.id))
            }
        }
    }

    /// The guarantor, where its label differs from the commitment's.
    private static func own(_ guarantor: ReferenceGuarantor, _ commitment: Commitment) -> ReferenceGuarantor? {
        let hasOwn = guarantor.routes.contains { $0.terms.performedWhen != nil }
        return hasOwn && commitment.triggeredWhen != nil ? guarantor : nil
    }

    /// The label where everything is settled.
    static func label(
        of commitment: Commitment, own: ReferenceGuarantor? = nil, where holds: (Atom) -> Bool
    ) -> String {
        if commitment.certainty == .dropped { return "dropped" }
        return atoms(commitment, own).first { holds($0.atom) }?.label ?? "pending"
    }

    /// The label where some predicates may be undecided: each label may apply whose predicate is not shown false, up to
    /// the first that is shown true; `pending` only what may not have entered.
    static func label(
        of commitment: Commitment, own: ReferenceGuarantor? = nil, shown: (Atom) -> Truth
    ) -> LabelAnswer {
        if commitment.certainty == .dropped { return LabelAnswer(label: "dropped") }
        var possible: [String] = []
        var isContested = false
        for (label, atom) in atoms(commitment, own) {
            let truth = shown(atom)
            if truth == .false { continue }
            possible.append(label)
            if truth == .true { return settled(possible, isContested: isContested) }
            isContested = isContested || truth == .contested
        }
        let entered = shown(Atom(.entered, commitment.id))
        if entered != .true { possible.append("pending") }
        return settled(possible, isContested: isContested || entered == .contested)
    }

    /// A guarantor's own label, where everything is settled.
    static func label(
        of commitment: Commitment, _ guarantor: ReferenceGuarantor, where holds: (Atom) -> Bool
    ) -> String {
        if commitment.certainty == .dropped { return "dropped" }
        if holds(Atom(.involved, commitment.id, guarantor.name)) {
            return label(of: commitment, own: own(guarantor, commitment), where: holds)
        }
        return holds(Atom(.left, commitment.id, guarantor.name)) ? "ended" : "pending"
    }

    static func label(
        of commitment: Commitment, _ guarantor: ReferenceGuarantor, shown: (Atom) -> Truth
    ) -> LabelAnswer {
        let whole = label(of: commitment, own: own(guarantor, commitment), shown: shown)
        if commitment.certainty == .dropped { return whole }
        let involved = shown(Atom(.involved, commitment.id, guarantor.name))
        if involved == .true { return whole }
        let left = shown(Atom(.left, commitment.id, guarantor.name))
        var possible = involved == .false ? [] : whole.possible.isEmpty ? [whole.label] : whole.possible
        if left != .false { possible.append("ended") }
        if left != .true { possible.append("pending") }
        let isContested =
            involved == .contested || left == .contested
            || involved != .false && whole.label == "contested"
        return settled(order.filter(possible.contains), isContested: isContested)
    }

    static func settled(_ possible: [String], isContested: Bool) -> LabelAnswer {
        if possible.count == 1 { return LabelAnswer(label: possible[0]) }
        return LabelAnswer(label: isContested ? "contested" : "undetermined", possible: possible)
    }

    static let order = ["dropped"] + aspects.map(\.label) + ["pending"]
}
