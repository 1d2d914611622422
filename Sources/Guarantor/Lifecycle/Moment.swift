import GuarantorLogic

/// A place on the timeline.
struct Moment: Hashable, Comparable, Sendable {
    /// What of one instant comes first.
    enum Phase: Int, Comparable, Sendable {
        case events, assumptions, deadlines
        /// What a question changes just after all that.
        case changes

        static func < (a: Phase, b: Phase) -> Bool { a.rawValue < b.rawValue }
    }

    let instant: Instant
    let phase: Phase

    static func < (a: Moment, b: Moment) -> Bool { (a.instant, a.phase) < (b.instant, b.phase) }
}

/// What is told at one moment, and by what.
struct Entry: Sendable {
    let moment: Moment
    var settings: [Setting] = []
    /// Positions in the document's events; empty for assumptions.
    var events: [Int] = []

    struct Setting: Sendable {
        let fact: Int
        var value: Truth
    }
}

/// One setting in its time; nil where a moment tells of no fact.
struct Telling: Sendable {
    let moment: Moment
    let setting: Entry.Setting?
}

extension Scenario {
    /// All that is told up to the scenario's date, in order: the opening, the record, the assumptions.
    func entries() -> [Entry] {
        let date = effectiveDate ?? .distantPast
        return (recordEntries(upTo: date) + assumptionEntries(upTo: date)).sorted { $0.moment < $1.moment }
    }

    /// The opening and the record, in order; at least one entry.
    func recordEntries(upTo date: Instant) -> [Entry] {
        let (document, elements) = (framework.document, framework.elements)
        let counted = dropped.isEmpty && knownAt == nil ? nil : Set(record.map(\.id))
        let order = document.events.indices
            .filter { document.events[$0].date <= date && counted?.contains(document.events[$0].id) ?? true }
            .sorted { (document.events[$0].date, $0) < (document.events[$1].date, $1) }
        var entries: [Entry] = []
        var told: [Int: Int] = [:]
        for index in order {
            let event = document.events[index]
            let moment = Moment(instant: event.date, phase: .events)
            if entries.last?.moment != moment {
                entries.append(Entry(moment: moment))
                told.removeAll(keepingCapacity: true)
            }
            let last = entries.count - 1
            entries[last].events.append(index)
            for setting in event.sets {
                guard let fact = elements.index(of: setting.fact, .fact) else { continue }
                if let position = told[fact] {
                    entries[last].settings[position].value =
                        entries[last].settings[position].value.joined(with: setting.value)
                } else {
                    told[fact] = entries[last].settings.count
                    entries[last].settings.append(.init(fact: fact, value: setting.value))
                }
            }
        }
        let start = min(document.opensEffectively ?? .distantPast, date)
        let opening = Moment(instant: start, phase: .events)
        if !entries.contains(where: { $0.moment == opening }) {
            entries.append(Entry(moment: opening))
            entries.sort { $0.moment < $1.moment }
        }
        return entries
    }

    /// The assumptions that have come by a date, in no order.
    func assumptionEntries(upTo date: Instant) -> [Entry] {
        if assumedDates == nil {
            guard !assumptions.isEmpty else { return [] }
            let settings = assumptions.map { Entry.Setting(fact: $0.index, value: $0.value) }
            return [Entry(moment: Moment(instant: date, phase: .assumptions), settings: settings)]
        }
        var byInstant: [Instant: [Entry.Setting]] = [:]
        for assumption in assumptions where (assumption.date ?? date) <= date {
            let setting = Entry.Setting(fact: assumption.index, value: assumption.value)
            byInstant[assumption.date ?? date, default: []].append(setting)
        }
        return byInstant.map { Entry(moment: Moment(instant: $0, phase: .assumptions), settings: $1) }
    }
}
