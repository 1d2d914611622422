import GuarantorLogic

/// A loop through a negation in the words of the document.
struct LoopDescription {
    private let names: [EquationNames.Name]
    private static let shownAtMost = 12

    init(_ loop: LoopThroughNegation, _ names: EquationNames) {
        self.names = loop.variables.compactMap { names[$0] }
    }

    /// The loop, its first member named again at the end.
    var text: String {
        let words = names.map(\.words)
        let shown =
            words.count > Self.shownAtMost
            ? Array(words[..<Self.shownAtMost]) + ["… (\(words.count) in all)"] : words + Array(words.prefix(1))
        return shown.joined(separator: " rests on ")
    }

    func diagnostic(in reading: DocumentReading) -> Diagnostic {
        reading.diagnostic(
            .loop, at: names.first?.pointer ?? "",
            "a loop through a negation has no meaning within one instant: \(text)",
            expected: "conditions that do not rest on their own negation")
    }
}
