@testable import Guarantor

extension RandomFramework {
    /// Events on few dates, so that some fall together and contradict each other.
    mutating func addEvents() {
        for number in 0..<random.number(0...6) {
            var event = Event(id: "e\(number)", date: random.pick(Self.dates))
            for fact in random.some(random.number(0...3), of: settableFacts()) {
                let isTold = document.events.contains { event.date == $0.date && $0.sets.contains { $0.fact == fact } }
                guard !isTold || !says() else { continue }
                event.sets.append(FactSetting(fact: fact, value: told()))
            }
            if random.chance(0.3) {
                event.reported = event.date.advanced(by: random.pick(Self.durations))!
            }
            document.events.append(event)
        }
    }

    private mutating func settableFacts() -> [String] {
        let participation = "participates:" + random.pick(states)
        let declared = document.facts.map(\.id)
        return random.chance(0.3) && !declared.contains(participation) ? declared + [participation] : declared
    }

    mutating func situation() -> Situation {
        var situation = Situation()
        if random.chance(0.7) {
            situation.date = random.pick(Self.dates + [Self.dates.last!])
            if random.chance(0.4) { situation.date = situation.date!.advanced(by: random.pick(Self.durations))! }
        }
        if random.chance(0.2) { situation.knownAt = random.pick(Self.dates) }
        if random.chance(0.2) { situation.dropped = random.some(1, of: document.events.map(\.id)) }
        for _ in 0..<random.pick([0, 0, 1, 2, 3]) {
            let at = random.chance(0.6) ? random.pick(Self.dates) : nil
            if random.chance(0.2) {
                situation.withdraw(random.pick(document.parties).id, at: at)
            } else {
                let fact = random.pick(settableFacts())
                situation.assumptions.append(.init(fact: fact, value: told(), at: at))
            }
        }
        return situation
    }
}
