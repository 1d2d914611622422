/// A natural number of any size: counts of sets and of coalitions.
public struct Natural: Hashable, Sendable {
    /// Limbs, the least significant first; no zero limb at the end, none at all for zero.
    private(set) var limbs: [UInt64]

    public init(_ value: UInt64 = 0) { limbs = value == 0 ? [] : [value] }

    init(limbs: [UInt64]) {
        self.limbs = limbs
        trim()
    }

    public static let zero = Natural(0)
    public static let one = Natural(1)

    public var isZero: Bool { limbs.isEmpty }

    /// The number itself if it fits.
    public var asUInt64: UInt64? { limbs.count > 1 ? nil : limbs.first ?? 0 }

    var bitWidth: Int { limbs.isEmpty ? 0 : 64 * limbs.count - limbs[limbs.count - 1].leadingZeroBitCount }

    private mutating func trim() { while limbs.last == 0 { limbs.removeLast() } }

    public static func += (a: inout Natural, b: Natural) {
        if a.isZero { return a = b }
        var carry: UInt64 = 0
        if a.limbs.count < b.limbs.count {
            a.limbs.append(contentsOf: repeatElement(0, count: b.limbs.count - a.limbs.count))
        }
        for index in a.limbs.indices {
            if index >= b.limbs.count, carry == 0 { return }
            let other = index < b.limbs.count ? b.limbs[index] : 0
            let (partial, first) = a.limbs[index].addingReportingOverflow(other)
            let (sum, second) = partial.addingReportingOverflow(carry)
            a.limbs[index] = sum
            carry = first || second ? 1 : 0
        }
        if carry != 0 { a.limbs.append(carry) }
    }

    public static func + (a: Natural, b: Natural) -> Natural {
        var sum = a
        sum += b
        return sum
    }

    /// The difference, or zero where it would be negative.
    public static func - (a: Natural, b: Natural) -> Natural {
        guard b < a else { return .zero }
        var limbs = a.limbs
        var borrow: UInt64 = 0
        for index in limbs.indices {
            let other = index < b.limbs.count ? b.limbs[index] : 0
            let (partial, first) = limbs[index].subtractingReportingOverflow(other)
            let (difference, second) = partial.subtractingReportingOverflow(borrow)
            limbs[index] = difference
            borrow = first || second ? 1 : 0
        }
        return Natural(limbs: limbs)
    }

    public static func * (a: Natural, b: Natural) -> Natural {
        guard !a.isZero, !b.isZero else { return .zero }
        var limbs = [UInt64](repeating: 0, count: a.limbs.count + b.limbs.count)
        for (offset, limb) in a.limbs.enumerated() {
            var carry: UInt64 = 0
            for (index, other) in b.limbs.enumerated() {
                let product = limb.multipliedFullWidth(by: other)
                let (partial, first) = product.low.addingReportingOverflow(limbs[offset + index])
                let (sum, second) = partial.addingReportingOverflow(carry)
                limbs[offset + index] = sum
                // The high half is at most 2^64 - 2, and both carries together fit.
                carry = product.high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
            }
            limbs[offset + b.limbs.count] = carry
        }
        return Natural(limbs: limbs)
    }
}

extension Natural: Comparable {
    public static func < (a: Natural, b: Natural) -> Bool {
        if a.limbs.count != b.limbs.count { return a.limbs.count < b.limbs.count }
        for index in a.limbs.indices.reversed() where a.limbs[index] != b.limbs[index] {
            return a.limbs[index] < b.limbs[index]
        }
        return false
    }
}

extension Natural: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: UInt64) { self.init(value) }
}
