import Guarantor

/// A curve as a chart that lies on its side, and what it comes of.
struct ForecastPage {
    let forecast: Forecast
    let framework: Framework

    func write(to page: inout Page) {
        let names = Names(framework.document)
        page.header(forecast.receipt, framework, names)
        page.blank()
        page.paragraph(title(names), hanging: 2)
        page.paragraph(StyledText(method, .aside))
        chart(&page)
        times(&page)
        waits(names, &page)
        expectations(names, &page)
    }

    private var hasBounds: Bool { !forecast.open.isEmpty }

    /// `breached:assistance` has the title of the commitment.
    private func title(_ names: Names) -> StyledText {
        let parts = forecast.target.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, framework.predicateTargets.contains(parts[0]), names[forecast.target] == forecast.target
        else {
            return names.titled(forecast.target, .heading)
        }
        return StyledText("\(parts[0]): ", .heading) + names.titled(parts[1], .heading)
    }

    private var method: String {
        switch forecast.method {
        case .exact: "Exact."
        case .simulated(let timelines, let seed, let reason):
            "Simulated, \(timelines) timelines, seed \(seed), 95 % bands: \(reason)."
        }
    }

    // MARK: The curve

    private static let barWidth = 40

    private func chart(_ page: inout Page) {
        // That it is so, and that it has been so, differ where it may cease to be.
        let differs = forecast.curve.contains { $0.at != $0.by }
        let dates = forecast.curve.map { String($0.date.description.prefix { $0 != "T" }) }
        let isFine = zip(dates, dates.dropFirst()).contains { $0 == $1 }
        let labels = isFine ? forecast.curve.map(\.date.description) : dates
        let cells = forecast.curve.map { share($0.at) + (differs ? "  " + share($0.by) : "") }
        let column = (labels.map { columns($0) }.max() ?? 10) + 2
        let width = (cells.map { columns($0) }.max() ?? 8) + 2
        let bar = max(min(page.terminal.width - column - width, Self.barWidth), 0)
        page.blank()
        var heads = hasBounds ? "least–greatest" : forecast.curve.first?.at.band == nil ? "" : "P  band"
        if differs { heads = "it is so  it has been so" }
        if !heads.isEmpty {
            page.line(StyledText(String(repeating: " ", count: column) + heads, .heading))
        }
        for (index, point) in forecast.curve.enumerated() {
            let lead = padded(labels[index], column) + padded(cells[index], width)
            let (least, greatest) = (length(point.at.least, bar), length(point.at.greatest, bar))
            let sign = page.terminal.hasSigns ? ("█", "░") : ("#", "-")
            page.line(
                StyledText(lead) + StyledText(String(repeating: sign.0, count: least), .good)
                    + StyledText(String(repeating: sign.1, count: max(greatest - least, 0)), .aside))
        }
        if hasBounds {
            page.blank()
            page.paragraph("Nothing is expected of what is open:")
            for open in forecast.open { page.item("-", column: 2, StyledText(open), indent: 2) }
        }
    }

    private func length(_ share: Double, _ width: Int) -> Int { Int((share * Double(width)).rounded()) }

    private func share(_ chance: Forecast.Chance) -> String {
        if hasBounds { return "\(percent(chance.least))–\(percent(chance.greatest))" }
        guard let band = chance.band else { return percent(chance.least) }
        return "\(percent(chance.least))  \(percent(band.lowerBound))–\(percent(band.upperBound))"
    }

    private func percent(_ share: Double) -> String { leftPadded(places(share * 100, 1), 5) + " %" }

    // MARK: When, why, and on what grounds

    private func times(_ page: inout Page) {
        page.blank()
        guard let last = forecast.curve.last, let expected = forecast.expected else {
            return page.paragraph("It does not come about by \(day(forecast.until)).")
        }
        let share = hasBounds ? "at least \(percent(last.by.least))" : percent(last.by.least)
        page.paragraph(
            StyledText(
                "It comes about by \(day(forecast.until)) with \(share.trimmingSpaces); if it does, on average on \(day(expected))."
            ))
        let reached = forecast.quantiles.compactMap { quantile in
            quantile.date.map { "\(places(quantile.p * 100, 0)) % by \(day($0))" }
        }
        if !reached.isEmpty {
            page.paragraph(StyledText("Probability reached: " + reached.joined(separator: ", ") + "."), hanging: 2)
        }
    }

    private func day(_ instant: Instant) -> String { String(instant.description.prefix { $0 != "T" }) }

    private func waits(_ names: Names, _ page: inout Page) {
        guard !forecast.waits.isEmpty || forecast.clockShare > 0 else { return }
        page.heading("What it waits for last")
        for wait in forecast.waits {
            row(wait.share, (wait.to ? "" : "no longer: ") + names[wait.fact], wait.fact, &page)
        }
        if forecast.clockShare > 0 { row(forecast.clockShare, "a deadline or a duration", nil, &page) }
    }

    private func row(_ share: Double, _ words: String, _ id: String?, _ page: inout Page) {
        let text = StyledText(words) + StyledText(id.map { " (\($0))" } ?? "", .aside)
        page.item(StyledText(percent(share)), column: 9, text, indent: 2)
    }

    private func expectations(_ names: Names, _ page: inout Page) {
        guard !forecast.expectations.isEmpty else { return page.paragraph("Nothing is expected that matters to it.") }
        page.heading("What is expected")
        for stated in forecast.expectations {
            let origin = stated.isAssumed ? "assumed" : "document"
            let words =
                "\(stated.to ? "" : "no longer: ")\(names[stated.fact]): \(decimal(stated.probability * 100, 4))\u{A0}%, \(stated.delay.map { $0.words } ?? "already so, or never")"
            page.item(
                StyledText(origin, stated.isAssumed ? .waiting : .aside), column: 10, StyledText(words), indent: 2,
                hanging: 2)
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String { String(drop { $0 == " " }) }
}

extension Framework {
    fileprivate var predicateTargets: [String] { Predicate.allCases.map(\.rawValue) }
}

extension Delay {
    /// `exponential with a mean of P1Y, after ceasefire`.
    fileprivate var words: String {
        let own =
            switch distribution {
            case .fixed(let value): "after \(value)"
            case .uniform(let min, let max): "uniformly from \(min) to \(max)"
            case .triangular(let min, let mode, let max): "triangular from \(min) over \(mode) to \(max)"
            case .pert(let min, let mode, let max): "PERT from \(min) over \(mode) to \(max)"
            case .exponential(let mean): "exponentially, \(mean) on average"
            case .quantiles(let quantiles):
                "by quantiles: "
                    + quantiles.map { "\(decimal($0.p * 100, 4)) % by \($0.delay)" }.joined(separator: ", ")
            }
        return after.map { "\(own), counted from \($0)" } ?? own
    }
}
