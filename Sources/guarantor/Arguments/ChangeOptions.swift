import ArgumentParser
import Guarantor

/// What a question about change is about.
struct SubjectOption: ParsableArguments {
    @Option(
        name: .customLong("target"),
        help: ArgumentHelp(
            "A fact, condition, instrument, pillar or commitment; without it, the framework.", valueName: "id"))
    var id: String?
}

/// Facts that a question about change leaves as they are.
struct FixOption: ParsableArguments {
    @Option(
        name: .customLong("fix"), parsing: .singleValue,
        help: ArgumentHelp("A fact that does not change, beside those settled or assumed.", valueName: "fact"))
    var facts: [String] = []
}

extension FactChange {
    /// `FACT=true` or `FACT=false`.
    init(argument: String) throws {
        guard let sign = argument.lastIndex(of: "=") else {
            throw ValidationError("expected FACT=true or FACT=false, as in ceasefire=true")
        }
        let value = argument[argument.index(after: sign)...]
        guard value == "true" || value == "false" else {
            throw ValidationError("a change makes a fact true or false, not `\(value)`")
        }
        self.init(fact: String(argument[..<sign]), to: value == "true")
    }
}

extension LossKind {
    init(argument: String) throws {
        guard let kind = LossKind(rawValue: argument) else {
            throw ValidationError("expected \(LossKind.allCases.map(\.rawValue).joined(separator: " or "))")
        }
        self = kind
    }
}
