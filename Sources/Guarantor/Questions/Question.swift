/// What is asked, apart from the scenario that it is put to.
public struct Question: Hashable, Sendable {
    public let ask: Ask
    public let terms: [Term]

    /// What narrows or widens an ask.
    public struct Term: Hashable, Sendable {
        public let key: Key
        public let value: Value
    }

    /// The raw values are the keys of a request.
    public enum Key: String, Sendable {
        case target, kind, format
        case tests = "where"
        case limit, fixed
        case lossKind = "by"
        case changes = "after"
        case allowsBounds = "bounds"
        case until, steps, expectations, timelines, seed
        case simulates = "simulate"
        case from, to, matches
    }

    public enum Value: Hashable, Sendable {
        case word(String)
        case number(Int)
        case flag(Bool)
        case ids([String])
        case changes([FactChange])
        case expectations([Expectation])
        case tests([AttributeTest])
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
