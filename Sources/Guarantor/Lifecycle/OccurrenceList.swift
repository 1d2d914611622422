import GuarantorLogic

/// The occurrences of all triggers of a framework, in the order in which they started.
struct OccurrenceList: Sendable {
    private(set) var occurrences: [Occurrence] = []
    /// For each occurrence of a commitment, which of its guarantors owe.
    private var owing: [Bounds] = []

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
        return occurrences.count - 1
    }

    /// What is performed now performs every occurrence that has not been performed before: constant for each, all in all.
    mutating func notePerformance(_ performed: Bounds, at instant: Instant, from last: Int) {
        for reading in 0..<Bounds.readingCount where performed.readings >> UInt8(reading) & 1 != 0 {
            var next: Int? = last
            while let place = next, occurrences[place].performedAt[reading] == Self.never {
                occurrences[place].performedAt[reading] = instant.seconds
                next = occurrences[place].previous
            }
        }
    }

    mutating func noteOwing(_ owes: Bounds, by guarantor: Int, of place: Int) {
        let range = occurrences[place].owing
        guard guarantor < range.count else { return }
        owing[range.lowerBound + guarantor] = owing[range.lowerBound + guarantor] | owes
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
