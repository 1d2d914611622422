internal import GuarantorPlanes

/// A network written down as operations on bit planes, in the order in which a block of scenarios goes through them.
///
/// What is computed stands in slots, as many as are in use at once. Gates of a kind follow each other in runs, so that what is
/// to be done need not be asked gate by gate.
public struct SweepProgram: Sendable {
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
        // Numbered as `GuarantorPlanes` has it.
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
    var runs: [planes_run] = []
    var gates: [planes_gate] = []
    var feedbacks: [planes_feedback] = []
    var outputs: [planes_output] = []
    /// The columns that something rests on.
    var columns: [UInt32] = []
    var constants: [(slot: UInt32, value: Bounds)] = []
    /// What the constants ask for.
    var distinction = Distinction.none

    /// How many planes are read, computed and shown, where all is decided.
    public var planeCount: Int { columns.count + gates.count + outputs.count }

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
