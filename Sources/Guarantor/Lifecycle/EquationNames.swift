import GuarantorLogic

/// What the variables of a framework's equations are called in its document.
struct EquationNames {
    struct Name {
        let id: String
        let kind: ElementKind
        /// What is said of a commitment.
        let predicate: String?
        let literal: Literal
        /// Where it stands, as a JSON Pointer.
        let pointer: String

        var words: String { predicate.map { "`\(id)` \($0)" } ?? "`\(id)`" }
    }

    private var names: [Int: Name] = [:]

    init(_ equations: Equations, _ document: Document) {
        for (index, commitment) in document.commitments.enumerated() {
            let own = equations.commitments[index]
            let predicates = [(own.inForce, "in force")] + Predicate.allCases.map { (own[$0], $0.rawValue) }
            for (literal, words) in predicates {
                add(literal, commitment.id, .commitment, words, "/commitments/\(index)")
            }
        }
        for (index, condition) in document.conditions.enumerated() {
            add(equations.conditions[index], condition.id, .condition, nil, "/conditions/\(index)/when")
        }
        for (index, pillar) in document.pillars.enumerated() {
            add(equations.pillars[index], pillar.id, .pillar, nil, "/pillars/\(index)/holds_when")
        }
        for (index, instrument) in document.instruments.enumerated() {
            add(equations.instruments[index], instrument.id, .instrument, nil, "/instruments/\(index)/adopted_when")
        }
    }

    /// The first name that a variable is given.
    private mutating func add(
        _ literal: Literal, _ id: String, _ kind: ElementKind, _ predicate: String?, _ pointer: String
    ) {
        guard names[literal.variable] == nil else { return }
        names[literal.variable] = Name(id: id, kind: kind, predicate: predicate, literal: literal, pointer: pointer)
    }

    subscript(variable: Int) -> Name? { names[variable] }
}

extension Framework {
    var names: EquationNames { EquationNames(equations, document) }

    /// What an input stands for, in words: a fact's id, or what has latched or was left out.
    func name(ofInput input: Int) -> String {
        if elements.facts.indices.contains(input) { return elements.facts[input].id }
        if let latch = equations.latches.first(where: { $0.input == input }), let name = names[latch.now.variable] {
            return "whether \(name.words)"
        }
        let isUndisclosed = input < 0 || equations.undisclosed.contains(input)
        return isUndisclosed
            ? "what the document leaves out: unnamed members, unsaid rules" : "what has happened so far"
    }
}
