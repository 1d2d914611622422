import CGuarantor
import Guarantor

@_cdecl("guarantor_scenario_truth") @implementation
public func guarantor_scenario_truth(
    _ scenario: OpaquePointer?, _ id: UnsafePointer<CChar>?, _ out: UnsafeMutablePointer<guarantor_truth>?
) -> guarantor_error {
    produce(out, empty: 0) { () throws(Failure) in
        let state = try ScenarioBox.borrow(scenario, "scenario").state()
        if let (kind, index) = state.framework.element(id), let truth = state.truth(of: kind, at: index) {
            return truth.number
        }
        let id = id == nil ? state.framework.document.id : try text(id, "id")
        if let truth = state.truth(of: id) { return truth.number }
        throw Failure(state.framework.refusal(of: id, expected: ElementKind.withTruth))
    }
}

@_cdecl("guarantor_scenario_truth_at") @implementation
public func guarantor_scenario_truth_at(
    _ scenario: OpaquePointer?, _ kind: guarantor_kind, _ index: Int, _ out: UnsafeMutablePointer<guarantor_truth>?
) -> guarantor_error {
    produce(out, empty: 0) { () throws(Failure) in
        let state = try ScenarioBox.borrow(scenario, "scenario").state()
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
    produce(out, empty: 0) { () throws(Failure) in
        let state = try ScenarioBox.borrow(scenario, "scenario").state()
        let reading = try state.reading(of: predicate, "predicate")
        let commitment = try text(commitment, "commitment")
        if let truth = reading(commitment) { return truth.number }
        throw Failure(state.framework.refusal(of: commitment, expected: [.commitment]))
    }
}

@_cdecl("guarantor_scenario_bound") @implementation
public func guarantor_scenario_bound(
    _ scenario: OpaquePointer?, _ commitment: UnsafePointer<CChar>?, _ party: UnsafePointer<CChar>?,
    _ out: UnsafeMutablePointer<guarantor_truth>?
) -> guarantor_error {
    produce(out, empty: 0) { () throws(Failure) in
        let state = try ScenarioBox.borrow(scenario, "scenario").state()
        let commitment = try text(commitment, "commitment")
        let party = try text(party, "party")
        if let truth = state.isBound(party, by: commitment) { return truth.number }
        return try answering { () throws(QuestionError) in
            _ = try state.framework.position(of: commitment, among: .commitment)
            throw state.framework.refusal(of: party, expected: [.party])
        }
    }
}

@_cdecl("guarantor_scenario_standing") @implementation
public func guarantor_scenario_standing(
    _ scenario: OpaquePointer?, _ commitment: UnsafePointer<CChar>?, _ out: UnsafeMutablePointer<guarantor_standing>?
) -> guarantor_error {
    produce(out, empty: 0) { () throws(Failure) in
        let state = try ScenarioBox.borrow(scenario, "scenario").state()
        if let (kind, index) = state.framework.element(commitment), kind == .commitment {
            return state.standing(ofCommitment: index).label.number
        }
        let commitment = try text(commitment, "commitment")
        throw Failure(state.framework.refusal(of: commitment, expected: [.commitment]))
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

extension Framework {
    /// What an id names that the document declares, without a look at whether it is text: nothing else has its bytes.
    fileprivate func element(_ id: UnsafePointer<CChar>?) -> (kind: ElementKind, index: Int)? {
        guard let id else { return nil }
        return element(declaredAs: CText.bytes(id).span)
    }
}

extension State {
    /// What reads a predicate of a commitment.
    fileprivate func reading(
        of number: guarantor_predicate, _ name: StaticString
    ) throws(Failure) -> (String) -> Truth? {
        switch guarantor_predicate_e(rawValue: UInt32(bitPattern: number)) {
        case GUARANTOR_ENTERED: { truth(.entered, of: $0) }
        case GUARANTOR_ENDED: { truth(.ended, of: $0) }
        case GUARANTOR_TRIGGERED: { truth(.triggered, of: $0) }
        case GUARANTOR_PERFORMED: { truth(.performed, of: $0) }
        case GUARANTOR_BREACHED: { truth(.breached, of: $0) }
        case GUARANTOR_IN_FORCE: { isInForce($0) }
        default: throw .unlisted(name, number)
        }
    }

    fileprivate func refusal(of kind: ElementKind, at index: Int) -> Failure {
        guard ElementKind.withTruth.contains(kind) else { return .withoutTruth(kind) }
        let count = framework.count(of: kind)
        return .argument("`index` is \(index), and there are \(count) of the kind `\(kind.rawValue)`")
    }
}
