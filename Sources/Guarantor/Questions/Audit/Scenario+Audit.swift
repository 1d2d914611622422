import GuarantorLogic

extension Scenario {
    /// What is odd about the framework as it is written. Conditions are decided exactly over everything that facts can be told;
    /// the past counts as whatever can have been. Which facts are contested is read at the scenario's date.
    ///
    /// - Throws: `QuestionError.budget` in the exact reading only. What takes too much is listed as undecided.
    public func audit() throws(QuestionError) -> Audit {
        var work = AuditWork(try evaluate())
        work.auditConditions()
        work.auditCommitments()
        work.auditPillars()
        work.auditElements()
        work.auditLoops()
        let order = Dictionary(
            AuditRule.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let findings = work.findings.enumerated().sorted {
            (order[$0.element.rule] ?? 0, $0.offset) < (order[$1.element.rule] ?? 0, $1.offset)
        }
        return Audit(
            findings: findings.map(\.element), undecided: work.undecided, receipt: Receipt(self, Question(.audit)))
    }
}

/// Collects findings, aspect by aspect.
struct AuditWork {
    let state: State
    let past: PossiblePast
    private let budget: Budget
    var findings: [Audit.Finding] = []
    private(set) var undecided: [String] = []

    var framework: Framework { state.framework }
    var document: Document { framework.document }

    init(_ state: State) {
        self.state = state
        var budget = Budget.perQuestion
        budget.nodes = 2_000_000
        self.budget = budget
        past = PossiblePast(state.framework, budget: budget)
    }

    /// Decides something of a place, or says that it took too much.
    mutating func decide(_ pointer: String, _ body: (inout AuditWork, AnyInstant) throws(DiagramError) -> Void) {
        do throws(DiagramError) {
            try body(&self, AnyInstant(framework, past: past, budget: budget))
        } catch {
            undecided.append(pointer)
        }
    }

    mutating func auditConditions() {
        for placed in document.placedConditions {
            decide(placed.pointer) { work, instant throws(DiagramError) in
                work.findings += try ConditionAudit(placed, in: instant).findings
            }
        }
    }
}
