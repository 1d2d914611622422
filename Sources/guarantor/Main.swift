import ArgumentParser
import Guarantor

/// Reads the arguments, puts the question, ends with an exit status.
@main
enum Main {
    static func main() {
        ignoreBrokenPipes()
        var status = ExitStatus.answered
        do {
            try Tool.checkAsk(CommandLine.arguments.dropFirst().first)
            var command = try Tool.parseAsRoot()
            try command.run()
        } catch {
            status = Ending(error).announce()
        }
        StandardOutput.flush()
        end(status)
    }
}
