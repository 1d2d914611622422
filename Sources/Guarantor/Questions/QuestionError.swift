/// Why a question could not be put or answered.
public enum QuestionError: Error, Hashable, Sendable {
    case unknownID(String, suggestion: String?)
    case wrongKind(String, found: ElementKind, expected: [ElementKind])
    /// A request that is not of the form that the ask takes.
    case badRequest([Diagnostic])
    case unknownBundle(String, suggestion: String?)
    case budget(String)
}
