import Foundation
import Guarantor
import Testing

/// The cases that Swift, C and Python share, asked through `Scenario.ask`.
@Suite struct ConformanceTests {
    @Test func thereAreCases() {
        #expect(ConformanceCase.all.count > 20)
        #expect(Set(ConformanceCase.all.map(\.id)).count == ConformanceCase.all.count, "each id once")
    }

    @Test(arguments: ConformanceCase.all)
    func answers(_ test: ConformanceCase) throws {
        switch outcome(of: test) {
        case .success(let json):
            let answer = try JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed)
            #expect(test.expectedError == nil, "an error was expected")
            #expect(shortfall(answer, of: test.expectation) == nil)
            let text = (answer as? [String: Any])?["text"] as? String ?? ""
            for words in test.expectedTexts { #expect(text.lowercased().contains(words.lowercased()), "\(text)") }
            guard !json.starts(with: #"{"reproduced":"#.utf8) else { break }
            let again = try test.framework().verify(json, other: test.other())
            #expect(again.isReproduced && again.differences.isEmpty, "\(again.differences) \(again.failure as Any)")
        case .failure(let report):
            let expected = try #require(test.expectedError, "\(report.message)")
            let told = try JSONSerialization.jsonObject(with: Data(report.json()))
            #expect(shortfall(told, of: expected) == nil)
        }
    }

    private func outcome(of test: ConformanceCase) -> Result<[UInt8], ErrorReport> {
        do {
            if let other = try test.other() {
                let terms = try ComparisonTerms(json: test.request())
                return .success(try test.framework().compare(to: other, terms).json())
            }
            return .success(try Scenario(test.framework()).ask(test.request()))
        } catch let error as QuestionError {
            return .failure(ErrorReport(error))
        } catch let error as DocumentError {
            return .failure(ErrorReport(error))
        } catch {
            Issue.record(error)
            return .success([])
        }
    }
}

/// The rule itself: what it lets pass, and what not.
@Suite struct MeetingTests {
    @Test(arguments: [
        (#"{"a": 1, "b": 2}"#, #"{"b": 2}"#), (#"[{"id": "y", "n": 1}, {"id": "x"}]"#, #"[{"id": "x"}]"#),
        (#"[{"id": "x", "n": 1}, {"id": "x", "n": 2}]"#, #"[{"id": "x", "n": 2}]"#), ("0.1", "0.10000000001"),
        (#"{"a": null}"#, #"{"a": null}"#), ("[]", "[]"), (#"[{"party": null, "n": 1}]"#, #"[{"party": null}]"#),
    ])
    func meets(_ answer: String, _ expected: String) throws {
        #expect(shortfall(try value(answer), of: try value(expected)) == nil)
    }

    @Test(arguments: [
        (#"{"b": 2}"#, #"{"a": 1}"#), (#"[{"id": "y"}]"#, #"[{"id": "x"}]"#), ("[1, 2]", "[2, 1]"), ("[1]", "[]"),
        ("1", "true"),
        ("true", "1"), (#""1""#, "1"), ("null", "false"), (#"{"a": 1}"#, #"{"a": null}"#), ("0.1", "0.1000001"),
        (#"[{"id": "x", "n": 1}]"#, #"[{"id": "x", "n": 2}]"#),
    ])
    func fallsShort(_ answer: String, _ expected: String) throws {
        #expect(shortfall(try value(answer), of: try value(expected)) != nil)
    }

    private func value(_ json: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
    }
}
