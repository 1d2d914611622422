/// A document that was read, with its elements and with the places of its values.
struct DocumentReading: Sendable {
    let document: Document
    let elements: Elements
    private let text: JSONText
}

extension DocumentReading {
    /// Reads and checks a document; throws all its problems.
    static func read(_ bytes: [UInt8]) throws(DocumentError) -> DocumentReading {
        let (text, problems) = try JSONReader.read(bytes)
        var reader = DocumentReader(text, problems: problems)
        if let error = reader.unsupportedVersion { throw error }
        reader.collectIDs()
        let document = Document.shape.read(JSONText.root, &reader)
        if let document { reader.refuseLoops(document) }
        if let error = reader.problems.error(in: text, ids: reader.ids) { throw error }
        guard let document else { throw DocumentError(diagnostics: [], total: 0) }
        let reading = DocumentReading(document: document, elements: Elements(document, reader.ids), text: text)
        try reading.refuseTooManyGuarantors()
        return reading
    }

    /// JSON Pointer of an element, or of one of its keys; nil for what no object of the document declares.
    func pointer(to id: String, key: String? = nil) -> String? {
        guard let element = elements[id], let pointer = pointer(to: element) else { return nil }
        return key.map { pointer + "/" + $0 } ?? pointer
    }

    private func pointer(to element: Element) -> String? {
        switch element.kind {
        case .framework: return ""
        case .fact where element.index >= document.facts.count: return nil
        case .step:
            var index = element.index
            for (position, procedure) in document.procedures.enumerated() {
                if index < procedure.steps.count { return "/procedures/\(position)/steps/\(index)" }
                index -= procedure.steps.count
            }
            return nil
        default: return element.kind.array.map { "/\($0)/\(element.index)" }
        }
    }

    /// A problem at a JSON Pointer such as `/commitments/3/while`; where nothing stands there, at what contains it.
    func diagnostic(
        _ code: DiagnosticCode, at pointer: String, _ message: String, expected: String? = nil
    ) -> Diagnostic {
        let token = text.value(at: pointer)
        let offset = text.offset(token)
        let place = JSONText.places(of: [offset], in: text.bytes)[0]
        return Diagnostic(
            code: code, line: place.line, column: place.column, offset: offset, pointer: text.pointer(to: token),
            message: message, expected: expected)
    }
}

extension DocumentReader {
    /// A document of another version is not read at all: its keys may mean something else.
    fileprivate var unsupportedVersion: DocumentError? {
        guard let token = text.member("guarantor", of: JSONText.root), text.kind(token).isNumber,
            text.int(token) != Document.formatVersion
        else { return nil }
        var problems = Problems()
        problems.add(
            .unsupportedVersion, token, offset: text.offset(token),
            "the document has format version \(text.quotedScalar(token))",
            expected: "version \(Document.formatVersion), the one that this library reads")
        return problems.error(in: text)
    }
}

extension DocumentReader {
    /// Reports a key that does not go with the others of its object.
    mutating func refuseKey(_ key: String, _ found: FoundKeys, _ message: String, expected: String) {
        guard let value = text.member(key, of: found.object) else { return }
        refuse(.conflict, value - 1, message, expected: expected)
    }

    /// Reports the value of a key.
    mutating func refuseValue(
        _ key: String, _ found: FoundKeys, _ code: DiagnosticCode, _ message: String, expected: String
    ) {
        guard let value = text.member(key, of: found.object) else { return }
        refuse(code, value, message, expected: expected)
    }
}
