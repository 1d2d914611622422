extension Selection: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.member("kind", kind.rawValue)
        json.member("count", elements.count)
        json.key("elements")
        json.array(elements) { $0.raw($1.json) }
    }
}
