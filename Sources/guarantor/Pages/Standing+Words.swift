import Guarantor

extension StandingLabel {
    var styled: StyledText { StyledText(rawValue, Style(self)) }

    /// What the label means, in a few words.
    var meaning: String {
        switch self {
        case .dropped: "given up before it was agreed"
        case .ended: "was in force and is no more"
        case .breached: "was due and not performed in time"
        case .performed: "was due and has been performed"
        case .suspended: "has entered into force and does not operate now"
        case .triggered: "what it is for has happened, performance is due"
        case .inForce: "binds now"
        case .pending: "something that it waits for has not come about"
        case .undetermined: "nobody has said enough to settle it"
        case .contested: "sources disagree on what would settle it"
        }
    }
}

extension Standing {
    /// The label, with what remains possible where truth leaves several.
    var styled: StyledText {
        possible.count > 1 ? label.styled + StyledText(" (\(alternatives))") : label.styled
    }

    /// `suspended, in force or pending`.
    var alternatives: String { enumerated(possible.map(\.rawValue), "or") }
}
