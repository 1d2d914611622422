import GuarantorLogic

/// The exact reading: what is so under every completion of the unknown and contested facts.
struct ExactReading {
    typealias Function = Circuit.Function

    private var judge: CircuitJudge

    /// - Parameter functions: what will be asked of the circuit; asked together, most of it comes cheap.
    init(_ circuit: Circuit, sampling functions: [Function]) {
        judge = CircuitJudge(circuit, budget: .perReading)
        judge.sample(functions)
    }

    /// The truth of a function, as it is shown.
    mutating func truth(of function: Function, _ what: String) throws(QuestionError) -> Truth {
        switch try verdict(on: function, what) {
        case .always(let value): Truth(value)
        case .depends(let onContested): onContested ? .contested : .unknown
        }
    }

    /// Which of several answers completions give, and whether contested matters can make a difference.
    ///
    /// - Parameter answers: each with the completions that give it; they exclude each other.
    mutating func possible<Answer>(
        of answers: [(answer: Answer, isGiven: Function)], _ what: String
    ) throws(QuestionError) -> (answers: [Answer], isContested: Bool) {
        var possible: [Answer] = []
        var isContested = false
        for (answer, isGiven) in answers {
            switch try verdict(on: isGiven, what) {
            case .always(false): continue
            case .always(true): break
            case .depends(let onContested): isContested = isContested || onContested
            }
            possible.append(answer)
        }
        return (possible, isContested)
    }

    private mutating func verdict(on function: Function, _ what: String) throws(QuestionError) -> CircuitJudge.Verdict {
        do throws(DiagramError) { return try judge.verdict(on: function) } catch { throw .exactReading(of: what) }
    }
}

extension OpenTimeline {
    /// - Parameter what: whose reading it is, in case of an error.
    init(
        _ completion: Completion, _ aims: Aims, for what: String,
        observe: (inout OpenTimeline, Moment) throws(DiagramError) -> Void = { _, _ in }
    ) throws(QuestionError) {
        do throws(DiagramError) { try self.init(completion, aims, observe: observe) } catch {
            throw .exactReading(of: what)
        }
    }
}

extension QuestionError {
    fileprivate static func exactReading(of what: String) -> QuestionError {
        .budget(
            "the exact reading of \(quoted(what)) takes more memory or time than is allowed; the fast reading still answers"
        )
    }
}
