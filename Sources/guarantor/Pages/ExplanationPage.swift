import Guarantor

/// Why something is so: in a paragraph, then step by step down to the facts and to who says so.
struct ExplanationPage {
    let explanation: Explanation
    let framework: Framework
    var isBrief = false
    /// How many steps are shown.
    var limit: Int?

    func write(to page: inout Page) {
        let names = Names(framework.document)
        page.header(explanation.receipt, framework, names)
        page.blank()
        page.paragraph(StyledText(explanation.text))
        guard !isBrief else { return }
        page.heading("Step by step")
        page.paragraph(legend(page.terminal))
        page.blank()
        var tree = ReasonTree(names: names, limit: limit)
        tree.write(explanation.tree, to: &page)
        page.rest(tree.leftOut, tree.leftOut == 1 ? "step" : "steps")
        if explanation.isTruncated {
            page.paragraph(StyledText("The explanation was cut off where it grew too large.", .aside))
        }
        SourceList(framework.document).write(tree.cited, to: &page)
    }

    private func legend(_ terminal: Terminal) -> StyledText {
        guard terminal.hasSigns else { return "" }
        return [
            (Truth.true, "so"), (.false, "not so"), (.unknown, "nobody has said"), (.contested, "sources disagree"),
        ]
        .map { truth, words in truth.mark(on: terminal) + StyledText(" \(words)", .aside) }.joined("   ")
    }
}
