import Guarantor

/// A document as it was written, in JSON or in YAML.
enum DocumentText {
    case json([UInt8])
    case yaml(YAMLText)

    var json: [UInt8] {
        switch self {
        case .json(let bytes): bytes
        case .yaml(let text): text.json
        }
    }

    /// Every problem, at its place in what was written.
    func check() -> Check {
        let check = Framework.check(json)
        return Check(placed(check.diagnostics), total: check.total)
    }

    func framework() throws(DocumentError) -> Framework {
        do throws(DocumentError) {
            return try Framework(json: json)
        } catch {
            throw DocumentError(diagnostics: placed(error.diagnostics), total: error.total)
        }
    }

    /// Where values stand in what was written, by their JSON Pointers.
    func places(of pointers: [String]) -> [TextPlace?] {
        let places = Document.places(of: pointers, in: json)
        if case .yaml(let text) = self { return places.map { $0.map(text.placed) } }
        return places
    }

    private func placed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        if case .yaml(let text) = self { text.placed(diagnostics) } else { diagnostics }
    }
}
