/// One framework, or one part of it, beside another: what was added, dropped, renamed and changed, and for each commitment in when it
/// enters, is owed and ends, with scenarios that show the difference.
public struct Comparison: Answer {
    public let from: Part
    public let to: Part
    public let added: [ElementNote]
    public let dropped: [ElementNote]
    /// Elements that are the same under another id.
    public let renamed: [Renaming]
    public let changed: [ElementChange]
    /// Every commitment that has a counterpart.
    public let commitments: [CommitmentComparison]
    public let receipt: Receipt

    /// What is compared: a framework, or an instrument or a commitment of it.
    public struct Part: Sendable {
        public let framework: String
        /// Nil: the whole framework.
        public let id: String?
        public let title: String
    }

    public struct ElementNote: Sendable {
        public let kind: ElementKind
        public let id: String
        /// Its title, name or statement, where it has one.
        public let title: String?
    }

    public struct Renaming: Sendable {
        public let kind: ElementKind
        public let from: String
        public let to: String
    }

    /// An element that says something else.
    public struct ElementChange: Sendable {
        public let kind: ElementKind
        public let from: String
        public let to: String
        public let keys: [KeyChange]
    }

    /// One key, as JSON; nil where it lacks. Ids of the second framework are written as the first one calls them.
    public struct KeyChange: Sendable {
        public let key: String
        public let from: [UInt8]?
        public let to: [UInt8]?
    }
}

/// An undertaking beside its counterpart.
public struct CommitmentComparison: Sendable {
    public let from: String
    public let to: String
    public let aspects: [AspectComparison]
    public let scales: [ScaleComparison]

    public subscript(aspect: Aspect) -> AspectComparison? { aspects.first { $0.aspect == aspect } }

    /// Whether the conditions and the words amount to the same.
    public var isEquivalent: Bool {
        aspects.allSatisfy { $0.relation == .equivalent } && scales.allSatisfy { $0.from == $0.to }
    }
}

/// A moment in the life of a commitment that conditions decide.
public enum Aspect: String, CaseIterable, Sendable {
    /// When it enters into force.
    case enters
    /// When it falls due, once it has entered: without a trigger, when it is in force.
    case owed
    /// When it ends, once it has entered.
    case ends
}

/// How the second undertaking's condition stands to the first one's.
public enum Relation: String, CaseIterable, Sendable {
    /// Both hold in the same scenarios.
    case equivalent
    /// The second holds in fewer scenarios than the first, and in no other.
    case stricter
    /// The second holds in more scenarios.
    case looser
    /// Each holds in scenarios in which the other does not.
    case incomparable
}

public struct AspectComparison: Sendable {
    public let aspect: Aspect
    /// Nil where no scenario lets both be compared, or where it took too much.
    public let relation: Relation?
    /// A scenario for each direction in which they differ.
    public let witnesses: [Witness]
    /// Why there is no relation.
    public let note: String?
}

/// A scenario in which one holds and the other does not, or in which more is known of one.
public struct Witness: Sendable {
    public let from: Side
    public let to: Side
    /// The facts that matter, in words.
    public let text: String

    /// The scenario, put to one framework, and what `status` shows then.
    public struct Side: Sendable {
        public let commitment: String
        /// `entered`, `triggered`, `in_force` or `ended`.
        public let predicate: String
        public let value: Truth
        public let date: Instant
        public let assumptions: [WitnessAssumption]
        /// Events that are left out.
        public let dropped: [String]
        public let reading: Reading
        /// The commitment was dropped: this is what it would be if it had been kept.
        public let isAsIfKept: Bool
        /// The document does not say when it opens: this is what it would be if it opened then.
        public let opens: Instant?
    }
}

public struct WitnessAssumption: Sendable {
    public let fact: String
    public let value: Bool
    public let date: Instant
}

/// One attribute on its scale, strongest first.
public struct ScaleComparison: Sendable {
    public let scale: Scale
    public let from: String?
    public let to: String?
    /// Nil where one of them has not been said.
    public let relation: ScaleRelation?

    public enum Scale: String, CaseIterable, Sendable { case modality, binding, certainty }
}

public enum ScaleRelation: String, CaseIterable, Sendable { case same, stronger, weaker }

/// What is compared with what.
public struct ComparisonTerms: Sendable {
    /// An instrument or a commitment of the first framework; nil: the whole.
    public var from: String?
    /// The same of the second.
    public var to: String?
    /// Counterparts that have other ids.
    public var matches: [Match]

    public struct Match: Hashable, Sendable {
        public let from: String
        public let to: String

        public init(from: String, to: String) {
            self.from = from
            self.to = to
        }
    }

    public init(from: String? = nil, to: String? = nil, matches: [Match] = []) {
        self.from = from
        self.to = to
        self.matches = matches
    }
}
