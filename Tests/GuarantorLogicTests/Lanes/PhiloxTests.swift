import GuarantorPlanes
import Testing

@testable import GuarantorLogic

@Suite struct PhiloxTests {
    /// The known answers of the authors' Random123 (kat_vectors, philox4x32, 10 rounds), from each of the processor's kernels:
    /// counter, key and answer, the lower words last.
    @Test(arguments: [
        (
            (UInt64(0), UInt64(0)), UInt64(0), (UInt64(0xE169_C58D_6627_E8D5), UInt64(0x9B00_DBD8_BC57_AC4C))
        ),
        ((.max, .max), .max, (0x41C8_3B0E_408F_276D, 0x6D54_51FD_A20B_C7C6)),
        (
            (0x85A3_08D3_243F_6A88, 0x0370_7344_1319_8A2E), 0x299F_31D0_A409_3822,
            (0x94FD_CCEB_D16C_FE09, 0x2412_6EA1_5001_E420)
        ),
    ])
    func knownAnswers(counter: (UInt64, UInt64), key: UInt64, answer: (UInt64, UInt64)) {
        for kernel in 0..<kernelCount {
            let random = Philox(seed: key, kernel: kernel)
            for lane: UInt64 in [0, 1, 7, 8, 13] {
                var (first, second) = ([UInt64](repeating: 0, count: 16), [UInt64](repeating: 0, count: 17))
                random.draw(lower: counter.0 &- lane, upper: counter.1, into: &first, &second)
                #expect(first[Int(lane)] == answer.0 && second[Int(lane)] == answer.1, "lane \(lane), kernel \(kernel)")
                #expect(second[16] == 0)
            }
        }
    }

    @Test func numbersAreBetweenNoughtAndOne() {
        #expect(Philox.unit(0) == 0x1p-53 && Philox.unit(.max) == 1 - 0x1p-53)
        var (first, second) = ([UInt64](repeating: 0, count: 10_000), [UInt64](repeating: 0, count: 10_000))
        Philox(seed: 1).draw(lower: 0, upper: 7, into: &first, &second)
        let sum = zip(first, second).reduce(0) { $0 + Philox.unit($1.0) + Philox.unit($1.1) }
        // Its standard deviation is 0.002.
        #expect(abs(sum / 20_000 - 0.5) < 0.01)
    }

    @Test func thresholdsTellWhatIsBelow() {
        var (first, second) = ([UInt64](repeating: 0, count: 1024), [UInt64](repeating: 0, count: 1024))
        Philox(seed: 2).draw(lower: 0, upper: 0, into: &first, &second)
        for (word, other) in zip(first, second) + [(0, 0), (.max, 0), (0, .max)] {
            let number = Philox.unit(word)
            for probability in [Philox.unit(other), number, number.nextUp, number.nextDown, 0, 1, 0x1p-54, 0.5] {
                #expect(Philox.isBelow(word, Philox.threshold(probability)) == (number < probability))
            }
        }
        #expect(Philox.threshold(.nan) == 0)
    }
}

/// How many kernels the processor can run.
let kernelCount: Int = {
    var count = 0
    while unsafe planes_kernel_at(count) != nil { count += 1 }
    return count
}()
