import Foundation
import Guarantor
import Testing

/// One case of `Tests/Conformance`, with the folder that its file names are relative to.
struct ConformanceCase: @unchecked Sendable, CustomTestStringConvertible {
    let id: String
    let folder: URL
    private let members: [String: Any]

    var testDescription: String { id }
    var expectation: Any { members["expect"] ?? [:] }
    var expectedTexts: [String] { members["expect_text"] as? [String] ?? [] }
    var expectedError: Any? { members["error"] }

    /// All cases of all files; the documents that are refused have a file of another form.
    static let all: [ConformanceCase] = {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return
            files
            .filter { $0.pathExtension == "json" }
            .sorted { $0.path < $1.path }
            .flatMap { file in cases(in: file).map { ConformanceCase(id: $0.id, folder: folder, members: $0.members) } }
    }()

    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Conformance")

    static func cases(in file: URL) -> [(id: String, members: [String: Any])] {
        guard let data = try? Data(contentsOf: file),
            let root = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
            let cases = root["cases"] as? [[String: Any]]
        else { return [] }
        return cases.map { ($0["id"] as? String ?? "?", $0) }
    }

    /// What is asked, as text.
    func request() throws -> [UInt8] {
        if let text = members["request_text"] as? String { return Array(text.utf8) }
        return Array(try JSONSerialization.data(withJSONObject: members["request"] ?? [:], options: .fragmentsAllowed))
    }

    /// The framework that is asked: a bundled one, a document in the case, or one in a file.
    func framework() throws -> Framework { try framework(members["framework"]) }

    /// The framework that the first is compared with, where there is one.
    func other() throws -> Framework? { try members["other"].map { try framework($0) } }

    private func framework(_ source: Any?) throws -> Framework {
        if let name = source as? String { return try Framework.bundled(name) }
        let source = source as? [String: Any] ?? [:]
        if let file = source["file"] as? String {
            return try Framework(json: Array(Data(contentsOf: folder.appendingPathComponent(file))))
        }
        return try Framework(json: Array(JSONSerialization.data(withJSONObject: source)))
    }
}
