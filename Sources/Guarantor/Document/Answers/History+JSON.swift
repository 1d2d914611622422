extension History: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.list("commitments", commitments) { json, commitment in
            json.member("id", commitment.id)
            json.list("intervals", commitment.intervals) { json, interval in
                interval.writeSpan(to: &json)
                json.standing(interval.value)
                interval.cause.write(to: &json)
            }
            json.occurrences(commitment.occurrences)
        }
        json.list("pillars", pillars) { json, pillar in
            json.member("id", pillar.id)
            json.list("intervals", pillar.intervals) { json, interval in
                interval.writeSpan(to: &json)
                json.member("holds", interval.value)
                interval.cause.write(to: &json)
            }
        }
        if !corrections.isEmpty || areCorrectionsTruncated {
            json.list("corrections", corrections) { json, correction in
                json.member("reported", correction.reported)
                json.strings("events", correction.events)
                json.list("commitments", correction.commitments) { json, change in
                    change.write(to: &json, was: change.was.rawValue, isNow: change.isNow.rawValue)
                }
                json.list("pillars", correction.pillars) { json, change in
                    change.write(to: &json, was: change.was.description, isNow: change.isNow.description)
                }
            }
        }
        if areCorrectionsTruncated { json.member("corrections_truncated", true) }
    }
}

extension History.Change {
    fileprivate func write(to json: inout JSONWriter, was: String, isNow: String) {
        json.member("id", id)
        json.member("from", from)
        json.member("to", to)
        json.member("was", was)
        json.member("is", isNow)
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
            if let reported { json.member("reported", reported) }
        }
    }
}
