/// A network written down as operations on bit planes, in the order in which a block of scenarios goes through them.
///
/// What is computed stands in slots, as many as are in use at once. Gates of a kind follow each other in runs, so that what is
/// to be done need not be asked gate by gate.
public struct SweepProgram: Sendable {
    /// By slots.
    struct Gate: Sendable {
        var output: UInt32
        var first: UInt32
        var second: UInt32
        var third: UInt32
    }

    /// Gates of one kind.
    struct Run: Sendable {
        var kind: PlaneNetwork.Kind
        var gates: Range<Int>
    }

    struct Output: Sendable {
        var target: UInt32
        var slot: UInt32
        var isNegated: Bool
    }

    /// What a loop's solution so far says of a member, and what the next one will.
    struct Feedback: Sendable {
        var slot: UInt32
        var root: UInt32
        var isNegated: Bool
    }

    enum Step: Sendable {
        case runs(Range<Int>)
        /// Until the feedbacks change no more.
        case cycle(runs: Range<Int>, feedbacks: Range<Int>)
        case outputs(Range<Int>)
    }

    /// Which of the four readings have to be told apart.
    enum Distinction: UInt8, Comparable, Sendable {
        /// All is decided: the readings agree.
        case none
        /// Some is unknown, nothing contested: the lower reading agrees with told true, the upper one with not told false.
        case unknown
        /// Some is contested, nothing unknown: the lower reading agrees with not told false, the upper one with told true.
        case contested
        case all

        static func < (a: Distinction, b: Distinction) -> Bool { a.rawValue < b.rawValue }

        /// What tells both apart.
        func joined(with other: Distinction) -> Distinction { Distinction(rawValue: rawValue | other.rawValue) ?? .all }

        /// Planes for each slot.
        var planes: Int {
            switch self {
            case .none: 1
            case .unknown, .contested: 2
            case .all: 4
            }
        }
    }

    /// Columns stand in the first slots.
    public let columnCount: Int
    public let targetCount: Int
    var slotCount: Int
    var steps: [Step] = []
    var runs: [Run] = []
    var gates: [Gate] = []
    var feedbacks: [Feedback] = []
    var outputs: [Output] = []
    /// The columns that something rests on.
    var columns: [Int] = []
    var constants: [(slot: Int, value: Bounds)] = []
    /// What the constants ask for.
    var distinction = Distinction.none

    init(columnCount: Int, targetCount: Int) {
        self.columnCount = columnCount
        self.targetCount = targetCount
        slotCount = columnCount
    }
}

extension SweepProgram.Distinction {
    /// What it takes to tell a constant's readings apart.
    init(_ value: Bounds) {
        func bit(_ reading: Int) -> UInt8 { value.bits >> UInt8(reading) & 1 }
        if bit(0) == bit(1), bit(1) == bit(2), bit(2) == bit(3) {
            self = .none
        } else if bit(0) == bit(1), bit(2) == bit(3) {
            self = .unknown
        } else if bit(0) == bit(3), bit(1) == bit(2) {
            self = .contested
        } else {
            self = .all
        }
    }
}
