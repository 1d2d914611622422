@testable import Guarantor

/// Two undertakings compared by trying every scenario: as Documentation/Compare.md has it, on the slow evaluator.
struct ComparisonReference {
    private let first: Meaning
    private let second: Meaning
    private let names: [String: String]
    private let facts: [String]
    private let isSameInstruments: Bool

    /// When facts are told: the numbers of assignments at dates.
    private typealias Course = [(assignment: Int, date: Instant)]

    init?(_ pair: RandomPair) {
        (first, second, names) = (Meaning(pair.first), Meaning(pair.second), pair.names)
        guard first.strata != nil, second.strata != nil else { return nil }
        let asksApproval = [pair.first, pair.second].contains { document in
            document.commitments.contains { $0.requiresApproval != false }
        }
        facts = first.facts.filter { !$0.isAbsence && ($0.id != "approved:P" || asksApproval) }.map(\.id)
        isSameInstruments = pair.first.commitments.last?.instruments == pair.second.commitments.last?.instruments
    }

    /// What is read of one side in all completions of what is not said, one after the other.
    private struct Reading {
        var values: [Aspect: [Bool]] = [:]
        var cares: [Aspect: [Bool]] = [:]

        mutating func note(_ aspect: Aspect, _ value: Bool, care: Bool) {
            values[aspect, default: []].append(value)
            cares[aspect, default: []].append(care)
        }
    }

    func relations() -> [Aspect: Relation?] {
        var more: Set<Aspect> = []
        var less: Set<Aspect> = []
        var compared: Set<Aspect> = []
        for course in courses {
            let assignments = (course.map(\.assignment).max() ?? 0) + 1
            let bits = assignments * facts.count
            for point in 0..<(1 << bits) {
                let one = reading(first, course, point, { $0 })
                let other = reading(second, course, point, { names[$0] ?? $0 })
                for aspect in Aspect.allCases {
                    let care = Self.rank(one.cares[aspect] ?? [])
                    guard care > 0, care == Self.rank(other.cares[aspect] ?? []) else { continue }
                    compared.insert(aspect)
                    let (before, after) = (Self.rank(one.values[aspect] ?? []), Self.rank(other.values[aspect] ?? []))
                    if after > before { more.insert(aspect) }
                    if after < before { less.insert(aspect) }
                }
            }
        }
        var relations: [Aspect: Relation?] = [:]
        for aspect in Aspect.allCases {
            let relation: Relation =
                more.contains(aspect)
                ? less.contains(aspect) ? .incomparable : .looser : less.contains(aspect) ? .stricter : .equivalent
            relations[aspect] = .some(compared.contains(aspect) ? relation : nil)
        }
        return relations
    }

    /// 2 for certain, 1 for perhaps, 0 for never.
    private static func rank(_ values: [Bool]) -> Int { values.allSatisfy { $0 } ? 2 : values.contains(true) ? 1 : 0 }

    private var lengths: [CalendarDuration] {
        let all = [first, second].flatMap { $0.runs.map(\.duration) }
        return RandomPair.durations.filter(all.contains)
    }

    private var courses: [Course] {
        let opens = RandomPair.opens
        let next = Instant(seconds: opens.seconds + 1)
        var courses: [Course] = [[(0, .distantPast), (1, next)]]
        guard !lengths.isEmpty else { return courses }
        for length in [0] + lengths.map(\.seconds) {
            let young = Instant(seconds: opens.seconds - 2 - length)
            courses.append([(2, .distantPast), (0, young), (1, next)])
        }
        for length in lengths {
            courses.append([(0, .distantPast), (1, next), (1, Instant(seconds: next.seconds + length.seconds + 1))])
        }
        return courses
    }

    private func reading(_ meaning: Meaning, _ course: Course, _ point: Int, _ name: (String) -> String) -> Reading {
        var situation = Situation()
        for (assignment, date) in course {
            for (index, fact) in facts.enumerated() {
                let value = point >> (assignment * facts.count + index) & 1 == 1
                situation.assumptions.append(.init(fact: name(fact), value: Truth(value), at: date))
            }
        }
        situation.date = course.last?.date
        var start = situation
        start.date = RandomPair.opens
        let (whole, opening) = (Chronicle(meaning, situation), Chronicle(meaning, start))
        let open = meaning.openIntervals(whole).map(\.fact)
        var reading = Reading()
        for completion in 0..<(1 << open.count) {
            func evaluation(_ chronicle: Chronicle) -> Evaluation<Bool> {
                let values = chronicle.entries.map { entry in
                    entry.told.enumerated().map { fact, truth in
                        open.firstIndex(of: fact).map { completion >> $0 & 1 == 1 } ?? (truth == .true)
                    }
                }
                return Evaluation<Bool>(meaning, chronicle, facts: values)
            }
            let (last, first) = (evaluation(whole), evaluation(opening))
            func holds(_ aspect: Atom.Aspect, _ evaluation: Evaluation<Bool>) -> Bool {
                evaluation[Atom(aspect, "k")] ?? false
            }
            let hasTrigger = meaning.document.commitments.last?.triggeredWhen != nil
            let isGiven = isSameInstruments || holds(.given, first) && holds(.given, last)
            let hasEntered = holds(.entered, first)
            reading.note(.enters, holds(.entered, last), care: isGiven)
            reading.note(
                .owed, holds(hasTrigger ? .triggered : .inForce, last),
                care: hasEntered && !holds(.ended, hasTrigger ? first : last))
            reading.note(.ends, holds(.ended, last), care: hasEntered)
        }
        return reading
    }
}
