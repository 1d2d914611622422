import ArgumentParser
import Guarantor

/// What every question is put to: a framework, a date and assumptions.
struct ScenarioOptions: ParsableArguments {
    @Argument(
        help: "A document, a bundled framework, or - for standard input; without it, \(FrameworkSource.usual).",
        completion: .file(extensions: ["json"]))
    var file: String?

    @Option(name: .customLong("at"), help: ArgumentHelp("The date to look at.", valueName: "date"), transform: instant)
    var date: Instant?

    @Option(
        name: .customLong("as-known-at"),
        help: ArgumentHelp("Leave out events reported later than that.", valueName: "date"), transform: instant)
    var knownAt: Instant?

    @Option(
        name: .customLong("assume"), parsing: .singleValue,
        help: ArgumentHelp(
            "Suppose that a fact is true, false, unknown or contested, as in ceasefire=true or ceasefire=false@2026-06-01.",
            valueName: "fact=value[@date]"), transform: Assumption.init)
    var assumptions: [Assumption] = []

    @Option(
        name: .customLong("withdraw"), parsing: .singleValue,
        help: ArgumentHelp("Suppose that a party takes part no more.", valueName: "party[@date]"),
        transform: DatedWord.init)
    var withdrawals: [DatedWord] = []

    @Option(
        name: .customLong("drop"), parsing: .singleValue,
        help: ArgumentHelp("Leave an event of the record out.", valueName: "event"))
    var dropped: [String] = []

    @Flag(name: .customLong("exact"), help: "Read undecided facts case by case, not by truth tables: decides more.")
    var isExact = false

    var source: FrameworkSource { get throws { try FrameworkSource(file) } }

    func scenario() throws -> Scenario { try scenario(of: source.framework()) }

    func scenario(of framework: Framework) throws -> Scenario {
        var scenario = Scenario(framework)
        scenario.date = date
        scenario.knownAt = knownAt
        if isExact { scenario.reading = .exact }
        for assumption in assumptions { try scenario.assume(assumption.fact, assumption.value, at: assumption.date) }
        for withdrawal in withdrawals { try scenario.withdraw(withdrawal.word, at: withdrawal.date) }
        for event in dropped { try scenario.drop(event: event) }
        return scenario
    }
}

extension ScenarioOptions {
    /// The arguments that name the framework, as the shell wants them, for a hint what to ask next.
    var invocation: String { file.map { " " + quotedForShell($0) } ?? "" }
}

private func quotedForShell(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-_./:@".utf8.contains(byte)
        }
    }
    return isPlain
        ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
}
