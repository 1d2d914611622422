import Guarantor

extension QuestionError {
    /// One line, lower case, no full stop.
    var message: String {
        switch self {
        case .unknownID(let id, let suggestion):
            "nothing is called `\(id)`" + remedy(suggestion)
        case .wrongKind(let id, let found, let expected):
            "`\(id)` is \(found.words); expected \(expected.map(\.words).joined(separator: " or "))"
        case .badRequest(let diagnostics):
            diagnostics.first?.message ?? "the request is not of the form that the ask takes"
        case .unknownBundle(let name, let suggestion):
            "no bundled framework is called `\(name)`" + remedy(suggestion)
        case .budget(let what):
            what
        }
    }

    private func remedy(_ suggestion: String?) -> String { suggestion.map { "; did you mean `\($0)`?" } ?? "" }

    var status: ExitStatus {
        if case .budget = self { .outOfBudget } else { .wrongUsage }
    }
}

extension ElementKind {
    /// With its article, as a sentence has it.
    var words: String {
        switch self {
        case .framework: "the framework"
        case .instrument: "an instrument"
        case .objection: "an objection"
        case .openQuestion: "an open question"
        case .event: "an event"
        default: "a \(rawValue)"
        }
    }
}
