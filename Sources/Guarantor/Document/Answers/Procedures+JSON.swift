import GuarantorLogic

extension Procedures: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.list("procedures", procedures) { json, procedure in
            json.member("id", procedure.id)
            json.member("started", procedure.started)
            if let start = procedure.start { json.member("start", start) }
            json.list("steps", procedure.steps) { json, step in
                json.member("id", step.id)
                json.strings("actors", step.actors)
                json.strings("after", step.after)
                json.member("state", step.state.rawValue)
                if step.possible.count > 1 { json.strings("possible", step.possible.map(\.rawValue)) }
                if let opened = step.opened { json.member("opened", opened) }
                json.member("due", step.due)
                if let done = step.done { json.member("done", done) }
                if step.isLate { json.member("late", true) }
            }
            json.list("to_act", procedure.toAct) { json, action in
                json.key("party")
                if let party = action.party { json.string(party) } else { json.null() }
                json.member("step", action.step)
                json.member("state", action.state.rawValue)
                json.member("by", action.by)
            }
            json.key("critical_path")
            json.object { json in
                json.strings("steps", procedure.criticalPath.steps)
                json.optional("length", procedure.criticalPath.length?.description)
                json.member("by", procedure.criticalPath.by)
                json.strings("untimed", procedure.criticalPath.untimed)
            }
            json.list("left_open", procedure.leftOpen) { json, missing in
                json.member("id", missing.id)
                json.member("key", missing.key)
            }
        }
    }
}
