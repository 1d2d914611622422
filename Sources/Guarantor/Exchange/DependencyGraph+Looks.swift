extension DependencyGraph.Look {
    /// What it is called in a legend and as a class.
    var word: String {
        switch self {
        case .truth(let truth): truth.description
        case .standing(let label): label.rawValue
        case .plain: ""
        }
    }

    /// Fill and line. Told apart without red and green too, after Okabe and Ito (2008); what is open is dashed.
    var colours: (fill: String, line: String) {
        switch self {
        case .truth(.true), .standing(.inForce): ("#a6dcc6", "#009e73")
        case .truth(.false), .standing(.pending): ("#e3e3e3", "#6b6b6b")
        case .truth(.contested), .standing(.contested): ("#f7e3a3", "#b38600")
        case .truth, .standing(.undetermined): ("#ffffff", "#6b6b6b")
        case .standing(.triggered): ("#f4c7a1", "#d55e00")
        case .standing(.breached): ("#d55e00", "#7a3600")
        case .standing(.performed): ("#b5d9f0", "#0072b2")
        case .standing(.suspended): ("#e8c6da", "#a34e7f")
        case .standing(.ended): ("#b5b5b5", "#3c3c3c")
        case .standing(.dropped): ("#ffffff", "#b5b5b5")
        case .plain: ("#ffffff", "#6b6b6b")
        }
    }

    var isOpen: Bool {
        switch self {
        case .truth(let truth): !truth.isDecided
        case .standing(let label): label == .undetermined || label == .contested || label == .dropped
        case .plain: false
        }
    }
}

/// A text in lines of about so many scalars, broken at spaces.
func wrapped(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var (line, width) = ("", 0)
    for word in text.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }) {
        if width > 0, width + word.count >= columns {
            lines.append(line)
            (line, width) = ("", 0)
        }
        line += (width > 0 ? " " : "") + String(word)
        width += word.count + (width > 0 ? 1 : 0)
    }
    return width > 0 ? lines + [line] : lines
}
