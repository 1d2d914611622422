import Testing

@testable import Guarantor

/// Each rule of the format broken once, and once nearly.
@Suite struct DiagnosticTests {
    /// A document with something of every kind, and one array replaced.
    private static func document(_ key: String = "", _ content: String = "") -> [UInt8] {
        var arrays = [
            ("sources", #"{"id":"s1","title":"A"}"#),
            ("parties", #"{"id":"FRA","name":"F","kind":"state"},{"id":"GBR","name":"G","kind":"state","approval":{"fact":"vote"}},{"id":"EU","name":"E","kind":"coalition","members":["FRA"]}"#),
            ("facts", #"{"id":"peace","statement":"P"},{"id":"vote","statement":"V"}"#),
            ("conditions", #"{"id":"calm","when":"peace"}"#),
            ("instruments", #"{"id":"treaty","title":"T"}"#),
            ("pillars", #"{"id":"force","title":"F"}"#),
            ("commitments", #"{"id":"aid","title":"A"}"#),
            ("procedures", #"{"id":"proc","title":"P","steps":[{"id":"step1","does":"D"}]}"#),
            ("objections", ""), ("open_questions", ""), ("claims", ""), ("events", ""),
        ]
        if let index = arrays.firstIndex(where: { $0.0 == key }) {
            let former = arrays[index].1
            arrays[index].1 = former.isEmpty ? content : former + "," + content
        }
        let members = arrays.map { "\"\($0.0)\":[\($0.1)]" }.joined(separator: ",")
        let top = key == "top" ? "," + content : ""
        return Array("{\"guarantor\":1,\"id\":\"doc\",\"title\":\"D\",\(members)\(top)}".utf8)
    }

    private static func problems(_ bytes: [UInt8]) -> [Diagnostic] {
        do throws(DocumentError) {
            _ = try DocumentReading.read(bytes)
            return []
        } catch {
            return error.diagnostics
        }
    }

    struct Rule: CustomTestStringConvertible {
        let code: DiagnosticCode
        let array: String
        let broken: String
        let kept: String

        init(_ code: DiagnosticCode, _ array: String, _ broken: String, _ kept: String) {
            (self.code, self.array, self.broken, self.kept) = (code, array, broken, kept)
        }

        var testDescription: String { "\(code): \(broken)" }
    }

    private static func condition(_ code: DiagnosticCode, _ broken: String, _ kept: String) -> Rule {
        Rule(code, "conditions", #"{"id":"x","when":\#(broken)}"#, #"{"id":"x","when":\#(kept)}"#)
    }

    private static func commitment(_ code: DiagnosticCode, _ broken: String, _ kept: String) -> Rule {
        Rule(code, "commitments", #"{"id":"x","title":"X",\#(broken)}"#, #"{"id":"x","title":"X",\#(kept)}"#)
    }

    private static func delay(_ code: DiagnosticCode, _ broken: String, _ kept: String) -> Rule {
        Rule(
            code, "facts", #"{"id":"x","statement":"X","delay":\#(broken)}"#, #"{"id":"x","statement":"X","delay":\#(kept)}"#)
    }

    static let values: [Rule] = [
        Rule(.missingKey, "sources", #"{"id":"x"}"#, #"{"id":"x","title":"X"}"#),
        Rule(.missingKey, "facts", #"{"statement":"X"}"#, #"{"id":"x","statement":"X"}"#),
        Rule(.unknownKey, "sources", #"{"id":"x","title":"X","Title":"X"}"#, #"{"id":"x","title":"X","note":"X"}"#),
        Rule(.duplicateKey, "sources", #"{"id":"x","title":"X","title":"Y"}"#, #"{"id":"x","title":"X","url":"X"}"#),
        Rule(.wrongType, "sources", #"{"id":"x","title":1}"#, #"{"id":"x","title":"1"}"#),
        Rule(.wrongType, "sources", "null", #"{"id":"x","title":"1"}"#),
        Rule(.wrongType, "top", #""note":["n"]"#, #""note":"n""#),
        Rule(.wrongType, "top", #""holds_when":true"#, #""holds_when":"peace""#),
        Rule(.wrongType, "facts", #"{"id":"x","statement":"X","settled":"true"}"#, #"{"id":"x","statement":"X","settled":true}"#),
        Rule(.empty, "sources", #"{"id":"x","title":""}"#, #"{"id":"x","title":" "}"#),
        Rule(.empty, "parties", #"{"id":"x","name":"X","kind":"state","roles":[""]}"#, #"{"id":"x","name":"X","kind":"state","roles":[]}"#),
        Rule(.badID, "sources", #"{"id":"-x","title":"X"}"#, #"{"id":"_x-.:9","title":"X"}"#),
        Rule(.badID, "sources", #"{"id":"é","title":"X"}"#, #"{"id":"e","title":"X"}"#),
        Rule(.badID, "sources", #"{"id":"","title":"X"}"#, #"{"id":"9","title":"X"}"#),
        Rule(
            .badID, "sources", "{\"id\":\"\(String(repeating: "x", count: 129))\",\"title\":\"X\"}",
            "{\"id\":\"\(String(repeating: "x", count: 128))\",\"title\":\"X\"}"),
        Rule(.badDate, "sources", #"{"id":"x","title":"X","date":"2026-02-29"}"#, #"{"id":"x","title":"X","date":"2024-02-29"}"#),
        Rule(.badDate, "top", #""opens":"6 January 2026""#, #""opens":"2026-01-06T12:30:00+01:00""#),
        Rule(.wrongType, "top", #""opens":null"#, #""opens":"2026-01-06""#),
        Rule(.wrongType, "sources", #"{"id":"x","title":"X","date":2026}"#, #"{"id":"x","title":"X","date":null}"#),
        Rule(.badValue, "parties", #"{"id":"x","name":"X","kind":"State"}"#, #"{"id":"x","name":"X","kind":"state"}"#),
        Rule(.badValue, "facts", #"{"id":"x","statement":"X","initially":"true"}"#, #"{"id":"x","statement":"X","initially":"contested"}"#),
        Rule(.wrongType, "facts", #"{"id":"x","statement":"X","initially":null}"#, #"{"id":"x","statement":"X","initially":"unknown"}"#),
        Rule(.outOfRange, "facts", #"{"id":"x","statement":"X","probability":1.01}"#, #"{"id":"x","statement":"X","probability":1}"#),
        Rule(.outOfRange, "facts", #"{"id":"x","statement":"X","probability":-0.1}"#, #"{"id":"x","statement":"X","probability":-0}"#),
        Rule(.numberOutOfRange, "facts", #"{"id":"x","statement":"X","probability":1e999}"#, #"{"id":"x","statement":"X","probability":1e-999}"#),
        Rule(.loneSurrogate, "sources", #"{"id":"x","title":"\ud83d"}"#, #"{"id":"x","title":"\ud83d\ude00"}"#),
        Rule(.duplicateID, "sources", #"{"id":"treaty","title":"X"}"#, #"{"id":"Treaty","title":"X"}"#),
        Rule(.duplicateID, "sources", #"{"id":"doc","title":"X"}"#, #"{"id":"docs","title":"X"}"#),
        Rule(.duplicateID, "sources", #"{"id":"participates:FRA","title":"X"}"#, #"{"id":"participates:USA","title":"X"}"#),
        Rule(.duplicateID, "sources", #"{"id":"approved:FRA","title":"X"}"#, #"{"id":"approved:GBR","title":"X"}"#),
    ]

    static let conditions: [Rule] = [
        condition(.unknownID, #""peacy""#, #""peace""#), condition(.wrongKind, #""FRA""#, #""participates:FRA""#),
        condition(.wrongKind, #""step1""#, #""aid""#), condition(.wrongKind, #""doc""#, #""force""#),
        condition(.badID, #""a peace""#, #""calm""#), condition(.empty, #"{"all":[]}"#, #"{"all":["peace"]}"#),
        condition(.wrongType, #"{"all":"peace"}"#, #"{"any":["peace"]}"#), condition(.wrongType, #"{"not":["peace"]}"#, #"{"not":"peace"}"#),
        condition(.missingKey, "{}", #"{"not":{"not":"treaty"}}"#), condition(.missingKey, #"{"of":["peace"]}"#, #"{"at_least":1,"of":["peace"]}"#),
        condition(.missingKey, #"{"at_least":1}"#, #"{"at_least":1,"of":["peace"]}"#),
        condition(.outOfRange, #"{"at_least":0,"of":["peace"]}"#, #"{"at_least":1.0,"of":["peace"]}"#),
        condition(.outOfRange, #"{"at_least":3,"of":["peace","calm"]}"#, #"{"of":["peace","calm"],"at_least":2}"#),
        condition(.outOfRange, #"{"at_least":1.5,"of":["peace","calm"]}"#, #"{"at_least":2,"of":["peace","calm"]}"#),
        condition(.wrongType, #"{"at_least":"1","of":["peace"]}"#, #"{"at_least":1,"of":["peace"]}"#),
        condition(.conflict, #"{"all":["peace"],"any":["peace"]}"#, #"{"all":["peace","peace"]}"#),
        condition(.conflict, #"{"not":"peace","of":["peace"]}"#, #"{"not":"peace"}"#), condition(.unknownKey, #"{"not":"peace","nor":"calm"}"#, #"{"not":"peace"}"#),
        condition(.wrongKind, #"{"entered":"treaty"}"#, #"{"entered":"aid"}"#), condition(.unknownID, #"{"breached":"aidx"}"#, #"{"breached":"aid"}"#),
        condition(.missingKey, #"{"bound":"aid"}"#, #"{"bound":"aid","party":"FRA"}"#), condition(.wrongKind, #"{"bound":"aid","party":"aid"}"#, #"{"party":"EU","bound":"aid"}"#),
        condition(.wrongKind, #"{"participates":"peace"}"#, #"{"participates":"EU"}"#), condition(.unknownID, #"{"approved":"USA"}"#, #"{"approved":"FRA"}"#),
        condition(.missingKey, #"{"held":"peace"}"#, #"{"held":"peace","for":"P30D"}"#), condition(.badDuration, #"{"held":"peace","for":"30D"}"#, #"{"held":"peace","for":"PT24H"}"#),
        condition(.badDuration, #"{"held":"peace","for":"P0D"}"#, #"{"held":"peace","for":"P1Y6M"}"#), condition(.wrongType, #"{"held":"peace","for":30}"#, #"{"held":"peace","for":"P2W"}"#),
        condition(.unknownID, #""participates:USA""#, #""participates:EU""#), condition(.unknownID, #""approved:GBR""#, #""approved:FRA""#),
    ]

    static let commitments: [Rule] = [
        commitment(.empty, #""guarantors":[]"#, #""guarantors":["FRA"]"#), commitment(.repeatedItem, #""guarantors":["FRA",{"party":"FRA","role":"lead"}]"#, #""guarantors":["FRA","GBR"]"#),
        commitment(.wrongType, #""guarantors":"FRA""#, #""guarantors":[{"party":"FRA","approval":{"fact":"vote"}}]"#),
        commitment(.missingKey, #""guarantors":[{"role":"lead"}]"#, #""guarantors":[{"party":"FRA"}]"#), commitment(.wrongKind, #""pillar":"aid""#, #""pillar":"force""#),
        commitment(.empty, #""beneficiary":[]"#, #""beneficiary":"FRA""#), commitment(.repeatedItem, #""against":["FRA","FRA"]"#, #""against":["FRA","EU"]"#),
        commitment(.badValue, #""pledge":"defence""#, #""pledge":"defense""#), commitment(.repeatedItem, #""pledge":["basing","basing"]"#, #""pledge":["basing","military_aid"]"#),
        commitment(.badValue, #""modality":"must""#, #""modality":"may""#), commitment(.badValue, #""binding":"moral""#, #""binding":"none""#),
        commitment(.badValue, #""certainty":"under negotiation""#, #""certainty":"under_negotiation""#), commitment(.outOfRange, #""quorum":0"#, #""quorum":1"#),
        commitment(.badValue, #""quorum":"every""#, #""quorum":"all""#), commitment(.wrongType, #""quorum":true"#, #""quorum":2"#),
        commitment(.repeatedItem, #""instruments":["treaty","treaty"]"#, #""instruments":["treaty"]"#), commitment(.conflict, #""within":"P1D""#, #""within":"P1D","triggered_when":"peace""#),
        commitment(.missingKey, #""quantities":[{"unit":"men"}]"#, #""quantities":[{"text":"many"}]"#), commitment(.conflict, #""quantities":[{"exact":1,"min":1}]"#, #""quantities":[{"min":1,"max":1}]"#),
        commitment(.conflict, #""quantities":[{"exact":1,"undisclosed":true}]"#, #""quantities":[{"exact":1,"text":"one"}]"#),
        commitment(.badValue, #""quantities":[{"undisclosed":false}]"#, #""quantities":[{"undisclosed":true}]"#),
        commitment(.outOfRange, #""quantities":[{"min":2,"max":1}]"#, #""quantities":[{"min":-2,"max":1e9}]"#),
        commitment(.wrongKind, #""sources":["FRA"]"#, #""sources":["s1",{"source":"s1","at":"p. 3"}]"#), commitment(.missingKey, #""sources":[{"at":"p. 3"}]"#, #""sources":[]"#),
        commitment(.wrongType, #""requires_approval":"yes""#, #""requires_approval":false"#), commitment(.empty, #""domains":["land",""]"#, #""domains":["land","sea"]"#),
    ]

    static let others: [Rule] = [
        Rule(.conflict, "parties", #"{"id":"x","name":"X","kind":"organisation","members":["FRA"]}"#, #"{"id":"x","name":"X","kind":"coalition","members":["FRA"],"open":true}"#),
        Rule(.conflict, "parties", #"{"id":"x","name":"X","kind":"state","open":false}"#, #"{"id":"x","name":"X","kind":"state","approval":{}}"#),
        Rule(.loop, "parties", #"{"id":"x","name":"X","kind":"coalition","members":["x"]}"#, #"{"id":"x","name":"X","kind":"coalition","members":["EU"]}"#),
        Rule(
            .loop, "parties", #"{"id":"x","name":"X","kind":"coalition","members":["y"]},{"id":"y","name":"Y","kind":"coalition","members":["FRA","x"]}"#,
            #"{"id":"x","name":"X","kind":"coalition","members":["y","EU"]},{"id":"y","name":"Y","kind":"coalition","members":["FRA","EU"]}"#),
        Rule(.wrongKind, "parties", #"{"id":"x","name":"X","kind":"state","approval":{"fact":"calm"}}"#, #"{"id":"x","name":"X","kind":"state","approval":{"fact":"approved:FRA"}}"#),
        delay(.missingKey, #"{"after":"peace"}"#, #"{"distribution":"fixed","value":"P1D","after":"peace"}"#), delay(.badValue, #"{"distribution":"normal"}"#, #"{"distribution":"exponential","mean":"P1D"}"#),
        delay(.missingKey, #"{"distribution":"uniform","min":"P1D"}"#, #"{"distribution":"uniform","min":"P1D","max":"P1D"}"#),
        delay(.conflict, #"{"distribution":"fixed","value":"P1D","mean":"P1D"}"#, #"{"distribution":"fixed","value":"P1D"}"#),
        delay(.outOfRange, #"{"distribution":"uniform","min":"P2D","max":"P1D"}"#, #"{"distribution":"uniform","min":"P30D","max":"P1M"}"#),
        delay(.outOfRange, #"{"distribution":"pert","min":"P1D","mode":"P5D","max":"P3D"}"#, #"{"distribution":"triangular","min":"P1D","mode":"P1D","max":"P3D"}"#),
        delay(.empty, #"{"distribution":"quantiles","quantiles":[]}"#, #"{"distribution":"quantiles","quantiles":[{"p":1,"delay":"P1D"}]}"#),
        delay(.outOfRange, #"{"distribution":"quantiles","quantiles":[{"p":0.5,"delay":"P1D"},{"p":0.5,"delay":"P2D"}]}"#, #"{"distribution":"quantiles","quantiles":[{"p":0.5,"delay":"P1D"},{"p":0.6,"delay":"P1D"}]}"#),
        delay(.outOfRange, #"{"distribution":"quantiles","quantiles":[{"p":0.5,"delay":"P2D"},{"p":0.6,"delay":"P1D"}]}"#, #"{"distribution":"quantiles","quantiles":[{"p":0,"delay":"P2D"},{"p":1,"delay":"P3D"}]}"#),
        delay(.loop, #"{"distribution":"fixed","value":"P1D","after":"x"}"#, #"{"distribution":"fixed","value":"P1D","after":"participates:FRA"}"#),
        Rule(.wrongKind, "instruments", #"{"id":"x","title":"X","supersedes":"aid"}"#, #"{"id":"x","title":"X","supersedes":"treaty"}"#),
        Rule(.repeatedItem, "instruments", #"{"id":"x","title":"X","signatories":["FRA","FRA"]}"#, #"{"id":"x","title":"X","signatories":["FRA","GBR"],"supersedes":["treaty"]}"#),
        Rule(.loop, "procedures", #"{"id":"x","title":"X","steps":[{"id":"y","does":"Y","after":"z"},{"id":"z","does":"Z","after":["y"]}]}"#, #"{"id":"x","title":"X","steps":[{"id":"y","does":"Y","after":"z"},{"id":"z","does":"Z","after":["step1"]}]}"#),
        Rule(.duplicateID, "procedures", #"{"id":"x","title":"X","steps":[{"id":"x","does":"Y"}]}"#, #"{"id":"x","title":"X","steps":[{"id":"y","does":"Y","within":"P1D","actor":["FRA","EU"],"done_when":"calm"}]}"#),
        Rule(.missingKey, "objections", #"{"id":"x","party":"FRA","against":"aid","effect":"consent_required"}"#, #"{"id":"x","party":"FRA","against":"aid","effect":"consent_required","fact":"vote"}"#),
        Rule(.wrongKind, "objections", #"{"id":"x","party":"FRA","against":"peace","effect":"contests"}"#, #"{"id":"x","party":"FRA","against":["aid","force","treaty"],"effect":"contests"}"#),
        Rule(.badValue, "objections", #"{"id":"x","party":"FRA","against":"aid","effect":"contest"}"#, #"{"id":"x","party":"FRA","against":"aid","effect":"contests","ground":"G"}"#),
        Rule(.unknownID, "open_questions", #"{"id":"x","question":"X","about":"nothing"}"#, #"{"id":"x","question":"X","about":["doc","s1","x","proc","step1","participates:EU"]}"#),
        Rule(.wrongKind, "open_questions", #"{"id":"x","question":"X","settled_by":"calm"}"#, #"{"id":"x","question":"X","settled_by":["peace","vote"]}"#),
        Rule(.missingKey, "claims", #"{"id":"x","about":"aid","property":"p","source":"s1"}"#, #"{"id":"x","about":"aid","property":"p","source":"s1","value":null}"#),
        Rule(.wrongType, "claims", #"{"id":"x","about":"aid","property":"p","source":"s1","value":[]}"#, #"{"id":"x","about":"doc","property":"p","source":"s1","value":1.5,"certainty":"agreed","speaker":"S"}"#),
        Rule(.empty, "claims", #"{"id":"x","about":"aid","property":"p","source":"s1","value":""}"#, #"{"id":"x","about":"aid","property":"p","source":"s1","value":false}"#),
        Rule(.missingKey, "events", #"{"id":"x","date":"2026-01-01"}"#, #"{"id":"x","date":"2026-01-01","sets":{}}"#),
        Rule(.outOfRange, "events", #"{"id":"x","date":"2026-01-02","reported":"2026-01-01","sets":{}}"#, #"{"id":"x","date":"2026-01-02","reported":"2026-01-02","sets":{}}"#),
        Rule(.wrongKind, "events", #"{"id":"x","date":"2026-01-01","sets":{"calm":true}}"#, #"{"id":"x","date":"2026-01-01","sets":{"peace":true,"participates:FRA":false,"approved:FRA":"contested"}}"#),
        Rule(.badValue, "events", #"{"id":"x","date":"2026-01-01","sets":{"peace":"yes"}}"#, #"{"id":"x","date":"2026-01-01","sets":{"peace":"unknown"}}"#),
        Rule(.wrongType, "events", #"{"id":"x","date":"2026-01-01","sets":{"peace":1}}"#, #"{"id":"x","date":"2026-01-01","sets":{"\u0070eace":true}}"#),
        Rule(.badID, "events", #"{"id":"x","date":"2026-01-01","sets":{"":true}}"#, #"{"id":"x","title":"X","date":"2026-01-01","sets":{"vote":true}}"#),
        Rule(.unsupportedVersion, "guarantor", "2", "1"),
    ]

    @Test(arguments: values + conditions + commitments + others)
    func tripsOnce(_ rule: Rule) {
        func text(_ content: String) -> [UInt8] {
            guard rule.array == "guarantor" else { return Self.document(rule.array, content) }
            return Array("{\"guarantor\":\(content),\"id\":\"d\",\"title\":\"D\"}".utf8)
        }
        let found = Self.problems(text(rule.broken))
        #expect(found.map(\.code) == [rule.code], "\(found)")
        let missed = Self.problems(text(rule.kept))
        #expect(missed.isEmpty, "\(rule.kept) \(missed)")
        for diagnostic in found { Self.checkWording(diagnostic) }
    }

    private static func checkWording(_ diagnostic: Diagnostic) {
        let message = diagnostic.message
        #expect(!message.isEmpty && !message.hasSuffix(".") && !message.contains("\n"), "\(message)")
        #expect(message.first.map { !$0.isUppercase } == true, "\(message)")
        #expect(diagnostic.expected != nil, "\(message)")
    }

    @Test func everyCodeIsTripped() {
        let elsewhere: Set<DiagnosticCode> = [.syntax, .invalidUTF8, .tooDeep, .tooLarge, .tooManyValues, .tooManyEntities]
        let tripped = Set((Self.values + Self.conditions + Self.commitments + Self.others).map(\.code))
        #expect(tripped.union(elsewhere) == Set(DiagnosticCode.allCases))
        for code in DiagnosticCode.allCases {
            #expect(code.rawValue.allSatisfy { $0 == "_" || ("a"..."z").contains($0) || $0 == "8" }, "\(code)")
        }
    }

    @Test func listsAllInOnePass() {
        let text = """
            {"guarantor": 1, "id": "d d", "titel": "D",
             "parties": [{"id": "FRA", "name": "", "kind": "stat"}, 7, {"id": "FRA", "name": "F", "kind": "state", "open": true}],
             "facts": [{"id": "a", "statement": "A", "initially": "maybe", "probability": 2, "sources": ["s1"]}],
             "commitments": [{"id": "c", "title": "\\ud800", "guarantors": ["USA", "FRA", "FRA"], "within": "30 days", "enters_when":
                {"all": ["b", {"at_least": 3, "of": ["a", {"not": "FRA"}]}, {"any": []}]}, "title": "C"}],
             "events": [{"id": "e", "date": "yesterday", "sets": {"a": 1, "z": true}}], "pillars": {}}
            """
        let codes = Self.problems(Array(text.utf8)).map(\.code)
        #expect(
            codes == [
                .missingKey, .badID, .unknownKey, .empty, .badValue, .wrongType, .duplicateID, .conflict, .badValue, .outOfRange,
                .unknownID, .loneSurrogate, .unknownID, .badDuration, .unknownID, .outOfRange, .wrongKind, .empty, .duplicateKey,
                .badDate, .wrongType, .unknownID, .wrongType,
            ])
    }

    @Test func keepsTheFirstHundred() throws {
        let sources = (0..<1000).map { "{\"id\":\"s\($0)\"}" }.joined(separator: ",")
        let text = Array("{\"guarantor\":1,\"id\":\"d\",\"title\":\"D\",\"holds_when\":\"x\",\"sources\":[\(sources)]}".utf8)
        let error = #expect(throws: DocumentError.self) { try DocumentReading.read(text) }
        #expect(error?.total == 1001)
        #expect(error?.diagnostics.count == 100)
        #expect(error?.diagnostics.first?.pointer == "/holds_when")
        #expect(error?.diagnostics.last?.pointer == "/sources/98")
        #expect(error?.description.hasSuffix("\nand 901 more problems") == true)
    }

    @Test(arguments: [
        ("FRAU", "FRA"), ("fra", "FRA"), ("RFA", "FRA"), ("USA", nil), ("X", nil), ("GBRX", "GBR"),
    ] as [(String, String?)])
    func suggests(_ word: String, _ suggestion: String?) {
        let found = Self.problems(Self.document("commitments", "{\"id\":\"x\",\"title\":\"X\",\"pillar\":\"force\",\"against\":\"\(word)\"}"))
        #expect(found.map(\.suggestion) == [suggestion])
    }

    @Test func quotesNoMoreThanALine() {
        let word = String(repeating: "é\\n\\u202e", count: 200)
        let found = Self.problems(Self.document("commitments", "{\"id\":\"x\",\"title\":\"X\",\"certainty\":\"\(word)\"}"))
        #expect(found.count == 1)
        #expect(found.first.map { $0.message.count < 800 && !$0.description.contains("\n") && !$0.description.contains("\u{202E}") } == true)
    }
}
