@testable import Guarantor

/// Makes valid documents that use every key.
struct RandomDocument {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    private mutating func chance() -> Bool { Bool.random(using: &random) }
    private mutating func maybe<Value>(_ value: (inout RandomDocument) -> Value) -> Value? { chance() ? value(&self) : nil }

    private mutating func some(_ prefix: String, of count: Int, atLeast least: Int = 0) -> [String] {
        let number = least + below(3)
        var names: [String] = []
        for _ in 0..<number {
            let name = "\(prefix)\(below(count))"
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    private mutating func text() -> String {
        let pieces = ["a", "treaty", " ", "\"", "\\", "/", "\n", "\t", "\u{1}", "é", "😀", "\u{2028}", "\u{2029}", "\u{7F}", "e\u{301}", "\u{FEFF}", "long words that fill a line "]
        return (0...below(8)).map { _ in pieces[below(pieces.count)] }.joined()
    }

    private mutating func instant() -> Instant {
        Instant(seconds: Int64.random(in: -62_135_596_800...253_402_300_799, using: &random) / (chance() ? 86_400 : 1) * (chance() ? 86_400 : 1))
    }

    private mutating func duration() -> CalendarDuration {
        CalendarDuration(months: Int64(below(30)), seconds: Int64(below(3)) * 86_400 + Int64(below(4000)) + 1)
    }

    private mutating func number() -> Double {
        switch below(4) {
        case 0: Double(below(1000))
        case 1: Double.random(in: -1...1, using: &random)
        case 2: Double(bitPattern: UInt64.random(in: 0..<0x7FF0_0000_0000_0000, using: &random))
        default: -Double(below(1 << 60))
        }
    }

    private mutating func word<Word: CaseIterable>(_: Word.Type) -> Word where Word.AllCases == [Word] {
        Word.allCases[below(Word.allCases.count)]
    }

    private mutating func condition(_ depth: Int) -> Condition {
        let atoms = ["f\(below(3))", "p\(below(3))", "c\(below(3))", "n\(below(2))", "i\(below(2))", "participates:S0", "approved:S1"]
        func several(_ this: inout RandomDocument) -> [Condition] { (0...this.below(3)).map { _ in this.condition(depth - 1) } }
        switch depth > 0 ? below(10) : 0 {
        case 1: return .all(several(&self))
        case 2: return .any(several(&self))
        case 3: return .not(condition(depth - 1))
        case 4:
            let members = several(&self)
            return .atLeast(1 + below(members.count), of: members)
        case 5: return .predicate(word(Predicate.self), of: "c\(below(3))")
        case 6: return .bound(commitment: "c\(below(3))", party: "S\(below(3))")
        case 7: return .participates("S\(below(3))")
        case 8: return .approved("S\(below(3))")
        case 9: return .held(condition(depth - 1), for: duration())
        default: return .id(atoms[below(atoms.count)])
        }
    }

    private mutating func approval() -> Approval { Approval(body: maybe { $0.text() }, fact: maybe { "f\($0.below(3))" }) }

    private mutating func delay() -> Delay {
        let lengths = [duration(), duration(), duration()].sorted { $0.nominalSeconds < $1.nominalSeconds }
        let distribution: DelayDistribution =
            switch below(6) {
            case 0: .fixed(lengths[0])
            case 1: .uniform(min: lengths[0], max: lengths[1])
            case 2: .triangular(min: lengths[0], mode: lengths[1], max: lengths[2])
            case 3: .pert(min: lengths[0], mode: lengths[1], max: lengths[2])
            case 4: .exponential(mean: lengths[0])
            default: .quantiles([Quantile(p: 0.1, delay: lengths[0]), Quantile(p: 0.5, delay: lengths[1]), Quantile(p: 1, delay: lengths[2])])
            }
        return Delay(distribution: distribution, after: maybe { _ in "participates:S0" })
    }

    private mutating func citations() -> [Citation] {
        (0..<below(3)).map { _ in Citation(source: "s\(below(2))", speaker: maybe { $0.text() }, at: maybe { $0.text() }) }
    }

    private mutating func quantity() -> Quantity {
        var quantity = Quantity(of: maybe { $0.text() }, unit: maybe { $0.text() }, per: maybe { $0.text() }, approximate: maybe { $0.chance() })
        switch below(4) {
        case 0: quantity.exact = number()
        case 1: (quantity.min, quantity.max) = (maybe { _ in -5 }, 7.25)
        case 2: quantity.undisclosed = true
        default: quantity.text = text()
        }
        return quantity
    }

    private mutating func commitment(_ index: Int) -> Commitment {
        var made = Commitment(id: "c\(index)", title: text())
        made.pillar = maybe { "p\($0.below(3))" }
        made.guarantors = maybe { this in
            this.some("S", of: 3, atLeast: 1).map { party in
                GuarantorTerms(party: party, role: this.maybe { $0.text() }, requiresApproval: this.maybe { $0.chance() }, approval: this.maybe { $0.approval() })
            }
        }
        (made.beneficiary, made.against, made.instruments) = (some("S", of: 3), some("S", of: 3), some("i", of: 2))
        (made.undertakes, made.location) = (maybe { $0.text() }, maybe { $0.text() })
        made.pledge = Array(Set((0..<below(4)).map { _ in word(Pledge.self) })).sorted { $0.rawValue < $1.rawValue }
        (made.modality, made.binding) = (maybe { $0.word(Modality.self) }, maybe { $0.word(Binding.self) })
        made.certainty = maybe { $0.word(Certainty.self) }
        made.domains = (0..<below(3)).map { _ in text() }
        made.quantities = (0..<below(3)).map { _ in quantity() }
        made.requiresApproval = maybe { $0.chance() }
        made.quorum = maybe { $0.chance() ? .all : .atLeast(1 + $0.below(5)) }
        (made.entersWhen, made.whileCondition) = (maybe { $0.condition(4) }, maybe { $0.condition(3) })
        (made.suspendedWhen, made.endsWhen) = (maybe { $0.condition(2) }, maybe { $0.condition(2) })
        (made.triggeredWhen, made.performedWhen) = (maybe { $0.condition(2) }, maybe { $0.condition(2) })
        if made.triggeredWhen != nil { made.within = maybe { $0.duration() } }
        (made.sources, made.note) = (citations(), maybe { $0.text() })
        return made
    }

    mutating func make() -> Document {
        var made = Document(id: "doc", title: text())
        (made.opens, made.asOf) = (maybe { $0.instant() }, maybe { $0.instant() })
        (made.holdsWhen, made.note) = (maybe { $0.condition(5) }, maybe { $0.text() })
        made.sources = (0..<2).map { index in
            Source(id: "s\(index)", title: text(), publisher: maybe { $0.text() }, date: maybe { $0.chance() ? .undated : .dated($0.instant()) }, url: maybe { $0.text() }, sources: citations(), note: maybe { $0.text() })
        }
        made.parties = (0..<3).map { Party(id: "S\($0)", name: text(), kind: $0 == 0 ? .state : .organisation, roles: (0..<below(2)).map { _ in text() }) }
        made.parties[2].approval = approval()
        made.parties.append(Party(id: "K", name: text(), kind: .coalition, members: some("S", of: 3), open: maybe { $0.chance() }))
        made.facts = (0..<3).map { index in
            Fact(id: "f\(index)", statement: text(), party: maybe { "S\($0.below(3))" }, asks: maybe { $0.text() }, initially: maybe { Truth.allCases[$0.below(4)] }, settled: maybe { $0.chance() },
                probability: maybe { Double.random(in: 0...1, using: &$0.random) }, delay: maybe { $0.delay() }, sources: citations(), note: maybe { $0.text() })
        }
        made.conditions = (0..<2).map { NamedCondition(id: "n\($0)", title: maybe { $0.text() }, when: condition(4), note: maybe { $0.text() }) }
        made.instruments = (0..<2).map { Instrument(id: "i\($0)", title: text(), kind: maybe { $0.text() }, adoptedWhen: maybe { $0.condition(2) }, signatories: some("S", of: 3), date: maybe { $0.instant() }, supersedes: some("i", of: 1), sources: citations()) }
        made.pillars = (0..<3).map { Pillar(id: "p\($0)", title: text(), holdsWhen: maybe { $0.condition(3) }, sources: citations()) }
        made.commitments = (0..<3).map { commitment($0) }
        made.procedures = [Procedure(id: "q", title: text(), startsWhen: maybe { $0.condition(1) }, steps: (0..<3).map { Step(id: "t\($0)", actor: some("S", of: 3), does: text(), after: $0 > 0 ? some("t", of: $0) : [], doneWhen: maybe { $0.condition(1) }, within: maybe { $0.duration() }) }, sources: citations())]
        made.objections = [Objection(id: "o", party: "S0", against: ["c0", "p1", "i0"], ground: maybe { $0.text() }, effect: .consentRequired, fact: "f0"), Objection(id: "o1", party: "S0", against: ["c0"], effect: .contests)]
        made.openQuestions = [OpenQuestion(id: "x", question: text(), about: ["doc"], settledBy: some("f", of: 3))]
        made.claims = [ClaimValue.text(text()), .number(number()), .boolean(chance()), .null].enumerated().map { Claim(id: "l\($0)", about: "c0", property: text(), value: $1, source: "s0", speaker: maybe { $0.text() }, certainty: maybe { $0.word(Certainty.self) }) }
        made.events = (0..<2).map { index in
            let date = instant()
            return Event(id: "e\(index)", title: maybe { $0.text() }, date: date, reported: maybe { _ in date }, sets: some("f", of: 3).map { FactSetting(fact: $0, value: Truth.allCases[below(4)]) }, sources: citations())
        }
        return made
    }
}
