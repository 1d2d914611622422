import GuarantorLogic

/// The occurrences of all triggers of a framework, in the order in which they started.
struct OccurrenceList: Sendable {
    private(set) var occurrences: [Occurrence] = []
    /// For each occurrence of a commitment, which of its guarantors owe.
    private var owing: [Bounds] = []
    /// What has been changed, where somebody wants to take it back.
    private var log: [Change]?

    private enum Change {
        case started
        case performed(place: Int, reading: Int)
        case owed(guarantor: Int, was: Bounds)
    }

    struct Occurrence: Sendable {
        let start: Moment
        /// Whether it started, there and then.
        let starts: Bounds
        /// The one before, of the same trigger.
        let previous: Int?
        /// By reading: when it was first performed; `never` if it has not been.
        fileprivate(set) var performedAt = SIMD4<Int64>(repeating: never)
        fileprivate let owing: Range<Int>
    }

    static let never = Int64.max

    /// Returns its place.
    mutating func append(_ starts: Bounds, at moment: Moment, after previous: Int?, guarantors: Int) -> Int {
        let range = owing.count..<owing.count + guarantors
        owing.append(contentsOf: repeatElement(.false, count: guarantors))
        occurrences.append(Occurrence(start: moment, starts: starts, previous: previous, owing: range))
        log?.append(.started)
        return occurrences.count - 1
    }

    /// What is performed now performs every occurrence that has not been performed before: constant for each, all in all.
    mutating func notePerformance(_ performed: Bounds, at instant: Instant, from last: Int) {
        for reading in 0..<Bounds.readingCount where performed.readings >> UInt8(reading) & 1 != 0 {
            var next: Int? = last
            while let place = next, occurrences[place].performedAt[reading] == Self.never {
                occurrences[place].performedAt[reading] = instant.seconds
                log?.append(.performed(place: place, reading: reading))
                next = occurrences[place].previous
            }
        }
    }

    mutating func noteOwing(_ owes: Bounds, by guarantor: Int, of place: Int) {
        let range = occurrences[place].owing
        guard guarantor < range.count else { return }
        let was = owing[range.lowerBound + guarantor]
        guard was | owes != was else { return }
        owing[range.lowerBound + guarantor] = was | owes
        log?.append(.owed(guarantor: range.lowerBound + guarantor, was: was))
    }

    func owes(_ guarantor: Int, of place: Int) -> Bounds { owing[occurrences[place].owing.lowerBound + guarantor] }

    /// The places of a trigger's occurrences up to its latest.
    func places(upTo last: Int?) -> [Int] {
        var places: [Int] = []
        var next = last
        while let place = next {
            places.append(place)
            next = occurrences[place].previous
        }
        return places.reversed()
    }
}

extension OccurrenceList {
    mutating func beginLog() { log = [] }
    mutating func endLog() { log = nil }

    /// How many changes have been noted: a place to come back to.
    var logCount: Int { log?.count ?? 0 }

    mutating func takeBack(to place: Int) {
        while logCount > place, let change = log?.popLast() {
            switch change {
            case .started:
                if let last = occurrences.popLast() { owing.removeLast(owing.count - last.owing.lowerBound) }
            case .performed(let place, let reading): occurrences[place].performedAt[reading] = Self.never
            case .owed(let guarantor, let was): owing[guarantor] = was
            }
        }
    }

    mutating func forgetLog(before place: Int) { log?.removeFirst(place) }
}

extension OccurrenceList.Occurrence {
    /// Whether it has been performed by the end of an instant, in each reading.
    func isPerformed(by instant: Instant) -> Bounds {
        var readings: UInt8 = 0
        for reading in 0..<Bounds.readingCount where performedAt[reading] <= instant.seconds {
            readings |= 1 << UInt8(reading)
        }
        return Bounds(readings: readings)
    }

    /// When it was first performed; nil where it has not been, or the readings differ.
    var performedOn: Instant? {
        let first = performedAt[0]
        guard first != OccurrenceList.never, performedAt == SIMD4(repeating: first) else { return nil }
        return Instant(seconds: first)
    }
}
