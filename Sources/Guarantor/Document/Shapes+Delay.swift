/// A delay key by key, as its object has it.
private struct WrittenDelay: Shaped {
    var distribution = DistributionName.fixed
    var value: CalendarDuration?
    var min: CalendarDuration?
    var mode: CalendarDuration?
    var max: CalendarDuration?
    var mean: CalendarDuration?
    var quantiles: [Quantile]?
    var after: String?
}

private enum DistributionName: String, CaseIterable, Sendable {
    case fixed, uniform, triangular, pert, exponential, quantiles

    /// The keys that it needs; it takes no others.
    var parameters: [String] {
        switch self {
        case .fixed: ["value"]
        case .uniform: ["min", "max"]
        case .triangular, .pert: ["min", "mode", "max"]
        case .exponential: ["mean"]
        case .quantiles: ["quantiles"]
        }
    }

    static let allParameters = ["value", "min", "mode", "max", "mean", "quantiles"]
}

extension WrittenDelay {
    static var shape: Shape<WrittenDelay> {
        Shape(
            "a delay", blank: WrittenDelay(),
            [
                .required("distribution", \.distribution, .word) { $0.distribution = $1 },
                .optional("value", \.value, .duration) { $0.value = $1 },
                .optional("min", \.min, .duration) { $0.min = $1 },
                .optional("mode", \.mode, .duration) { $0.mode = $1 },
                .optional("max", \.max, .duration) { $0.max = $1 },
                .optional("mean", \.mean, .duration) { $0.mean = $1 },
                .optional("quantiles", \.quantiles, .objects(atLeastOne: true)) { $0.quantiles = $1 },
                .optional("after", \.after, .reference(to: .fact)) { $0.after = $1 },
            ]
        ) { delay, found, reader in
            if found.hasGood("distribution") { delay.checkParameters(found, &reader) }
            delay.checkOrder(found, &reader)
        }
    }

    private func checkParameters(_ found: FoundKeys, _ reader: inout DocumentReader) {
        let name = distribution.rawValue
        for key in DistributionName.allParameters {
            switch (distribution.parameters.contains(key), found.has(key)) {
            case (true, false):
                reader.refuse(
                    .missingKey, found.object, "the distribution `\(name)` has no `\(key)`",
                    expected: "the key `\(key)`")
            case (false, true):
                reader.refuseKey(
                    key, found, "`\(key)` does not go with the distribution `\(name)`",
                    expected: "only " + quotedList(distribution.parameters))
            default: break
            }
        }
    }

    private func checkOrder(_ found: FoundKeys, _ reader: inout DocumentReader) {
        let parameters = [("min", min), ("mode", mode), ("max", max)].compactMap { key, value in
            value.map { (key: key, value: $0) }
        }
        for (lower, upper) in zip(parameters, parameters.dropFirst())
        where lower.value.nominalSeconds > upper.value.nominalSeconds {
            reader.refuseValue(
                upper.key, found, .outOfRange, "`\(upper.key)` is shorter than `\(lower.key)`",
                expected: "\(lower.value) or longer")
        }
        guard let quantiles, let array = reader.text.member("quantiles", of: found.object),
            reader.text.count(array) == quantiles.count
        else { return }
        var token = array + 1
        for (index, quantile) in quantiles.enumerated() {
            if index > 0, quantiles[index - 1].p >= quantile.p {
                reader.refuse(
                    .outOfRange, token, "the quantiles do not ascend in `p`", expected: "`p` larger than the one before"
                )
            } else if index > 0, quantiles[index - 1].delay.nominalSeconds > quantile.delay.nominalSeconds {
                reader.refuse(
                    .outOfRange, token, "the quantiles do not ascend in `delay`",
                    expected: "`delay` no shorter than the one before")
            }
            token = reader.text.next(token)
        }
    }

    /// Nil if a parameter lacks.
    var delay: Delay? {
        let distribution: DelayDistribution? =
            switch self.distribution {
            case .fixed: value.map(DelayDistribution.fixed)
            case .uniform: min.flatMap { min in max.map { .uniform(min: min, max: $0) } }
            case .triangular: threePoints.map { .triangular(min: $0, mode: $1, max: $2) }
            case .pert: threePoints.map { .pert(min: $0, mode: $1, max: $2) }
            case .exponential: mean.map(DelayDistribution.exponential(mean:))
            case .quantiles: quantiles.map(DelayDistribution.quantiles)
            }
        return distribution.map { Delay(distribution: $0, after: after) }
    }

    private var threePoints: (CalendarDuration, CalendarDuration, CalendarDuration)? {
        guard let min, let mode, let max else { return nil }
        return (min, mode, max)
    }

    init(_ delay: Delay) {
        after = delay.after
        switch delay.distribution {
        case .fixed(let value): (distribution, self.value) = (.fixed, value)
        case .uniform(let min, let max): (distribution, self.min, self.max) = (.uniform, min, max)
        case .triangular(let min, let mode, let max):
            (distribution, self.min, self.mode, self.max) = (.triangular, min, mode, max)
        case .pert(let min, let mode, let max): (distribution, self.min, self.mode, self.max) = (.pert, min, mode, max)
        case .exponential(let mean): (distribution, self.mean) = (.exponential, mean)
        case .quantiles(let quantiles): (distribution, self.quantiles) = (.quantiles, quantiles)
        }
    }
}

extension Form where Value == Delay {
    static var delay: Form {
        let written = Form<WrittenDelay>.object()
        return Form(
            expected: written.expected, read: { written.read($0, &$1)?.delay },
            write: { written.write(WrittenDelay($0), &$1) })
    }
}

extension CalendarDuration {
    /// Stands where a duration was refused.
    fileprivate static let placeholder = CalendarDuration(months: 0, seconds: 86_400)
}

extension Quantile: Shaped {
    static var shape: Shape<Quantile> {
        Shape(
            "a quantile", blank: Quantile(p: 0, delay: .placeholder),
            [
                .required("p", \.p, .number(0...1)) { $0.p = $1 },
                .required("delay", \.delay, .duration) { $0.delay = $1 },
            ])
    }
}
