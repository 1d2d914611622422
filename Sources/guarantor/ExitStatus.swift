/// What the exit status says. The numbers are part of the tool's contract.
enum ExitStatus: Int32 {
    /// The question was answered.
    case answered = 0
    /// The document has problems, or an answer does not come out again; what is wrong was listed.
    case documentHasProblems = 1
    /// The question could not be put: a wrong option, an unknown id, a bad date, a file that cannot be read.
    case wrongUsage = 2
    /// The work ended before an answer was found.
    case outOfBudget = 3
    /// The audit found something that `--fail-on` names.
    case found = 4

    static let help = """
        EXIT STATUS
          0  answered
          1  the document has problems, which are listed, or an answer to
             be verified does not come out again
          2  the question could not be put: a wrong option, an unknown id,
             a bad date, a file that cannot be read
          3  the work ended before an answer was found
          4  the audit found something that --fail-on names
        """
}
