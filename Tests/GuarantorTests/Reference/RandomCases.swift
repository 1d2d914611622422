import Foundation
import Testing

@testable import Guarantor

/// One framework with one scenario, as its seed makes it.
struct RandomCase: CustomStringConvertible {
    let seed: UInt64
    var document: Document
    var situation: Situation

    init(seed: UInt64, knowing: Double? = nil) {
        var framework = RandomFramework(seed: seed, knowing: knowing)
        situation = framework.situation()
        document = framework.document
        self.seed = seed
    }

    var description: String { "seed \(seed)\n\(situation)\n\(DocumentText.document(document))" }
}

/// Runs a law over random cases. What breaks it is made small and reported with its seed.
///
/// `GUARANTOR_RANDOM_CASES` multiplies the number of cases; `GUARANTOR_RANDOM_SEED` replays the case of one seed.
enum RandomCases {
    static let multiplier =
        ProcessInfo.processInfo.environment["GUARANTOR_RANDOM_CASES"].flatMap(Int.init) ?? 1
    private static let replayed = ProcessInfo.processInfo.environment["GUARANTOR_RANDOM_SEED"].flatMap(UInt64.init)
    private static let reportedAtMost = 3

    /// - Parameters:
    ///   - least: the share of the cases that the law has to apply to.
    ///   - preparing: adds to a case what only some laws ask for.
    ///   - complaints: what is wrong with a case; nil where the law does not apply to it.
    static func check(
        _ count: Int, knowing: Double? = nil, least: Double = 0.5, sourceLocation: SourceLocation = #_sourceLocation,
        preparing: (inout RandomCase) -> Void = { _ in }, _ complaints: (RandomCase) throws -> [String]?
    ) rethrows {
        let seeds = replayed.map { $0...$0 } ?? 1...UInt64(count * multiplier)
        var applied = 0
        var reported = 0
        for seed in seeds {
            var drawn = RandomCase(seed: seed, knowing: knowing)
            preparing(&drawn)
            guard let complaint = try complaints(drawn) else { continue }
            applied += 1
            guard !complaint.isEmpty else { continue }
            let small = try Shrinking.smallest(drawn) { try complaints($0)?.isEmpty == false }
            let remaining = try complaints(small) ?? []
            Issue.record("\(remaining.joined(separator: "\n"))\n\(small)", sourceLocation: sourceLocation)
            reported += 1
            if reported == reportedAtMost { return }
        }
        #expect(replayed != nil || Double(applied) >= least * Double(seeds.count), sourceLocation: sourceLocation)
    }
}
