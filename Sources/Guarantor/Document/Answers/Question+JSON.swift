extension Question {
    /// As a request puts it.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("ask", ask.rawValue)
            for term in terms {
                json.key(term.key.rawValue)
                term.value.write(to: &json)
            }
        }
    }
}

extension Question.Value {
    fileprivate func write(to json: inout JSONWriter) {
        switch self {
        case .word(let word): json.string(word)
        case .number(let number): json.number(number)
        case .flag(let flag): json.bool(flag)
        case .ids(let ids): json.array(ids) { $0.string($1) }
        case .changes(let changes):
            json.array(changes) { json, change in
                json.object { json in
                    json.member("fact", change.fact)
                    json.member("to", change.to)
                }
            }
        case .expectations(let expectations): json.array(expectations) { $1.write(to: &$0) }
        case .matches(let matches):
            json.array(matches) { json, match in
                json.object { json in
                    json.member("from", match.from)
                    json.member("to", match.to)
                }
            }
        case .tests(let tests):
            json.object { json in
                for test in tests { json.strings(test.key, test.values) }
            }
        }
    }
}
