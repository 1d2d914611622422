import CGuarantor
import Guarantor

/// Why a function fails: the header's number, and what there is to say.
struct Failure: Error {
    let code: guarantor_error
    let report: ErrorReport

    private init(_ code: guarantor_error_e, _ report: ErrorReport) {
        self.code = guarantor_error(code.rawValue)
        self.report = report
    }
}

extension Failure {
    static func argument(_ message: String) -> Failure {
        Failure(GUARANTOR_ERROR_ARGUMENT, ErrorReport(code: "argument", message: message))
    }

    static func missing(_ name: StaticString) -> Failure { argument("`\(name)` is NULL") }

    static func unlisted(_ name: StaticString, _ number: Int32) -> Failure {
        argument("`\(name)` is \(number), which is none of the listed numbers")
    }

    static func withoutTruth(_ kind: ElementKind) -> Failure {
        let message = "an element of the kind `\(kind.rawValue)` is neither true nor false"
        return Failure(GUARANTOR_ERROR_WRONG_KIND, ErrorReport(code: "wrong_kind", message: message))
    }

    static func notADate(_ text: String) -> Failure { Failure(GUARANTOR_ERROR_DATE, ErrorReport(notADate: text)) }

    static let cancelled = Failure(QuestionError.cancelled)

    init(_ error: DocumentError) { self.init(GUARANTOR_ERROR_DOCUMENT, ErrorReport(error)) }

    init(_ error: QuestionError) {
        let code =
            switch error {
            case .unknownID, .unknownBundle: GUARANTOR_ERROR_UNKNOWN_ID
            case .wrongKind: GUARANTOR_ERROR_WRONG_KIND
            case .badRequest, .unknownAttribute, .missingProbabilities, .cannotForecast: GUARANTOR_ERROR_REQUEST
            case .budget: GUARANTOR_ERROR_BUDGET
            case .cancelled: GUARANTOR_ERROR_CANCELLED
            }
        self.init(code, ErrorReport(error))
    }
}

/// Puts a question to the library, whose errors are failures here.
func answering<Value>(_ question: () throws(QuestionError) -> Value) throws(Failure) -> Value {
    do { return try question() } catch { throw Failure(error) }
}
