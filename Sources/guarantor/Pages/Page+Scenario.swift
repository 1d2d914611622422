import Guarantor

extension Page {
    /// What an answer is about: the framework, the date, the reading, and what is supposed.
    mutating func header(_ receipt: Receipt, _ framework: Framework, _ names: Names) {
        let document = framework.document
        paragraph(StyledText(document.title, .heading) + StyledText(" (\(document.id))", .aside))
        let date = receipt.date.map { "as of \($0)" } ?? "without a date"
        let known = receipt.knownAt.map { ", as known at \($0)" } ?? ""
        paragraph(StyledText("\(date)\(known); \(receipt.reading.rawValue) reading", .aside))
        let supposed = receipt.suppositions(names)
        guard !supposed.isEmpty else { return }
        paragraph("Supposing that:")
        for supposition in supposed { item("-", column: 2, StyledText(supposition), indent: 2) }
    }

    /// Where a list was cut short.
    mutating func rest(_ count: Int, _ what: String, indent: Int = 0) {
        if count > 0 { paragraph(StyledText("… and \(count) more \(what)", .aside), indent: indent) }
    }
}

extension Receipt {
    /// What the scenario supposes against the record, in words.
    fileprivate func suppositions(_ names: Names) -> [String] {
        let told = assumptions.map { assumption in
            let since = assumption.date.map { ", from \($0)" } ?? ""
            let statement = names[assumption.fact]
            return switch assumption.value {
            case .true: "\(statement)\(since)"
            case .false: "not so: \(statement)\(since)"
            case .contested: "disputed: \(statement)\(since)"
            default: "not said: \(statement)\(since)"
            }
        }
        return told + dropped.map { "\(names[$0]) (\($0)) did not happen" }
    }
}
