import GuarantorLogic

/// Each party's participation and approval, which are facts like any others and need no declaration. They come after those that
/// are declared.
struct UndeclaredFacts: Sendable {
    /// By party: the positions of the facts that it takes part and that its approval is given, declared or not.
    private(set) var participations: [Int] = []
    private(set) var approvals: [Int?] = []
    private let parties: [Party]
    private let declaredCount: Int
    private var entries: [Entry] = []

    private struct Entry {
        let party: Int
        let isParticipation: Bool
    }

    init(_ parties: [Party], declaredCount: Int, _ table: IDTable) {
        self.parties = parties
        self.declaredCount = declaredCount
        participations.reserveCapacity(parties.count)
        approvals.reserveCapacity(parties.count)
        entries.reserveCapacity(2 * parties.count)
        let namesParticipations = table.mayDeclare(prefix: Party.participationPrefix)
        let namesApprovals = table.mayDeclare(prefix: Party.approvalPrefix)
        for (index, party) in parties.enumerated() {
            let participation = namesParticipations ? table.index(of: party.participationFact, .fact) : nil
            participations.append(participation ?? add(Entry(party: index, isParticipation: true)))
            guard party.approval?.fact == nil else {
                approvals.append(nil)
                continue
            }
            let approval = namesApprovals ? table.index(of: party.approvalFact, .fact) : nil
            approvals.append(approval ?? add(Entry(party: index, isParticipation: false)))
        }
        // A fact that stands for an approval may be one of these.
        for (index, party) in parties.enumerated() {
            guard let fact = party.approval?.fact else { continue }
            approvals[index] = table.index(of: fact, .fact) ?? position(of: fact, table)
        }
    }

    private mutating func add(_ entry: Entry) -> Int {
        entries.append(entry)
        return declaredCount + entries.count - 1
    }

    var count: Int { entries.count }

    /// What is told of one before the first event.
    func initially(_ index: Int) -> Truth? { entries[index].isParticipation ? .true : nil }

    /// Their words.
    func facts() -> [Fact] {
        entries.map { entry in
            let party = parties[entry.party]
            if entry.isParticipation {
                return Fact(
                    id: party.participationFact, statement: party.name + " takes part", party: party.id,
                    initially: .true)
            }
            return Fact(
                id: party.approvalFact, statement: party.approvalStatement, party: party.id, asks: party.approval?.body)
        }
    }

    /// The position among all facts of what an id says of a party.
    func position(of id: String, _ table: IDTable) -> Int? {
        if let party = party(in: id, after: Party.participationPrefix, table) { return participations[party] }
        guard let party = party(in: id, after: Party.approvalPrefix, table), parties[party].approval?.fact == nil else {
            return nil
        }
        return approvals[party]
    }

    private func party(in id: String, after prefix: String, _ table: IDTable) -> Int? {
        id.hasPrefix(prefix) ? table.index(of: String(id.dropFirst(prefix.count)), .party) : nil
    }
}
