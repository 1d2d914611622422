extension Forecast: AnswerWriting {
    func write(to json: inout JSONWriter) {
        json.member("target", target)
        switch method {
        case .exact: json.member("method", "exact")
        case .simulated(let timelines, let seed, let reason):
            json.member("method", "simulated")
            json.member("why_simulated", reason)
            json.member("timelines", timelines)
            json.member("seed", Int(seed))
        }
        json.member("from", from)
        json.member("until", until)
        json.list("curve", curve) { json, point in
            json.member("date", point.date)
            json.chance("at", point.at, hasBounds: !open.isEmpty)
            json.chance("by", point.by, hasBounds: !open.isEmpty)
        }
        json.member("expected", expected)
        json.list("quantiles", quantiles) { json, quantile in
            json.key("p")
            json.number(quantile.p)
            json.member("date", quantile.date)
            if !open.isEmpty { json.member("earliest", quantile.earliest) }
        }
        json.list("waits", waits) { json, wait in
            json.member("fact", wait.fact)
            json.member("to", wait.to)
            json.key("share")
            json.number(wait.share)
        }
        json.key("clock_share")
        json.number(clockShare)
        if !open.isEmpty { json.strings("open", open) }
        json.list("expectations", expectations) { json, stated in
            json.member("fact", stated.fact)
            json.member("to", stated.to)
            json.key("probability")
            json.number(stated.probability)
            if let delay = stated.delay {
                json.key("delay")
                Form<Delay>.delay.write(delay, &json)
            }
            json.member("assumed", stated.isAssumed)
        }
    }
}

extension Expectation {
    /// As a request puts it.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("fact", fact)
            if !to { json.member("to", to) }
            if let probability {
                json.key("probability")
                json.number(probability)
            }
            if let delay {
                json.key("delay")
                Form<Delay>.delay.write(delay, &json)
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func chance(_ name: String, _ chance: Forecast.Chance, hasBounds: Bool) {
        key(name)
        object { json in
            json.key("probability")
            if hasBounds { json.null() } else { json.number(chance.least) }
            if hasBounds {
                json.key("bounds")
                json.array([chance.least, chance.greatest]) { $0.number($1) }
            }
            if let band = chance.band {
                json.key("band")
                json.array([band.lowerBound, band.upperBound]) { $0.number($1) }
            }
        }
    }
}

extension RequestReader {
    /// What a forecast takes beside its target.
    mutating func forecastTerms() -> ForecastTerms {
        var terms = ForecastTerms()
        terms.until = instant("until")
        terms.steps = int("steps", in: 1...1000) ?? terms.steps
        terms.timelines = int("timelines", in: 1...10_000_000) ?? terms.timelines
        terms.seed = UInt32(clamping: int("seed", in: 0...Int(UInt32.max)) ?? 0)
        terms.simulates = bool("simulate") ?? false
        terms.expectations = elements("expectations").compactMap { expectation($0) }
        return terms
    }

    private mutating func expectation(_ item: JSONValue) -> Expectation? {
        guard item.kind == .object else { return refuseType(item, "an object with `fact`") }
        refuseUnknownKeys(of: item, known: ["fact", "to", "probability", "delay"], noun: "an expectation")
        let to = item["to"].flatMap { bool($0) }
        let probability = item["probability"].flatMap { double($0, in: 0...1) }
        let delay = item["delay"].flatMap { read($0, .delay) }
        guard let fact = item["fact"] else {
            refuse(.missingKey, item, "an expectation has no `fact`", expected: "the key `fact`")
            return nil
        }
        return string(fact).map { Expectation($0, to: to ?? true, probability: probability, delay: delay) }
    }
}
