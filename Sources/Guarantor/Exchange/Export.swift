/// A framework, or what one target rests on, in a form that another program reads.
public struct Export: Answer {
    /// The form it is in.
    public let format: ExportFormat
    /// The whole text in UTF-8.
    public let bytes: [UInt8]
    public let receipt: Receipt

    /// The bytes as a text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// What a framework can be written as.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// The document in canonical form.
    case document
    /// What rests on what, coloured by standing, for `dot`.
    case graphviz
    /// The same, for Mermaid.
    case mermaid
    /// The elements of one kind, one line each.
    case csv
    /// The target as a fault tree over the facts that carry a probability (Open-PSA Model Exchange Format).
    case openPSA = "open_psa"
}

extension Scenario {
    /// Writes the framework for another program.
    ///
    /// - Parameters:
    ///   - format: what the other program reads.
    ///   - target: for the graphs, whose conditions are drawn, and for Open-PSA the top event; nil: the framework. The document and its
    ///     tables are always whole.
    ///   - kind: for CSV, which elements.
    /// - Throws: `QuestionError`; for Open-PSA, `missingProbabilities` where something open has none.
    public func export(
        _ format: ExportFormat, target: String? = nil, kind: ElementKind = .commitment
    ) throws(QuestionError) -> Export {
        var terms: [(Question.Key, Question.Value)] = [(.format, .word(format.rawValue))]
        if format == .csv { terms.append((.kind, .word(kind.rawValue))) }
        let bytes =
            switch format {
            case .document: framework.document.canonicalJSON()
            case .graphviz: Array(try DependencyGraph(try evaluate(), of: target).graphviz().utf8)
            case .mermaid: Array(try DependencyGraph(try evaluate(), of: target).mermaid().utf8)
            case .csv: try table(of: kind)
            case .openPSA: Array(try FaultTree(self, target).openPSA().utf8)
            }
        let isNarrowed = format == .graphviz || format == .mermaid || format == .openPSA
        return Export(
            format: format, bytes: bytes,
            receipt: Receipt(self, Question(.export, target: isNarrowed ? target : nil, terms)))
    }
}
