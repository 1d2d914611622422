extension Export: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.member("format", format.rawValue)
        json.member("text", text)
    }
}
