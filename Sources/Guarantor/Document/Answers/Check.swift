/// The problems of a document, or that it has none.
public struct Check: Sendable {
    /// By place, at most 100.
    public let diagnostics: [Diagnostic]
    /// How many problems there are, those beyond the hundredth included.
    public let total: Int

    package init(_ diagnostics: [Diagnostic], total: Int) {
        self.diagnostics = diagnostics
        self.total = total
    }

    /// `{"problems": n, "diagnostics": […]}` in UTF-8.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("problems", total)
            json.list("diagnostics", diagnostics) { $1.write(to: &$0) }
        }
        return json.bytes
    }
}

extension Framework {
    /// All problems that reading the document would find. Linear in its length.
    public static func check(_ json: [UInt8]) -> Check {
        do throws(DocumentError) {
            _ = try Framework(json: json)
            return Check([], total: 0)
        } catch {
            return Check(error.diagnostics, total: error.total)
        }
    }
}

extension Diagnostic {
    func write(to json: inout JSONWriter) {
        json.member("code", code.rawValue)
        json.member("line", line)
        json.member("column", column)
        json.member("offset", offset)
        json.member("pointer", pointer)
        json.member("message", message)
        json.optional("expected", expected)
        json.optional("suggestion", suggestion)
    }
}
