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

    /// The columns that the marks take.
    static func markColumn(on terminal: Terminal) -> Int { terminal.hasSigns ? 2 : 9 }

    /// What is so of something that can hold.
    var holds: String {
        switch self {
        case .true: "holds"
        case .false: "does not hold"
        case .contested: "sources disagree"
        default: "nobody has said"
        }
    }
}

extension StandingLabel {
    var styled: StyledText { StyledText(rawValue, Style(self)) }

    /// What the label means, in a few words.
    var meaning: String {
        switch self {
        case .dropped: "given up before it was agreed"
        case .ended: "was in force and is no more"
        case .breached: "was due and not performed in time"
        case .performed: "was due and has been performed"
        case .suspended: "entered into force, but does not operate now"
        case .triggered: "what it is for has happened: performance is due"
        case .inForce: "binds now"
        case .pending: "something it waits for has not come about"
        case .undetermined: "nobody has said enough to settle it"
        case .contested: "sources disagree on what would settle it"
        }
    }
}

extension Standing {
    /// The label, with what remains possible where truth leaves several.
    var styled: StyledText {
        guard possible.count > 1 else { return label.styled }
        return label.styled + StyledText(": \(alternatives)")
    }

    /// `in force or pending`.
    var alternatives: String { possible.map(\.rawValue).joined(separator: " or ") }
}
