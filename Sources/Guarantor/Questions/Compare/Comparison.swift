/// One framework, or one part of it, beside another: what was added, dropped, renamed and changed, and for each commitment in when it
/// enters, is owed and ends, with scenarios that show the difference.
public struct Comparison: Answer {
    /// The first.
    public let from: Part
    /// What it is compared with.
    public let to: Part
    /// Elements that only the second has.
    public let added: [ElementNote]
    /// Elements that only the first has.
    public let dropped: [ElementNote]
    /// Elements that are the same under another id.
    public let renamed: [Renaming]
    /// Elements of both that say something else in the second.
    public let changed: [ElementChange]
    /// Every commitment that has a counterpart.
    public let commitments: [CommitmentComparison]
    public let receipt: Receipt

    /// What is compared: a framework, or an instrument or a commitment of it.
    public struct Part: Sendable {
        /// The framework's id.
        public let framework: String
        /// Nil: the whole framework.
        public let id: String?
        /// The title of the part, or of the framework.
        public let title: String
    }

    /// An element that one of them has and the other lacks.
    public struct ElementNote: Sendable {
        /// What it is.
        public let kind: ElementKind
        /// Its id.
        public let id: String
        /// Its title, name or statement, where it has one.
        public let title: String?
    }

    /// An element under two ids.
    public struct Renaming: Sendable {
        /// What it is.
        public let kind: ElementKind
        /// Its id in the first.
        public let from: String
        /// Its id in the second.
        public let to: String
    }

    /// An element that says something else.
    public struct ElementChange: Sendable {
        /// What it is.
        public let kind: ElementKind
        /// Its id in the first.
        public let from: String
        /// Its id in the second.
        public let to: String
        /// What differs.
        public let keys: [KeyChange]
    }

    /// One key, as JSON; nil where it lacks. Ids of the second framework are written as the first one calls them.
    public struct KeyChange: Sendable {
        /// The key, as documents write it.
        public let key: String
        /// What the first says.
        public let from: [UInt8]?
        /// What the second says.
        public let to: [UInt8]?
    }
}

/// An undertaking beside its counterpart.
public struct CommitmentComparison: Sendable {
    /// The commitment's id in the first.
    public let from: String
    /// The commitment's id in the second.
    public let to: String
    /// When it enters, is owed and ends, in that order.
    public let aspects: [AspectComparison]
    /// How firmly it is worded, what binds, and how far along it is, in that order.
    public let scales: [ScaleComparison]

    /// The comparison in one aspect; nil where there is none.
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

/// Two undertakings in one aspect.
public struct AspectComparison: Sendable {
    /// The moment that is compared.
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
    /// The scenario as the first framework has it.
    public let from: Side
    /// The same as the second has it.
    public let to: Side
    /// The facts that matter, in words.
    public let text: String

    /// The scenario, put to one framework, and what `status` shows then.
    public struct Side: Sendable {
        /// The commitment's id in this framework.
        public let commitment: String
        /// `entered`, `triggered`, `in_force` or `ended`.
        public let predicate: String
        /// What is shown of it.
        public let value: Truth
        /// Where the scenario stands.
        public let date: Instant
        /// What is supposed, in order.
        public let assumptions: [WitnessAssumption]
        /// Events that are left out.
        public let dropped: [String]
        /// The reading in which it shows.
        public let reading: Reading
        /// The commitment was dropped: this is what it would be if it had been kept.
        public let isAsIfKept: Bool
        /// The document does not say when it opens: this is what it would be if it opened then.
        public let opens: Instant?
    }
}

/// What a scenario supposes of a fact from a date on.
public struct WitnessAssumption: Sendable {
    /// The fact's id in this framework.
    public let fact: String
    /// What it is told.
    public let value: Bool
    /// From when on.
    public let date: Instant
}

/// One attribute on its scale, strongest first.
public struct ScaleComparison: Sendable {
    /// Which attribute.
    public let scale: Scale
    /// The first one's word; nil where nobody has said.
    public let from: String?
    /// The second one's word; nil where nobody has said.
    public let to: String?
    /// Nil where one of them has not been said.
    public let relation: ScaleRelation?

    /// An attribute that has a scale.
    public enum Scale: String, CaseIterable, Sendable {
        /// How strongly it is worded.
        case modality
        /// What binds.
        case binding
        /// How far along it is.
        case certainty
    }
}

/// How the second undertaking's word stands to the first one's.
public enum ScaleRelation: String, CaseIterable, Sendable {
    /// Both use the same word.
    case same
    /// The second stands higher on the scale.
    case stronger
    /// The second stands lower on the scale.
    case weaker
}

/// What is compared with what.
public struct ComparisonTerms: Sendable {
    /// An instrument or a commitment of the first framework; nil: the whole.
    public var from: String?
    /// The same of the second.
    public var to: String?
    /// Counterparts that have other ids.
    public var matches: [Match]

    /// A commitment or another element of the first and its counterpart in the second.
    public struct Match: Hashable, Sendable {
        /// Its id in the first.
        public let from: String
        /// The counterpart's id in the second.
        public let to: String

        /// The second is the first's counterpart.
        public init(from: String, to: String) {
            self.from = from
            self.to = to
        }
    }

    /// What is nil is compared whole.
    public init(from: String? = nil, to: String? = nil, matches: [Match] = []) {
        self.from = from
        self.to = to
        self.matches = matches
    }
}
