import GuarantorLogic

/// Who told what of each fact last, up to a moment: the provenance of its value.
struct TellingRecord {
    private let framework: Framework
    private var lastEntry: [Int: Entry] = [:]

    init(_ state: State) { self.init(state.scenario, upTo: state.timeline.moment) }

    init(_ scenario: Scenario, upTo moment: Moment?) {
        framework = scenario.framework
        for entry in scenario.entries() where moment.map({ entry.moment <= $0 }) ?? true {
            for setting in entry.settings { lastEntry[setting.fact] = entry }
        }
    }

    /// What gave a fact its present value; nil where it still has the one it started with.
    func entry(of fact: Int) -> Entry? { lastEntry[fact] }

    /// Everything that tells of the fact at the latest instant at which something did.
    func readings(of fact: Int) -> [Conflicts.FactReading] {
        let known = framework.elements.facts[fact]
        guard let entry = lastEntry[fact] else {
            return [
                .init(
                    value: known.initially ?? .unknown, event: nil, date: nil, isAssumed: false, sources: known.sources)
            ]
        }
        if entry.moment.phase == .assumptions {
            let value = entry.settings.first { $0.fact == fact }?.value ?? .unknown
            return [
                .init(value: value, event: nil, date: entry.moment.instant, isAssumed: true, sources: [])
            ]
        }
        return entry.events.compactMap { index in
            let event = framework.document.events[index]
            guard let value = event.sets.first(where: { $0.fact == known.id })?.value else { return nil }
            return .init(
                value: value, event: event.id, date: event.date, isAssumed: false,
                sources: event.sources.isEmpty ? known.sources : event.sources)
        }
    }
}
