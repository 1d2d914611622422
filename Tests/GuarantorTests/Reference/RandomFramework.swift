@testable import Guarantor

/// Writes small frameworks at random, of every shape that the format has for the lifecycle.
struct RandomFramework {
    var random: SplitMix64
    /// How much is said: at 1 nothing is unknown, contested or absent that matters.
    let knowing: Double
    var document: Document
    private(set) var states: [String] = []
    private(set) var factIDs: [String] = []
    /// The ids that conditions name. Most conditions rest on earlier ones only, so that few loops arise.
    private(set) var order: [String] = []
    private(set) var commitmentIDs: [String] = []

    static let dates = ["2026-01-01", "2026-01-11", "2026-01-11T12:00:00Z", "2026-01-21", "2026-02-10", "2026-03-01"]
        .map { Instant($0)! }
    static let durations = ["P10D", "P10D", "P1M", "PT12H", "P20D", "P5D"].map { CalendarDuration($0)! }

    init(seed: UInt64, knowing: Double? = nil) {
        random = SplitMix64(seed: seed)
        let drawn = random.pick([1, 0.95, 0.9, 0.8, 0.5, 0.2])
        self.knowing = knowing ?? drawn
        document = Document(id: "random", title: "Written at random")
        if random.chance(0.7) { document.opens = random.pick(Array(Self.dates.prefix(3))) }
        if random.chance(0.5) { document.asOf = random.pick(Self.dates) }
        addFacts()
        addParties()
        planElements()
        for id in order { addElement(id) }
        document.commitments.sort { $0.id < $1.id }
        if random.chance(0.35) { addMutualLoop() }
        addObjections()
        if says() { document.holdsWhen = condition(before: "") }
        addEvents()
    }

    /// Whether the next thing is said.
    mutating func says() -> Bool { random.chance(knowing) }

    mutating func told() -> Truth {
        says() ? random.pick([.true, .false]) : random.pick([.unknown, .contested])
    }

    private mutating func addFacts() {
        for number in 0..<random.number(3...8) {
            var fact = Fact(id: "f\(number)", statement: "Fact \(number)")
            fact.initially = told()
            if fact.initially == .unknown, random.chance(0.5) { fact.initially = nil }
            document.facts.append(fact)
        }
        factIDs = document.facts.map(\.id)
    }

    private mutating func addParties() {
        for number in 0..<random.number(2...4) { addParty("P\(number)", .state) }
        states = document.parties.map(\.id)
        for number in 0..<random.pick([0, 0, 1, 1, 2]) { addParty("C\(number)", .coalition) }
    }

    private mutating func addParty(_ id: String, _ kind: PartyKind) {
        var party = Party(id: id, name: "Party \(id)", kind: kind)
        if kind == .coalition {
            party.members = random.some(random.number(1...3), of: document.parties.map(\.id))
            if random.chance(0.5) { party.open = !says() }
        }
        if random.chance(0.3) { party.approval = Approval(body: "a parliament", fact: random.pick(factIDs)) }
        if party.approval == nil, says() || random.chance(0.3) { declare("approved:" + id) }
        if random.chance(0.1) { declare("participates:" + id) }
        document.parties.append(party)
    }

    private mutating func declare(_ id: String) {
        document.facts.append(Fact(id: id, statement: "Declared", initially: told()))
    }

    private mutating func planElements() {
        commitmentIDs = (0..<random.number(1...5)).map { "k\($0)" }
        order += (0..<random.number(0...3)).map { "c\($0)" }
        order += (0..<random.number(0...2)).map { "i\($0)" } + (0..<random.number(0...2)).map { "p\($0)" }
        order = (order + commitmentIDs).shuffled(using: &random)
    }

    private mutating func addElement(_ id: String) {
        switch id.first! {
        case "c": document.conditions.append(NamedCondition(id: id, when: condition(before: id)))
        case "i":
            let adoptedWhen = says() ? condition(before: id) : nil
            let date = random.chance(0.2) ? random.pick(Self.dates) : nil
            document.instruments.append(Instrument(id: id, title: "Instrument", adoptedWhen: adoptedWhen, date: date))
        case "p":
            document.pillars.append(Pillar(id: id, title: "Pillar", holdsWhen: says() ? condition(before: id) : nil))
        default: document.commitments.append(commitment(id))
        }
    }

    /// "I will if you will."
    private mutating func addMutualLoop() {
        let pair = random.some(2, of: Array(document.commitments.indices))
        guard pair.count == 2 else { return }
        for (one, other) in [(pair[0], pair[1]), (pair[1], pair[0])] {
            let id = document.commitments[other].id
            let willing: Condition = random.chance(0.5) ? .id(id) : .predicate(.entered, of: id)
            let old = document.commitments[one].entersWhen
            let joint: Condition? = old.map { random.chance(0.5) ? .all([willing, $0]) : .any([$0, willing]) }
            document.commitments[one].entersWhen = joint ?? willing
        }
    }

    private mutating func addObjections() {
        for number in 0..<random.pick([0, 0, 1, 2]) {
            let against = random.some(random.number(1...2), of: order.filter { !$0.hasPrefix("c") })
            var objection = Objection(id: "o\(number)", party: random.pick(states), against: against, effect: .contests)
            if random.chance(0.7) {
                objection.effect = .consentRequired
                objection.fact = random.pick(factIDs)
            }
            document.objections.append(objection)
        }
    }
}
