import Foundation
import Guarantor
import Testing

/// One document of `Tests/Conformance/documents`, with all its problems.
struct DocumentCase: @unchecked Sendable, CustomTestStringConvertible {
    let id: String
    private let members: [String: Any]

    var testDescription: String { id }
    var diagnostics: [Any] { members["diagnostics"] as? [Any] ?? [] }

    static let all: [DocumentCase] = {
        let folder = ConformanceCase.folder.appendingPathComponent("documents")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return
            files
            .filter { $0.pathExtension == "json" }
            .sorted { $0.path < $1.path }
            .flatMap { ConformanceCase.cases(in: $0).map { DocumentCase(id: $0.id, members: $0.members) } }
    }()

    /// `text`, `bytes_hex`, or `repeat`: a text and how often.
    var bytes: [UInt8] {
        if let hex = members["bytes_hex"] as? String {
            let digits = hex.compactMap(\.hexDigitValue)
            return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
        }
        if let pair = members["repeat"] as? [Any], let text = pair.first as? String, let times = pair.last as? Int {
            return Array(String(repeating: text, count: times).utf8)
        }
        return Array((members["text"] as? String ?? "").utf8)
    }
}

@Suite struct DocumentCaseTests {
    @Test func thereAreCases() {
        #expect(DocumentCase.all.count > 300)
        #expect(Set(DocumentCase.all.map(\.id)).count == DocumentCase.all.count, "each id once")
    }

    @Test(arguments: DocumentCase.all)
    func problems(_ test: DocumentCase) throws {
        guard let error = refusal(of: test.bytes) else {
            #expect(test.diagnostics.isEmpty)
            return
        }
        let told = try JSONSerialization.jsonObject(with: Data(ErrorReport(error).json())) as? [String: Any]
        #expect(shortfall(told?["diagnostics"] ?? [], of: test.diagnostics) == nil)
        #expect(error.diagnostics.count == test.diagnostics.count)
        #expect(error.diagnostics.allSatisfy { $0.line >= 1 && $0.column >= 1 && $0.offset <= test.bytes.count })
    }

    private func refusal(of document: [UInt8]) -> DocumentError? {
        do {
            _ = try Framework(json: document)
            return nil
        } catch {
            return error
        }
    }
}
