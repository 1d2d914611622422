/// A truth value under four classical readings at once, one bit each:
///
/// | bit | unknown counts as | contested counts as | is |
/// |---|---|---|---|
/// | 0 | false | false | the lower bound of strong Kleene |
/// | 1 | false | true | told true (Belnap) |
/// | 2 | true | true | the upper bound of strong Kleene |
/// | 3 | true | false | not told false (Belnap) |
///
/// Conjunction, disjunction, thresholds, latches and least fixpoints work on each bit by itself; negation
/// complements and swaps each lower reading with its upper one.
public struct Bounds: Hashable, Sendable {
    @usableFromInline let bits: UInt8

    @inlinable init(bits: UInt8) { self.bits = bits & 0xF }

    @inlinable public static var `false`: Bounds { Bounds(bits: 0b0000) }
    @inlinable public static var `true`: Bounds { Bounds(bits: 0b1111) }
    @inlinable public static var unknown: Bounds { Bounds(bits: 0b1100) }
    @inlinable public static var contested: Bounds { Bounds(bits: 0b0110) }

    /// What a fact contributes that is told `truth`.
    @inlinable public init(_ truth: Truth) {
        self.init(bits: UInt8(truncatingIfNeeded: Self.bitsByTruth >> (4 * UInt16(truth.rawValue))))
    }

    /// The value as it is shown: decided only if the strong Kleene reading decides it (bit 0 true, bit 2 false); otherwise
    /// contested if Belnap's tells anything (bit 1 true, bit 3 false), else unknown.
    @inlinable public var shown: Truth {
        Truth(rawValue: UInt8(truncatingIfNeeded: Self.shownByBits >> (2 * UInt32(bits))))
    }

    // Looked up and not branched on: what holds in a large framework is as good as random to a processor.
    /// By `Truth.rawValue`, four bits each: unknown, true, false, contested.
    @usableFromInline static let bitsByTruth: UInt16 = 0b0110_0000_1111_1100
    /// By `bits`, from 1111 down to 0000, two bits each: 01 is true, 10 false, 11 contested, 00 unknown.
    @usableFromInline static let shownByBits: UInt32 = 0b01_11_01_00__01_10_01_10__01_11_01_11__01_10_01_10

    @inlinable public static func & (a: Bounds, b: Bounds) -> Bounds { Bounds(bits: a.bits & b.bits) }
    @inlinable public static func | (a: Bounds, b: Bounds) -> Bounds { Bounds(bits: a.bits | b.bits) }
    @inlinable public static prefix func ! (a: Bounds) -> Bounds { Bounds(bits: negate(a.bits)) }

    /// The negation of four readings packed in the low bits.
    @inlinable static func negate(_ bits: UInt8) -> UInt8 {
        let complement = ~bits & 0xF
        return (complement >> 2) | ((complement << 2) & 0xF)
    }

    /// One bit for each of the four readings, the lowest bit first: for those who keep something per reading.
    @inlinable public var readings: UInt8 { bits }

    /// The value that holds in just the readings whose bit is set.
    @inlinable public init(readings: UInt8) { self.init(bits: readings) }

    /// What holds in a reading or in the one that bounds it from the other side.
    public var inEitherBound: Bounds { self | Bounds(bits: Self.negate(~bits)) }

    /// How many readings there are.
    public static let readingCount = 4
}
