extension DependencyGraph {
    /// A Mermaid flowchart.
    func mermaid() -> String {
        var text = "---\ntitle: \(Self.yaml(title))\n---\nflowchart LR\n"
        for (number, node) in nodes.enumerated() {
            let lines = wrapped(node.text, columns: 32) + (node.look.word.isEmpty ? [] : ["(\(node.look.word))"])
            let label = lines.map(Self.escaped).joined(separator: "<br/>")
            let (open, close) = node.shape.mermaid
            text += "  n\(number)\(open)\"\(label)\"\(close)\(node.look == .plain ? "" : ":::" + node.look.className)\n"
        }
        for edge in edges {
            let arrow = edge.isNegated ? "-.->" : "-->"
            let label = (edge.isNegated ? ["not"] : []) + (edge.label.isEmpty ? [] : [edge.label])
            let said = label.isEmpty ? "" : "|\"\(Self.escaped(label.joined(separator: ": ")))\"|"
            text += "  n\(edge.from) \(arrow)\(said) n\(edge.to)\n"
        }
        var drawn: Set<Look> = [.plain]
        for look in nodes.map(\.look) where drawn.insert(look).inserted {
            let (fill, line) = look.colours
            let dashes = look.isOpen ? ",stroke-dasharray:4" : ""
            text += "  classDef \(look.className) fill:\(fill),stroke:\(line),color:#000000\(dashes)\n"
        }
        return text
    }

    /// What is more than a letter, a digit or a space as an entity of Mermaid's, so that nothing is read as markup.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ".", "-": result.unicodeScalars.append(scalar)
            default: result += scalar.isControl ? " " : scalar.value < 0x80 ? "#\(scalar.value);" : String(scalar)
            }
        }
        return result
    }

    /// The title stands in a YAML header.
    private static func yaml(_ text: String) -> String {
        var result = "'"
        for scalar in text.unicodeScalars {
            result += scalar == "'" ? "''" : scalar.isControl ? " " : String(scalar)
        }
        return result + "'"
    }
}

extension DependencyGraph.Look {
    /// A truth and a standing may share a word.
    fileprivate var className: String {
        let prefix = if case .truth = self { "truth_" } else { "standing_" }
        return prefix + word.split(separator: " ").joined(separator: "_")
    }
}

extension DependencyGraph.Shape {
    fileprivate var mermaid: (open: String, close: String) {
        switch self {
        case .framework: ("[[", "]]")
        case .pillar: ("[/", "\\]")
        case .condition: ("{{", "}}")
        case .instrument: (">", "]")
        case .commitment: ("[", "]")
        case .fact: ("([", "])")
        case .operator: ("(", ")")
        }
    }
}
