/// The part of a framework that a question is about: positions of commitments, pillars and instruments.
struct Scope {
    let commitments: [Int]
    let pillars: [Int]
    let instruments: [Int]
    /// The target and everything in the scope, by id; nil: all.
    private let ids: Set<String>?

    /// - Parameter target: a commitment; a pillar or an instrument with the commitments that serve or rest on it; a party with
    ///   those that it guarantees; the framework, or nil, for everything.
    init(_ target: String?, in framework: Framework) throws(QuestionError) {
        let document = framework.document
        let element = try target.map { id throws(QuestionError) in try framework.element(id) }
        guard let element, element.kind != .framework else {
            commitments = Array(document.commitments.indices)
            pillars = Array(document.pillars.indices)
            instruments = Array(document.instruments.indices)
            ids = nil
            return
        }
        let id = target ?? ""
        switch element.kind {
        case .commitment:
            commitments = [element.index]
            (pillars, instruments) = ([], [])
        case .pillar:
            commitments = document.commitments.indices.filter { document.commitments[$0].pillar == id }
            (pillars, instruments) = ([element.index], [])
        case .instrument:
            commitments = document.commitments.indices.filter { document.commitments[$0].instruments.contains(id) }
            (pillars, instruments) = ([], [element.index])
        case .party:
            commitments = document.commitments.indices.filter { index in
                framework.equations.commitments[index].guarantors.contains { $0.party == element.index }
            }
            (pillars, instruments) = ([], [])
        default:
            throw .wrongKind(
                id, found: element.kind, expected: [.commitment, .pillar, .instrument, .party, .framework])
        }
        ids = Set([id] + self.commitments.map { document.commitments[$0].id })
    }

    func contains(_ id: String) -> Bool { ids?.contains(id) ?? true }

    /// Positions of the facts that what is in the scope rests on.
    func facts(in framework: Framework) -> [Int] {
        let all = framework.elements.facts.indices
        guard ids != nil else { return Array(all) }
        let equations = framework.equations
        let literals =
            commitments.flatMap { index in
                let own = equations.commitments[index]
                return [own.inForce, own.triggered, own.performed, own.breached] + own.guarantors.map(\.bound)
            } + pillars.map { equations.pillars[$0] } + instruments.map { equations.instruments[$0] }
        return equations.support(of: literals).filter(all.contains).sorted()
    }
}
