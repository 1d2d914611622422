/// Why a question could not be put or answered.
public enum QuestionError: Error, Hashable, Sendable {
    /// An id that names nothing.
    case unknownID(String, suggestion: String?)
    /// An id that names an element of another kind than the question takes.
    case wrongKind(String, found: ElementKind, expected: [ElementKind])
    /// A name that no bundled framework has.
    case unknownBundle(String, suggestion: String?)
    /// A key that no element of the kind can have.
    case unknownAttribute(String, ElementKind, known: [String], suggestion: String?)
    /// A request that is not of the form that the ask takes.
    case badRequest(DocumentError)
    /// What is open and has no probability, for a target.
    case missingProbabilities(String, [String])
    /// What speaks against a forecast of a target, all of it.
    case cannotForecast(String, [String])
    /// The work ended before an answer was found.
    case budget(String)
    /// Whoever was told of the work's progress ended it.
    case cancelled
}

extension QuestionError {
    /// A stable name for programs.
    public var code: String {
        switch self {
        case .unknownID: "unknown_id"
        case .wrongKind: "wrong_kind"
        case .unknownBundle: "unknown_bundle"
        case .unknownAttribute: "unknown_key"
        case .badRequest: "bad_request"
        case .missingProbabilities: "missing_probabilities"
        case .cannotForecast: "cannot_forecast"
        case .budget: "budget"
        case .cancelled: "cancelled"
        }
    }

    /// A word that exists and resembles the one that does not.
    public var suggestion: String? {
        switch self {
        case .unknownID(_, let suggestion), .unknownBundle(_, let suggestion),
            .unknownAttribute(_, _, _, let suggestion):
            suggestion
        default: nil
        }
    }
}

extension QuestionError: CustomStringConvertible {
    /// One line; several where a request has several problems.
    public var description: String {
        let didYouMean = suggestion.map { "; did you mean \(quoted($0))?" } ?? ""
        switch self {
        case .unknownID("", _): return "an id is empty"
        case .unknownID(let id, _): return "nothing has the id \(quoted(id))" + didYouMean
        case .wrongKind(let id, let found, let expected):
            return
                "\(quoted(id)) is \(Kinds(found).nounWithArticle); expected \(Kinds(expected.map { Kinds($0) }).nounWithArticle)"
        case .unknownBundle(let name, _):
            let names = Framework.bundledNames.map { quoted($0) }.joined(separator: ", ")
            return "no bundled framework is called \(quoted(name))"
                + (didYouMean.isEmpty ? "; there are \(names)" : didYouMean)
        case .unknownAttribute(let key, let kind, let known, _):
            return "\(Kinds(kind).nounWithArticle) has no key \(quoted(key))"
                + (didYouMean.isEmpty ? "; expected one of " + quotedList(known) : didYouMean)
        case .badRequest(let error): return error.description
        case .missingProbabilities(let target, let open):
            return "\(quoted(target)) rests on what is open and has no probability, so that there are only bounds: "
                + open.joined(separator: ", ")
        case .cannotForecast(let target, let problems):
            return "\(quoted(target)) can't be forecast: " + problems.joined(separator: "; ")
        case .budget(let what): return what
        case .cancelled: return "the progress callback ended the work"
        }
    }
}
