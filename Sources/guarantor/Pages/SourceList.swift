import Guarantor

/// What the ids of sources stand for.
struct SourceList {
    private let sources: [String: Source]

    init(_ document: Document) {
        sources = Dictionary(document.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Lists the sources that an answer cites, in the document's words.
    func write(_ cited: Set<String>, to page: inout Page) {
        let known = cited.sorted().compactMap { sources[$0] }
        guard !known.isEmpty else { return }
        page.heading("Sources")
        let column = (known.map { columns($0.id) }.max() ?? 0) + 2
        for source in known {
            page.item(
                StyledText(source.id, .aside), column: min(column, 20), StyledText(Self.description(of: source)),
                indent: 2)
        }
    }

    private static func description(of source: Source) -> String {
        var parts = [source.title]
        if let publisher = source.publisher { parts.append(publisher) }
        switch source.date {
        case .dated(let date): parts.append(date.description)
        case .undated: parts.append("undated")
        case nil: break
        }
        return parts.joined(separator: ", ")
    }
}
