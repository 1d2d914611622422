import GuarantorLogic
import Testing

/// The laws of the four truth values, for every combination of values.
@Suite struct TruthLawTests {
    private static let truths = Truth.allCases
    private static let allBounds = (0..<16).map { Bounds(readings: $0) }
    private static let pairs = truths.flatMap { a in truths.map { (a, $0) } }
    private static let triples = pairs.flatMap { pair in truths.map { [pair.0, pair.1, $0] } }

    /// Whether `b` tells all that `a` tells.
    private func isLess(_ a: Truth, _ b: Truth) -> Bool {
        (!a.isToldTrue || b.isToldTrue) && (!a.isToldFalse || b.isToldFalse)
    }

    @Test func bitsAreWhatIsTold() {
        for truth in Self.truths {
            #expect(truth.isToldTrue == Definition.Belnap.isToldTrue(truth))
            #expect(truth.isToldFalse == Definition.Belnap.isToldFalse(truth))
            #expect(truth.isDecided == (truth == .true || truth == .false))
            #expect(Truth(truth.description) == truth)
            #expect(Bounds(truth).shown == truth)
        }
    }

    @Test func joinTellsWhatEitherTells() {
        for (a, b) in Self.pairs {
            let both = a.joined(with: b)
            #expect(both.isToldTrue == (a.isToldTrue || b.isToldTrue))
            #expect(both.isToldFalse == (a.isToldFalse || b.isToldFalse))
            #expect(both == b.joined(with: a))
        }
    }

    /// One member each, two and three: told by the bits of Belnap, bounded by strong Kleene, shown by both.
    @Test func operationsAreAsDefined() {
        let facts = (0..<3).map { Expression.fact($0) }
        let compounds = [.not(facts[0]), .all(facts), .any(facts)] + (1...3).map { Expression.atLeast($0, facts) }
        for values in Self.triples {
            for compound in compounds { expectAsDefined(compound, values) }
        }
    }

    /// The same for conditions within conditions, negation at any place.
    @Test func compoundsOfCompoundsAreAsDefined() {
        for outer in Self.shapes(over: Self.shapes(over: (0..<3).map { .fact($0) })) {
            for values in Self.triples { expectAsDefined(outer, values) }
        }
    }

    private func expectAsDefined(_ expression: Expression, _ facts: [Truth]) {
        let bounds = expression.bounds(facts)
        let (belnap, kleene) = (expression.belnap(facts), expression.kleene(facts))
        let bits = (0..<4).map { bounds.readings >> $0 & 1 == 1 }
        let isAsDefined =
            bits == [kleene == 2, belnap.isToldTrue, kleene > 0, !belnap.isToldFalse]
            && bounds.shown == Definition.shown(kleene: kleene, belnap: belnap)
        if !isAsDefined { Issue.record("\(expression) where \(facts): \(bits)") }
    }

    /// Each operator over neighbours among the given members, as they are and negated.
    private static func shapes(over members: [Expression]) -> [Expression] {
        let shapes = members.indices.flatMap { index -> [Expression] in
            let three = (0..<3).map { members[(index + $0) % members.count] }
            let thresholds = (1...3).map { Expression.atLeast($0, three) }
            return [.all([three[0], .not(three[1])]), .any([three[0], .not(three[1])])] + thresholds
        }
        return shapes + shapes.map { .not($0) }
    }

    @Test func latticeLaws() {
        for a in Self.allBounds {
            #expect((a & a) == a && (a | a) == a && !(!a) == a)
            #expect((a & .true) == a && (a | .false) == a)
            for b in Self.allBounds {
                #expect((a & b) == (b & a) && (a | b) == (b | a))
                #expect((a & (a | b)) == a && (a | (a & b)) == a)
                #expect(!(a & b) == (!a | !b) && !(a | b) == (!a & !b))
                let associates = Self.allBounds.allSatisfy { c in
                    ((a & b) & c) == (a & (b & c)) && ((a | b) | c) == (a | (b | c))
                }
                #expect(associates)
                #expect(Self.allBounds.allSatisfy { c in (a & (b | c)) == ((a & b) | (a & c)) })
            }
        }
    }

    /// That k of n hold is that n − k + 1 of them not failing is what fails.
    @Test func thresholdsAreDual() {
        for values in Self.triples {
            let members = values.map { Bounds($0) }
            for count in 1...3 {
                #expect(!Bounds.atLeast(count, members) == Bounds.atLeast(4 - count, members.map { !$0 }))
            }
        }
    }

    /// Telling more of a fact tells no less of a condition, and what was shown true or false because nothing was missing
    /// stays so when what was unknown is told.
    @Test func monotoneInWhatIsTold() {
        for expression in Self.shapes(over: Self.shapes(over: (0..<3).map { .fact($0) })) {
            for values in Self.triples {
                let before = expression.bounds(values)
                for told in Self.truths where isLess(values[0], told) {
                    let after = expression.bounds([told] + values.dropFirst())
                    let isKept = values[0] != .unknown || !before.shown.isDecided || after.shown == before.shown
                    if !isKept || !isLess(Self.told(before), Self.told(after)) {
                        Issue.record("\(expression) where \(values), then \(told)")
                    }
                }
            }
        }
    }

    /// What Belnap's two bits tell.
    private static func told(_ bounds: Bounds) -> Truth {
        Definition.Belnap.told(true: bounds.readings & 0b0010 != 0, false: bounds.readings & 0b1000 == 0)
    }

    /// Belnap alone would call this false, and turn "nobody has said" into "no".
    @Test func unknownAndContestedIsNotFalse() {
        #expect(Definition.Belnap.all([.unknown, .contested]) == .false)
        #expect((Bounds(.unknown) & Bounds(.contested)).shown == .contested)
        #expect(Definition.Belnap.any([.unknown, .contested]) == .true)
        #expect((Bounds(.unknown) | Bounds(.contested)).shown == .contested)
    }

    /// The fast reading does not see that a thing is so or is not so.
    @Test func excludedMiddleIsOpenWhereTheFactIs() {
        for truth in Self.truths {
            let either = (Bounds(truth) | !Bounds(truth)).shown
            #expect(either == (truth.isDecided ? .true : truth))
        }
    }
}
