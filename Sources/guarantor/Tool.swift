import ArgumentParser
import Guarantor

/// The root command.
struct Tool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guarantor",
        abstract: "Asks a framework of security guarantees: what stands, what is missing, why, and who says so.",
        discussion: """
            A framework is a JSON document: a file (.yaml: in YAML), a bundled one, or - for standard input. Without one, the \
            questions are put to \(FrameworkSource.usual).

            EXAMPLES
              guarantor status
              guarantor explain --target multinational_force
              guarantor status --changes --assume ceasefire=true --assume fra_approval=true
              guarantor requirements --target response
              guarantor check my-framework.json

            \(ExitStatus.help)

            Text is coloured on a terminal unless NO_COLOR is set. Completions for a shell come from
              guarantor --generate-completion-script bash
            """,
        version: "guarantor \(Library.version)",
        subcommands: [
            StatusCommand.self, ExplainCommand.self, CoverageCommand.self, ConflictsCommand.self, HistoryCommand.self,
            TimelineCommand.self,
            ProceduresCommand.self,
            SelectCommand.self, RequirementsCommand.self, VulnerabilitiesCommand.self, NextQuestionsCommand.self,
            ProbabilityCommand.self, ForecastCommand.self, SweepCommand.self, InfluenceCommand.self,
            MutualDependenceCommand.self,
            AuditCommand.self, CompareCommand.self, CheckCommand.self, ExportCommand.self, ImportCommand.self,
            VerifyCommand.self, FrameworksCommand.self,
        ])
}

extension Tool {
    /// Says which asks there are where the first argument is none of them.
    static func checkAsk(_ argument: String?) throws {
        let asks = configuration.subcommands.compactMap { $0.configuration.commandName }
        guard let argument, !argument.hasPrefix("-"), argument != "help", !asks.contains(argument) else { return }
        throw Refusal(message: "there is no ask `\(argument)`; expected one of \(asks.joined(separator: ", "))")
    }
}
