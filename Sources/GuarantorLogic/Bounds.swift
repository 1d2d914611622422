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

    public static let `false` = Bounds(bits: 0b0000)
    public static let `true` = Bounds(bits: 0b1111)
    public static let unknown = Bounds(bits: 0b1100)
    public static let contested = Bounds(bits: 0b0110)

    /// What a fact contributes that is told `truth`.
    public init(_ truth: Truth) {
        switch truth {
        case .true: self = .true
        case .false: self = .false
        case .contested: self = .contested
        default: self = .unknown
        }
    }

    /// The value as it is shown: decided only if the strong Kleene reading decides it; otherwise contested if
    /// Belnap's tells anything, else unknown.
    public var shown: Truth {
        if bits & 0b0001 != 0 { return .true }
        if bits & 0b0100 == 0 { return .false }
        return bits & 0b0010 != 0 || bits & 0b1000 == 0 ? .contested : .unknown
    }

    @inlinable public static func & (a: Bounds, b: Bounds) -> Bounds { Bounds(bits: a.bits & b.bits) }
    @inlinable public static func | (a: Bounds, b: Bounds) -> Bounds { Bounds(bits: a.bits | b.bits) }
    @inlinable public static prefix func ! (a: Bounds) -> Bounds { Bounds(bits: negate(a.bits)) }

    /// The negation of four readings packed in the low bits.
    @inlinable static func negate(_ bits: UInt8) -> UInt8 {
        let complement = ~bits & 0xF
        return (complement >> 2) | ((complement << 2) & 0xF)
    }

    /// One bit for each of the four readings, the lowest bit first: for those who keep something per reading.
    public var readings: UInt8 { bits }

    /// The value that holds in just the readings whose bit is set.
    public init(readings: UInt8) { self.init(bits: readings) }

    /// How many readings there are.
    public static let readingCount = 4
}
