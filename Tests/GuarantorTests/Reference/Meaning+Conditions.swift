@testable import Guarantor

extension Meaning {
    /// A condition that an element may lack: unknown then.
    func formula(_ condition: Condition?, of id: String) -> Formula {
        if let condition { formula(condition) } else { absence("what \(id) rests on") }
    }

    func formula(_ condition: Condition) -> Formula {
        switch condition {
        case .id(let id): named(id)
        case .all(let members): .all(members.map(formula))
        case .any(let members): .any(members.map(formula))
        case .not(let member): .not(formula(member))
        case .atLeast(let count, let members): .atLeast(count, members.map(formula))
        case .predicate(let predicate, let commitment): now(Atom.Aspect(predicate), commitment)
        case .bound(let commitment, let party): now(.bound, commitment, party)
        case .participates(let party): fact("participates:" + party)
        case .approved(let party): fact(approvalFact(of: party))
        case .held(let member, let duration): .held(run(formula(member), for: duration))
        }
    }

    func approvalFact(of party: String) -> String { parties[party]!.approval?.fact ?? "approved:" + party }

    private func named(_ id: String) -> Formula {
        if factNumbers[id] != nil { return fact(id) }
        if document.instruments.contains(where: { $0.id == id }) { return now(.adopted, id) }
        if document.commitments.contains(where: { $0.id == id }) { return now(.inForce, id) }
        return now(.holds, id)
    }
}

extension Atom.Aspect {
    init(_ predicate: Predicate) {
        switch predicate {
        case .entered: self = .entered
        case .ended: self = .ended
        case .triggered: self = .triggered
        case .performed: self = .performed
        case .breached: self = .breached
        }
    }
}
