import GuarantorLogic

/// What a commitment's lifecycle says of it, for people.
public struct Standing: Hashable, Sendable {
    /// The label that applies, or that truth leaves several.
    public let label: StandingLabel
    /// The labels that truth leaves open; none where it settles which applies, which is what most are asked for.
    private let open: [StandingLabel]

    /// The labels that remain where truth does not settle it, in order of precedence; else just `label`.
    public var possible: [StandingLabel] { open.isEmpty ? [label] : open }

    /// Whether truth settles which label applies.
    public var isSettled: Bool { open.isEmpty }

    init(_ label: StandingLabel) {
        self.label = label
        open = []
    }

    /// - Parameter possible: the labels that remain, in order of precedence; at least one.
    init(possible: [StandingLabel], isContested: Bool) {
        let only = possible.count == 1 ? possible.first : nil
        label = only ?? (isContested ? .contested : .undetermined)
        open = only == nil ? possible : []
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
        let equations = framework.equations.commitments[index]
        if framework.document.commitments[index].certainty == .dropped {
            return Standing(.dropped)
        }
        return standing(
            equations, performance: equations.performance, owed: equations.triggered, performed: equations.performed)
    }

    /// - Parameters:
    ///   - performance: whose occurrences count; without, `performed` says whether it has been.
    ///   - owed: whether performance is.
    @inline(__always)
    private func standing(
        _ equations: CommitmentEquations, performance: Int?, owed: Literal, performed: Literal
    ) -> Standing {
        Standing(firstThat: { label in
            switch label {
            case .ended: timeline[equations.ended]
            case .breached: latestBreached(performance)
            case .performed: latestPerformed(performance, owed, else: performed)
            case .suspended: suspended(equations)
            case .triggered: timeline[owed]
            case .inForce: timeline[equations.inForce]
            case .pending: !timeline[equations.entered]
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
    func suspended(_ equations: CommitmentEquations) -> Bounds {
        timeline[equations.entered] & !timeline[equations.ended]
            & (!timeline[equations.whileHolds] | timeline[equations.suspendedWhen] | !timeline[equations.quorum])
    }

    /// The standing of one guarantor: the commitment's where it is bound or owes (where it performs by a condition of its own,
    /// what it owes itself), else `ended` after it took part and does no more, else `pending`.
    func standing(of guarantor: GuarantorEquations, in commitment: Int) -> Standing {
        if let exact = exact?.guarantors[guarantor.joined] { return exact }
        var whole = standing(ofCommitment: commitment)
        guard whole.label != .dropped else { return whole }
        if let performance = guarantor.performance {
            let equations = framework.equations.commitments[commitment]
            whole = standing(equations, performance: performance, owed: guarantor.owes, performed: .false)
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
        var possible: [StandingLabel] = []
        var isContested = false
        for label in StandingLabel.allCases {
            let truth = holds(label).shown
            guard truth != .false else { continue }
            if truth == .true, possible.isEmpty {
                self.init(label)
                return
            }
            possible.append(label)
            if truth == .true { break }
            if truth == .contested { isContested = true }
        }
        self.init(possible: possible, isContested: isContested)
    }

    /// What remains where it is open which of several standings applies.
    fileprivate init(anyOf standings: [Standing], openBecause truth: Truth) {
        let labels = Set(standings.flatMap(\.possible))
        self.init(
            possible: StandingLabel.allCases.filter(labels.contains),
            isContested: truth == .contested || standings.contains { $0.label == .contested })
    }
}
