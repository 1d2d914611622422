import Testing

@testable import GuarantorLogic

@Suite struct SortedLanesTests {
    /// Each lane's numbers as the standard library sorts them, for any number of columns.
    @Test(arguments: Array(0...40) + [63, 64, 65, 127, 200])
    func agreesWithSorting(count: Int) {
        let (lanes, limit) = (24, Int64(900))
        var (words, others) = (
            [UInt64](repeating: 0, count: count * lanes), [UInt64](repeating: 0, count: count * lanes)
        )
        Philox(seed: UInt64(count)).draw(lower: 0, upper: 0, into: &words, &others)
        let columns = words.map { Int64($0 % 1000) }
        for kernel in 0..<kernelCount {
            var sorted = SortedLanes(lanes: lanes, tags: (0..<count).map { Int64($0) }, tagBits: 9, kernel: kernel)
            sorted.sort(columns, limit: limit)
            for lane in 0..<lanes {
                let numbers = (0..<count).map { ($0, columns[$0 * lanes + lane]) }
                let kept = numbers.filter { $0.1 <= limit }.map { $0.1 << 9 | Int64($0.0) }.sorted()
                let expected = kept + [Int64](repeating: .max, count: count + 1 - kept.count)
                let start = sorted.start(lane)
                #expect((0...count).map { sorted.numbers[start + $0 * SortedLanes.step] } == expected)
            }
        }
    }

    @Test func refusesColumnsThatAreTooShort() {
        var sorted = SortedLanes(lanes: 8, tags: [0, 1], tagBits: 1)
        sorted.sort([Int64](repeating: 0, count: 15), limit: 0)
        #expect(sorted.numbers == [Int64](repeating: .max, count: 24))
    }
}
