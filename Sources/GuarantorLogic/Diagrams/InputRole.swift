/// What an input is in a question.
public enum InputRole: Hashable, Sendable {
    /// It has this value and keeps it.
    case fixed(Bool)
    /// It has this value; a change can flip it.
    case known(Bool)
    /// Nothing is known of it; a change can settle it either way.
    case open
    /// Nothing is known of it and nothing settles it: what is found holds whatever it turns out to be.
    case undetermined
    /// It varies: as a random event, as a player of a game.
    case varying
    /// It is what another literal of the system is. For inputs that go together, or that become part of a wider
    /// question: the system may be given further inputs and gates first.
    case replaced(by: Literal)
}

/// What has to hold of undetermined inputs.
public enum Quantifier: Sendable {
    /// Whatever they turn out to be.
    case all
    /// For some of what they may turn out to be.
    case some
}

/// A variable of a simplified graph: what it stands for, written so that it is false where nothing is changed.
enum Leaf: Hashable, Sendable {
    /// True: the input has been changed to the value.
    case flip(input: Int, to: Bool)
    /// True: the input is true.
    case open(input: Int)
    case undetermined(input: Int)
    case varying(input: Int)

    var input: Int {
        switch self {
        case .flip(let input, _), .open(let input), .undetermined(let input), .varying(let input): input
        }
    }

    /// Whether nothing is known of it.
    var isUnknown: Bool {
        switch self {
        case .open, .undetermined: true
        case .flip, .varying: false
        }
    }
}
