extension DependencyGraph {
    /// In the DOT language, for `dot`.
    func graphviz() -> String {
        var text = """
            digraph {
              graph [rankdir=LR, label=\(Self.dot(title)), labelloc=t, fontname="Helvetica"];
              node [fontname="Helvetica", fontsize=10, style=filled];
              edge [fontname="Helvetica", fontsize=8, color="#6b6b6b"];

            """
        for (number, node) in nodes.enumerated() {
            let (fill, line) = node.look.colours
            let lines = wrapped(node.text, columns: 32) + (node.look.word.isEmpty ? [] : ["(\(node.look.word))"])
            var attributes = [
                "label=" + Self.dot(lines.joined(separator: "\n")), "shape=" + node.shape.dot,
                "fillcolor=\"\(fill)\"", "color=\"\(line)\"",
            ]
            if let id = node.id { attributes.append("tooltip=" + Self.dot(id)) }
            if node.look.isOpen { attributes.append("style=\"filled,dashed\"") }
            text += "  n\(number) [\(attributes.joined(separator: ", "))];\n"
        }
        for edge in edges {
            var attributes = edge.label.isEmpty ? [] : ["label=" + Self.dot(edge.label)]
            if edge.isNegated { attributes += ["style=dashed", "arrowhead=odot"] }
            let list = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
            text += "  n\(edge.from) -> n\(edge.to)\(list);\n"
        }
        return text + "}\n"
    }

    /// A quoted string. An ampersand would begin an HTML entity; control characters have no place in a picture.
    private static func dot(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "&": result += "&amp;"
            default: result.unicodeScalars.append(scalar.isControl ? " " : scalar)
            }
        }
        return result + "\""
    }
}

extension DependencyGraph.Shape {
    fileprivate var dot: String {
        switch self {
        case .framework: "doubleoctagon"
        case .pillar: "house"
        case .condition: "hexagon"
        case .instrument: "note"
        case .commitment: "box"
        case .fact: "ellipse"
        case .operator: "plaintext"
        }
    }
}

extension Unicode.Scalar {
    /// A control character (C0, C1), a noncharacter, or one that turns the direction of writing.
    var isControl: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: value & 0xFFFE == 0xFFFE
        }
    }
}
