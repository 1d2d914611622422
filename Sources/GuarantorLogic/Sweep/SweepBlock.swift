/// The scenarios that go through a program together, and the memory that it takes.
///
/// Fill in `told`, evaluate, read `shown`; then the next block. Bit *i* of a plane is scenario *i* of the block; what is told of
/// scenarios that there are none of has to be decided.
public struct SweepBlock: Sendable {
    /// As wide as what the processor's registers hold of both operands.
    public typealias Plane = SIMD16<UInt64>

    /// How many scenarios a block has.
    public static var size: Int { Plane.scalarCount * UInt64.bitWidth }

    /// By column: the plane of what is told true and that of what is told false.
    public var told: [Plane]
    /// By target: the plane of what is shown true or contested and that of what is shown false or contested.
    public private(set) var shown: [Plane]
    let program: SweepProgram
    /// By slot: its planes.
    private var values: [Plane] = []
    private(set) var distinction = SweepProgram.Distinction.none

    public init(_ program: SweepProgram) {
        self.program = program
        told = [Plane](repeating: .zero, count: 2 * program.columnCount)
        shown = [Plane](repeating: .zero, count: 2 * program.targetCount)
        for (target, value) in program.settled {
            if value.shown.isToldTrue { shown[2 * target] = Self.ones }
            if value.shown.isToldFalse { shown[2 * target + 1] = Self.ones }
        }
        lay(for: program.distinction)
    }

    static var ones: Plane { Plane(repeating: .max) }

    public mutating func evaluate() {
        let needed = program.distinction.joined(with: distinctionOfWhatIsTold())
        if needed != distinction { lay(for: needed) }
        program.evaluate(told, &values, &shown, distinction: needed)
    }

    private func distinctionOfWhatIsTold() -> SweepProgram.Distinction {
        var unknown = Plane.zero
        var contested = Plane.zero
        let told = told.span
        for (column, _) in program.columns {
            unknown |= ~(told[2 * column] | told[2 * column + 1])
            contested |= told[2 * column] & told[2 * column + 1]
        }
        let some = SweepProgram.Distinction.none
        return some.joined(with: unknown == .zero ? .none : .unknown).joined(with: contested == .zero ? .none : .contested)
    }

    /// Makes room for so many planes, and fills in the constants.
    private mutating func lay(for distinction: SweepProgram.Distinction) {
        self.distinction = distinction
        let planes = distinction.planes
        values = [Plane](repeating: .zero, count: planes * program.slotCount)
        for (slot, value) in program.constants {
            for plane in 0..<planes where value.bits >> UInt8(distinction.reading(ofPlane: plane)) & 1 != 0 {
                values[planes * slot + plane] = Self.ones
            }
        }
    }
}

extension SweepProgram.Distinction {
    /// The reading that a plane stands for. With two planes the lower and the upper one: negation swaps them, as it does the
    /// first half of the planes with the second where there are four.
    func reading(ofPlane plane: Int) -> Int { planes == 2 ? 2 * plane : plane }
}
