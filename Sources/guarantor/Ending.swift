import ArgumentParser
import Guarantor

/// A question that could not be put, in one line.
struct Refusal: Error {
    let message: String
    var status = ExitStatus.wrongUsage
}

/// A document that was read and has problems; they have been listed already.
struct DocumentRefused: Error {}

/// An answer that did not come out again; what differs has been said already.
struct NotReproduced: Error {}

/// How the tool ends when a command throws: what is said where, and the exit status.
struct Ending {
    private let error: any Error

    init(_ error: any Error) { self.error = error }

    /// Says what there is to say and gives the exit status.
    func announce() -> ExitStatus {
        switch error {
        case is DocumentRefused, is NotReproduced:
            return .documentHasProblems
        case is Found:
            return .found
        case let refusal as Refusal:
            return complain(refusal.message, refusal.status)
        case let error as QuestionError:
            return complain(error.complaint, error.status)
        default:
            return announceParsing()
        }
    }

    /// Help and version are wanted answers, not failures.
    private func announceParsing() -> ExitStatus {
        guard Tool.exitCode(for: error) != .success else {
            StandardOutput.write(Tool.fullMessage(for: error))
            StandardOutput.write("\n")
            return .answered
        }
        return complain(Tool.message(for: error), .wrongUsage)
    }

    private func complain(_ message: String, _ status: ExitStatus) -> ExitStatus {
        StandardError.write("guarantor: \(legible(message))\n")
        return status
    }
}
