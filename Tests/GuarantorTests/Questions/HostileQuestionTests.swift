import Testing

@testable import Guarantor

/// What a caller of the library can ask for beyond what a request can.
@Suite struct HostileQuestionTests {
    @Test(arguments: [Int.min, -1, 0])
    func noneAreListed(limit: Int) throws {
        let scenario = Scenario(try Framework.bundled("paris-2026"))
        #expect(try scenario.requirements("response_to_attack", limit: limit).sets.isEmpty)
        #expect(try scenario.nextQuestions(limit: limit).questions.isEmpty)
        #expect(try scenario.vulnerabilities("first_line_of_defence", limit: limit).sets.isEmpty)
    }

    /// Each commitment writes the members of its coalition down: 2 100 by 2 100 are more than there is room for.
    @Test func coalitionsAsOftenAsTheyHaveMembers() throws {
        let count = 2_100
        let states = (0..<count).map { #"{"id":"p\#($0)","name":"P","kind":"state"}"# }.joined(separator: ",")
        let members = (0..<count).map { #""p\#($0)""# }.joined(separator: ",")
        let commitments = (0..<count).map { #"{"id":"k\#($0)","title":"K","guarantors":["outer"]}"# }
        let text = """
            {"guarantor":1,"id":"d","title":"D","parties":[\(states),
             {"id":"inner","name":"I","kind":"coalition","members":[\(members)]},
             {"id":"outer","name":"O","kind":"coalition","members":["inner"]}],
             "commitments":[\(commitments.joined(separator: ","))]}
            """
        do throws(DocumentError) {
            _ = try Framework(json: text)
            Issue.record("it was read")
        } catch {
            let found = try #require(error.diagnostics.first)
            #expect(error.total == 1 && found.code == .tooManyEntities)
            // 4 000 000 / 2 103, rounded down, is the position of the first that is too many.
            #expect(found.pointer == "/commitments/1902/guarantors")
        }
    }

    @Test func moreClocksThanATimelineHasRoomFor() throws {
        let durations = (1...4_097).map { #"{"held":{"not":"f"},"for":"P\#($0)D"}"# }.joined(separator: ",")
        let text = """
            {"guarantor":1,"id":"d","title":"D","opens":"2026-01-01","as_of":"2026-01-01",
             "facts":[{"id":"f","statement":"F","initially":true,"probability":0.5,
                       "delay":{"distribution":"exponential","mean":"P30D"}}],
             "conditions":[{"id":"c","when":{"any":[\(durations)]}}]}
            """
        let scenario = Scenario(try Framework(json: text))
        var terms = ForecastTerms()
        terms.timelines = 1
        terms.until = Instant("2027-01-01")
        terms.expectations = [
            Expectation(
                "f", to: false, probability: 0.5,
                delay: .init(distribution: .exponential(mean: CalendarDuration("P30D")!)))
        ]
        #expect(throws: QuestionError.budget("`c` rests on 4097 deadlines and durations; the most is 4096")) {
            try scenario.forecast(of: "c", terms)
        }
    }
}
