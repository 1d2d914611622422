@testable import Guarantor

extension RandomCase {
    /// Lets a trigger come and go, and its performance too: most frameworks written at random are triggered once at most.
    mutating func repeatTriggers(knowing: Double? = nil) {
        var random = SplitMix64(seed: seed ^ 0x5EED)
        let facts = document.facts.filter { !$0.id.contains(":") }.map(\.id)
        let (trigger, response) = (random.pick(facts), random.pick(facts))
        let knowing = knowing ?? random.pick([1, 0.9, 0.7])
        for number in 0..<random.number(4...12) {
            let days = CalendarDuration("P\(3 * number + 1)D")!
            var event = Event(id: "t\(number)", date: RandomFramework.dates[0].advanced(by: days)!)
            for fact in Set([trigger, response]).sorted() where random.chance(0.7) {
                let value =
                    random.chance(knowing) ? random.pick([Truth.true, .false]) : random.pick([.unknown, .contested])
                event.sets.append(FactSetting(fact: fact, value: value))
            }
            document.events.append(event)
        }
        for index in document.commitments.indices where random.chance(0.7) {
            document.commitments[index].triggeredWhen = .id(trigger)
            document.commitments[index].within = random.pick([nil] + RandomFramework.durations)
            if random.chance(0.7) { document.commitments[index].performedWhen = .id(response) }
            if random.chance(0.8) { document.commitments[index].certainty = .agreed }
            if random.chance(0.8) { document.commitments[index].instruments = [] }
            if random.chance(0.8) { document.commitments[index].entersWhen = nil }
            if random.chance(0.8) { document.commitments[index].requiresApproval = false }
            if random.chance(0.5) { document.commitments[index].quorum = nil }
            if random.chance(0.5) { document.commitments[index].suspendedWhen = nil }
            if random.chance(0.5) { document.commitments[index].whileCondition = nil }
        }
        document.opens = RandomFramework.dates[0]
        if random.chance(0.8) { situation.date = random.pick([RandomFramework.dates.last!, Instant("2026-04-01")!]) }
        situation.dropped = []
        situation.knownAt = nil
    }
}
