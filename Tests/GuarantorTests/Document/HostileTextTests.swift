import Testing

@testable import Guarantor

/// No text whatever ends the process: it is read, or refused with a diagnostic.
@Suite struct HostileTextTests {
    /// Whether it was read. Fails if it was refused without a word.
    @discardableResult
    private func survives(_ bytes: [UInt8]) -> Bool {
        do throws(DocumentError) {
            let reading = try DocumentReading.read(bytes)
            _ = reading.document.canonicalJSON()
            return true
        } catch {
            #expect(error.total >= 1 && !error.diagnostics.isEmpty && !error.description.isEmpty)
            #expect(error.diagnostics.allSatisfy { $0.line >= 1 && $0.column >= 1 && $0.offset <= bytes.count })
            return false
        }
    }

    @Test func everyTruncation() {
        let bytes = Array(DocumentReadingTests.sample.utf8)
        for length in bytes.indices { #expect(!survives(Array(bytes[..<length]))) }
        #expect(survives(bytes))
    }

    @Test func everyByteInEveryPlace() {
        let text = #"{"guarantor":1,"id":"d","title":"é\u00e9","facts":[{"id":"f","statement":"F","probability":0.5e0}],"holds_when":{"not":"f"}}"#
        let bytes = Array(text.utf8)
        for index in bytes.indices {
            for byte in UInt8.min...UInt8.max {
                var mutated = bytes
                mutated[index] = byte
                survives(mutated)
            }
        }
    }

    @Test func deletionsAndDoublings() {
        var random = RandomDocument(seed: 3)
        let bytes = random.make().canonicalJSON()
        for index in stride(from: 0, to: bytes.count, by: 17) {
            survives(Array(bytes[..<index] + bytes[(index + 1)...]))
            survives(Array(bytes[...index] + bytes[index...]))
        }
    }

    /// Every third value of a document replaced by one of each type.
    @Test func valuesOfEveryType() throws {
        var random = RandomDocument(seed: 5)
        let text = try JSONReader.read(random.make().canonicalJSON()).text
        for token in stride(from: 0, to: text.tokens.count, by: 3) {
            let start = text.offset(token)
            let end = text.kind(token).isContainer
                ? text.tokens[token].next == text.tokens.count ? text.bytes.count : start + 1
                : text.range(token).upperBound + (text.kind(token).isString ? 1 : 0)
            for value in ["null", "true", "-1", "1e400", "\"\"", "\"\\ud800\"", "\"f0\"", "[]", "{}", "[[]]", "{\"a\":1}"] {
                survives(Array(text.bytes[..<start]) + Array(value.utf8) + Array(text.bytes[end...]))
            }
        }
    }

    @Test(arguments: ["[", "{\"a\":", "{\"not\":", "[{\"a\":["])
    func deepNesting(_ unit: String) {
        let text = Array(String(repeating: unit, count: 100_000).utf8)
        do throws(DocumentError) {
            _ = try DocumentReading.read(text)
            Issue.record("accepted")
        } catch {
            #expect(error.diagnostics.map(\.code) == [.tooDeep])
        }
    }

    @Test(arguments: [(124, true), (125, false)])
    func nestsJustDeepEnough(_ count: Int, _ isRead: Bool) {
        // The document, the array, the entity and the innermost object are four levels more.
        let condition = String(repeating: "{\"not\":", count: count + 1) + "\"n\"" + String(repeating: "}", count: count + 1)
        let text = "{\"guarantor\":1,\"id\":\"d\",\"title\":\"D\",\"conditions\":[{\"id\":\"n\",\"when\":\(condition)}]}"
        #expect(survives(Array(text.utf8)) == isRead)
    }

    @Test func limits() {
        func codes(_ text: String, _ limits: JSONLimits) -> [DiagnosticCode] {
            do throws(DocumentError) {
                _ = try JSONReader.read(Array(text.utf8), limits: limits)
                return []
            } catch {
                return error.diagnostics.map(\.code)
            }
        }
        #expect(codes("[1,2,3]", JSONLimits(values: 4)) == [])
        #expect(codes("[1,2,3]", JSONLimits(values: 3)) == [.tooManyValues])
        #expect(codes("[1,2,3]", JSONLimits(bytes: 7)) == [])
        #expect(codes("[1,2,3]", JSONLimits(bytes: 6)) == [.tooLarge])
        #expect(codes("[[1]]", JSONLimits(depth: 2)) == [])
        #expect(codes("[[[]]]", JSONLimits(depth: 2)) == [.tooDeep])
    }

    @Test func entities() {
        func text(_ count: Int) -> [UInt8] {
            Array("{\"guarantor\":1,\"id\":\"d\",\"title\":\"D\",\"pillars\":[".utf8)
                + Array(String(repeating: "{},", count: count - 1).utf8) + Array("{}]}".utf8)
        }
        for (count, isTooMany) in [(1_000_000, false), (1_000_001, true)] {
            do throws(DocumentError) {
                var reader = DocumentReader(try JSONReader.read(text(count)).text, problems: Problems())
                reader.collectIDs()
                #expect(reader.problems.error(in: reader.text)?.diagnostics.map(\.code) == (isTooMany ? [.tooManyEntities] : nil))
            } catch {
                Issue.record("\(error)")
            }
        }
    }

    @Test(arguments: ["9", "0.9", "1e9", "-9", "9e-9"])
    func longNumbers(_ digits: String) {
        let number = digits.replacing("9", with: String(repeating: "9", count: 100_000))
        survives(Array("{\"guarantor\":\(number),\"id\":\"d\",\"title\":\"D\"}".utf8))
        survives(Array("{\"guarantor\":1,\"id\":\"d\",\"title\":\"D\",\"facts\":[{\"id\":\"f\",\"statement\":\"F\",\"probability\":\(number)}]}".utf8))
        survives(Array("{\"guarantor\":1,\"id\":\"d\",\"title\":\"D\",\"commitments\":[{\"id\":\"f\",\"title\":\"F\",\"quorum\":\(number)}]}".utf8))
    }

    @Test func longChainsOfCoalitions() {
        let count = 5000
        let parties = (0..<count).map { "{\"id\":\"k\($0)\",\"name\":\"K\",\"kind\":\"coalition\",\"members\":[\"k\(($0 + 1) % count)\"]}" }
        let text = "{\"guarantor\":1,\"id\":\"d\",\"title\":\"D\",\"parties\":[\(parties.joined(separator: ","))]}"
        #expect(!survives(Array(text.utf8)))
        #expect(survives(Array(text.replacing(",\"members\":[\"k0\"]", with: "").utf8)))
    }

    @Test func manyProblemsTakeNoLongTime() {
        let unknown = (0..<20_000).map { "\"k\($0)\":0" }.joined(separator: ",")
        #expect(!survives(Array("{\"guarantor\":1,\(unknown)}".utf8)))
        let facts = (0..<5000).map { "{\"id\":\"fact_\($0)\",\"statement\":\"F\"}" }.joined(separator: ",")
        let dangling = (0..<20_000).map { "\"fatc_\($0)x\"" }.joined(separator: ",")
        #expect(!survives(Array("{\"guarantor\":1,\"id\":\"d\",\"title\":\"D\",\"facts\":[\(facts)],\"holds_when\":{\"all\":[\(dangling)]}}".utf8)))
    }
}
