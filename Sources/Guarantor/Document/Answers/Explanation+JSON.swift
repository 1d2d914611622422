extension Explanation: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.member("target", target)
        json.member("value", value)
        if let standing { json.standing(standing) }
        json.member("text", text)
        json.key("tree")
        tree.write(to: &json)
        if isTruncated { json.member("truncated", true) }
    }
}

extension Reason {
    /// Depth is bounded by `Explainer`.
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.optional("id", id)
            json.member("reason", kind.rawValue)
            json.member("statement", statement)
            json.member("value", value)
            if let date { json.member("date", date) }
            json.optional("event", event)
            if isAssumed { json.member("assumed", true) }
            json.optional("asks", asks)
            if !readings.isEmpty { json.list("readings", readings) { $1.write(to: &$0) } }
            if !claims.isEmpty { json.list("claims", claims) { $1.write(to: &$0) } }
            json.key("because")
            json.array(because) { $1.write(to: &$0) }
            json.citations(sources)
        }
    }
}
