import Guarantor

/// How a piece of text looks where there is colour, named for what it means.
enum Style: String {
    case heading = "1"
    /// Ids, sources, asides.
    case aside = "2"
    case good = "32"
    case bad = "31"
    case waiting = "33"
    /// Nobody has said.
    case open = "36"
    /// Sources disagree.
    case disputed = "35"
    case due = "1;33"
    case broken = "1;31"
}

extension Style {
    init(_ truth: Truth) {
        switch truth {
        case .true: self = .good
        case .false: self = .bad
        case .contested: self = .disputed
        default: self = .open
        }
    }

    init(_ label: StandingLabel) {
        switch label {
        case .inForce, .performed: self = .good
        case .triggered: self = .due
        case .breached: self = .broken
        case .suspended: self = .bad
        case .pending: self = .waiting
        case .dropped, .ended: self = .aside
        case .undetermined: self = .open
        case .contested: self = .disputed
        }
    }
}
