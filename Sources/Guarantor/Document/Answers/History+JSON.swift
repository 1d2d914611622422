extension History: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.list("commitments", commitments) { json, commitment in
            json.member("id", commitment.id)
            json.list("intervals", commitment.intervals) { json, interval in
                interval.writeSpan(to: &json)
                json.standing(interval.value)
                interval.cause.write(to: &json)
            }
        }
        json.list("pillars", pillars) { json, pillar in
            json.member("id", pillar.id)
            json.list("intervals", pillar.intervals) { json, interval in
                interval.writeSpan(to: &json)
                json.member("holds", interval.value)
                interval.cause.write(to: &json)
            }
        }
    }
}

extension History.Interval {
    fileprivate func writeSpan(to json: inout JSONWriter) {
        json.member("from", from)
        json.member("to", to)
    }
}

extension History.Cause {
    fileprivate func write(to json: inout JSONWriter) {
        json.key("cause")
        json.object { json in
            json.strings("events", events)
            if !assumed.isEmpty { json.strings("assumed", assumed) }
            if isDeadline { json.member("deadline", true) }
        }
    }
}
