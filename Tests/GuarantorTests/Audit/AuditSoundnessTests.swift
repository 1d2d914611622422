import Testing

@testable import Guarantor

/// What an audit calls impossible does not come about in any scenario that is tried.
@Suite struct AuditSoundnessTests {
    @Test func whatCanNeverHoldDoesNot() throws {
        try RandomCases.check(400, least: 0.05) { drawn in
            guard case .read(let framework) = Engine.read(drawn.document) else { return nil }
            let audit = try Scenario(framework).audit()
            #expect(audit.undecided.isEmpty)
            let never = audit.findings.filter { $0.rule == .neverSatisfiable }
            guard !never.isEmpty else { return nil }
            let state = try Engine.scenario(framework, drawn.situation).evaluate()
            return never.compactMap { complaint($0, state) }
        }
    }

    private func complaint(_ finding: Audit.Finding, _ state: State) -> String? {
        let parts = finding.pointer.split(separator: "/")
        let truth: Truth? =
            switch (parts.first, parts.count) {
            case ("commitments", 2): state.truth(.entered, of: finding.id)
            case ("commitments", 3) where parts[2] == "enters_when": state.truth(.entered, of: finding.id)
            case ("commitments", 3) where parts[2] == "while": state.isInForce(finding.id)
            case ("commitments", 3) where parts[2] == "triggered_when": state.truth(.triggered, of: finding.id)
            case ("commitments", 3) where parts[2] == "ends_when": state.truth(.ended, of: finding.id)
            case ("commitments", 3) where parts[2] == "performed_when": state.truth(.performed, of: finding.id)
            case ("conditions", 3), ("pillars", 3), ("instruments", 3), ("holds_when", 1): state.truth(of: finding.id)
            default: nil
            }
        return truth == .true ? "\(finding.pointer): \(finding.text)" : nil
    }
}
