import Testing

@testable import Guarantor

/// The exact reading where completions are too many to be gone through one by one. What is expected is argued from the
/// conditions.
@Suite struct ExactScaleTests {
    private static func scenario(
        _ conditions: [String: String], facts: [String], events: String = "[]", asOf: String = "2026-01-01",
        commitments: String = "[]"
    ) throws -> Scenario {
        let facts = facts.map { #"{"id": "\#($0)", "statement": "\#($0)"}"# }.joined(separator: ",")
        let written = conditions.sorted { $0.key < $1.key }
            .map { #"{"id": "\#($0.key)", "when": \#($0.value)}"# }.joined(separator: ",")
        let text = """
            {"guarantor": 1, "id": "large", "title": "Large", "opens": "2020-01-01", "as_of": "\(asOf)",
             "parties": [{"id": "FRA", "name": "France", "kind": "state"}],
             "facts": [\(facts)], "conditions": [\(written)], "commitments": \(commitments), "events": \(events)}
            """
        var scenario = Scenario(try Framework(json: text))
        scenario.reading = .exact
        return scenario
    }

    private static func list(_ members: [String]) -> String { members.joined(separator: ",") }

    /// Of forty facts and their negations exactly forty hold; and k of them are true, or n − k + 1 are false.
    @Test func fortyOpenFactsBehindThresholds() throws {
        let facts = (0..<40).map { "f\($0)" }
        let plain = facts.map { #""\#($0)""# }
        let negated = facts.map { #"{"not": "\#($0)"}"# }
        let both = Self.list(plain + negated)
        let state = try Self.scenario(
            [
                "forty": #"{"at_least": 40, "of": [\#(both)]}"#,
                "more": #"{"at_least": 41, "of": [\#(both)]}"#,
                "half": #"{"at_least": 20, "of": [\#(Self.list(plain))]}"#,
                "either":
                    #"{"any": [{"at_least": 17, "of": [\#(Self.list(plain))]}, {"at_least": 24, "of": [\#(Self.list(negated))]}]}"#,
                "neither":
                    #"{"all": [{"at_least": 17, "of": [\#(Self.list(plain))]}, {"at_least": 24, "of": [\#(Self.list(negated))]}]}"#,
                "all": #"{"all": [\#(Self.list(plain))]}"#,
            ], facts: facts
        ).evaluate()
        #expect(state.truth(of: "forty") == .true)
        #expect(state.truth(of: "more") == .false)
        #expect(state.truth(of: "either") == .true)
        #expect(state.truth(of: "neither") == .false)
        #expect(state.truth(of: "half") == .unknown)
        #expect(state.truth(of: "all") == .unknown)
    }

    /// A contested fact counts where it can make a difference: beside thirty unknown facts it decides only a draw.
    @Test func aContestedFactAmongThirty() throws {
        let facts = (0..<30).map { "f\($0)" }
        let plain = facts.map { #""\#($0)""# }
        let negated = facts.map { #"{"not": "\#($0)"}"# }
        let told = #"[{"id": "e", "date": "2025-01-01", "sets": {"c": "contested"}}]"#
        let state = try Self.scenario(
            [
                "draw": #"{"at_least": 16, "of": ["c", \#(Self.list(plain))]}"#,
                "idle": #"{"any": ["f0", {"all": ["c", {"at_least": 31, "of": [\#(Self.list(plain + negated))]}]}]}"#,
                "hidden": #"{"all": [\#(Self.list(plain)), "c"]}"#,
            ], facts: facts + ["c"], events: told
        ).evaluate()
        #expect(state.truth(of: "draw") == .contested)
        #expect(state.truth(of: "hidden") == .contested)
        #expect(state.truth(of: "idle") == .unknown)
    }

    /// Twenty-five facts that are told anew each year, always as unknown, are twenty-five matters. Whatever they are, they
    /// have held or failed to hold for a month from the outset.
    @Test func manyMattersOverTime() throws {
        let facts = (0..<25).map { "f\($0)" }
        let events = facts.enumerated().flatMap { index, fact in
            ["2021-02-01", "2022-02-01"].enumerated().map { number, date in
                #"{"id": "e\#(index)_\#(number)", "date": "\#(date)", "sets": {"\#(fact)": "unknown"}}"#
            }
        }
        let held = facts.map { #"{"held": "\#($0)", "for": "P1M"}"# }
        let failed = facts.map { #"{"held": {"not": "\#($0)"}, "for": "P1M"}"# }
        let commitment = """
            [{"id": "k", "title": "K", "guarantors": ["FRA"], "certainty": "agreed", "requires_approval": false,
              "triggered_when": {"at_least": 13, "of": [\(Self.list(held))]},
              "performed_when": {"at_least": 13, "of": [\(Self.list(failed))]}, "within": "P10D"}]
            """
        let scenario = try Self.scenario(
            ["sum": #"{"at_least": 25, "of": [\#(Self.list(held + failed))]}"#], facts: facts,
            events: "[\(Self.list(events))]", commitments: commitment)
        let state = try scenario.evaluate()
        #expect(state.truth(of: "sum") == .true)
        #expect(state.truth(.triggered, of: "k") == .unknown)
        // What has triggered it does not perform it, for each fact stays what it is: so by now it is breached or not due.
        #expect(state.truth(.performed, of: "k") == .false)
        #expect(state.standing(of: "k")?.possible == [.breached, .inForce])
    }

    /// A thousand commitments over five hundred facts, a third of them open: what is said of each is confirmed by completions
    /// drawn at random, which are classical and need no exact reading.
    @Test func aThousandCommitments() throws {
        let (count, factCount) = (1000, 500)
        var random = SplitMix64(seed: 5)
        let initially = (0..<factCount).map { _ in
            random.pick(["true", "false", "unknown", "true", "false", "contested"])
        }
        func atom(_ number: Int) -> String {
            let name =
                number > 0 && random.chance(0.2)
                ? "c\(random.number(0...(number - 1)))" : "f\(random.number(0...(factCount - 1)))"
            return random.chance(0.2) ? #"{"not": "\#(name)"}"# : "\"\(name)\""
        }
        let conditions = (0..<count).map { number in
            let inner = Self.list((0..<3).map { _ in atom(number) })
            let operation = random.pick([
                #"{"all": [\#(inner)]}"#, #"{"any": [\#(inner)]}"#, #"{"at_least": 2, "of": [\#(inner)]}"#,
            ])
            return random.chance(0.5)
                ? #"{"any": [\#(operation), \#(atom(number))]}"# : #"{"all": [\#(operation), \#(atom(number))]}"#
        }
        func framework(_ initially: [String]) throws -> Framework {
            let facts = initially.enumerated().map { index, value in
                let value = value == "true" || value == "false" ? value : "\"\(value)\""
                return #"{"id": "f\#(index)", "statement": "F", "initially": \#(value)}"#
            }
            let commitments = conditions.enumerated().map { number, condition in
                #"{"id": "c\#(number)", "title": "C", "guarantors": ["FRA"], "certainty": "agreed", "requires_approval": false, "enters_when": \#(condition)}"#
            }
            return try Framework(
                json: """
                    {"guarantor": 1, "id": "large", "title": "Large", "opens": "2020-01-01", "as_of": "2026-01-01",
                     "parties": [{"id": "FRA", "name": "France", "kind": "state"}],
                     "facts": [\(Self.list(facts))], "commitments": [\(Self.list(commitments))]}
                    """)
        }
        var scenario = Scenario(try framework(initially))
        scenario.reading = .exact
        let exact = try scenario.evaluate().standings()
        #expect(exact.count { $0.possible.count > 1 } > count / 5)
        var seen = exact.map { _ in Set<StandingLabel>() }
        for _ in 0..<20 {
            let completed = initially.map { $0 == "true" || $0 == "false" ? $0 : random.chance(0.5) ? "true" : "false" }
            let standings = try Scenario(framework(completed)).evaluate().standings()
            for index in exact.indices { seen[index].insert(standings[index].label) }
        }
        for (index, standing) in exact.enumerated() {
            #expect(seen[index].isSubset(of: standing.possible), "c\(index)")
        }
    }

    /// Each of two commitments may enter because the other has. If it has been calm and France has approved, both have entered at
    /// the opening, and an hour later one is breached for good; else neither ever enters. The circle by itself brings nothing about, and no deadline
    /// each hour from then on.
    @Test func aCircleBringsNoDeadlineAfterDeadline() throws {
        let terms = #""guarantors": ["FRA"], "certainty": "agreed", "requires_approval": true"#
        let first =
            #"{"id": "k0", "title": "First", \#(terms), "enters_when": {"any": [{"held": "calm", "for": "P1M"}, {"entered": "k1"}]}}"#
        let second =
            #"{"id": "k1", "title": "Second", \#(terms), "enters_when": {"entered": "k0"}, "triggered_when": {"participates": "FRA"}, "performed_when": {"not": {"participates": "FRA"}}, "within": "PT1H"}"#
        let state = try Self.scenario(
            [
                "agree":
                    #"{"any": [{"all": [{"breached": "k1"}, {"entered": "k0"}]}, {"not": {"any": [{"breached": "k1"}, {"entered": "k0"}]}}]}"#,
                "apart": #"{"all": [{"breached": "k1"}, {"not": {"entered": "k0"}}]}"#,
            ], facts: ["calm"], commitments: "[\(first), \(second)]"
        ).evaluate()
        #expect(state.truth(of: "agree") == .true)
        #expect(state.truth(of: "apart") == .false)
        #expect(state.truth(.breached, of: "k1") == .unknown)
        #expect(state.standing(of: "k1")?.possible == [.breached, .pending])
        #expect(state.standing(of: "k0")?.possible == [.inForce, .pending])
    }

    /// More pigeons than holes: never so, and too hard. The error comes before the memory is gone.
    @Test func whatTakesTooMuchIsAnError() throws {
        let (pigeons, holes) = (14, 13)
        let facts = (0..<pigeons).flatMap { pigeon in (0..<holes).map { "p\(pigeon)_\($0)" } }
        var clauses = (0..<pigeons).map { pigeon in
            #"{"any": [\#(Self.list((0..<holes).map { #""p\#(pigeon)_\#($0)""# }))]}"#
        }
        for hole in 0..<holes {
            let there = (0..<pigeons).map { #"{"not": "p\#($0)_\#(hole)"}"# }
            clauses.append(#"{"at_least": \#(pigeons - 1), "of": [\#(Self.list(there))]}"#)
        }
        let scenario = try Self.scenario(["seated": #"{"all": [\#(Self.list(clauses))]}"#], facts: facts)
        do {
            let truth = try scenario.evaluate().truth(of: "seated")
            #expect(truth == .false)
        } catch {
            guard case .budget(let words) = error else { throw error }
            #expect(words.contains("`seated`"))
        }
    }
}
