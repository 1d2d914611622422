import GuarantorLogic
import Testing

@testable import Guarantor

/// What an explanation says has to be what was evaluated, and each step has to follow from those below it.
@Suite struct ExplanationTests {
    @Test func everyStepFollowsFromThoseBelowIt() throws {
        try RandomCases.check(1500) { drawn in
            guard case .read(let framework) = Engine.read(drawn.document) else { return nil }
            let scenario = try Engine.scenario(framework, drawn.situation)
            let state = try scenario.evaluate()
            var complaints: [String] = []
            for id in Engine.elements(of: drawn.document) {
                let explanation = try scenario.explain(id)
                if explanation.value != state.truth(of: id) {
                    complaints.append("\(id): another value than the plain path")
                }
                if explanation.tree.value != explanation.value {
                    complaints.append("\(id): the tree has another value")
                }
                if explanation.text.isEmpty { complaints.append("\(id): no words") }
                complaints += Self.complaints(explanation.tree, drawn.document).map { "\(id): \($0)" }
            }
            return complaints
        }
    }

    /// What is wrong between a step and those below it.
    private static func complaints(_ reason: Reason, _ document: Document) -> [String] {
        var complaints: [String] = []
        let below = reason.because.map(\.value)
        func expect(_ holds: Bool, _ what: String) {
            if !holds { complaints.append("\(reason.kind.rawValue) \(reason.value) over \(below): \(what)") }
        }
        switch reason.kind {
        case .all where reason.value == .false: expect(!below.isEmpty && below.allSatisfy { $0 == .false }, "all fail")
        case .any where reason.value == .true: expect(!below.isEmpty && below.allSatisfy { $0 == .true }, "all hold")
        case .any where reason.value == .false: expect(!below.isEmpty && below.allSatisfy { $0 == .false }, "all fail")
        case .all where !reason.value.isDecided, .any where !reason.value.isDecided:
            expect(!below.isEmpty && below.allSatisfy { !$0.isDecided }, "all open")
        case .not: expect(below.allSatisfy { $0 == (!Bounds(reason.value)).shown }, "the opposite")
        case .notSaid: expect(reason.value == .unknown, "unknown")
        case .disputed: expect(reason.value == .contested, "contested")
        case .conditionMet, .approved, .participates, .entered, .inForce, .quorumMet, .bound, .given, .consented:
            expect(reason.value == .true, "true")
        case .conditionNotMet, .approvalMissing, .withdrawn, .notEntered, .notBound, .quorumMissed, .notGiven,
            .notTriggered, .notPerformed, .suspended, .consentMissing:
            expect(reason.value == .false, "false")
        default: break
        }
        return complaints + reason.because.flatMap { Self.complaints($0, document) }
    }

    @Test func aDeepChainIsCutOffAndMarked() throws {
        let count = 5000
        let commitments = (0..<count).map { index in
            let condition = index == 0 ? "\"f\"" : "\"k\(index - 1)\""
            return """
                {"id": "k\(index)", "title": "K\(index)", "guarantors": ["P"], "certainty": "agreed", \
                "requires_approval": false, "enters_when": \(condition)}
                """
        }
        let framework = try Framework(
            json: """
                {"guarantor": 1, "id": "chain", "title": "A chain", "parties": [{"id": "P", "name": "P", "kind": "state"}],
                "facts": [{"id": "f", "statement": "F", "initially": false}], "commitments": [\(commitments.joined(separator: ","))]}
                """)
        let explanation = try Scenario(framework).explain("k\(count - 1)")
        #expect(explanation.isTruncated)
        #expect(explanation.value == .false)
        #expect(explanation.json().count < 100_000)
    }
}
