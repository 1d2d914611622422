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
    func framework() throws -> Framework {
        switch self {
        case .bundled(let name): return try Framework.bundled(name)
        case .file, .standardInput: break
        }
        let json = try document()
        do {
            return try Framework(json: json)
        } catch {
            for line in lines(of: label, error.diagnostics, total: error.total) { StandardError.write(line + "\n") }
            throw DocumentRefused()
        }
    }

    /// The document, unread.
    func document() throws -> [UInt8] {
        switch self {
        case .bundled(let name): try Framework.bundled(name).document.canonicalJSON()
        case .file(let path): try bytes(ofFile: path)
        case .standardInput: try bytesOfStandardInput()
        }
    }

    /// How problems name the document.
    var label: String {
        switch self {
        case .bundled(let name), .file(let name): name
        case .standardInput: "<stdin>"
        }
    }
}
