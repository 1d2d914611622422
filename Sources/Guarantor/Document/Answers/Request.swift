/// What can be asked.
public enum Ask: String, CaseIterable, Sendable {
    /// Where each commitment stands, and what holds: ``State/status(of:)``.
    case status
    /// Why something is so, or why not: ``Scenario/explain(_:)``.
    case explain
    /// Who undertakes what for which pillar, and what lacks: ``State/coverage(of:)``.
    case coverage
    /// On what sources disagree: ``State/conflicts(about:)``.
    case conflicts
    /// What was so when, and why: ``Scenario/history(of:)``.
    case history
    /// Who has to act next, and by when: ``State/procedures(of:)``.
    case procedures
    /// Elements by their attributes: ``Scenario/select(_:where:)``.
    case select
    /// What would have to change: ``Scenario/requirements(_:limit:fixed:)``.
    case requirements
    /// What would undo it: ``Scenario/vulnerabilities(_:by:after:limit:fixed:)``.
    case vulnerabilities
    /// What to find out next: ``Scenario/nextQuestions(about:limit:)``.
    case nextQuestions = "next_questions"
    /// How likely it is in the present state: ``Scenario/probability(of:allowsBounds:fussellVesely:)``.
    case probability
    /// How much power each party has over it: ``Scenario/influence(over:)``.
    case influence
    /// What waits for each other: ``Scenario/mutualDependence()``.
    case mutualDependence = "mutual_dependence"
    /// How likely it is over time: ``Scenario/forecast(of:_:crew:)``.
    case forecast
    /// What is odd about the document: ``Scenario/audit()``.
    case audit
    /// How two parts differ: ``Scenario/compare(_:)``.
    case compare
    /// The framework for other programs: ``Scenario/export(_:target:kind:)``.
    case export
    /// Whether an answer comes out again: ``Framework/verify(_:other:)``.
    case verify
}

/// A question as JSON puts it: the ask, what it is about, and what it adds to a scenario. The keys of the scenario are those of
/// a receipt, so that a receipt's question can be asked again.
struct Request {
    let ask: Ask
    let target: String?
    let kind: ElementKind?
    let format: ExportFormat?
    let tests: [AttributeTest]
    let limit: Int?
    let fixed: [String]
    let lossKind: LossKind
    let changes: [FactChange]
    let allowsBounds: Bool
    let fussellVesely: Bool?
    let forecastTerms: ForecastTerms
    /// To be verified: it is compared where it stands.
    let answer: [UInt8]?
    let terms: ComparisonTerms
    private let date: Instant?
    private let knownAt: Instant?
    private let reading: Reading?
    private let assumptions: [(fact: String, value: Truth, date: Instant?)]
    private let withdrawn: [(party: String, date: Instant?)]
    private let dropped: [String]

    /// - Parameter comparesAll: a comparison may be of whole documents, as it may be where a second one is at hand.
    init(_ bytes: [UInt8], comparesAll: Bool = false) throws(QuestionError) {
        do throws(DocumentError) {
            var reader = try RequestReader(bytes)
            let ask = reader.required("ask").flatMap { reader.word($0, Ask.self) }
            let targetless: Set<Ask> = [.select, .mutualDependence, .audit, .compare, .verify]
            target = ask.map(targetless.contains) == true ? nil : reader.string("target")
            let kindValue = ask == .select ? reader.required("kind") : ask == .export ? reader.value("kind") : nil
            kind = kindValue.flatMap { reader.word($0, ElementKind.self) }
            format = ask == .export ? reader.required("format").flatMap { reader.word($0, ExportFormat.self) } : nil
            answer = ask == .verify ? reader.required("answer").map(\.json) : nil
            tests = ask == .select ? reader.tests("where") : []
            let lists: Set<Ask> = [.requirements, .vulnerabilities, .nextQuestions]
            limit = ask.map(lists.contains) == true ? reader.int("limit", in: 0...100_000) : nil
            let areChanges = ask == .requirements || ask == .vulnerabilities
            fixed = areChanges ? reader.strings("fixed") : []
            let losses = ask == .vulnerabilities ? reader.value("by") : nil
            lossKind = losses.flatMap { reader.word($0, LossKind.self) } ?? .facts
            changes = ask == .vulnerabilities ? reader.changes("after") : []
            let mayBound = ask == .probability || ask == .forecast
            allowsBounds = mayBound ? reader.bool("bounds") ?? false : false
            fussellVesely = ask == .probability ? reader.bool("fussell_vesely") : nil
            var forecastTerms = ask == .forecast ? reader.forecastTerms() : ForecastTerms()
            forecastTerms.allowsBounds = allowsBounds
            self.forecastTerms = forecastTerms
            terms = ask == .compare ? reader.comparisonTerms() : ComparisonTerms()
            if ask == .compare, !comparesAll { for key in ["from", "to"] { _ = reader.required(key) } }
            date = reader.instant("date")
            knownAt = reader.instant("as_known_at")
            reading = reader.value("reading").flatMap { reader.word($0, Reading.self) }
            assumptions = reader.assumptions("assumptions")
            withdrawn = reader.withdrawals("withdrawn")
            dropped = reader.strings("dropped")
            try reader.finish()
            guard let ask else { throw DocumentError(diagnostics: [], total: 0) }
            self.ask = ask
        } catch {
            throw .badRequest(error)
        }
    }

    /// Whether it changes nothing of the scenario that it is put to.
    var isOfPresent: Bool {
        date == nil && knownAt == nil && reading == nil && assumptions.isEmpty && withdrawn.isEmpty && dropped.isEmpty
    }

    /// The scenario with what the request adds to it.
    func scenario(from scenario: Scenario) throws(QuestionError) -> Scenario {
        var scenario = scenario
        if let date { scenario.date = date }
        if let knownAt { scenario.knownAt = knownAt }
        if let reading { scenario.reading = reading }
        for (fact, value, date) in assumptions { try scenario.assume(fact, value, at: date) }
        for (party, date) in withdrawn { try scenario.withdraw(party, at: date) }
        for event in dropped { try scenario.drop(event: event) }
        return scenario
    }
}

extension RequestReader {
    fileprivate mutating func strings(_ key: String) -> [String] { elements(key).compactMap { string($0) } }

    fileprivate mutating func assumptions(_ key: String) -> [(fact: String, value: Truth, date: Instant?)] {
        elements(key).compactMap { item in
            guard item.kind == .object else { return refuseType(item, "an object with `fact` and `value`") }
            refuseUnknownKeys(of: item, known: ["fact", "value", "date"], noun: "an assumption")
            let date = item["date"].flatMap { instant($0) }
            guard let fact = item["fact"].flatMap({ string($0) }), let value = item["value"].flatMap({ told($0) })
            else {
                for key in ["fact", "value"] where item[key] == nil {
                    refuse(.missingKey, item, "an assumption has no `\(key)`", expected: "the key `\(key)`")
                }
                return nil
            }
            return (fact, value, date)
        }
    }

    fileprivate mutating func changes(_ key: String) -> [FactChange] {
        elements(key).compactMap { item in
            guard item.kind == .object else { return refuseType(item, "an object with `fact` and `to`") }
            refuseUnknownKeys(of: item, known: ["fact", "to"], noun: "a change")
            for key in ["fact", "to"] where item[key] == nil {
                refuse(.missingKey, item, "a change has no `\(key)`", expected: "the key `\(key)`")
            }
            guard let fact = item["fact"].flatMap({ string($0) }), let value = item["to"].flatMap({ bool($0) }) else {
                return nil
            }
            return FactChange(fact: fact, to: value)
        }
    }

    /// Ids of parties, or objects with `party` and `date`.
    fileprivate mutating func withdrawals(_ key: String) -> [(party: String, date: Instant?)] {
        elements(key).compactMap { item in
            guard item.kind == .object else { return string(item).map { ($0, nil) } }
            refuseUnknownKeys(of: item, known: ["party", "date"], noun: "a withdrawal")
            let date = item["date"].flatMap { instant($0) }
            guard let party = item["party"] else {
                refuse(.missingKey, item, "a withdrawal has no `party`", expected: "the key `party`")
                return nil
            }
            return string(party).map { ($0, date) }
        }
    }

    /// An object from key to one word or several.
    fileprivate mutating func tests(_ key: String) -> [AttributeTest] {
        members(key).compactMap { name, value in
            let words = value.kind == .array ? value.elements : [value]
            let wanted = words.compactMap { word -> String? in
                if word.kind.isContainer { return refuseType(word, "text, a number, a boolean or null") }
                return word.string ?? word.scalarText
            }
            return name.string.map { AttributeTest($0, wanted) }
        }
    }
}

extension JSONValue {
    /// Written anew, without spaces.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.value(self)
        return writer.bytes
    }

    /// A number, boolean or null as it is written.
    var scalarText: String { String(decoding: text.bytes[text.range(token)], as: UTF8.self) }
}
