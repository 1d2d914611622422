import Glibc
import Guarantor

/// Where a framework comes from.
enum FrameworkSource {
    case bundled(String)
    case file(String)
    case standardInput

    /// What is asked where nothing is named.
    static let usual = "paris-2026"

    /// - Parameter argument: a path, the name of a bundled framework, or `-`; nil: the usual one. A path comes first.
    init(_ argument: String?) throws {
        switch argument {
        case nil: self = .bundled(Self.usual)
        case "-": self = .standardInput
        case let name?:
            if exists(name) {
                self = .file(name)
            } else if Framework.bundledNames.contains(name) {
                self = .bundled(name)
            } else {
                throw Self.refusal(of: name)
            }
        }
    }

    private static func refusal(of name: String) -> Refusal {
        var hint = "`guarantor frameworks` lists the bundled ones"
        do {
            _ = try Framework.bundled(name)
        } catch {
            if case .unknownBundle(_, let suggestion?) = error { hint = "did you mean `\(suggestion)`?" }
        }
        return Refusal(message: "no file and no bundled framework is called `\(name)`; \(hint)")
    }

    /// The framework, once the problems of its document, if it has any, are listed on standard error.
    func framework() throws -> Framework { try frameworkWithText().framework }

    /// The same, with the text that it was read from; a bundled one has none.
    func frameworkWithText() throws -> (framework: Framework, text: DocumentText?) {
        if case .bundled(let name) = self { return (try Framework.bundled(name), nil) }
        let text = try document(isYAML: isYAML)
        return (try Self.listing(label) { () throws in try text.framework() }, text)
    }

    /// - Parameter isYAML: whether it is written in YAML, whatever it is called.
    func framework(isYAML: Bool) throws -> Framework {
        try Self.listing(label) { () throws in try document(isYAML: isYAML).framework() }
    }

    /// A framework of a document that the tool has made itself.
    static func framework(_ json: [UInt8], called label: String) throws -> Framework {
        try listing(label) { () throws in try Framework(json: json) }
    }

    private static func listing(_ label: String, _ read: () throws -> Framework) throws -> Framework {
        do {
            return try read()
        } catch let error as DocumentError {
            for line in lines(of: label, error.diagnostics, total: error.total) { StandardError.write(line + "\n") }
            throw DocumentRefused()
        }
    }

    /// All problems of the document.
    func check() throws -> Check {
        do {
            return try document(isYAML: isYAML).check()
        } catch let error as DocumentError {
            return Check(error.diagnostics, total: error.total)
        }
    }

    /// The document, unread.
    private func document(isYAML: Bool) throws -> DocumentText {
        let bytes =
            switch self {
            case .bundled(let name): try Framework.bundled(name).document.canonicalJSON()
            case .file(let path): try bytesOfFile(path)
            case .standardInput: try bytesOfStandardInput()
            }
        return isYAML ? .yaml(try YAMLText(bytes)) : .json(bytes)
    }

    /// Files say by their names that they are written in YAML.
    private var isYAML: Bool {
        guard case .file(let path) = self else { return false }
        return [".yaml", ".yml"].contains { path.lowercased().hasSuffix($0) }
    }

    /// How problems name the document.
    var label: String {
        switch self {
        case .bundled(let name), .file(let name): name
        case .standardInput: "<stdin>"
        }
    }
}
