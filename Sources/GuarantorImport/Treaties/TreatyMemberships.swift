import Guarantor

/// Who is a party to which treaty, as coders tell it: a row for each state and treaty, with dates.
///
/// A state's membership is a commitment, a treaty an instrument, a coder a source. Each date of a row is a claim of its own, so that
/// coders who disagree are found by `conflicts`. A date that a coder does not give is no claim: whether a state has not ratified, was bound
/// by its signature, or nobody has looked it up, the rows do not say.
public struct TreatyMemberships {
    private var result = Import(Document(id: "treaties", title: "Treaty memberships"))
    private var ids = IDs()
    private var parties: [String: String] = [:]
    private var treaties: [String: Treaty] = [:]
    private var treatyOrder: [String] = []
    private var memberships: [Pair: Int] = [:]
    private var agreement = Agreement()

    private struct Pair: Hashable {
        let state: String
        let treaty: String
    }

    private struct Treaty {
        let id: String
        var title: String?
        var dates: Set<String> = []
        /// Claims that are there already: source, property and value.
        var said: Set<[String]> = []
    }

    /// - Parameter files: one for each coder, whose `source` names it.
    public static func read(_ files: [InputFile]) throws(ImportError) -> Import {
        var reading = TreatyMemberships()
        for file in files { try reading.read(file) }
        return reading.finish(files)
    }
}

extension TreatyMemberships {
    /// What a column says, of the membership or of the treaty.
    private enum Column {
        case state, treaty, coder, comments
        case membership(String)
        case title
        case date(String)
        case treatyProperty(String)
    }

    /// By column name in small letters. `Force` is the state's own where no other column is.
    private static let columns: [String: Column] = [
        "stateid": .state, "treatyid": .treaty, "coder": .coder, "comments": .comments, "title": .title,
        "statesignature": .membership("signature"), "stateratification": .membership("ratification"),
        "rat": .membership("ratification"), "stateforce": .membership("force"), "stateend": .membership("end"),
        "signature": .date("signature"), "begin": .treatyProperty("begin"), "end": .treatyProperty("end"),
        "force": .treatyProperty("force"), "term": .treatyProperty("term"),
    ]

    private mutating func read(_ file: InputFile) throws(ImportError) {
        var table = try CSVTable(file, required: ["stateID", "treatyID"])
        let source = ids.id(file.source)
        var entity = Source(id: source, title: file.name)
        entity.note = "Each row is one claim for each of its dates; the number in a claim’s id is that of the row."
        result.document.sources.append(entity)
        let hasOwnForce = table.position("StateForce") != nil
        let columns = table.columns.map { name -> Column in
            if name.lowercased() == "force", !hasOwnForce { return .membership("force") }
            return Self.columns[name.lowercased()] ?? .membership(name)
        }
        var row = 0
        let number = result.document.sources.count - 1
        var refusals: [Refusal] = []
        let count = table.forEachRow(&refusals) { _, cells in
            row += 1
            return add(cells, columns, source, row, number)
        }
        result.refusals += refusals
        result.counts.append("\(source): \(count) rows, \(refusals.count) refused")
    }

    /// What is wrong with the row, if anything.
    private mutating func add(
        _ cells: [String], _ columns: [Column], _ source: String, _ row: Int, _ coder: Int
    ) -> String? {
        var state = ""
        var treatyName = ""
        var speaker: String?
        var note: String?
        for (cell, column) in zip(cells, columns) where !cell.isEmpty {
            switch column {
            case .state: state = cell
            case .treaty: treatyName = cell
            case .coder: speaker = cell
            case .comments: note = cell
            default: break
            }
        }
        if state.isEmpty { return "the row names no state" }
        if treatyName.isEmpty { return "the row names no treaty" }
        let membership = self.membership(state, treatyName)
        let about = result.document.commitments[membership].id
        var hasClaim = false
        func claim(_ property: String, _ value: ClaimValue, about: String) {
            var claim = Claim(
                id: ids.new("\(source):\(row):\(IDs.spelled(property))"), about: about, property: property,
                value: value,
                source: source)
            claim.speaker = speaker
            claim.note = note
            note = nil
            result.document.claims.append(claim)
        }
        for (index, cell) in cells.enumerated() where !cell.isEmpty {
            guard case .membership(let property) = columns[index] else { continue }
            claim(property, .text(cell), about: about)
            agreement.note(property, membership, coder, cell)
            hasClaim = true
        }
        if !hasClaim { claim("member", .boolean(true), about: about) }
        for (index, cell) in cells.enumerated() where !cell.isEmpty {
            let property: String
            switch columns[index] {
            case .title:
                property = "title"
                if treaties[treatyName]?.title == nil { treaties[treatyName]?.title = cell }
            case .date(let name):
                property = name
                treaties[treatyName]?.dates.insert(cell)
                agreement.note("treaty’s signature", membership, coder, cell)
            case .treatyProperty(let name): property = name
            default: continue
            }
            guard let treaty = treaties[treatyName] else { continue }
            let isNew = treaties[treatyName]?.said.insert([source, property, cell]).inserted ?? false
            if isNew { claim("treaty_" + property, .text(cell), about: treaty.id) }
        }
        return nil
    }

    private mutating func membership(_ state: String, _ treatyName: String) -> Int {
        let pair = Pair(state: state, treaty: treatyName)
        if let known = memberships[pair] { return known }
        let party = parties[state] ?? add(state: state)
        if treaties[treatyName] == nil {
            treaties[treatyName] = Treaty(id: ids.new(treatyName))
            treatyOrder.append(treatyName)
        }
        let treaty = treaties[treatyName]?.id ?? ""
        var commitment = Commitment(id: ids.new("\(party):\(treaty)"), title: "\(state) in \(treatyName)")
        commitment.guarantors = [GuarantorTerms(party: party)]
        commitment.instruments = [treaty]
        memberships[pair] = result.document.commitments.count
        result.document.commitments.append(commitment)
        return result.document.commitments.count - 1
    }

    /// States go by three capital letters.
    private mutating func add(state: String) -> String {
        let isCode = state.utf8.count == 3 && state.utf8.allSatisfy { (65...90).contains($0) }
        var party = Party(id: ids.new(state), name: state, kind: isCode ? .state : .organisation)
        if !isCode { party.note = "The coder’s name is no state’s code; that it is an organisation is our reading." }
        parties[state] = party.id
        result.document.parties.append(party)
        return party.id
    }

    private consuming func finish(_ files: [InputFile]) -> Import {
        for name in treatyOrder {
            guard let treaty = treaties[name] else { continue }
            var instrument = Instrument(id: treaty.id, title: treaty.title ?? name)
            // Where all rows agree; else the claims say who says what.
            if treaty.dates.count == 1, let date = treaty.dates.first { instrument.date = Instant(date) }
            if treaty.id != name { instrument.note = "The coder’s own id is \(name)." }
            result.document.instruments.append(instrument)
        }
        let document = result.document
        result.counts.append(
            "\(document.parties.count) parties, \(document.instruments.count) treaties, \(document.commitments.count) memberships, \(document.claims.count) claims"
        )
        result.counts += agreement.lines(result.document.sources.map(\.id))
        return result
    }
}

/// How far two coders agree: each row of the one is put beside each row of the other about the same state and treaty.
private struct Agreement {
    private var order: [String] = []
    /// By property: by membership: by coder, the values of its rows.
    private var values: [String: [Int: [Int: [String]]]] = [:]

    mutating func note(_ property: String, _ membership: Int, _ coder: Int, _ value: String) {
        if values[property] == nil { order.append(property) }
        values[property, default: [:]][membership, default: [:]][coder, default: []].append(value)
    }

    func lines(_ coders: [String]) -> [String] {
        var lines: [String] = []
        for first in coders.indices {
            for second in coders.indices where second > first {
                for property in order {
                    var (both, different) = (0, 0)
                    for said in (values[property] ?? [:]).values {
                        guard let ones = said[first], let others = said[second] else { continue }
                        both += ones.count * others.count
                        for one in ones { different += others.count { $0 != one } }
                    }
                    guard both > 0 else { continue }
                    lines.append(
                        "\(property): given by both \(coders[first]) and \(coders[second]) \(both) times, different \(different) times"
                    )
                }
            }
        }
        return lines
    }
}
