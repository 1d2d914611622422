import GuarantorLogic
import Synchronization

/// What an id names: the kind of element and where it stands in its array.
struct Element: Hashable, Sendable {
    let kind: ElementKind
    /// Position in the array of its kind; a step's in `Elements.steps`, a fact's in `Elements.facts`.
    let index: Int
}

/// All elements of a document by id, and the facts with those that need no declaration.
struct Elements: Sendable {
    private let table: IDTable
    private let parties: [Party]
    /// A declared participation fact that says nothing of its start keeps the start it would have undeclared.
    private var declared: [Fact]
    /// Each party's participation and approval, where they are not declared.
    private var undeclared: [UndeclaredFact] = []
    private let all = FactList()
    /// By party: the positions of the facts that it takes part and that its approval is given.
    private(set) var participations: [Int] = []
    private(set) var approvals: [Int?] = []
    private(set) var steps: [Step] = []

    private struct UndeclaredFact {
        let party: Int
        let isParticipation: Bool
    }

    /// - Parameter table: all that the document declares, each id once.
    init(_ document: Document, _ table: IDTable) {
        self.table = table
        parties = document.parties
        declared = document.facts
        for procedure in document.procedures { steps += procedure.steps }
        participations.reserveCapacity(parties.count)
        approvals.reserveCapacity(parties.count)
        undeclared.reserveCapacity(2 * parties.count)
        let namesParticipations = table.mayDeclare(prefix: Party.participationPrefix)
        let namesApprovals = table.mayDeclare(prefix: Party.approvalPrefix)
        for party in parties.indices {
            let known = namesParticipations ? index(of: parties[party].participationFact, .fact) : nil
            if let known, declared[known].initially == nil { declared[known].initially = .true }
            participations.append(known ?? add(UndeclaredFact(party: party, isParticipation: true)))
            if let fact = parties[party].approval?.fact {
                approvals.append(index(of: fact, .fact))
            } else {
                let known = namesApprovals ? index(of: parties[party].approvalFact, .fact) : nil
                approvals.append(known ?? add(UndeclaredFact(party: party, isParticipation: false)))
            }
        }
    }

    private mutating func add(_ fact: UndeclaredFact) -> Int {
        undeclared.append(fact)
        return declared.count + undeclared.count - 1
    }
}

extension Elements {
    subscript(id: String) -> Element? {
        if let position = table.position(of: id) { return table.entries[position].element }
        return undeclaredFact(id).map { Element(kind: .fact, index: $0) }
    }

    /// The position of an id in the array of its kind; nil if it names nothing of that kind.
    func index(of id: String, _ kind: ElementKind) -> Int? {
        guard let element = self[id], element.kind == kind else { return nil }
        return element.index
    }

    private func undeclaredFact(_ id: String) -> Int? {
        if let party = party(of: id, Party.participationPrefix) {
            return party < participations.count ? participations[party] : nil
        }
        guard let party = party(of: id, Party.approvalPrefix), parties[party].approval?.fact == nil,
            party < approvals.count
        else { return nil }
        return approvals[party]
    }

    private func party(of id: String, _ prefix: String) -> Int? {
        guard id.hasPrefix(prefix), let position = table.position(of: String(id.dropFirst(prefix.count))) else {
            return nil
        }
        let element = table.entries[position].element
        return element.kind == .party ? element.index : nil
    }

    /// All ids.
    var ids: [String] { table.entries.map(\.name) + facts.dropFirst(declared.count).map(\.id) }
}

extension Elements {
    var factCount: Int { declared.count + undeclared.count }

    /// What is told of a fact before the first event.
    func initially(_ fact: Int) -> Truth? {
        if fact < declared.count { return declared[fact].initially }
        return undeclared[fact - declared.count].isParticipation ? .true : nil
    }

    /// The declared facts, in order, then each party's participation and approval where they are not declared. Written down
    /// when they are first asked for: a load does not need their words.
    var facts: [Fact] {
        if let made = all.made.load() { return made.facts }
        return all.made.storeIfNil(FactList.Made(declared + undeclared.map(fact))).facts
    }

    private func fact(_ undeclared: UndeclaredFact) -> Fact {
        let party = parties[undeclared.party]
        if undeclared.isParticipation {
            return Fact(
                id: party.participationFact, statement: party.name + " takes part", party: party.id, initially: .true)
        }
        let body = party.approval?.body
        return Fact(
            id: party.approvalFact, statement: (body ?? party.name) + " has approved", party: party.id, asks: body)
    }

    private final class FactList: Sendable {
        let made = AtomicLazyReference<Made>()

        final class Made: Sendable {
            let facts: [Fact]

            init(_ facts: [Fact]) { self.facts = facts }
        }
    }
}
