import Guarantor

extension Truth {
    /// A sign of one column, or a word where the terminal has no signs.
    func mark(on terminal: Terminal) -> StyledText {
        let (sign, word) =
            switch self {
            case .true: ("✓", "yes")
            case .false: ("✗", "no")
            case .contested: ("≠", "disputed")
            default: ("?", "open")
            }
        return StyledText(terminal.hasSigns ? sign : word, Style(self))
    }

    /// The columns that the marks take, with the space behind them.
    static func markColumn(on terminal: Terminal) -> Int { terminal.hasSigns ? 2 : 9 }

    /// What is so of something that can hold.
    var holds: String {
        switch self {
        case .true: "holds"
        case .false: "does not hold"
        case .contested: "disputed"
        default: "open"
        }
    }

    /// The same of several.
    func holding(_ count: Int) -> String {
        switch self {
        case .true: count == 1 ? "holds" : "hold"
        case .false: count == 1 ? "does not hold" : "do not hold"
        case .contested: count == 1 ? "is disputed" : "are disputed"
        default: count == 1 ? "is open" : "are open"
        }
    }

    /// What is so of a guarantor.
    var boundness: String {
        switch self {
        case .true: "bound"
        case .false: "not bound"
        case .contested: "sources disagree"
        default: "nobody has said"
        }
    }

    /// What is so of an instrument.
    var adoption: String {
        switch self {
        case .true: "adopted"
        case .false: "not adopted"
        case .contested: "sources disagree"
        default: "nobody has said"
        }
    }
}

/// `a`, `a and b`, `a, b and c`.
func enumerated(_ parts: [String], _ conjunction: String) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
