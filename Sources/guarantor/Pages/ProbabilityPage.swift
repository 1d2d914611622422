import Guarantor

/// How likely, and what each fact matters to it: a table where it fits, else a list.
struct ProbabilityPage {
    let likelihood: Likelihood
    let framework: Framework
    var limit: Int?

    func write(to page: inout Page) {
        let names = Names(framework.document)
        page.header(likelihood.receipt, framework, names)
        page.blank()
        page.paragraph(names.titled(likelihood.target, .heading), hanging: 2)
        guard likelihood.open.isEmpty, !likelihood.isTruncated else { return bounds(&page) }
        page.paragraph("Probability: \(decimal(likelihood.probability))")
        guard !likelihood.importance.isEmpty else {
            return page.paragraph("No fact with a probability matters to it: it is certain as things stand.")
        }
        page.blank()
        let shown = Array(likelihood.importance.prefix(limit ?? .max))
        let column = min(max((shown.map { columns($0.fact) }.max() ?? 0) + 2, 6), 28)
        if column + Self.width * Self.measures.count <= page.terminal.width {
            table(shown, column, &page)
        } else {
            list(shown, &page)
        }
        page.rest(likelihood.importance.count - shown.count, "facts")
        page.blank()
        if likelihood.leavesOutFussellVesely {
            page.paragraph("F–V is left out: it may take much longer than all the rest. --fussell-vesely computes it.")
        }
        page.paragraph(StyledText(Self.legend, .aside))
    }

    private func bounds(_ page: inout Page) {
        let (lower, upper) = (likelihood.probability, likelihood.upperBound)
        // So many digits that bounds that differ look different.
        let digits = (6...17).first { decimal(lower, $0) != decimal(upper, $0) } ?? 6
        page.paragraph("Probability: between \(decimal(lower, digits)) and \(decimal(upper, digits))")
        if likelihood.isTruncated {
            return page.paragraph("The exact probability takes more memory or time than is allowed.")
        }
        page.paragraph("What is open has no probability:")
        let shown = likelihood.open.prefix(limit ?? .max)
        for open in shown { page.item("-", column: 2, StyledText(open), indent: 2) }
        page.rest(likelihood.open.count - shown.count, "open", indent: 2)
    }

    private static let width = 11

    private static let measures: [(name: String, value: @Sendable (Likelihood.FactImportance) -> Double?)] = [
        ("Birnbaum", { $0.birnbaum }), ("crit.", { $0.criticality }), ("F–V", { $0.fussellVesely }),
        ("RAW", { $0.riskAchievement }), ("RRW", { $0.riskReduction }),
    ]

    private static let legend = """
        Birnbaum: P(target | fact) − P(target | not fact). crit.: criticality, p · Birnbaum / P. F–V: Fussell–Vesely, the \
        share of P from minimal sets with the fact. RAW: risk achievement worth, P(target | fact) / P. RRW: risk reduction \
        worth, P / P(target | not fact). –: not defined.
        """

    private func table(_ shown: [Likelihood.FactImportance], _ column: Int, _ page: inout Page) {
        let heads = Self.measures.map { leftPadded($0.name, Self.width) }.joined()
        page.line(StyledText(String(repeating: " ", count: column) + heads, .heading))
        for item in shown {
            let cells = Self.measures.map { leftPadded(cell($0.value(item)), Self.width) }.joined()
            let lead = StyledText(item.fact)
            if lead.columns >= column { page.paragraph(lead) }
            let gap = lead.columns >= column ? column : column - lead.columns
            let start: StyledText = lead.columns >= column ? "" : lead
            page.line(start + StyledText(String(repeating: " ", count: gap) + cells))
        }
    }

    private func list(_ shown: [Likelihood.FactImportance], _ page: inout Page) {
        for item in shown {
            let words = Self.measures.map { "\($0.name) \(cell($0.value(item)))" }.joined(separator: ", ")
            page.paragraph(StyledText("\(item.fact): ") + StyledText(words, .aside), hanging: 2)
        }
    }

    private func cell(_ value: Double?) -> String { value.map { decimal($0) } ?? "–" }
}
