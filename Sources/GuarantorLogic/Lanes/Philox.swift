internal import GuarantorPlanes

/// Random numbers that are a function of a counter and a key: no state, so that each may be drawn by any thread, in any order.
///
/// Philox-4×32 with ten rounds (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011).
public struct Philox: Sendable {
    private let key: UInt64
    /// The kernel's number.
    private let kernel: Int

    public init(seed: UInt64) { self.init(seed: seed, kernel: 0) }

    /// - Parameter kernel: which of those that the processor can run, the best one first.
    init(seed: UInt64, kernel: Int) {
        key = seed
        self.kernel = kernel
    }

    /// Draws two words for each of the counters from `lower` on, up to the end of the shorter array; lanes that fill no line of
    /// eight are left out.
    ///
    /// - Parameters:
    ///   - lower: the lower half of the first counter, which goes up by one from lane to lane.
    ///   - upper: the upper half of all.
    public func draw(lower: UInt64, upper: UInt64, into first: inout [UInt64], _ second: inout [UInt64]) {
        let stripe = Int(PLANES_STRIPE)
        let lanes = min(first.count, second.count) / stripe * stripe
        guard lanes > 0, let kernel = unsafe planes_kernel_at(kernel)?.pointee else { return }
        unsafe first.withUnsafeMutableBufferPointer { first in
            unsafe second.withUnsafeMutableBufferPointer { second in
                guard let first = first.baseAddress, let second = second.baseAddress else { return }
                unsafe kernel.draw(key, lower, upper, first, second, lanes)
            }
        }
    }
}

extension Philox {
    /// A number between 0 and 1, neither of them reached: the middle of one of 2⁵² equal parts of the interval.
    @inlinable
    public static func unit(_ word: UInt64) -> Double {
        Double(bitPattern: 1.0.bitPattern | word >> 12) - 1 + 0x1p-53
    }

    /// How many of the 2⁵² words have a number below a probability; the first ones.
    public static func threshold(_ probability: Double) -> UInt64 {
        UInt64(exactly: (min(max(probability, 0), 1) * 0x1p52 - 0.5).rounded(.up)) ?? 0
    }

    /// Whether a word's number is below the probability of a threshold.
    @inlinable
    public static func isBelow(_ word: UInt64, _ threshold: UInt64) -> Bool { word >> 12 < threshold }
}
