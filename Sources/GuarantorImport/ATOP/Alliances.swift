public import Guarantor
import GuarantorLogic

/// The member-level file of the Alliance Treaty Obligations and Provisions project: a row for each member and phase of an alliance.
///
/// An alliance is a pillar and each of its phases an instrument; that a state is a member is a fact, told by the dates of entry and exit;
/// each pledge of a row is a commitment, whose conditions are facts of the phase. Every cell that is not 0 is besides a claim about the
/// membership, and what is not coded is named in one, so that the rows can be had back.
public struct Alliances {
    private var result: Import
    private let isOne: Bool
    private let source: String
    private var rowCount = 0
    private var ids = IDs()
    private var states: [String: String] = [:]
    private var phases: [String: Phase] = [:]
    private var phaseOrder: [String] = []
    private var alliances: [String: [String]] = [:]
    private var allianceOrder: [String] = []
    private var facts: Set<String> = []
    private var pledges = PledgeCounts()

    private struct Phase {
        let id: String
        let alliance: String
        var title: String
        var entry: Instant
        var members: [String] = []
        /// Facts that those are members.
        var facts: [String] = []
    }

    /// - Parameter alliance: only the one with this number; nil: all, in one document.
    public static func read(_ file: InputFile, only alliance: String? = nil) throws(ImportError) -> Import {
        var reading = Alliances(file, only: alliance)
        var table = try CSVTable(file, required: Self.required)
        let columns = Columns(table)
        var refusals: [Refusal] = []
        let count = table.forEachRow(&refusals) { _, cells in
            let row = Row(cells, columns)
            return alliance == nil || row["atopid"] == alliance ? reading.add(row) : nil
        }
        if let alliance, reading.phases.isEmpty { throw ImportError(file, "there is no alliance \(quoted(alliance))") }
        var result = reading.finish()
        result.refusals = refusals
        result.counts.insert("\(count) rows, \(refusals.count) refused", at: 0)
        return result
    }

    /// Each alliance as a document of its own, by its number; what was counted and refused of all.
    public static func readEach(
        _ file: InputFile
    ) throws(ImportError) -> (documents: [(number: String, document: Document)], counts: [String], refusals: [Refusal])
    {
        var table = try CSVTable(file, required: Self.required)
        let columns = Columns(table)
        var readings: [String: Alliances] = [:]
        var order: [String] = []
        var (pledges, refusals) = (PledgeCounts(), [Refusal]())
        let count = table.forEachRow(&refusals) { _, cells in
            let row = Row(cells, columns)
            let number = row["atopid"]
            if let problem = readings[number, default: Alliances(file, only: number)].add(row) { return problem }
            if readings[number]?.rowCount == 1 { order.append(number) }
            pledges.note(row, number)
            return nil
        }
        let documents = order.compactMap { number in readings[number].map { (number, $0.finish().document) } }
        return (documents, ["\(count) rows, \(refusals.count) refused"] + pledges.lines, refusals)
    }

    private static let required = ["atopid", "member", "phase", "yrent", "moent", "yrexit", "moexit"]

    private init(_ file: InputFile, only alliance: String?) {
        isOne = alliance != nil
        let document = alliance.map { Document(id: "atop-" + IDs.spelled($0), title: "Alliance \($0) (ATOP)") }
        result = Import(document ?? Document(id: "atop", title: "Alliances (ATOP)"))
        _ = ids.new(result.document.id)
        source = ids.new(file.source)
        var entity = Source(id: source, title: "Alliance Treaty Obligations and Provisions, member level")
        entity.publisher = "ATOP project (Leeds, Ritter, Mitchell and Long 2002)"
        result.document.sources = [entity]
    }
}

/// Where each column stands.
struct Columns {
    let names: [String]
    let positions: [String: Int]

    init(_ table: CSVTable) {
        names = table.columns.map { $0.lowercased() }
        positions = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

struct Row {
    let cells: [String]
    let columns: Columns

    init(_ cells: [String], _ columns: Columns) {
        self.cells = cells
        self.columns = columns
    }

    /// What stands in a column; nothing where there is no such column.
    subscript(column: String) -> String { columns.positions[column].map { cells[$0] } ?? "" }

    /// The date that three columns make; nil where the year is 0 or absent. Where the day is not coded, the first of the month.
    func date(_ suffix: String) -> (date: Instant?, isWrong: Bool, hasDay: Bool) {
        let (year, month, day) = (self["yr" + suffix], self["mo" + suffix], self["day" + suffix])
        if year.isEmpty || year == "0" { return (nil, false, true) }
        func padded(_ text: String, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - text.utf8.count)) + text
        }
        let hasDay = !day.isEmpty && day != "0"
        let text = padded(year, 4) + "-" + padded(month, 2) + "-" + (hasDay ? padded(day, 2) : "01")
        guard text.utf8.count == 10, let date = Instant(text) else { return (nil, true, hasDay) }
        return (date, false, hasDay)
    }
}

extension Alliances {
    /// What is wrong with a row, if anything.
    private mutating func add(_ row: Row) -> String? {
        let (alliance, member, number) = (row["atopid"], row["member"], row["phase"])
        for column in ["atopid", "member", "phase"] {
            let cell = row[column]
            guard (1...12).contains(cell.utf8.count), cell.utf8.allSatisfy({ (48...57).contains($0) }) else {
                return cell.isEmpty ? "there is no `\(column)`" : "`\(column)` is \(quoted(cell)); expected a number"
            }
        }
        let (entry, exit) = (row.date("ent"), row.date("exit"))
        guard let entered = entry.date else {
            return "there is no date of entry: \(quoted("\(row["yrent"])-\(row["moent"])-\(row["dayent"])"))"
        }
        if exit.isWrong {
            return "the date of exit is none: \(quoted("\(row["yrexit"])-\(row["moexit"])-\(row["dayexit"])"))"
        }
        if let exited = exit.date, exited < entered { return "the date of exit lies before that of entry" }
        for kind in PledgeKind.all where !["", "0", "1"].contains(row[kind.column]) {
            return "the pledge `\(kind.column)` is coded \(quoted(row[kind.column])); expected 0 or 1"
        }

        let state = state(member)
        let phase = phase(alliance, number, entered)
        let fact = ids.new("\(phase):\(IDs.spelled(member))")
        if let earliest = phases[phase]?.entry, entered < earliest { phases[phase]?.entry = entered }
        if phases[phase]?.members.contains(state) == false { phases[phase]?.members.append(state) }
        phases[phase]?.facts.append(fact)
        var membership = Fact(
            id: fact, statement: "State \(member) is a member of \(said(alliance, number))")
        membership.party = state
        membership.initially = .false
        membership.sources = [Citation(source: source)]
        result.document.facts.append(membership)
        add(event: fact + ":entry", fact, .true, entered, entry.hasDay)
        if let exited = exit.date { add(event: fact + ":exit", fact, .false, exited, exit.hasDay) }
        for kind in PledgeKind.all where row[kind.column] == "1" { add(kind, row, phase, fact, state) }
        addClaims(row, about: fact)
        pledges.note(row, alliance)
        rowCount += 1
        return nil
    }

    private mutating func add(event id: String, _ fact: String, _ value: Truth, _ date: Instant, _ hasDay: Bool) {
        var event = Event(id: ids.new(id), date: date, sets: [FactSetting(fact, value)])
        if !hasDay { event.note = "The day is not coded; that it is the first of the month is our reading." }
        result.document.events.append(event)
    }

    private func said(_ alliance: String, _ phase: String) -> String {
        phase == "0" ? "alliance \(alliance)" : "alliance \(alliance) in its phase \(phase)"
    }

    private mutating func state(_ member: String) -> String {
        if let known = states[member] { return known }
        let id = ids.new("cow\(member)")
        states[member] = id
        result.document.parties.append(Party(id: id, name: "State \(member) (Correlates of War)", kind: .state))
        return id
    }

    private mutating func phase(_ alliance: String, _ number: String, _ entry: Instant) -> String {
        let key = "atop\(IDs.spelled(alliance)).\(number)"
        if phases[key] != nil { return key }
        phases[key] = Phase(id: ids.new(key), alliance: alliance, title: said(alliance, number), entry: entry)
        phaseOrder.append(key)
        if alliances[alliance] == nil { allianceOrder.append(alliance) }
        alliances[alliance, default: []].append(key)
        return key
    }

    /// A fact of a phase, declared once.
    private mutating func fact(_ phase: String, _ column: String, _ statement: String) -> Condition {
        let id = "\(phase):\(column)"
        if facts.insert(id).inserted {
            var fact = Fact(id: ids.new(id), statement: "\(statement) (\(phases[phase]?.title ?? ""))")
            fact.asks = "the members"
            result.document.facts.append(fact)
        }
        return .id(id)
    }

    private mutating func add(_ kind: PledgeKind, _ row: Row, _ phase: String, _ member: String, _ state: String) {
        var commitment = Commitment(
            id: ids.new("\(member):\(kind.column)"),
            title: "\(kind.pledge.rawValue) pledge of state \(row["member"]) in \(phases[phase]?.title ?? "")")
        commitment.pillar = "atop" + IDs.spelled(row["atopid"])
        commitment.guarantors = [GuarantorTerms(party: state)]
        commitment.beneficiary = ["\(phase):members"]
        commitment.pledge = [kind.pledge]
        commitment.certainty = .agreed
        commitment.instruments = [phase]
        commitment.requiresApproval = false
        commitment.entersWhen = .id(member)
        commitment.endsWhen = .not(.id(member))
        var trigger = kind.conditions.filter { row[$0.column] == "1" }.map { fact(phase, $0.column, $0.statement) }
        if kind.pledge == .defense { trigger.insert(fact(phase, "attack", "A member is attacked"), at: 0) }
        if !trigger.isEmpty { commitment.triggeredWhen = trigger.count == 1 ? trigger[0] : .all(trigger) }
        if trigger.count > 2 || trigger.count == 2 && kind.pledge != .defense {
            commitment.note = "That all conditions have to be met together is our reading; ATOP codes each by itself."
        }
        result.document.commitments.append(commitment)
    }

    private mutating func addClaims(_ row: Row, about fact: String) {
        var notCoded: [String] = []
        for (name, cell) in zip(row.columns.names, row.cells) where !["atopid", "member", "phase"].contains(name) {
            if cell.isEmpty {
                notCoded.append(name)
            } else if cell != "0" {
                add(claim: name, number(cell), about: fact)
            }
        }
        if !notCoded.isEmpty { add(claim: "not_coded", .text(notCoded.joined(separator: " ")), about: fact) }
    }

    private mutating func add(claim property: String, _ value: ClaimValue, about fact: String) {
        result.document.claims.append(
            Claim(
                id: ids.new("\(fact).\(IDs.spelled(property))"), about: fact, property: property, value: value,
                source: source))
    }

    /// A number where writing it gives the cell again.
    private func number(_ cell: String) -> ClaimValue {
        if let whole = Int(cell), whole.description == cell, whole.magnitude < 1 << 53 { return .number(Double(whole)) }
        if let number = Double(cell), number.isFinite, number.description == cell { return .number(number) }
        return .text(cell)
    }

    private consuming func finish() -> Import {
        for key in phaseOrder {
            guard let phase = phases[key] else { continue }
            var instrument = Instrument(id: phase.id, title: "Treaty of \(phase.title)")
            instrument.kind = "alliance"
            instrument.date = phase.entry
            instrument.adoptedWhen = phase.facts.count == 1 ? .id(phase.facts[0]) : .any(phase.facts.map { .id($0) })
            result.document.instruments.append(instrument)
            var members = Party(id: ids.new("\(key):members"), name: "Members of \(phase.title)", kind: .coalition)
            members.members = phase.members
            result.document.parties.append(members)
        }
        for number in allianceOrder {
            let keys = alliances[number] ?? []
            var pillar = Pillar(id: ids.new("atop" + IDs.spelled(number)), title: "Alliance \(number)")
            let inEffect = keys.compactMap { phases[$0] }.map { phase -> Condition in
                let facts = phase.facts.map { Condition.id($0) }
                return facts.count == 1 ? facts[0] : .atLeast(2, of: facts)
            }
            pillar.holdsWhen = inEffect.count == 1 ? inEffect[0] : .any(inEffect)
            pillar.note = "That an alliance is in effect while two of its members are is our reading."
            result.document.pillars.append(pillar)
        }
        if isOne, let pillar = result.document.pillars.first { result.document.holdsWhen = .id(pillar.id) }
        let document = result.document
        result.counts.append(
            "\(allianceOrder.count) alliances, \(phaseOrder.count) phases, \(states.count) states, \(document.commitments.count) pledges, \(document.claims.count) claims"
        )
        result.counts += pledges.lines
        return result
    }
}
