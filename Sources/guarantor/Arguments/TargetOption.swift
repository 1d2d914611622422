import ArgumentParser

/// What an answer is narrowed to.
struct TargetOption: ParsableArguments {
    @Option(
        name: .customLong("target"),
        help: ArgumentHelp(
            "Only this commitment, pillar, instrument or party, with what belongs to it.", valueName: "id"))
    var id: String?
}
