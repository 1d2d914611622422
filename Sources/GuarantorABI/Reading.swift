import CGuarantor
import Guarantor

@_cdecl("guarantor_scenario_truth") @implementation
public func guarantor_scenario_truth(
    _ scenario: OpaquePointer?, _ id: UnsafePointer<CChar>?, _ out: UnsafeMutablePointer<guarantor_truth>?
) -> guarantor_error {
    read(scenario, out) { box, state throws(Failure) in
        if let (kind, index) = box.framework.element(id), let truth = state.truth(of: kind, at: index) {
            return truth.number
        }
        let id = id == nil ? box.framework.document.id : try text(id, "id")
        if let truth = state.truth(of: id) { return truth.number }
        throw Failure(box.framework.refusal(of: id, expected: ElementKind.withTruth))
    }
}

@_cdecl("guarantor_scenario_truth_at") @implementation
public func guarantor_scenario_truth_at(
    _ scenario: OpaquePointer?, _ kind: guarantor_kind, _ index: Int, _ out: UnsafeMutablePointer<guarantor_truth>?
) -> guarantor_error {
    read(scenario, out) { _, state throws(Failure) in
        let kind = try ElementKind(kind, "kind")
        if let truth = state.truth(of: kind, at: index) { return truth.number }
        throw state.refusal(of: kind, at: index)
    }
}

@_cdecl("guarantor_scenario_truths") @implementation
public func guarantor_scenario_truths(
    _ scenario: OpaquePointer?, _ kind: guarantor_kind, _ count: Int, _ out: UnsafeMutablePointer<guarantor_truth>?
) -> guarantor_error {
    fill(out, count) { () throws(Failure) in
        let state = try ScenarioBox.borrow(scenario, "scenario").state()
        let kind = try ElementKind(kind, "kind")
        guard ElementKind.withTruth.contains(kind) else { throw .withoutTruth(kind) }
        return state.truths(of: kind).lazy.map(\.number)
    }
}

@_cdecl("guarantor_scenario_predicate") @implementation
public func guarantor_scenario_predicate(
    _ scenario: OpaquePointer?, _ predicate: guarantor_predicate, _ commitment: UnsafePointer<CChar>?,
    _ out: UnsafeMutablePointer<guarantor_truth>?
) -> guarantor_error {
    read(scenario, out) { box, state throws(Failure) in
        // Being in force is what naming a commitment means, and no predicate of its own.
        let predicate = predicate == GUARANTOR_IN_FORCE.rawValue ? nil : try Predicate(predicate, "predicate")
        let index = try box.framework.position(of: commitment, "commitment", among: .commitment)
        let truth = predicate.map { state.truth($0, ofCommitment: index) } ?? state.truth(of: .commitment, at: index)
        return truth?.number ?? 0
    }
}

@_cdecl("guarantor_scenario_bound") @implementation
public func guarantor_scenario_bound(
    _ scenario: OpaquePointer?, _ commitment: UnsafePointer<CChar>?, _ party: UnsafePointer<CChar>?,
    _ out: UnsafeMutablePointer<guarantor_truth>?
) -> guarantor_error {
    read(scenario, out) { box, state throws(Failure) in
        let commitment = try box.framework.position(of: commitment, "commitment", among: .commitment)
        let party = try box.framework.position(of: party, "party", among: .party)
        return state.isBound(partyAt: party, byCommitmentAt: commitment).number
    }
}

@_cdecl("guarantor_scenario_standing") @implementation
public func guarantor_scenario_standing(
    _ scenario: OpaquePointer?, _ commitment: UnsafePointer<CChar>?, _ out: UnsafeMutablePointer<guarantor_standing>?
) -> guarantor_error {
    read(scenario, out) { box, state throws(Failure) in
        let index = try box.framework.position(of: commitment, "commitment", among: .commitment)
        return state.standing(ofCommitment: index).label.number
    }
}

@_cdecl("guarantor_scenario_standings") @implementation
public func guarantor_scenario_standings(
    _ scenario: OpaquePointer?, _ count: Int, _ out: UnsafeMutablePointer<guarantor_standing>?
) -> guarantor_error {
    fill(out, count) { () throws(Failure) in
        try ScenarioBox.borrow(scenario, "scenario").state().standings().lazy.map(\.label.number)
    }
}

/// Reads one value of a scenario's state.
private func read(
    _ scenario: OpaquePointer?, _ out: UnsafeMutablePointer<Int32>?,
    _ value: (ScenarioBox, State) throws(Failure) -> Int32
) -> guarantor_error {
    produce(out, empty: 0) { () throws(Failure) in
        try ScenarioBox.using(scenario, "scenario") { box throws(Failure) in try value(box, try box.state()) }
    }
}

extension State {
    fileprivate func refusal(of kind: ElementKind, at index: Int) -> Failure {
        guard ElementKind.withTruth.contains(kind) else { return .withoutTruth(kind) }
        let count = framework.count(of: kind)
        return .argument("`index` is \(index), and there are \(count) of the kind `\(kind.rawValue)`")
    }
}
