/// Random numbers that are a function of a counter and a key: no state, so that each may be drawn by any thread, in any order.
///
/// Philox-4×32 with ten rounds (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011).
struct Philox {
    typealias Words = SIMD4<UInt32>

    private let key: (UInt32, UInt32)

    init(seed: UInt64) { key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)) }

    /// Four random words.
    @inline(__always)
    func words(_ counter: Words) -> Words {
        var (x0, x1, x2, x3) = (counter.x, counter.y, counter.z, counter.w)
        var (k0, k1) = key
        for _ in 0..<10 {
            let first = UInt64(x0) &* 0xD251_1F53
            let second = UInt64(x2) &* 0xCD9E_8D57
            x0 = UInt32(truncatingIfNeeded: second >> 32) ^ x1 ^ k0
            x2 = UInt32(truncatingIfNeeded: first >> 32) ^ x3 ^ k1
            x1 = UInt32(truncatingIfNeeded: second)
            x3 = UInt32(truncatingIfNeeded: first)
            k0 &+= 0x9E37_79B9
            k1 &+= 0xBB67_AE85
        }
        return Words(x0, x1, x2, x3)
    }

    /// Two numbers between 0 and 1, neither of them reached: what a timeline draws for one thing.
    @inline(__always)
    func pair(timeline: UInt64, of thing: UInt32) -> (Double, Double) {
        let words = words(
            Words(UInt32(truncatingIfNeeded: timeline), UInt32(truncatingIfNeeded: timeline >> 32), thing, 0))
        return (Self.unit(words.x, words.y), Self.unit(words.z, words.w))
    }

    /// The middle of one of 2⁵² equal parts of the interval.
    @inline(__always)
    private static func unit(_ low: UInt32, _ high: UInt32) -> Double {
        let bits = UInt64(high) << 32 | UInt64(low)
        return (Double(Int64(truncatingIfNeeded: bits >> 12)) + 0.5) * 0x1p-52
    }
}
