/// What is told of a statement: nothing, that it is true, that it is false, or both.
///
/// Two independent bits (Belnap, "A useful four-valued logic", 1977; Dunn 1976).
public struct Truth: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8

    /// Keeps the two low bits: 1 is *told true*, 2 is *told false*.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue & 3 }

    // Computed, so that callers elsewhere have the number and no call.
    @inlinable public static var unknown: Truth { Truth(rawValue: 0) }
    @inlinable public static var `true`: Truth { Truth(rawValue: 1) }
    @inlinable public static var `false`: Truth { Truth(rawValue: 2) }
    @inlinable public static var contested: Truth { Truth(rawValue: 3) }

    public static let allCases: [Truth] = [.unknown, .true, .false, .contested]

    public init(_ value: Bool) { self = value ? .true : .false }

    public var isToldTrue: Bool { rawValue & 1 != 0 }
    public var isToldFalse: Bool { rawValue & 2 != 0 }

    /// Whether it is `true` or `false`, and not `unknown` or `contested`.
    public var isDecided: Bool { self == .true || self == .false }

    /// What two accounts tell together: the union of what is told.
    public func joined(with other: Truth) -> Truth { Truth(rawValue: rawValue | other.rawValue) }
}

extension Truth: CustomStringConvertible, LosslessStringConvertible {
    public init?(_ description: String) {
        switch description {
        case "unknown": self = .unknown
        case "true": self = .true
        case "false": self = .false
        case "contested": self = .contested
        default: return nil
        }
    }

    public var description: String {
        switch self {
        case .true: "true"
        case .false: "false"
        case .contested: "contested"
        default: "unknown"
        }
    }
}
