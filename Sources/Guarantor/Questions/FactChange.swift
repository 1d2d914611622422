import GuarantorLogic

/// A fact told anew.
public struct FactChange: Hashable, Sendable {
    /// The fact's id.
    public let fact: String
    /// What it becomes.
    public let to: Bool

    /// A change of the fact with this id.
    public init(fact: String, to: Bool) {
        self.fact = fact
        self.to = to
    }
}

/// Puts changes into the agreement's words, from a present state: "the French parliament approves", "the United States
/// withdraws".
struct ChangeWording {
    private let state: State
    private let wording: Wording
    /// By fact: whose participation or approval it is.
    private var participations: [Int: Int] = [:]
    private var approvals: [Int: Int] = [:]

    init(_ state: State) {
        self.state = state
        wording = Wording(state.framework)
        let elements = state.framework.elements
        for (party, fact) in elements.participations.enumerated() { participations[fact] = party }
        for (party, fact) in elements.approvals.enumerated() {
            // A fact that is the approval of several parties is no single one's.
            if let fact { approvals[fact] = approvals[fact] == nil ? party : -1 }
        }
    }

    func words(_ changes: [Change]) -> [String] { changes.map { words($0) } }

    func words(_ change: Change) -> String { words(change.input, to: change.value) }

    private func words(_ index: Int, to value: Bool) -> String {
        let (document, fact) = (state.framework.document, state.framework.elements.facts[index])
        let now = state.timeline.valuation.input(index).shown
        if let party = participations[index] {
            let name = wording.name(of: party)
            return value ? "\(name) takes part" : now == .true ? "\(name) withdraws" : "\(name) does not take part"
        }
        if let party = approvals[index], document.parties.indices.contains(party) {
            let approval = document.parties[party].approval
            let body = approval?.body.map { wording.said($0) } ?? wording.name(of: party)
            if approval?.isPlural == true {
                return value
                    ? "\(body) approve" : now == .true ? "\(body) take their approval back" : "\(body) do not approve"
            }
            return value
                ? "\(body) approves" : now == .true ? "\(body) takes its approval back" : "\(body) does not approve"
        }
        let statement = wording.said(fact.statement)
        switch now {
        case .contested: return "it is settled that \(value ? "" : "it is not the case that ")\(statement)"
        case .true: return value ? statement : "it is no longer so that \(statement)"
        default: return value ? statement : "it is not the case that \(statement)"
        }
    }
}
