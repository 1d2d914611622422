/// Kinds of element that a reference may name.
struct Kinds: OptionSet, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ kind: ElementKind) {
        rawValue = 1 << UInt32(ElementKind.allCases.firstIndex(of: kind) ?? 0)
    }

    static let framework = Kinds(ElementKind.framework)
    static let source = Kinds(ElementKind.source)
    static let party = Kinds(ElementKind.party)
    static let fact = Kinds(ElementKind.fact)
    static let condition = Kinds(ElementKind.condition)
    static let instrument = Kinds(ElementKind.instrument)
    static let pillar = Kinds(ElementKind.pillar)
    static let commitment = Kinds(ElementKind.commitment)
    static let procedure = Kinds(ElementKind.procedure)
    static let step = Kinds(ElementKind.step)
    static let objection = Kinds(ElementKind.objection)
    static let openQuestion = Kinds(ElementKind.openQuestion)
    static let claim = Kinds(ElementKind.claim)
    static let event = Kinds(ElementKind.event)

    /// What a condition can rest on by its mere id.
    static let conditional: Kinds = [.fact, .condition, .pillar, .instrument, .commitment]
    /// What a party can object to.
    static let objectionable: Kinds = [.commitment, .pillar, .instrument]
    static let anything = Kinds(rawValue: .max)

    private var nouns: [String] {
        ElementKind.allCases.filter { contains(Kinds($0)) }.map(\.noun)
    }

    /// `party`, `fact or commitment`, or `element` where any will do.
    var noun: String { self == .anything ? "element" : alternatives(nouns) }

    /// `a party`, `an instrument`.
    var nounWithArticle: String {
        let noun = noun
        return (["a", "e", "i", "o", "u"].contains(noun.prefix(1)) ? "an " : "a ") + noun
    }
}

extension ElementKind {
    /// The key of the document's array in which such elements stand; nil for the framework itself and for steps.
    var array: String? {
        switch self {
        case .framework, .step: nil
        case .source: "sources"
        case .party: "parties"
        case .fact: "facts"
        case .condition: "conditions"
        case .instrument: "instruments"
        case .pillar: "pillars"
        case .commitment: "commitments"
        case .procedure: "procedures"
        case .objection: "objections"
        case .openQuestion: "open_questions"
        case .claim: "claims"
        case .event: "events"
        }
    }

    /// As a message names it.
    var noun: String {
        switch self {
        case .openQuestion: "open question"
        default: rawValue
        }
    }
}
