/// What is asked, apart from the scenario that it is put to.
public struct Question: Hashable, Sendable {
    /// Which question it is.
    public let ask: Ask
    /// What belongs to it, in the order of the receipt.
    public let terms: [Term]

    /// What narrows or widens an ask.
    public struct Term: Hashable, Sendable {
        /// What it is about.
        public let key: Key
        /// What it says.
        public let value: Value
    }

    /// The raw values are the keys of a request.
    public enum Key: String, Sendable {
        /// What is asked about: an id.
        case target
        /// Which elements.
        case kind
        /// What an export is written as.
        case format
        /// What selected elements pass.
        case tests = "where"
        /// How many are listed.
        case limit
        /// Facts that do not change.
        case fixed
        /// Whether facts or parties are lost.
        case lossKind = "by"
        /// What is changed first.
        case changes = "after"
        /// Whether bounds will do.
        case allowsBounds = "bounds"
        /// Whether Fussell–Vesely importance is wanted.
        case fussellVesely = "fussell_vesely"
        /// The end of a curve.
        case until
        /// Into how many parts a curve is cut.
        case steps
        /// What is expected of facts.
        case expectations
        /// How many timelines are drawn.
        case timelines
        /// Where random draws begin.
        case seed
        /// Whether what could be exact is simulated.
        case simulates = "simulate"
        /// What is compared.
        case from
        /// What it is compared with.
        case to
        /// Counterparts that have other ids.
        case matches
    }

    /// What a term says.
    public enum Value: Hashable, Sendable {
        /// An id, a date or a word of the vocabulary.
        case word(String)
        /// A whole number.
        case number(Int)
        /// Yes or no.
        case flag(Bool)
        /// Ids of elements.
        case ids([String])
        /// Facts told anew.
        case changes([FactChange])
        /// What is expected of facts.
        case expectations([Expectation])
        /// Tests of attributes.
        case tests([AttributeTest])
        /// Counterparts.
        case matches([ComparisonTerms.Match])

        fileprivate var isEmpty: Bool {
            switch self {
            case .ids(let ids): ids.isEmpty
            case .changes(let changes): changes.isEmpty
            case .expectations(let expectations): expectations.isEmpty
            case .tests(let tests): tests.isEmpty
            case .matches(let matches): matches.isEmpty
            default: false
            }
        }
    }

    /// Empty lists say nothing and are left out.
    init(_ ask: Ask, target: String? = nil, _ terms: [(Key, Value)] = []) {
        self.ask = ask
        let target = target.map { [Term(key: .target, value: .word($0))] } ?? []
        self.terms = target + terms.filter { !$0.1.isEmpty }.map { Term(key: $0.0, value: $0.1) }
    }
}
