@testable import Guarantor

/// A place on the timeline: of one date first the events, then the assumptions, then what completes.
struct TimePoint: Comparable {
    enum Phase: Int { case events, assumptions, completions }

    let date: Instant
    let phase: Phase

    static func < (a: TimePoint, b: TimePoint) -> Bool {
        a.date == b.date ? a.phase.rawValue < b.phase.rawValue : a.date < b.date
    }
}

/// What is told when: the part of the timeline that does not depend on truth.
///
/// The first instant is the beginning of time: what a fact is told initially it has been told since then, and where
/// nothing says when the framework opens, it was open from there on. So no event, in particular none that sets
/// nothing, can move the start of what went before it.
struct Chronicle {
    /// What every fact is told from a moment on.
    struct Entry {
        let moment: TimePoint
        var told: [Truth]
    }

    let opens: Instant
    let date: Instant
    /// In order, never empty.
    let entries: [Entry]

    init(_ meaning: Meaning, _ situation: Situation) {
        let document = meaning.document
        let events = document.events.filter { event in
            !situation.dropped.contains(event.id)
                && situation.knownAt.map { event.reported ?? event.date <= $0 } ?? true
        }
        let date = Self.date(of: situation, document, lastEvent: events.map(\.date).max())
        let assumptions = situation.assumptions.map { ($0.fact, $0.value, $0.at ?? date) }
        let start = document.opens ?? document.instruments.compactMap(\.date).min() ?? document.asOf
        let opens = start ?? .distantPast

        var moments = [TimePoint(date: .distantPast, phase: .events), TimePoint(date: opens, phase: .events)]
        moments += events.map { TimePoint(date: $0.date, phase: .events) }
        moments += assumptions.map { TimePoint(date: $0.2, phase: .assumptions) }
        moments = moments.filter { $0.date <= date }.sorted()

        var told = meaning.facts.map(\.initially)
        var entries: [Entry] = []
        for moment in moments where entries.last?.moment != moment {
            var news: [String: Truth] = [:]
            if moment.phase == .events {
                for setting in events.filter({ $0.date == moment.date }).flatMap(\.sets) {
                    news[setting.fact] = setting.value.joined(with: news[setting.fact] ?? .unknown)
                }
            } else {
                for (fact, value, at) in assumptions where at == moment.date { news[fact] = value }
            }
            for (fact, value) in news { told[meaning.factNumbers[fact]!] = value }
            entries.append(Entry(moment: moment, told: told))
        }
        (self.opens, self.date, self.entries) = (opens, date, entries)
    }

    /// A document that dates nothing stands at the beginning of time.
    private static func date(of situation: Situation, _ document: Document, lastEvent: Instant?) -> Instant {
        if let date = situation.date { return date }
        let opens = document.opens ?? document.instruments.compactMap(\.date).min()
        let described = document.asOf ?? [lastEvent, opens].compactMap(\.self).max()
        let dates = situation.assumptions.compactMap(\.at) + [described].compactMap(\.self)
        return dates.max() ?? .distantPast
    }
}

extension Chronicle {
    /// As if nothing had been told earlier.
    init(_ whole: Chronicle, keepingLast count: Int) {
        (opens, date, entries) = (whole.opens, whole.date, Array(whole.entries.suffix(count)))
    }

    /// As if it had been known of a fact, which is open now, for as long as it has been.
    init(_ whole: Chronicle, learning fact: Int, _ value: Truth) {
        var entries = whole.entries
        for index in entries.indices.reversed() {
            guard !entries[index].told[fact].isDecided else { break }
            entries[index].told[fact] = value
        }
        (opens, date, self.entries) = (whole.opens, whole.date, entries)
    }
}
