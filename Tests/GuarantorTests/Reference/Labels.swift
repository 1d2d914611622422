@testable import Guarantor

/// The labels of Meaning.md, "Standing", in the order in which they apply.
enum Labels {
    static let aspects: [(label: String, aspect: Atom.Aspect)] = [
        ("ended", .ended), ("breached", .breached), ("performed", .performed), ("suspended", .suspended),
        ("triggered", .triggered), ("in force", .inForce),
    ]

    /// The label where everything is settled.
    static func label(of commitment: Commitment, where holds: (Atom) -> Bool) -> String {
        if commitment.certainty == .dropped { return "dropped" }
        return aspects.first { holds(Atom($0.aspect, commitment.id)) }?.label ?? "pending"
    }

    /// The label where some predicates may be undecided: each label may apply whose predicate is not shown false, up to
    /// the first that is shown true; `pending` only what may not have entered.
    static func label(of commitment: Commitment, shown: (Atom) -> Truth) -> LabelAnswer {
        if commitment.certainty == .dropped { return LabelAnswer(label: "dropped") }
        var possible: [String] = []
        var isContested = false
        for (label, aspect) in aspects {
            let truth = shown(Atom(aspect, commitment.id))
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
        if holds(Atom(.involved, commitment.id, guarantor.name)) { return label(of: commitment, where: holds) }
        return holds(Atom(.left, commitment.id, guarantor.name)) ? "ended" : "pending"
    }

    static func label(
        of commitment: Commitment, _ guarantor: ReferenceGuarantor, shown: (Atom) -> Truth
    ) -> LabelAnswer {
        let whole = label(of: commitment, shown: shown)
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
