import GuarantorLogic

/// The definitions of Meaning.md, "Truth", word by word: an implementation apart from the library's.
enum Definition {
    /// What is told of a compound of what is told of its members (Belnap 1977).
    enum Belnap {
        static func told(true isToldTrue: Bool, false isToldFalse: Bool) -> Truth {
            switch (isToldTrue, isToldFalse) {
            case (false, false): .unknown
            case (true, false): .true
            case (false, true): .false
            case (true, true): .contested
            }
        }

        static func isToldTrue(_ truth: Truth) -> Bool { truth == .true || truth == .contested }
        static func isToldFalse(_ truth: Truth) -> Bool { truth == .false || truth == .contested }

        static func not(_ member: Truth) -> Truth { told(true: isToldFalse(member), false: isToldTrue(member)) }

        static func all(_ members: [Truth]) -> Truth {
            told(true: members.allSatisfy(isToldTrue), false: members.contains(where: isToldFalse))
        }

        static func any(_ members: [Truth]) -> Truth {
            told(true: members.contains(where: isToldTrue), false: members.allSatisfy(isToldFalse))
        }

        static func atLeast(_ count: Int, _ members: [Truth]) -> Truth {
            told(
                true: members.count(where: isToldTrue) >= count,
                false: members.count(where: isToldFalse) >= members.count - count + 1)
        }
    }

    /// Strong Kleene (1952) over no, open and yes: 0, 1 and 2.
    enum Kleene {
        /// Contested is read as unknown.
        static func reading(_ truth: Truth) -> Int { truth == .true ? 2 : truth == .false ? 0 : 1 }
        static func not(_ member: Int) -> Int { 2 - member }
        static func all(_ members: [Int]) -> Int { members.min()! }
        static func any(_ members: [Int]) -> Int { members.max()! }
        /// The kth greatest: that many are at least so true.
        static func atLeast(_ count: Int, _ members: [Int]) -> Int { members.sorted(by: >)[count - 1] }
    }

    static func shown(kleene: Int, belnap: Truth) -> Truth {
        if kleene == 2 { return .true }
        if kleene == 0 { return .false }
        return belnap == .unknown ? .unknown : .contested
    }
}

/// A condition over a few facts, for evaluation by definition and by the library.
indirect enum Expression {
    case fact(Int)
    case not(Expression)
    case all([Expression])
    case any([Expression])
    case atLeast(Int, [Expression])

    func belnap(_ facts: [Truth]) -> Truth {
        switch self {
        case .fact(let fact): facts[fact]
        case .not(let member): Definition.Belnap.not(member.belnap(facts))
        case .all(let members): Definition.Belnap.all(members.map { $0.belnap(facts) })
        case .any(let members): Definition.Belnap.any(members.map { $0.belnap(facts) })
        case .atLeast(let count, let members): Definition.Belnap.atLeast(count, members.map { $0.belnap(facts) })
        }
    }

    func kleene(_ facts: [Truth]) -> Int {
        switch self {
        case .fact(let fact): Definition.Kleene.reading(facts[fact])
        case .not(let member): Definition.Kleene.not(member.kleene(facts))
        case .all(let members): Definition.Kleene.all(members.map { $0.kleene(facts) })
        case .any(let members): Definition.Kleene.any(members.map { $0.kleene(facts) })
        case .atLeast(let count, let members): Definition.Kleene.atLeast(count, members.map { $0.kleene(facts) })
        }
    }

    /// By the library's operations.
    func bounds(_ facts: [Truth]) -> Bounds {
        switch self {
        case .fact(let fact): Bounds(facts[fact])
        case .not(let member): !member.bounds(facts)
        case .all(let members): members.reduce(.true) { $0 & $1.bounds(facts) }
        case .any(let members): members.reduce(.false) { $0 | $1.bounds(facts) }
        case .atLeast(let count, let members): Bounds.atLeast(count, members.map { $0.bounds(facts) })
        }
    }
}

extension Bounds {
    /// Some `count` of them hold together.
    static func atLeast(_ count: Int, _ members: some Collection<Bounds>) -> Bounds {
        guard count > 0 else { return .true }
        guard let first = members.first else { return .false }
        let others = members.dropFirst()
        return first & atLeast(count - 1, others) | atLeast(count, others)
    }
}
