import GuarantorLogic

/// How commitments and pillars fare from moment to moment under every completion: all moments in one run of the timeline.
struct ExactCourse {
    /// What is so from a moment on, wherever it may have become another than before.
    typealias Points<Value> = [(moment: Moment, value: Value)]

    /// Side by side with the commitments that were asked for.
    private(set) var standings: [Points<Standing>]
    /// Side by side with the pillars.
    private(set) var truths: [Points<Truth>]

    /// - Parameters:
    ///   - isShown: the moments that are looked at.
    ///   - what: whose reading it is, in case of an error.
    init(
        _ scenario: Scenario, commitments: [Int], pillars: [Int], at isShown: (Moment) -> Bool, for what: String
    ) throws(QuestionError) {
        standings = commitments.map { _ in [] }
        truths = pillars.map { _ in [] }
        guard !commitments.isEmpty || !pillars.isEmpty else { return }
        let (document, equations) = (scenario.framework.document, scenario.framework.equations)
        var sketch = CourseSketch(equations, commitments: commitments, pillars: pillars)
        let timeline = try OpenTimeline(Completion(scenario), sketch.aims, for: what) {
            timeline, moment throws(DiagramError) in
            if isShown(moment) { try sketch.note(&timeline, at: moment) }
        }
        for stage in sketch.stages {
            var circuit = timeline.circuit
            circuit.contest(as: stage.isContested)
            let functions = stage.standings.flatMap { $0.labels.map(\.isGiven) } + stage.truths.map(\.function)
            var reading = ExactReading(circuit, sampling: functions)
            for (place, moment, labels) in stage.standings {
                let standing = try reading.standing(labels, document.commitments[commitments[place]].id)
                standings[place].append((moment, standing))
            }
            for (place, moment, function) in stage.truths {
                truths[place].append((moment, try reading.truth(of: function, document.pillars[pillars[place]].id)))
            }
        }
    }
}

/// The functions that a course consists of, written down as the timeline moves.
private struct CourseSketch {
    typealias Function = Circuit.Function

    /// Moments between which no more matters come to be contested.
    struct Stage {
        let isContested: [Bool]
        var standings: [(place: Int, moment: Moment, labels: [OpenTimeline.LabelFunction])] = []
        var truths: [(place: Int, moment: Moment, function: Function)] = []
    }

    private(set) var stages: [Stage] = []
    private let commitments: [CommitmentEquations]
    private let indices: [Int]
    private let pillars: [Literal]
    /// By commitment, then by pillar: what was written down last rests on.
    private var latest: [[Function]]
    /// How many points may be written down: some hundred megabytes.
    private var pointsLeft = 1 << 20

    init(_ equations: Equations, commitments: [Int], pillars: [Int]) {
        indices = commitments
        self.commitments = commitments.map { equations.commitments[$0] }
        self.pillars = pillars.map { equations.pillars[$0] }
        latest = [[Function]](repeating: [], count: commitments.count + pillars.count)
    }

    var aims: OpenTimeline.Aims {
        .init(
            literals: commitments.flatMap(\.standingLiterals) + pillars,
            performances: commitments.compactMap(\.performance))
    }

    mutating func note(_ timeline: inout OpenTimeline, at moment: Moment) throws(DiagramError) {
        let isNew = stages.last?.isContested != timeline.circuit.isContested
        if isNew { stages.append(Stage(isContested: timeline.circuit.isContested)) }
        let last = stages.count - 1
        for (place, own) in commitments.enumerated() {
            var basis = own.standingLiterals.map { timeline[$0] }
            if let performance = own.performance.flatMap({ timeline.performances[$0] }) {
                basis += [performance.isLatestPerformed, performance.isLatestBreached]
            }
            guard try hasChanged(basis, place, isNew) else { continue }
            stages[last].standings.append((place, moment, timeline.labels(ofCommitment: indices[place])))
        }
        for (place, literal) in pillars.enumerated() {
            guard try hasChanged([timeline[literal]], commitments.count + place, isNew) else { continue }
            stages[last].truths.append((place, moment, timeline[literal]))
        }
    }

    /// Where more is contested than before, even the same functions may be read otherwise.
    private mutating func hasChanged(_ basis: [Function], _ number: Int, _ isNew: Bool) throws(DiagramError) -> Bool {
        guard isNew || latest[number] != basis else { return false }
        latest[number] = basis
        pointsLeft -= 1
        if pointsLeft < 0 { throw .budgetExceeded(.gates) }
        return true
    }
}
