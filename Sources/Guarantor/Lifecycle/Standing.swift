import GuarantorLogic

/// What a commitment's lifecycle says of it, for people.
public struct Standing: Hashable, Sendable {
    /// The label that applies, or that truth leaves several.
    public let label: StandingLabel
    /// The labels that truth leaves open; none where it settles which applies.
    private let open: LabelSet

    /// The labels that remain where truth does not settle it, in order of precedence; else just `label`.
    public var possible: [StandingLabel] { isSettled ? [label] : open.labels }

    /// Whether truth settles which label applies.
    public var isSettled: Bool { open.isEmpty }

    init(_ label: StandingLabel) {
        self.label = label
        open = []
    }

    /// - Parameter possible: the labels that remain; at least one.
    init(possible: LabelSet, isContested: Bool) {
        let only = possible.only
        label = only ?? (isContested ? .contested : .undetermined)
        open = only == nil ? possible : []
    }
}

/// Some labels, a bit for each in order of precedence: a standing is read often, and owns no memory.
struct LabelSet: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ labels: some Sequence<StandingLabel>) {
        self = labels.reduce(into: []) { $0.insert(LabelSet(position: StandingLabel.allCases.firstIndex(of: $1) ?? 0)) }
    }

    /// - Parameter position: among all labels.
    init(position: Int) { rawValue = 1 << UInt16(truncatingIfNeeded: position) }

    var labels: [StandingLabel] {
        StandingLabel.allCases.enumerated().filter { contains(LabelSet(position: $0.offset)) }.map(\.element)
    }

    /// The label where there is but one.
    var only: StandingLabel? {
        rawValue.nonzeroBitCount == 1 ? StandingLabel.allCases[rawValue.trailingZeroBitCount] : nil
    }
}

/// The first that applies, in this order; the last two say that truth leaves several.
public enum StandingLabel: String, CaseIterable, Sendable {
    /// The undertaking was given up.
    case dropped
    /// It entered into force and is over.
    case ended
    /// The latest occurrence of its trigger was not performed in time.
    case breached
    /// The latest occurrence was performed; without a trigger, it was.
    case performed
    /// Entered and yet not in force: suspended, `while` failed, or the quorum lost.
    case suspended
    /// Performance is due.
    case triggered
    /// Entered and in force, and not triggered.
    case inForce = "in force"
    /// It has not entered into force.
    case pending
    /// Unknown truths leave several labels.
    case undetermined
    /// A contested truth leaves several labels.
    case contested
}

extension State {
    /// The standing of a commitment; nil for an unknown id.
    public func standing(of commitment: String) -> Standing? {
        framework.elements.index(of: commitment, .commitment).map(standing(ofCommitment:))
    }

    /// The standing of the commitment at a position, which there has to be.
    package func standing(ofCommitment index: Int) -> Standing {
        if let exact = exact?.standings[index] { return exact }
        guard framework.document.commitments[index].certainty != .dropped else { return Standing(.dropped) }
        return standing(
            of: index, performance: self[equationsOf: index].performance, owed: self[equationsOf: index].triggered,
            performed: self[equationsOf: index].performed)
    }

    /// In place: a copy of a commitment's equations would count references.
    subscript(equationsOf commitment: Int) -> CommitmentEquations {
        @inline(__always) _read { yield framework.equations.commitments[commitment] }
    }

    /// - Parameters:
    ///   - performance: whose occurrences count; without, `performed` says whether it has been.
    ///   - owed: whether performance is.
    @inline(__always)
    private func standing(
        of commitment: Int, performance: Int?, owed: Literal, performed: Literal
    ) -> Standing {
        Standing(firstThat: { label in
            switch label {
            case .ended: timeline[self[equationsOf: commitment].ended]
            case .breached: latestBreached(performance)
            case .performed: latestPerformed(performance, owed, else: performed)
            case .suspended: suspended(commitment)
            case .triggered: timeline[owed]
            case .inForce: timeline[self[equationsOf: commitment].inForce]
            case .pending: !timeline[self[equationsOf: commitment].entered]
            case .dropped, .undetermined, .contested: .false
            }
        })
    }

    /// Whether the deadline of the latest occurrence ran out.
    private func latestBreached(_ performance: Int?) -> Bounds {
        performance.map { timeline.performances[$0].isLatestBreached } ?? .false
    }

    /// Whether the latest occurrence has been performed.
    private func latestPerformed(_ performance: Int?, _ triggered: Literal, else performed: Literal) -> Bounds {
        performance.map { timeline[triggered] & timeline.performances[$0].isLatestPerformed } ?? timeline[performed]
    }

    /// Entered, not ended, and yet not in force.
    @inline(__always)
    private func suspended(_ commitment: Int) -> Bounds {
        timeline[self[equationsOf: commitment].entered] & !timeline[self[equationsOf: commitment].ended]
            & (!timeline[self[equationsOf: commitment].whileHolds]
                | timeline[self[equationsOf: commitment].suspendedWhen]
                | !timeline[self[equationsOf: commitment].quorum])
    }

    /// The standing of one guarantor: the commitment's where it is bound or owes (where it performs by a condition of its own,
    /// what it owes itself), else `ended` after it took part and does no more, else `pending`.
    func standing(of guarantor: GuarantorEquations, in commitment: Int) -> Standing {
        if let exact = exact?.guarantors[guarantor.joined] { return exact }
        var whole = standing(ofCommitment: commitment)
        guard whole.label != .dropped else { return whole }
        if let performance = guarantor.performance {
            whole = standing(of: commitment, performance: performance, owed: guarantor.owes, performed: .false)
        }
        let isHeld = timeline[guarantor.bound] | timeline[guarantor.owes]
        let own = Standing(firstThat: { label in
            switch label {
            case .ended: timeline[guarantor.joined] & !timeline[guarantor.takesPart]
            case .pending: .true
            default: .false
            }
        })
        switch isHeld.shown {
        case .true: return whole
        case .false: return own
        default: return Standing(anyOf: [whole, own], openBecause: isHeld.shown)
        }
    }
}

extension Standing {
    /// The first label that is true, or all that may be the first.
    @inline(__always)
    fileprivate init(firstThat holds: (StandingLabel) -> Bounds) {
        var possible: LabelSet = []
        var isContested = false
        for (position, label) in StandingLabel.allCases.enumerated() {
            let truth = holds(label).shown
            guard truth != .false else { continue }
            if truth == .true, possible.isEmpty {
                self.init(label)
                return
            }
            possible.insert(LabelSet(position: position))
            if truth == .true { break }
            if truth == .contested { isContested = true }
        }
        self.init(possible: possible, isContested: isContested)
    }

    /// What remains where it is open which of several standings applies.
    fileprivate init(anyOf standings: [Standing], openBecause truth: Truth) {
        self.init(
            possible: LabelSet(standings.flatMap(\.possible)),
            isContested: truth == .contested || standings.contains { $0.label == .contested })
    }
}
