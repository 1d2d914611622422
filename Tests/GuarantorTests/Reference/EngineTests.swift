import Testing

@testable import Guarantor

/// The engine against the references, on frameworks written at random.
@Suite struct EngineTests {
    /// The document that is read is the one that was written.
    @Test func readsWhatWasWritten() throws {
        try RandomCases.check(500) { drawn in
            switch Engine.read(drawn.document) {
            case .read(let framework): framework.document == drawn.document ? [] : ["another document"]
            case .refusedLoop: nil
            case .refused(let error): throw error
            }
        }
    }

    /// It refuses the loops through negation that the reference finds, and no others. Whether a negation inside another
    /// undoes it before loops are looked for is left to the engine.
    @Test func refusesLoopsThroughNegation() {
        RandomCases.check(2000) { drawn in
            let meaning = Meaning(drawn.document)
            let isRefused = if case .refusedLoop = Engine.read(drawn.document) { true } else { false }
            if meaning.strata == nil { return isRefused ? [] : ["a loop through negation is not refused"] }
            let isClear = Strata.order(meaning.rules, runs: meaning.runs, cancelling: false) != nil
            return isClear && isRefused ? ["refused without a loop through negation"] : []
        }
    }

    @Test func agreesWhereAllIsKnown() throws {
        try RandomCases.check(1500, knowing: 1) { drawn in
            guard let engine = try Engine.answers(drawn.document, drawn.situation),
                let reference = ClassicalReference.answers(drawn.document, drawn.situation)
            else { return nil }
            return engine.differences(from: reference)
        }
    }

    @Test func agreesOnTheFastReading() throws {
        try RandomCases.check(3000) { drawn in
            guard let engine = try Engine.answers(drawn.document, drawn.situation),
                let reference = FastReference.answers(drawn.document, drawn.situation)
            else { return nil }
            return engine.differences(from: reference)
        }
    }

    @Test func agreesOnTheExactReading() throws {
        try RandomCases.check(800, least: 0.2) { drawn in
            guard let exact = ExactReference.answers(drawn.document, drawn.situation, openAtMost: 6),
                let engine = try Engine.answers(drawn.document, drawn.situation, .exact)
            else { return nil }
            return engine.differences(from: exact)
        }
    }

    /// What the engine decides, every completion confirms. So nothing that is left open is ever shown false.
    @Test(arguments: [0.2, 0.8])
    func completionsConfirmWhatItDecides(knowing: Double) throws {
        try RandomCases.check(300, knowing: knowing) { drawn in
            guard let engine = try Engine.answers(drawn.document, drawn.situation) else { return nil }
            let meaning = Meaning(drawn.document)
            let chronicle = Chronicle(meaning, drawn.situation)
            var random = SplitMix64(seed: drawn.seed)
            return (0..<10).flatMap { _ in
                engine.unconfirmed(
                    by: ExactReference.answers(meaning, chronicle, completedAtRandom: &random))
            }
        }
    }
}
