@testable import Guarantor

/// Makes a failing case small: leaves out one thing after the other as long as the case still fails.
enum Shrinking {
    static func smallest(_ start: RandomCase, fails: (RandomCase) throws -> Bool) rethrows -> RandomCase {
        var current = start
        var isSmallest = false
        while !isSmallest {
            isSmallest = true
            for candidate in smaller(than: current) where isReadable(candidate) {
                guard try fails(candidate) else { continue }
                current = candidate
                isSmallest = false
                break
            }
        }
        return current
    }

    /// What is left has to be a document, with a scenario about it.
    private static func isReadable(_ candidate: RandomCase) -> Bool {
        guard !candidate.document.commitments.isEmpty, case .read(let framework) = Engine.read(candidate.document)
        else { return false }
        return (try? Engine.scenario(framework, candidate.situation)) != nil
    }

    private static func smaller(than given: RandomCase) -> [RandomCase] {
        var candidates: [RandomCase] = []
        func offer(_ change: (inout RandomCase) -> Void) {
            var candidate = given
            change(&candidate)
            if candidate.document != given.document || candidate.situation != given.situation {
                candidates.append(candidate)
            }
        }
        func offerWithout<Element>(_ path: WritableKeyPath<RandomCase, [Element]>) {
            for index in given[keyPath: path].indices { offer { _ = $0[keyPath: path].remove(at: index) } }
        }
        offerWithout(\.document.commitments)
        offerWithout(\.document.events)
        offerWithout(\.document.objections)
        offerWithout(\.document.pillars)
        offerWithout(\.document.conditions)
        offerWithout(\.document.instruments)
        offerWithout(\.document.parties)
        offerWithout(\.document.facts)
        offerWithout(\.situation.assumptions)
        offerWithout(\.situation.dropped)
        for index in given.document.events.indices { offerWithout(\.document.events[index].sets) }
        offer { $0.document.opens = nil }
        offer { $0.document.asOf = nil }
        offer { $0.document.holdsWhen = nil }
        offer { $0.situation.date = nil }
        offer { $0.situation.knownAt = nil }
        for index in given.document.events.indices { offer { $0.document.events[index].reported = nil } }
        for index in given.document.instruments.indices { offer { $0.document.instruments[index].date = nil } }
        for index in given.document.parties.indices {
            offer { $0.document.parties[index].approval = nil }
            offer { $0.document.parties[index].open = nil }
            offerWithout(\.document.parties[index].members)
        }
        for index in given.document.facts.indices {
            offer { $0.document.facts[index].party = nil }
            offer { $0.document.facts[index].settled = nil }
            offer { $0.document.facts[index].probability = nil }
        }
        for index in given.document.commitments.indices {
            shrink(\.document.commitments[index], of: given, into: &candidates)
        }
        for index in given.document.conditions.indices {
            shrink(\.document.conditions[index].when, of: given, into: &candidates)
        }
        return candidates
    }

    private static func shrink(
        _ path: WritableKeyPath<RandomCase, Commitment>, of given: RandomCase, into candidates: inout [RandomCase]
    ) {
        func offer(_ change: (inout Commitment) -> Void) {
            var candidate = given
            change(&candidate[keyPath: path])
            if candidate.document != given.document { candidates.append(candidate) }
        }
        offer { $0.pillar = nil }
        offer { $0.quorum = nil }
        offer { $0.within = nil }
        offer { $0.instruments = [] }
        offer { $0.certainty = .agreed }
        offer { $0.requiresApproval = false }
        for index in (given[keyPath: path].guarantors ?? []).indices.dropFirst() {
            offer { $0.guarantors!.remove(at: index) }
        }
        let keys: [WritableKeyPath<Commitment, Condition?>] = [
            \.entersWhen, \.whileCondition, \.suspendedWhen, \.endsWhen, \.performedWhen, \.triggeredWhen,
        ]
        for key in keys {
            offer { $0[keyPath: key] = nil }
            guard let condition = given[keyPath: path][keyPath: key] else { continue }
            for part in parts(of: condition) { offer { $0[keyPath: key] = part } }
        }
    }

    private static func shrink(
        _ path: WritableKeyPath<RandomCase, Condition>, of given: RandomCase, into candidates: inout [RandomCase]
    ) {
        for part in parts(of: given[keyPath: path]) {
            var candidate = given
            candidate[keyPath: path] = part
            candidates.append(candidate)
        }
    }

    private static func parts(of condition: Condition) -> [Condition] {
        switch condition {
        case .all(let members), .any(let members), .atLeast(_, let members): members
        case .not(let member), .held(let member, _): [member]
        default: []
        }
    }
}
