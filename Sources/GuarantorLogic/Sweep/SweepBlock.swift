/// The scenarios that go through a program together, and the memory that it takes.
///
/// Fill in what is told of each column, evaluate, and go on to the next block. A block has a few parts, each as many scenarios as
/// a plane has bits: bit *i* of part *p* is scenario *i* of that part.
public struct SweepBlock: Sendable {
    /// As wide as what the registers of a plain x86-64 hold of two operands.
    public typealias Plane = SIMD16<UInt64>

    /// How many scenarios a part has.
    public static var partSize: Int { Plane.scalarCount * UInt64.bitWidth }

    /// How many parts a block has.
    public let parts: Int
    public var size: Int { parts * Self.partSize }

    /// By column, part by part: the planes of what is told true. What is computed from decided values stands behind.
    public var toldTrue: [Plane]
    /// By column, part by part: the planes of what is told false.
    public var toldFalse: [Plane]
    /// By target and part: the plane of what is shown true or contested, then that of what is shown false or contested.
    public private(set) var shown: [Plane] = []
    let program: SweepProgram
    /// By slot: its planes, part by part, where there is more than one.
    private var values: [Plane] = []
    private var distinction = SweepProgram.Distinction.none

    /// What is computed should fit into the cache that is the processor's own.
    private static let favouredLength = 768 << 10
    private static let mostParts = 8

    public init(_ program: SweepProgram) {
        self.program = program
        let length = max(1, program.slotCount) * MemoryLayout<Plane>.stride
        parts = min(Self.mostParts, max(1, Self.favouredLength / length))
        toldTrue = [Plane](repeating: .zero, count: parts * program.slotCount)
        toldFalse = [Plane](repeating: Self.ones, count: parts * program.columnCount)
        lay(.none, in: &toldTrue)
    }

    static var ones: Plane { Plane(repeating: .max) }

    /// Evaluates some of the parts, and keeps what is shown in `shown`.
    ///
    /// - Parameters:
    ///   - parts: how many of the parts there is something in. What is told of scenarios in them that there are none of has to
    ///     be decided.
    ///   - isDecided: whether all that is not told true is told false; `toldFalse` is not looked at then.
    public mutating func evaluate(parts: Int, isDecided: Bool) {
        var planes: [Plane] = []
        swap(&planes, &shown)
        if planes.isEmpty { planes = [Plane](repeating: .zero, count: 2 * self.parts * program.targetCount) }
        var trueColumns = MutableRawSpan()
        var falseColumns = MutableRawSpan()
        var span = planes.mutableSpan
        evaluate(parts, isDecided, &span, &trueColumns, &falseColumns, .init(length: 0, offset: 0))
        swap(&planes, &shown)
    }

    /// The same, with what is shown written down as columns of bytes, one for each target.
    ///
    /// - Parameters:
    ///   - trueColumns: for what is shown true or contested; empty where nobody wants to know.
    ///   - falseColumns: for what is shown false or contested; empty where nobody wants to know.
    ///   - length: of a column.
    ///   - offset: of the block's first scenario in a column.
    public mutating func evaluate(
        parts: Int, isDecided: Bool, trueColumns: inout MutableRawSpan, falseColumns: inout MutableRawSpan, length: Int,
        offset: Int
    ) {
        var planes = MutableSpan<Plane>()
        evaluate(parts, isDecided, &planes, &trueColumns, &falseColumns, .init(length: length, offset: offset))
    }

    private mutating func evaluate(
        _ parts: Int, _ isDecided: Bool, _ shown: inout MutableSpan<Plane>, _ trueColumns: inout MutableRawSpan,
        _ falseColumns: inout MutableRawSpan, _ place: SweepProgram.Place
    ) {
        let stride = self.parts
        if spread(parts, isDecided) == .none {
            program.evaluate(&toldTrue, .none, parts, of: stride, &shown, &trueColumns, &falseColumns, place)
        } else {
            program.evaluate(&values, distinction, parts, of: stride, &shown, &trueColumns, &falseColumns, place)
        }
    }

    /// Looks at what has to be told apart, and where that is something lays it out. What is told apart.
    private mutating func spread(_ parts: Int, _ isDecided: Bool) -> SweepProgram.Distinction {
        let told = isDecided ? .none : distinctionOfWhatIsTold(parts)
        let needed = program.distinction.joined(with: told)
        guard needed != .none else { return .none }
        if needed != distinction {
            distinction = needed
            values = [Plane](repeating: .zero, count: needed.planes * self.parts * program.slotCount)
            lay(needed, in: &values)
        }
        widen(parts, isDecided)
        return needed
    }

    private func distinctionOfWhatIsTold(_ parts: Int) -> SweepProgram.Distinction {
        var unknown = Plane.zero
        var contested = Plane.zero
        let (toldTrue, toldFalse) = (toldTrue.span, toldFalse.span)
        for column in program.columns {
            for part in self.parts &* column..<self.parts &* column &+ parts {
                let (isTrue, isFalse) = (toldTrue[part], toldFalse[part])
                unknown |= ~(isTrue | isFalse)
                contested |= isTrue & isFalse
            }
        }
        let some: SweepProgram.Distinction = unknown == .zero ? .none : .unknown
        return some.joined(with: contested == .zero ? .none : .contested)
    }

    /// Fills in the constants.
    private func lay(_ distinction: SweepProgram.Distinction, in values: inout [Plane]) {
        let planes = distinction.planes
        for (slot, value) in program.constants {
            for plane in 0..<planes where value.bits >> UInt8(distinction.reading(ofPlane: plane)) & 1 != 0 {
                for part in 0..<parts { values[(planes * slot + plane) * parts + part] = Self.ones }
            }
        }
    }

    /// Spells out the readings of what is told.
    private mutating func widen(_ parts: Int, _ isDecided: Bool) {
        let planes = distinction.planes
        for column in program.columns {
            for part in 0..<parts {
                let isTrue = toldTrue[self.parts * column + part]
                let isFalse = isDecided ? ~isTrue : toldFalse[self.parts * column + part]
                for plane in 0..<planes {
                    let reading =
                        switch distinction.reading(ofPlane: plane) {
                        case 0: isTrue & ~isFalse
                        case 1: isTrue
                        case 2: isTrue | ~isFalse
                        default: ~isFalse
                        }
                    values[(planes * column + plane) * self.parts + part] = reading
                }
            }
        }
    }
}

extension SweepProgram.Distinction {
    /// The reading that a plane stands for. With two planes the lower and the upper one: negation swaps them, as it does the
    /// first half of the planes with the second where there are four.
    func reading(ofPlane plane: Int) -> Int { planes == 2 ? 2 * plane : plane }
}
