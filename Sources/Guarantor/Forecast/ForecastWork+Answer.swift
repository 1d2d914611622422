extension ForecastWork {
    private var date: Instant { scenario.effectiveDate ?? .distantPast }

    private func instant(_ seconds: Int64) -> Instant { Instant(seconds: date.seconds + seconds) }

    private func instant(_ seconds: Double) -> Instant? {
        seconds >= 0 && seconds <= Double(marks.last ?? 0) ? instant(Int64(seconds.rounded())) : nil
    }

    func answer(_ exact: ExactForecast) -> Forecast {
        let curve = marks.indices.map { index in
            let chance = Forecast.Chance(least: exact.least[index], greatest: exact.greatest[index], band: nil)
            return Forecast.Point(date: instant(marks[index]), at: chance, by: chance)
        }
        let waits = exact.shares.map { wait($0.fact, true, $0.share) }
        return answer(
            .exact, curve, expected: exact.expected.flatMap { instant($0) },
            times: zip(exact.latest, exact.earliest).map { ($0, $1) }, waits, clockShare: 0)
    }

    func answer(_ tally: Tally, _ plan: TimelinePlan, _ reason: String) -> Forecast {
        let total = terms.timelines
        let counts = tally.worlds.map(\.counts)
        let (least, greatest) = (counts[0], counts[counts.count - 1])
        func chance(_ least: Int, _ greatest: Int) -> Forecast.Chance {
            let low = Forecast.wilson(least, of: total).lowerBound
            let high = Forecast.wilson(greatest, of: total).upperBound
            return .init(
                least: Double(least) / Double(total), greatest: Double(greatest) / Double(total),
                band: low...max(low, high))
        }
        let curve = marks.indices.map { index in
            Forecast.Point(
                date: instant(marks[index]), at: chance(least.at[index], greatest.at[index]),
                by: chance(least.by[index], greatest.by[index]))
        }
        let first = tally.worlds[0].first
        let hits = Double(first.count)
        // The least count that makes up the share.
        let places = Forecast.probabilities.map { max(1, Int(($0 * Double(total)).rounded(.up))) }
        let times = tally.worlds.map { $0.ordered(places) }
        let waits = zip(plan.changes, tally.last).compactMap { change, count in
            change.column == nil || count == 0
                ? nil : wait(change.prospect.fact, change.prospect.value == .true, Double(count) / hits)
        }
        return answer(
            .simulated(timelines: total, seed: terms.seed, reason: reason), curve,
            expected: first.isEmpty ? nil : instant(Double(first.reduce(0, +)) / hits),
            times: zip(times[0], times[times.count - 1]).map { ($0, $1) }, waits,
            clockShare: first.isEmpty ? 0 : Double(tally.clock) / hits)
    }

    private func wait(_ fact: Int, _ to: Bool, _ share: Double) -> Forecast.Wait {
        Forecast.Wait(fact: scenario.framework.elements.facts[fact].id, to: to, share: share)
    }

    private func answer(
        _ method: Forecast.Method, _ curve: [Forecast.Point], expected: Instant?, times: [(Int64?, Int64?)],
        _ waits: [Forecast.Wait], clockShare: Double
    ) -> Forecast {
        let quantiles = zip(Forecast.probabilities, times).map { p, time in
            Forecast.Quantile(p: p, date: time.0.map { instant($0) }, earliest: time.1.map { instant($0) })
        }
        return Forecast(
            target: target, method: method, from: date, until: instant(marks.last ?? 0), curve: curve,
            expected: expected,
            quantiles: quantiles,
            waits: waits.filter { $0.share > 0 }.sorted { (-$0.share, $0.fact) < (-$1.share, $1.fact) },
            clockShare: clockShare, open: open,
            expectations: prospects.needed(for: outlook).compactMap { prospects.stated[$0.position] },
            receipt: Receipt(scenario, terms.question(target)))
    }
}

extension Forecast {
    /// The interval of Wilson ("Probable inference, the law of succession, and statistical inference", 1927) for a share, with 95 %
    /// confidence.
    static func wilson(_ count: Int, of total: Int) -> ClosedRange<Double> {
        let (z, n) = (1.959_963_984_540_054, Double(total))
        let share = Double(count) / n
        let centre = share + z * z / (2 * n)
        let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        let scale = 1 + z * z / n
        let low = count == 0 ? 0 : max(0, (centre - spread) / scale)
        let high = count == total ? 1 : min(1, (centre + spread) / scale)
        return low...max(low, high)
    }
}
