import Guarantor

/// The findings of an audit, rule by rule.
struct AuditPage {
    let audit: Audit
    let framework: Framework
    /// How lines name the document.
    let label: String
    /// Of the findings, where the document's text is at hand.
    let places: [TextPlace?]?
    var limit: Int?

    func write(to page: inout Page) {
        page.header(audit.receipt, framework, Names(framework.document))
        page.blank()
        page.paragraph(tally)
        for rule in AuditRule.allCases {
            let found = audit.findings.enumerated().filter { $1.rule == rule }
            guard !found.isEmpty else { continue }
            page.blank()
            page.paragraph(
                StyledText(rule.title, .heading) + StyledText(" (\(rule.severity.rawValue))", Style(rule.severity)))
            page.paragraph(StyledText("\(rule.why); \(rule.remedy).", .aside), indent: 2)
            for (index, finding) in found.prefix(limit ?? .max) {
                let place = StyledText(" (\(self.place(of: index)))", .aside)
                page.item("-", column: 2, StyledText(finding.text) + place, indent: 2)
            }
            page.rest(found.count - (limit ?? .max), "findings", indent: 4)
        }
        guard !audit.undecided.isEmpty else { return }
        page.heading("Not decided, for it takes too much")
        for pointer in audit.undecided { page.item("-", column: 2, StyledText(pointer), indent: 2) }
    }

    /// One line for each finding.
    var lines: [String] {
        audit.findings.enumerated().map { index, finding in
            let place = places?[index].map { ":\($0.line):\($0.column)" } ?? ""
            let pointer = places == nil ? " \(finding.pointer.isEmpty ? "/" : finding.pointer):" : ""
            return legible(
                "\(label)\(place):\(pointer) \(finding.severity.rawValue): \(finding.rule.rawValue): \(finding.text)")
        }
    }

    private func place(of index: Int) -> String {
        let pointer = audit.findings[index].pointer
        guard let place = places?[index] else { return pointer.isEmpty ? "the whole" : pointer }
        return "line \(place.line), column \(place.column)"
    }

    private var tally: StyledText {
        let parts = Audit.Severity.allCases.reversed().compactMap { severity -> StyledText? in
            let count = audit.count(severity)
            return count == 0
                ? nil : StyledText("\(count) \(severity.rawValue)\(count == 1 ? "" : "s")", Style(severity))
        }
        return parts.isEmpty ? StyledText("Nothing to report.", .good) : parts.joined(", ") + "."
    }
}

extension AuditRule {
    fileprivate var title: String {
        let words = rawValue.split(separator: "_").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}

extension Style {
    fileprivate init(_ severity: Audit.Severity) {
        switch severity {
        case .error: self = .broken
        case .warning: self = .waiting
        case .note: self = .aside
        }
    }
}
