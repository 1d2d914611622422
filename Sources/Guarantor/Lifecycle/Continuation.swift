import GuarantorLogic

/// A scenario's timeline up to its date, kept to go on from when more is supposed.
struct Continuation: Sendable {
    private(set) var timeline: Timeline
    /// The date that the timeline has been brought to.
    private var date: Instant
    /// What has been supposed since.
    private var news: [Supposition] = []
    /// Whether the opening or something that is told or supposed comes after `date`.
    private var isAhead: Bool
    /// Whether something is supposed of no other day than the scenario's own, whichever that is.
    private var hasUndated: Bool
    /// The moment of the earliest news, where the timeline could not be brought back to it and it is worth while to be able to
    /// the next time.
    private(set) var followedFrom: Moment?
    /// What changes up to then changes too much for that.
    private var heavy: Moment?

    private struct Supposition {
        let setting: Entry.Setting
        let date: Instant?
    }

    /// - Parameter former: the one that could not be followed.
    init(_ scenario: Scenario, _ timeline: Timeline, at date: Instant, after former: Continuation?) {
        heavy = former?.heavy
        self.timeline = timeline
        self.date = date
        // The opening is an instant of its own, which is brought forward to the scenario's date.
        let opens = scenario.framework.document.opensEffectively
        let latest = [opens, scenario.assumedDates?.upperBound].compactMap(\.self).max()
        isAhead = latest.map { $0 > date } ?? false || scenario.record.contains { $0.date > date }
        hasUndated = scenario.assumptions.contains { $0.date == nil }
    }

    mutating func note(_ fact: Int, _ value: Truth, at date: Instant?) {
        news.append(Supposition(setting: .init(fact: fact, value: value), date: date))
    }

    /// Goes on to a date with what has been supposed since. Returns false where the scenario has to be evaluated anew.
    ///
    /// - Complexity: what depends on what has been supposed, from the earliest of it on.
    mutating func follow(to date: Instant) -> Bool {
        guard date == self.date || date > self.date && !isAhead && !hasUndated else { return false }
        self.date = date
        guard let entries = takeNews(at: date) else { return false }
        timeline.advance(through: entries)
        timeline.finish(at: date)
        return true
    }

    /// What there is to be told from the earliest news on, which the timeline is brought back to.
    private mutating func takeNews(at date: Instant) -> [Entry]? {
        var entries: [Entry] = []
        for new in news {
            guard new.date ?? date <= date else {
                isAhead = true
                continue
            }
            if new.date == nil { hasUndated = true }
            add(new.setting, at: Moment(instant: new.date ?? date, phase: .assumptions), to: &entries)
        }
        news.removeAll()
        guard let first = entries.first?.moment else { return entries }
        guard timeline.moment.map({ $0 >= first }) ?? false else {
            timeline.beginUpkeep()
            return entries
        }
        guard var told = timeline.rewind(before: first) else {
            if timeline.upkeep != nil { heavy = timeline.moment }
            followedFrom = heavy.map { first > $0 } ?? true ? first : nil
            return nil
        }
        for entry in entries {
            for setting in entry.settings { add(setting, at: entry.moment, to: &told) }
        }
        return told
    }

    private func add(_ setting: Entry.Setting, at moment: Moment, to entries: inout [Entry]) {
        var place = entries.count
        while place > 0, entries[place - 1].moment > moment { place -= 1 }
        if place == 0 || entries[place - 1].moment != moment {
            entries.insert(Entry(moment: moment), at: place)
            place += 1
        }
        entries[place - 1].settings.append(setting)
    }
}
