extension JSONWriter {
    mutating func diagnostics(_ diagnostics: [Diagnostic]) {
        list("diagnostics", diagnostics) { json, diagnostic in
            json.member("code", diagnostic.code.rawValue)
            json.member("line", diagnostic.line)
            json.member("column", diagnostic.column)
            json.member("offset", diagnostic.offset)
            json.member("pointer", diagnostic.pointer)
            json.member("message", diagnostic.message)
            json.optional("expected", diagnostic.expected)
            json.optional("suggestion", diagnostic.suggestion)
        }
    }
}

extension Framework {
    /// What a check of a document says: `{"problems": n, "diagnostics": […]}` in UTF-8. Linear in its length.
    public static func check(_ json: [UInt8]) -> [UInt8] {
        do {
            _ = try Framework(json: json)
            return report(problems: 0, [])
        } catch {
            return report(problems: error.total, error.diagnostics)
        }
    }

    private static func report(problems: Int, _ diagnostics: [Diagnostic]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("problems", problems)
            json.diagnostics(diagnostics)
        }
        return json.bytes
    }
}
