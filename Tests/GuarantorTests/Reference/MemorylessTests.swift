import Testing

@testable import Guarantor

/// Why there are latches: the guarantee against renewed attack is owed exactly when the ceasefire is no more.
@Suite struct MemorylessTests {
    private static let framework = """
        {"guarantor": 1, "id": "story", "title": "Response to attack", "opens": "2026-01-06", "holds_when": "assistance",
         "parties": [{"id": "FRA", "name": "France", "kind": "state"}],
         "facts": [{"id": "ceasefire", "statement": "A ceasefire is in effect", "initially": false},
                   {"id": "attack", "statement": "There is a new attack", "initially": false},
                   {"id": "response", "statement": "France responds", "initially": false}],
         "commitments": [{"id": "assistance", "title": "Military assistance", "guarantors": ["FRA"],
                          "certainty": "agreed", "requires_approval": false, "enters_when": "ceasefire",
                          "triggered_when": "attack", "performed_when": "response", "within": "P30D"}],
         "events": [{"id": "truce", "date": "2026-03-01", "sets": {"ceasefire": true}},
                    {"id": "raid", "date": "2026-05-01", "sets": {"ceasefire": false, "attack": true}}]}
        """

    @Test func storyOfTheAttack() throws {
        let framework = try Framework(json: Self.framework)
        let story = [
            ("2026-02-01", "pending"), ("2026-04-01", "in force"), ("2026-05-01", "triggered"),
            ("2026-05-30", "triggered"), ("2026-05-31", "breached"),
        ]
        for (date, label) in story {
            let situation = Situation(date: Instant(date))
            let engine = try Engine.scenario(framework, situation).evaluate()
            #expect(engine.standing(of: "assistance")?.label.rawValue == label, "\(date)")
            #expect(ClassicalReference.answers(framework.document, situation)?.labels["assistance"]?.label == label)
        }
    }

    /// An evaluation of what holds on the day of the attack alone, with the same definitions.
    @Test func withoutMemoryTheAttackFindsNothingInForce() throws {
        let meaning = Meaning(try Framework(json: Self.framework).document)
        let chronicle = Chronicle(meaning, Situation(date: Instant("2026-05-01")))
        let attack = [chronicle.entries.last!.told.map { $0 == .true }]
        let memoryless = Evaluation<Bool>(meaning, Chronicle(chronicle, keepingLast: 1), facts: attack)
        #expect(memoryless[Atom(.entered, "assistance")] == false)
        #expect(memoryless[Atom(.triggered, "assistance")] == false)
    }
}
