import GuarantorLogic

/// A scenario's timeline up to its date, kept to go on from when more is supposed.
struct Continuation: Sendable {
    private(set) var timeline: Shared<Timeline>
    /// The date that the timeline has been brought to.
    private var date: Instant
    /// The latest date that document and record describe.
    let described: Instant?
    /// What has been supposed since, in the order in which it was.
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
        self.timeline = Shared(timeline)
        self.date = date
        described = scenario.describedDate
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
        guard date != self.date || !news.isEmpty else { return true }
        guard date == self.date || date > self.date && !isAhead && !hasUndated else { return false }
        self.date = date
        if let latest = takeLatest(by: date) {
            timeline.value.beginUpkeep()
            timeline.value.advance(to: latest.moment, telling: CollectionOfOne(latest.setting))
        } else if !news.isEmpty {
            guard let told = takeNews(by: date) else { return false }
            var end = 0
            while end < told.count {
                let start = end
                while end < told.count, told[end].moment == told[start].moment { end += 1 }
                let settings = told[start..<end].lazy.compactMap(\.setting)
                timeline.value.advance(to: told[start].moment, telling: settings)
            }
        }
        timeline.value.finish(at: date)
        return true
    }

    /// The one thing that is new, where it comes after all else: what a feed of events has each time.
    private mutating func takeLatest(by date: Instant) -> (moment: Moment, setting: Entry.Setting)? {
        guard news.count == 1, let new = news.first, let day = new.date, day <= date else { return nil }
        let moment = Moment(instant: day, phase: .assumptions)
        guard timeline.value.moment.map({ $0 < moment }) ?? true else { return nil }
        news.removeLast()
        return (moment, new.setting)
    }

    /// What there is to be told from the earliest news on, in order; the timeline is brought back to it.
    private mutating func takeNews(by date: Instant) -> [Telling]? {
        var told: [Telling] = []
        for new in news {
            guard new.date ?? date <= date else {
                isAhead = true
                continue
            }
            if new.date == nil { hasUndated = true }
            let moment = Moment(instant: new.date ?? date, phase: .assumptions)
            told.append(Telling(moment: moment, setting: new.setting))
        }
        news.removeAll(keepingCapacity: news.count < Self.fewNews)
        told.sort { $0.moment < $1.moment }
        guard let first = told.first?.moment else { return told }
        guard timeline.value.moment.map({ $0 >= first }) ?? false else {
            timeline.value.beginUpkeep()
            return told
        }
        guard let before = timeline.value.rewind(before: first) else {
            if timeline.value.upkeep != nil { heavy = timeline.value.moment }
            followedFrom = heavy.map { first > $0 } ?? true ? first : nil
            return nil
        }
        return (before + told).sorted { $0.moment < $1.moment }
    }

    /// Room for so many is kept for the next.
    private static let fewNews = 64
}
