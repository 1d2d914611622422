extension Audit: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.key("counts")
        json.object { json in
            for severity in Severity.allCases.reversed() { json.member(severity.rawValue, count(severity)) }
        }
        json.list("findings", findings) { json, finding in
            json.member("rule", finding.rule.rawValue)
            json.member("severity", finding.severity.rawValue)
            json.member("id", finding.id)
            json.member("pointer", finding.pointer)
            if !finding.about.isEmpty { json.strings("about", finding.about) }
            json.member("text", finding.text)
            json.member("why", finding.rule.why)
            json.member("remedy", finding.rule.remedy)
        }
        if !undecided.isEmpty { json.strings("undecided", undecided) }
    }
}
