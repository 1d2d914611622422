import GuarantorLogic

/// The exact reading: what is so under every completion of the unknown and contested facts.
///
/// Settles one open matter after the other, unknown ones first, and stops wherever the fast reading decides already: what it
/// decides with some matters open holds for all their completions.
struct ExactReading {
    private let scenario: Scenario
    /// With what has been settled already.
    private let completion: Completion
    private var evaluationsLeft = 100_000
    private static let mattersAtMost = 400

    init(_ scenario: Scenario, from completion: Completion? = nil) {
        self.scenario = scenario
        self.completion = completion ?? Completion(scenario)
    }

    /// Everything that can come of the open matters, and whether contested ones can make a difference.
    struct Outcomes<Outcome: Hashable> {
        var all: Set<Outcome> = []
        var isContested = false
    }

    /// - Parameters:
    ///   - literals: what the outcome rests on.
    ///   - outcome: of a timeline; nil where it is not decided.
    mutating func outcomes<Outcome: Hashable>(
        of literals: [Literal], _ what: String, _ outcome: (Timeline) -> Outcome?
    ) throws(QuestionError) -> Outcomes<Outcome> {
        let matters = completion.openMatters(among: scenario.framework.equations.support(of: literals))
        guard matters.count <= Self.mattersAtMost else {
            throw .budget(
                "the exact reading of \(quoted(what)) rests on \(matters.count) open matters, more than \(Self.mattersAtMost)"
            )
        }
        return try settle(matters[...], completion, what, outcome)
    }

    private mutating func settle<Outcome: Hashable>(
        _ matters: ArraySlice<OpenMatter>, _ completion: Completion, _ what: String, _ outcome: (Timeline) -> Outcome?
    ) throws(QuestionError) -> Outcomes<Outcome> {
        guard evaluationsLeft > 0 else {
            throw .budget(
                "the exact reading of \(quoted(what)) takes more completions than are tried; the fast reading still answers"
            )
        }
        evaluationsLeft -= 1
        if let decided = outcome(completion.timeline()) { return Outcomes(all: [decided]) }
        guard let matter = matters.first else { return Outcomes() }
        var result = Outcomes<Outcome>()
        for value in [Truth.true, .false] {
            var settled = completion
            settled.settle(matter, value)
            let part = try settle(matters.dropFirst(), settled, what, outcome)
            result.isContested = result.isContested || part.isContested
            result.all.formUnion(part.all)
        }
        if matter.isContested, result.all.count > 1 { result.isContested = true }
        return result
    }

    /// The truth of a literal, as it is shown.
    mutating func truth(of literal: Literal, _ what: String) throws(QuestionError) -> Truth {
        try truth(restingOn: [literal], what) { $0[literal].shown }
    }

    /// The same of what a timeline shows.
    mutating func truth(
        restingOn literals: [Literal], _ what: String, _ shown: (Timeline) -> Truth
    ) throws(QuestionError) -> Truth {
        let outcomes = try outcomes(of: literals, what) { timeline -> Bool? in
            let shown = shown(timeline)
            return shown.isDecided ? shown == .true : nil
        }
        if outcomes.all.count == 1, let only = outcomes.all.first { return Truth(only) }
        return outcomes.isContested ? .contested : .unknown
    }

    /// The standing that a state of the timeline has, as it is shown.
    mutating func standing(
        restingOn literals: [Literal], _ what: String, _ standing: (Timeline) -> Standing
    ) throws(QuestionError) -> Standing {
        let outcomes = try outcomes(of: literals, what) { timeline -> StandingLabel? in
            let standing = standing(timeline)
            return standing.isSettled ? standing.label : nil
        }
        return Standing(
            possible: StandingLabel.allCases.filter(outcomes.all.contains), isContested: outcomes.isContested)
    }
}
