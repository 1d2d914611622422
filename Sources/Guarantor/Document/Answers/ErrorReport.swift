/// What went wrong, as every face of the library tells it: a stable name, one line, and what helps to mend it.
public struct ErrorReport: Error, Hashable, Sendable {
    /// A stable name for programs.
    public let code: String
    /// One line, lower case, no full stop; the user's words in backticks.
    public let message: String
    /// A word that exists and resembles the one that does not.
    public let suggestion: String?
    /// The problems of a document or a request, by place.
    public let problems: DocumentError?

    /// An error without places, of a face of the library.
    public init(code: String, message: String) {
        self.init(code: code, message: message, suggestion: nil, problems: nil)
    }

    private init(code: String, message: String, suggestion: String?, problems: DocumentError?) {
        self.code = code
        self.message = message
        self.suggestion = suggestion
        self.problems = problems
    }
}

extension ErrorReport {
    /// What was given for a date is none.
    public init(notADate text: String) {
        self.init(
            code: "date", message: "\(quoted(text)) is not a date such as `2026-01-06` or `2026-01-06T12:30:00Z`")
    }

    /// A document that cannot be read, with its problems.
    public init(_ error: DocumentError) {
        self.init(code: "document", message: error.firstLine, suggestion: nil, problems: error)
    }

    /// A question that cannot be put or answered.
    public init(_ error: QuestionError) {
        if case .badRequest(let problems) = error {
            self.init(code: error.code, message: problems.firstLine, suggestion: nil, problems: problems)
        } else {
            self.init(code: error.code, message: error.description, suggestion: error.suggestion, problems: nil)
        }
    }
}

extension DocumentError {
    /// The first problem and how many there are besides.
    fileprivate var firstLine: String {
        let first = diagnostics.first?.description ?? ""
        let others = total - min(total, 1)
        return others == 0 ? first : "\(first) (and \(others) more problem\(others == 1 ? "" : "s"))"
    }
}

extension ErrorReport {
    /// `{"code": …, "message": …}` in UTF-8; with `suggestion`, `total` and `diagnostics` where they apply.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("code", code)
            json.member("message", message)
            json.optional("suggestion", suggestion)
            guard let problems else { return }
            json.member("total", problems.total)
            json.list("diagnostics", problems.diagnostics) { $1.write(to: &$0) }
        }
        return json.bytes
    }
}
