import Guarantor

/// The elements that pass the tests, one line each.
struct SelectionPage {
    let selection: Selection
    let framework: Framework
    var limit: Int?

    func write(to page: inout Page) {
        let names = Names(framework.document)
        let count = selection.elements.count
        let noun = selection.kind.rawValue.split(separator: "_").joined(separator: " ")
        page.paragraph(StyledText("\(count == 0 ? "No" : "\(count)") \(count == 1 ? noun : noun.plural)", .heading))
        let shown = selection.elements.prefix(limit ?? .max)
        let column = min((shown.map { columns($0.id) }.max() ?? 0) + 2, 32)
        for element in shown {
            page.item(
                StyledText(element.id), column: column, StyledText(description(of: element.id, names), .aside),
                indent: 2)
        }
        page.rest(count - shown.count, noun.plural, indent: 2)
    }

    /// A claim is what it says; anything else is its title.
    private func description(of id: String, _ names: Names) -> String {
        guard selection.kind == .claim, let claim = framework.document.claims.first(where: { $0.id == id }) else {
            return names[id] == id ? "" : names[id]
        }
        let speaker = claim.speaker.map { ", \($0)" } ?? ""
        return "\(claim.property) of \(claim.about): \(claim.value.words) (\(claim.source)\(speaker))"
    }
}

extension String {
    fileprivate var plural: String { hasSuffix("y") ? dropLast() + "ies" : self + "s" }
}
