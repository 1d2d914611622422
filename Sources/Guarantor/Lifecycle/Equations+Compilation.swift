import GuarantorLogic

extension Equations {
    /// What nobody has said, as an input of its own.
    mutating func makeUndisclosed() -> Literal {
        undisclosed.append(system.inputs.count)
        return system.input()
    }

    /// Writes the equations of a document whose references all resolve. Linear.
    init(_ document: Document, _ elements: Elements) {
        var writer = EquationWriter(document, elements)
        writer.write()
        self = writer.equations
    }
}

/// Writes a framework's equations: first what can be referred to, then what it rests on.
struct EquationWriter {
    let document: Document
    let elements: Elements
    var equations = Equations()
    private(set) var facts: [Literal] = []
    /// The members of the conditions that are being written.
    var stack: [Literal] = []
    /// What has to hold besides a commitment's own condition, written once where many have it in common: by the codes of
    /// what it rests on.
    var entryTerms: [UInt64: Literal] = [:]
    /// By party and commitment.
    var unsaidBonds: [[Int]: Literal] = [:]
    var soleGuarantors: [SoleGuarantor: GuarantorEquations] = [:]

    init(_ document: Document, _ elements: Elements) {
        self.document = document
        self.elements = elements
    }

    mutating func write() {
        let commitments = document.commitments
        equations.system.reserve(
            variables: elements.factCount + 16 * commitments.count, arguments: 32 * commitments.count)
        facts.reserveCapacity(elements.factCount)
        for _ in 0..<elements.factCount { facts.append(equations.system.input()) }
        entryTerms.reserveCapacity(min(elements.participations.count, commitments.count))
        equations.factCount = facts.count
        if document.opensEffectively != nil {
            equations.isOpenInput = equations.system.inputs.count
            equations.isOpen = equations.system.input()
        }
        equations.conditions = document.conditions.map { _ in equations.system.declare() }
        equations.instruments = document.instruments.map {
            $0.adoptedWhen == nil ? equations.makeUndisclosed() : equations.system.declare()
        }
        equations.pillars = document.pillars.map {
            $0.holdsWhen == nil ? equations.makeUndisclosed() : equations.system.declare()
        }
        equations.commitments.reserveCapacity(commitments.count)
        for index in commitments.indices { equations.commitments.append(declare(index)) }

        for (index, condition) in document.conditions.enumerated() {
            define(equations.conditions[index], as: condition.when)
        }
        for (index, instrument) in document.instruments.enumerated() {
            if let condition = instrument.adoptedWhen { define(equations.instruments[index], as: condition) }
        }
        for (index, pillar) in document.pillars.enumerated() {
            if let condition = pillar.holdsWhen { define(equations.pillars[index], as: condition) }
        }
        let consents = consentsByCommitment()
        for index in commitments.indices { define(index, consents[index] ?? []) }
        if let condition = document.holdsWhen {
            equations.framework = equations.system.declare()
            define(equations.framework, as: condition)
        } else {
            equations.framework = equations.makeUndisclosed()
        }
        defineProcedures()
    }

    mutating func define(_ literal: Literal, as condition: Condition) {
        equations.system.define(literal, as: .and, of: [self.literal(of: condition)])
    }

    /// The literal of a fact by its position.
    func fact(_ index: Int?) -> Literal {
        if let index, index < facts.count { facts[index] } else { .unknown }
    }

    /// Facts of the consents that each commitment needs, by position: objections against it, its pillar or one of its instruments.
    private func consentsByCommitment() -> [Int: [CommitmentEquations.Consent]] {
        var byTarget: [Element: [CommitmentEquations.Consent]] = [:]
        for (index, objection) in document.objections.enumerated() where objection.effect == .consentRequired {
            guard let fact = objection.fact.flatMap({ elements.index(of: $0, .fact) }) else { continue }
            for target in objection.against {
                guard let element = elements[target] else { continue }
                byTarget[element, default: []].append(.init(objection: index, fact: fact))
            }
        }
        guard !byTarget.isEmpty else { return [:] }
        var result: [Int: [CommitmentEquations.Consent]] = [:]
        for (index, commitment) in document.commitments.enumerated() {
            let targets =
                [Element(kind: .commitment, index: index)]
                + ([commitment.pillar].compactMap { $0 } + commitment.instruments).compactMap { elements[$0] }
            var consents: [CommitmentEquations.Consent] = []
            for consent in targets.flatMap({ byTarget[$0] ?? [] })
            where !consents.contains(where: { $0.objection == consent.objection }) {
                consents.append(consent)
            }
            if !consents.isEmpty { result[index] = consents }
        }
        return result
    }
}

extension Document {
    /// Nothing latches before: what the document says, else the earliest instrument's date, else the date that it describes.
    var opensEffectively: Instant? { opens ?? instruments.compactMap(\.date).min() ?? asOf }
}
