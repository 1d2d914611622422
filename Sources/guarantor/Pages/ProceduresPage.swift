import Guarantor

/// Each procedure: its steps, who has to act, the longest way to its end, and what nobody has said.
struct ProceduresPage {
    let answer: Procedures
    let framework: Framework
    var limit: Int?

    func write(to page: inout Page) {
        let names = Names(framework.document)
        page.header(answer.receipt, framework, names)
        guard !answer.procedures.isEmpty else {
            page.blank()
            return page.paragraph("No procedures.")
        }
        for procedure in answer.procedures.prefix(limit ?? .max) {
            page.blank()
            page.paragraph(
                names.titled(procedure.id, .heading) + StyledText(": ")
                    + StyledText(start(procedure), Style(procedure.started)),
                hanging: 2)
            for step in procedure.steps { write(step, names, &page) }
            if !procedure.toAct.isEmpty {
                page.paragraph(StyledText("To act now: \(actions(procedure, names))"), indent: 2, hanging: 2)
            }
            write(procedure.criticalPath, &page)
            if !procedure.leftOpen.isEmpty {
                let missing = procedure.leftOpen.map { "\($0.id) (\($0.words))" }.joined(separator: ", ")
                page.paragraph(StyledText("Left open: \(missing).", .open), indent: 2, hanging: 2)
            }
        }
        page.rest(answer.procedures.count - (limit ?? .max), "procedures")
    }

    private func start(_ procedure: Procedures.ProcedureStatus) -> String {
        switch procedure.started {
        case .true: procedure.start.map { "started on \($0)" } ?? "started"
        case .false: "not started"
        case .contested: "sources disagree on whether it has started"
        default: "nobody has said whether it has started"
        }
    }

    private func write(_ step: Procedures.StepStatus, _ names: Names, _ page: inout Page) {
        let does = framework.document.procedures.lazy.flatMap(\.steps).first { $0.id == step.id }?.does ?? step.id
        var parts = [
            step.actors.isEmpty
                ? "whose step it is, nobody has said" : step.actors.map { names[$0] }.joined(separator: ", ")
        ]
        if step.possible.count > 1 { parts.append(step.possible.map(\.rawValue).joined(separator: " or ")) }
        if let done = step.done { parts.append("done on \(done)" + (step.isLate ? ", late" : "")) }
        if let due = step.due, step.done == nil { parts.append("by \(due)") }
        page.item(
            StyledText(step.state.rawValue, Style(step.state)), column: Self.stateColumn,
            StyledText(does) + StyledText(" (\(step.id))", .aside) + StyledText("; " + parts.joined(separator: "; ")),
            indent: 2)
    }

    private static let stateColumn = 14

    private func actions(_ procedure: Procedures.ProcedureStatus, _ names: Names) -> String {
        procedure.toAct.map { action in
            let party = action.party.map { names[$0] } ?? "nobody named"
            let time = action.by.map { " by \($0)" } ?? " (no time set)"
            return "\(party): \(action.step)" + time + (action.state == .overdue ? ", overdue" : "")
        }.joined(separator: "; ") + "."
    }

    private func write(_ path: Procedures.CriticalPath, _ page: inout Page) {
        guard !path.steps.isEmpty else { return }
        var words = "Longest way: " + path.steps.joined(separator: " → ")
        if let length = path.length { words += ", \(length) in all" }
        if let by = path.by { words += ", over by \(by)" }
        if !path.untimed.isEmpty { words += "; no time is set for \(path.untimed.joined(separator: ", "))" }
        page.paragraph(StyledText(words + ".", .aside), indent: 2, hanging: 2)
    }
}

extension Procedures.LeftOpen {
    /// What nobody has said.
    fileprivate var words: String {
        switch key {
        case "within": "how long it may take"
        case "done_when": "when it is done"
        case "actor": "whose step it is"
        default: "when it starts"
        }
    }
}

extension Style {
    fileprivate init(_ state: StepState) {
        switch state {
        case .done: self = .good
        case .overdue: self = .broken
        case .open: self = .due
        case .waiting: self = .waiting
        case .undetermined: self = .open
        case .contested: self = .disputed
        }
    }
}
