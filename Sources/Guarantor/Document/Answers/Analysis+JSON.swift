extension Requirements: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.member("target", target)
        json.member("value", value)
        json.counts(count, bySize, isTruncated, completeUpTo)
        json.list("sets", sets) { json, set in
            json.changes("changes", set.changes)
            json.member("text", set.text)
        }
        if holdsAlready {
            json.member("note", "it holds already: nothing more has to happen")
        } else if count == "0", !isTruncated {
            json.member("note", "not in one step: no set of changes brings it about at once")
        }
    }
}

extension Vulnerabilities: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.member("target", target)
        json.member("value", value)
        json.member("by", kind.rawValue)
        if !changes.isEmpty { json.changes("after", changes) }
        json.counts(count, bySize, isTruncated, completeUpTo)
        json.list("sets", sets) { json, set in
            json.list("losses", set.losses) { json, loss in
                switch loss {
                case .fact(let fact, let value):
                    json.member("fact", fact)
                    json.member("to", value)
                case .party(let party): json.member("party", party)
                }
            }
            json.member("text", set.text)
        }
        if let note { json.member("note", note) }
    }
}

extension Likelihood: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.member("target", target)
        json.key("probability")
        let isExact = open.isEmpty && !isTruncated
        if isExact { json.number(probability) } else { json.null() }
        if !isExact {
            json.key("bounds")
            json.array([probability, upperBound]) { $0.number($1) }
        }
        if isTruncated { json.member("truncated", true) }
        if !open.isEmpty { json.strings("open", open) }
        if leavesOutFussellVesely { json.strings("left_out", ["fussell_vesely"]) }
        json.list("importance", importance) { json, item in
            json.member("fact", item.fact)
            json.measure("birnbaum", item.birnbaum)
            json.measure("criticality", item.criticality)
            json.measure("fussell_vesely", item.fussellVesely)
            json.measure("raw", item.riskAchievement)
            json.measure("rrw", item.riskReduction)
        }
    }
}

extension Influence: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.member("target", target)
        json.member("with_nobody", withNobody)
        json.member("with_all", withAll)
        json.list("parties", parties) { json, party in
            json.member("party", party.party)
            json.measure("banzhaf", party.banzhaf)
            json.measure("shapley_shubik", party.shapleyShubik)
        }
    }
}

extension NextQuestions: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.member("target", target)
        json.member("value", value)
        json.list("questions", questions) { json, question in
            json.member("fact", question.fact)
            json.member("statement", question.statement)
            json.member("value", question.value)
            json.optional("asks", question.asks)
            json.outcome("if_true", question.ifTrue)
            json.outcome("if_false", question.ifFalse)
        }
    }
}

extension MutualDependence: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.list("groups", groups) { json, group in
            json.list("members", group.members) { json, member in
                json.member("id", member.id)
                json.member("kind", member.kind.rawValue)
                json.member("now", member.now)
                json.member("together", member.together)
            }
        }
    }
}

extension JSONWriter {
    /// Numbers of any length, as JSON allows them.
    fileprivate mutating func counts(_ count: String, _ bySize: [String], _ isTruncated: Bool, _ completeUpTo: Int?) {
        key("count")
        raw(Array(count.utf8))
        key("by_size")
        array(bySize) { $0.raw(Array($1.utf8)) }
        member("truncated", isTruncated)
        if let completeUpTo { member("complete_up_to", completeUpTo) }
    }

    fileprivate mutating func changes(_ name: String, _ changes: [FactChange]) {
        list(name, changes) { json, change in
            json.member("fact", change.fact)
            json.member("to", change.to)
        }
    }

    fileprivate mutating func measure(_ name: String, _ value: Double?) {
        key(name)
        if let value { number(value) } else { null() }
    }

    fileprivate mutating func outcome(_ name: String, _ outcome: NextQuestions.Outcome) {
        key(name)
        object { json in
            json.member("target", outcome.target)
            json.strings("settles", outcome.settles)
            json.list("changes", outcome.changes) { json, change in
                json.member("id", change.commitment)
                json.standing(change.standing)
            }
        }
    }
}
