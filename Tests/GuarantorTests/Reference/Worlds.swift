@testable import Guarantor

/// Classical worlds side by side. Everything but negation works on each world by itself.
protocol Worlds: Equatable {
    static var worldCount: Int { get }
    init(inWorld holds: (Int) -> Bool)
    subscript(world: Int) -> Bool { get }
    static prefix func ! (value: Self) -> Self
}

/// One world, in which everything is true or false.
extension Bool: Worlds {
    static var worldCount: Int { 1 }
    init(inWorld holds: (Int) -> Bool) { self = holds(0) }
    subscript(world: Int) -> Bool { self }
}

/// Two worlds that negation swaps.
struct Pair: Worlds {
    /// *Told true* with Belnap; true for certain with Kleene.
    var low: Bool
    /// *Not told false* with Belnap; true for all one knows with Kleene.
    var high: Bool

    static var worldCount: Int { 2 }
    init(inWorld holds: (Int) -> Bool) { (low, high) = (holds(0), holds(1)) }
    init(low: Bool, high: Bool) { (self.low, self.high) = (low, high) }
    subscript(world: Int) -> Bool { world == 0 ? low : high }
    static prefix func ! (value: Pair) -> Pair { Pair(low: !value.high, high: !value.low) }

    /// Belnap (1977): the two bits as they are told.
    static func belnap(_ truth: Truth) -> Pair { Pair(low: truth.isToldTrue, high: !truth.isToldFalse) }

    /// Strong Kleene, with contested facts read as unknown.
    static func kleene(_ truth: Truth) -> Pair { Pair(low: truth == .true, high: truth != .false) }
}
