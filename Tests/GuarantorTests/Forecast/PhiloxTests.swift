import Testing

@testable import Guarantor

@Suite struct PhiloxTests {
    /// The known answers of the authors' Random123 (kat_vectors, philox4x32, 10 rounds).
    @Test func knownAnswers() {
        let pi: [UInt32] = [0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344]
        #expect(Philox(seed: 0).words(.zero) == .init(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8))
        #expect(
            Philox(seed: .max).words(.init(repeating: .max))
                == .init(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD))
        #expect(
            Philox(seed: 0x299F_31D0_A409_3822).words(.init(pi))
                == .init(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1))
    }

    @Test func numbersAreBetweenNoughtAndOne() {
        let random = Philox(seed: 1)
        var sum = 0.0
        for timeline in 0..<10_000 {
            let (a, b) = random.pair(timeline: UInt64(timeline), of: 7)
            #expect(a > 0 && a < 1 && b > 0 && b < 1)
            sum += a + b
        }
        // Its standard deviation is 0.002.
        #expect(abs(sum / 20_000 - 0.5) < 0.01)
    }
}
