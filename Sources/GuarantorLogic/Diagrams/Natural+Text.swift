extension Natural: CustomStringConvertible {
    /// Quotient and remainder; the divisor is not zero.
    private func divided(by divisor: UInt64) -> (quotient: Natural, remainder: UInt64) {
        var quotient = limbs
        var remainder: UInt64 = 0
        for index in quotient.indices.reversed() {
            // The remainder is below the divisor, so the quotient fits in a limb.
            (quotient[index], remainder) = divisor.dividingFullWidth((remainder, quotient[index]))
        }
        return (Natural(limbs: quotient), remainder)
    }

    /// In decimal.
    public var description: String {
        if let small = asUInt64 { return String(small) }
        let chunk: UInt64 = 10_000_000_000_000_000_000
        var chunks: [String] = []
        var rest = self
        while !rest.isZero {
            let (quotient, remainder) = rest.divided(by: chunk)
            let digits = String(remainder)
            chunks.append(quotient.isZero ? digits : String(repeating: "0", count: 19 - digits.count) + digits)
            rest = quotient
        }
        return chunks.reversed().joined()
    }
}

extension Natural {
    /// The 64 leading bits as a number of [2^63, 2^64) and what was cut off, as a power of two. Truncated.
    private var leading: (bits: UInt64, exponent: Int) {
        guard let top = limbs.last else { return (0, 0) }
        let shift = top.leadingZeroBitCount
        let below = limbs.count > 1 && shift > 0 ? limbs[limbs.count - 2] >> (64 - shift) : 0
        return (top << shift | below, 64 * (limbs.count - 1) - shift)
    }

    /// a / b to within two units in the last place, also where neither fits in a double. Zero for b = 0.
    public static func ratio(_ a: Natural, _ b: Natural) -> Double {
        guard !a.isZero, !b.isZero else { return 0 }
        let (upper, lower) = (a.leading, b.leading)
        return Double(
            sign: .plus, exponent: upper.exponent - lower.exponent,
            significand: Double(upper.bits) / Double(lower.bits))
    }
}
