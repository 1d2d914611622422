/// What is odd about a framework as it is written: each finding with its place, why it matters and what to do.
public struct Audit: Answer {
    /// By rule, then in the document's order.
    public let findings: [Finding]
    /// JSON Pointers of conditions that took too much to decide.
    public let undecided: [String]
    public let receipt: Receipt

    /// One oddity, at its place.
    public struct Finding: Hashable, Sendable {
        /// Which rule it breaks.
        public let rule: AuditRule
        /// The element in which it was found.
        public let id: String
        /// Where it stands, as a JSON Pointer (RFC 6901); empty for the document itself.
        public let pointer: String
        /// Other elements that it concerns.
        public let about: [String]
        /// What was found: lower case, one line, ids in backticks.
        public let text: String

        init(_ rule: AuditRule, _ id: String, _ pointer: String, _ text: String, about: [String] = []) {
            self.rule = rule
            self.id = id
            self.pointer = pointer
            self.about = about
            self.text = text
        }

        /// How grave its rule is.
        public var severity: Severity { rule.severity }
    }

    /// The least severe first.
    public enum Severity: String, CaseIterable, Comparable, Sendable {
        /// Worth knowing; a sound document may have it.
        case note
        /// Likely a slip, or a reading that should be explained.
        case warning
        /// It cannot be meant.
        case error

        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// How many findings are of this severity.
    public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
}

/// What is looked for.
public enum AuditRule: String, CaseIterable, Sendable {
    /// A condition that holds in no scenario, or a commitment that can never enter, be owed, end or be performed.
    case neverSatisfiable = "never_satisfiable"
    /// A condition that holds in every scenario.
    case alwaysSatisfied = "always_satisfied"
    /// A member without which the whole condition is the same.
    case redundantCondition = "redundant_condition"
    /// An alternative without which the whole condition is the same.
    case shadowedAlternative = "shadowed_alternative"
    /// A contested fact that makes a difference to a pillar.
    case contestedFactDecides = "contested_fact_decides"
    /// A guarantor that has signed none of the commitment's instruments.
    case guarantorWithoutConsent = "guarantor_without_consent"
    /// A trigger that nobody monitors or establishes.
    case responseWithoutVerification = "response_without_verification"
    /// A trigger without `within`.
    case triggerWithoutDeadline = "trigger_without_deadline"
    /// An element with neither sources nor a note.
    case unsourcedElement = "unsourced_element"
    /// An element that nothing rests on, names or is about.
    case unusedElement = "unused_element"
    /// An open question about nothing, or that no fact would settle.
    case danglingOpenQuestion = "dangling_open_question"
    /// Commitments that wait for each other at one instant.
    case mutualDependence = "mutual_dependence"
    /// Commitments that rest on what has become of each other before.
    case loop
}

extension AuditRule {
    /// How grave it is.
    public var severity: Audit.Severity { meaning.severity }
    /// Why it matters.
    public var why: String { meaning.why }
    /// What to do.
    public var remedy: String { meaning.remedy }

    private var meaning: (severity: Audit.Severity, why: String, remedy: String) {
        switch self {
        case .neverSatisfiable:
            (
                .error, "what waits for it never comes about, whatever happens",
                "correct the condition; ask a condition precedent in `enters_when` rather than in `while`"
            )
        case .alwaysSatisfied:
            (.warning, "it asks for nothing, whatever happens", "leave it out, or say what was meant")
        case .redundantCondition:
            (
                .warning, "without it nothing would be different, so that it may not say what was meant",
                "leave it out, or say what it adds"
            )
        case .shadowedAlternative:
            (
                .warning, "another alternative holds whenever it does, so that it never makes a difference",
                "leave it out, or say what it adds"
            )
        case .contestedFactDecides:
            (
                .warning, "sources disagree on a fact that can decide whether the pillar holds",
                "find out what is so, and explain the reading until then"
            )
        case .guarantorWithoutConsent:
            (
                .warning, "a treaty binds no third state without its consent (Vienna Convention, articles 34 and 35)",
                "name the instrument that it signed, or explain why it is taken to be bound"
            )
        case .responseWithoutVerification:
            (
                .warning, "nobody establishes that the trigger has come about, so that it can be denied",
                "add the monitoring, or a procedure step that is done when the trigger is established"
            )
        case .triggerWithoutDeadline:
            (
                .note, "a response without a time limit is never late, so that it is never breached",
                "say `within` which time, if anybody has"
            )
        case .unsourcedElement:
            (
                .warning, "nobody can check what nobody is said to have said",
                "cite a source, or say in a note whose reading it is"
            )
        case .unusedElement:
            (.note, "no answer depends on it", "let something rest on it or be about it, or leave it out")
        case .danglingOpenQuestion:
            (.note, "it stays open whatever happens", "name what it is about and the fact that would settle it")
        case .mutualDependence:
            (
                .note, "as it stands none of them begins before the others do",
                "let one of them begin by itself, or see what `mutual_dependence` says of accepting together"
            )
        case .loop:
            (
                .note, "each answers to what became of the others before, so that the order of events decides",
                "check with dated scenarios that it runs as it is meant to"
            )
        }
    }
}
