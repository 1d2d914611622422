/// The problems found so far: all are counted, the first hundred by place are kept.
struct Problems: Sendable {
    private(set) var total = 0
    private var kept: [Problem] = []
    /// Problems from this offset on are only counted.
    private var cutoff = Int.max

    static let most = 100

    private struct Problem {
        let code: DiagnosticCode
        let token: Int
        let offset: Int
        let message: String
        let expected: String?
        let lookalikes: Lookalikes
    }

    /// - Parameter token: the value or key to which the pointer leads.
    mutating func add(
        _ code: DiagnosticCode, _ token: Int, offset: Int, _ message: @autoclosure () -> String,
        expected: @autoclosure () -> String? = nil, lookalikes: @autoclosure () -> Lookalikes = .none
    ) {
        total += 1
        guard offset < cutoff else { return }
        kept.append(
            Problem(
                code: code, token: token, offset: offset, message: message(), expected: expected(),
                lookalikes: lookalikes()))
        if kept.count >= 2 * Self.most { prune() }
    }

    private mutating func prune() {
        sort()
        kept.removeLast(max(0, kept.count - Self.most))
        if kept.count == Self.most, let last = kept.last { cutoff = last.offset }
    }

    /// By place; at one place in the order of finding.
    private mutating func sort() {
        kept = kept.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
            .map(\.element)
    }

    /// All of them with their places, or nil if there are none.
    func error(in text: JSONText, ids: IDTable? = nil) -> DocumentError? {
        guard total > 0 else { return nil }
        var all = self
        all.prune()
        var search = LookalikeSearch(ids)
        let places = JSONText.places(of: all.kept.map(\.offset), in: text.bytes)
        let diagnostics = zip(all.kept, places).map { problem, place in
            Diagnostic(
                code: problem.code, line: place.line, column: place.column, offset: problem.offset,
                pointer: text.pointer(to: problem.token), message: problem.message, expected: problem.expected,
                suggestion: search.best(problem.lookalikes))
        }
        return DocumentError(diagnostics: diagnostics, total: total)
    }
}
